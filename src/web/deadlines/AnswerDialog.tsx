/** Grants more time until a day, asked or unasked, or declines a request with the reason. */

import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { decideExtension, type FilingDeadlineView, getFilingDeadline } from '#contract/deadlines.ts'
import { useWords } from '../language.tsx'
import { DayField } from '../parts/DayField.tsx'
import { Answer, RefusalNotice } from '../parts/notices.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'
import { Extensions } from './Extensions.tsx'

interface AnswerProps {
  assignmentId: string
  unit: string
  onClose: () => void
}

function Body({ days, ...props }: AnswerProps & { days: FilingDeadlineView }) {
  const words = useWords('deadlines')
  const { message } = App.useApp()
  const { tenant } = useSession()
  const { send, sending, refusal } = useSend(decideExtension)
  const open = days.extensions.find(({ asked, answered }) => asked !== null && answered === null)
  const [until, setUntil] = useState(open?.asked?.until ?? null)
  const [reason, setReason] = useState('')
  const decide = async (granted: string | null) => {
    const body = { requestId: open?.requestId ?? null, until: granted, reason: reason.trim() }
    if (!(await send({ id: days.assignmentId }, body))) return
    void message.success(words('decided'))
    props.onClose()
  }
  return (
    <div className="ask">
      <Extensions extensions={days.extensions} />
      <DayField
        id="grant-until"
        label={words('grantUntil')}
        day={until}
        from={tenant.today}
        onDay={setUntil}
      />
      <label className="ask-reason" htmlFor="grant-reason">
        {words('reason')}
        <Input.TextArea
          id="grant-reason"
          rows={3}
          maxLength={2000}
          placeholder={words(open ? 'declineHint' : 'grantNote')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="deadline-answers">
        {open && (
          <Button danger disabled={reason.trim() === ''} loading={sending} onClick={() => void decide(null)}>
            {words('decline')}
          </Button>
        )}
        <Button type="primary" disabled={until === null} loading={sending} onClick={() => void decide(until)}>
          {words(open ? 'grant' : 'grantUnasked')}
        </Button>
      </div>
    </div>
  )
}

export function AnswerDialog(props: AnswerProps) {
  const words = useWords('deadlines')
  const days = useAnswer(getFilingDeadline, { id: props.assignmentId })
  return (
    <Modal open footer={null} title={words('grantTitle', { unit: props.unit })} onCancel={props.onClose}>
      <Answer of={days}>{(found) => <Body days={found} {...props} />}</Answer>
    </Modal>
  )
}
