/** Hands an assessment back for more: what is wanted, and by when. */

import { App } from 'antd'
import { useState } from 'react'
import type { MandateView } from '#contract/mandate-views.ts'
import { returnAssessment } from '#contract/mandates.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { DayField } from '../parts/DayField.tsx'
import { useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'

export function GiveBackDialog({ mandate, onClose }: { mandate: MandateView; onClose: () => void }) {
  const words = useWords('mandates')
  const { message } = App.useApp()
  const { today } = useSession().tenant
  const { id, endsOn } = mandate.summary
  const { send, sending, refusal } = useSend(returnAssessment)
  const [until, setUntil] = useState(endsOn < today ? today : endsOn)
  const giveBack = async (reason: string) => {
    if (!(await send({ id }, { reason, endsOn: until }))) return
    void message.success(words('givenBack'))
    onClose()
  }
  return (
    <AskDialog
      title={words('giveBack')}
      verb={words('giveBack')}
      reasonLabel={words('reason')}
      reasonHint={words('giveBackMeans')}
      sending={sending}
      refusal={refusal}
      onSend={(reason) => void giveBack(reason)}
      onClose={onClose}
    >
      <DayField
        id="mandate-until"
        label={words('newEnd')}
        day={until}
        from={today}
        onDay={(day) => setUntil(day ?? today)}
      />
    </AskDialog>
  )
}
