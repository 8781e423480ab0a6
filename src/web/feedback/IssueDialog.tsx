/** Issues the feedback under its number and day, for good. */

import { Input } from 'antd'
import { useState } from 'react'
import { type FeedbackDocument, issueFeedback } from '#contract/feedback.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { DayField } from '../parts/DayField.tsx'
import { useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'

export function IssueDialog({ document, onClose }: { document: FeedbackDocument; onClose: () => void }) {
  const words = useWords('feedback')
  const { send, sending, refusal } = useSend(issueFeedback)
  const { tenant } = useSession()
  const [number, setNumber] = useState('')
  const [issuedOn, setIssuedOn] = useState<string | null>(tenant.today)
  const issue = async () => {
    const { id, version } = document
    if (issuedOn === null) return
    if (await send({ id }, { version, number, issuedOn })) onClose()
  }
  return (
    <AskDialog
      title={words('issueTitle', { round: document.round })}
      verb={words('issue')}
      sending={sending}
      refusal={refusal}
      blocked={number.trim() === '' || issuedOn === null}
      onSend={() => void issue()}
      onClose={onClose}
    >
      <p>{words('issueLine')}</p>
      <label className="ask-reason" htmlFor="feedback-number">
        {words('number')}
        <Input
          id="feedback-number"
          maxLength={60}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      </label>
      <DayField id="feedback-issued" label={words('issuedOn')} day={issuedOn} onDay={setIssuedOn} />
    </AskDialog>
  )
}
