/** Takes a registration back, with the reason. */

import { App } from 'antd'
import { type CaseView, rejectRegistration, type WaitingRegistration } from '#contract/cases.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { useSend } from '../queries.ts'

interface RejectProps {
  of: CaseView
  waiting: WaitingRegistration
  onClose: () => void
}

export function RejectDialog({ of, waiting, onClose }: RejectProps) {
  const words = useWords('cases')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(rejectRegistration)
  const reject = async (reason: string) => {
    const place = { process: of.process, id: of.subjectId, registrationId: waiting.id }
    if (!(await send(place, { reason }))) return
    void message.success(words('rejectedDone'))
    onClose()
  }
  return (
    <AskDialog
      title={words('rejectTitle')}
      verb={words(waiting.own ? 'takeBack' : 'reject')}
      reasonHint={words('rejectHint')}
      sending={sending}
      refusal={refusal}
      onSend={(reason) => void reject(reason)}
      onClose={onClose}
    >
      <p>{words('rejectMeans')}</p>
    </AskDialog>
  )
}
