/** Puts another figure on record in use: what it does is shown, and the reason is asked. */

import { useQuery } from '@tanstack/react-query'
import { chooseValue, previewChoice, type ValueLine } from '#contract/values.ts'
import { call } from '../api.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { Loading } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'
import { Effect } from './Effect.tsx'

interface ChooseDialogProps {
  line: ValueLine
  chosen: ValueLine['values'][number]
  onClose: () => void
}

export function ChooseDialog({ line, chosen, onClose }: ChooseDialogProps) {
  const words = useWords('values')
  const { send, sending, refusal } = useSend(chooseValue)
  const cell = { id: line.itemId, period: line.period }
  const preview = useQuery({
    queryKey: [previewChoice.path, cell, chosen.id],
    queryFn: () => call(previewChoice, cell, { valueId: chosen.id }),
  })
  const choose = async (reason: string) => {
    const basedOn = line.values.find((value) => value.inUse)?.id ?? null
    if (await send(cell, { valueId: chosen.id, basedOn, reason })) onClose()
  }
  return (
    <AskDialog
      title={words('chooseTitle', { number: chosen.number })}
      verb={words('choose')}
      reasonHint={words('chooseHint')}
      sending={sending}
      refusal={refusal}
      onSend={(reason) => void choose(reason)}
      onClose={onClose}
    >
      {preview.data ? <Effect effect={preview.data.effect} /> : <Loading />}
    </AskDialog>
  )
}
