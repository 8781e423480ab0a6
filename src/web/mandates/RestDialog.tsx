/** States of all items listed that and why they are not rated. */

import { App } from 'antd'
import type { MandateItem } from '#contract/mandate-views.ts'
import { rateItems } from '#contract/mandates.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { useSend } from '../queries.ts'

interface RestProps {
  mandateId: string
  items: readonly MandateItem[]
  writing: { onBehalf: string | null }
  onClose: () => void
}

export function RestDialog({ mandateId, items, writing, onClose }: RestProps) {
  const words = useWords('mandates')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(rateItems)
  const state = async (reason: string) => {
    const ratings = items.map(({ id }) => ({ itemId: id, class: null, reason, basedOn: 0 }))
    if (!(await send({ id: mandateId }, { ratings, ...writing }))) return
    void message.success(words('rated'))
    onClose()
  }
  return (
    <AskDialog
      title={words('restNotRated')}
      verb={words('save')}
      reasonLabel={words('reason')}
      reasonHint={words('notRatedHint')}
      sending={sending}
      refusal={refusal}
      onSend={(reason) => void state(reason)}
      onClose={onClose}
    >
      <p>{words('restMeans', { count: items.length })}</p>
    </AskDialog>
  )
}
