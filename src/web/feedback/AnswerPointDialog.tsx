/** Answers one point of the feedback: whether it was taken up, how, and where. */

import { Input } from 'antd'
import { useState } from 'react'
import { answerFeedback, type FeedbackPointView } from '#contract/feedback.ts'
import type { Outcome } from '#domain/consultations/tally.ts'
import { OutcomeField } from '../consultations/OutcomeField.tsx'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { TextField } from '../parts/TextField.tsx'
import { useSend } from '../queries.ts'

interface DialogProps {
  feedbackId: string
  point: FeedbackPointView
  onClose: () => void
}

export function AnswerPointDialog({ feedbackId, point, onClose }: DialogProps) {
  const words = useWords('feedback')
  const { send, sending, refusal } = useSend(answerFeedback)
  const [outcome, setOutcome] = useState<Outcome>(point.answer?.outcome ?? 'adopted')
  const [text, setText] = useState(point.answer?.text ?? '')
  const [changedPlace, setChangedPlace] = useState(point.answer?.changedPlace ?? '')
  const answer = async () => {
    const { id: pointId, version } = point
    if (await send({ id: feedbackId }, { pointId, version, outcome, text, changedPlace })) onClose()
  }
  return (
    <AskDialog
      title={words('giveAnswer')}
      verb={words('save')}
      sending={sending}
      refusal={refusal}
      blocked={text.trim() === ''}
      onSend={() => void answer()}
      onClose={onClose}
    >
      <p className="reading">{point.text}</p>
      <OutcomeField outcome={outcome} onOutcome={setOutcome} />
      <TextField
        id="feedback-answer"
        label={words('answerText')}
        {...{ rows: 4, most: 4000, text, onText: setText }}
      />
      <label className="ask-reason" htmlFor="feedback-place">
        {words('changedPlace')}
        <Input
          id="feedback-place"
          maxLength={300}
          value={changedPlace}
          onChange={(event) => setChangedPlace(event.target.value)}
        />
      </label>
    </AskDialog>
  )
}
