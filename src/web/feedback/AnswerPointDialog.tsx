/** Answers one point of the feedback: whether it was taken up, how, and where. */

import { Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { answerFeedback, type FeedbackPointView } from '#contract/feedback.ts'
import { type Outcome, outcomes } from '#domain/consultations/tally.ts'
import { useWords } from '../language.tsx'
import { RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'

interface DialogProps {
  feedbackId: string
  point: FeedbackPointView
  onClose: () => void
}

export function AnswerPointDialog({ feedbackId, point, onClose }: DialogProps) {
  const words = useWords('feedback')
  const named = useWords('consultations')
  const parts = useWords('parts')
  const { send, sending, refusal } = useSend(answerFeedback)
  const [outcome, setOutcome] = useState<Outcome>(point.answer?.outcome ?? 'adopted')
  const [text, setText] = useState(point.answer?.text ?? '')
  const [changedPlace, setChangedPlace] = useState(point.answer?.changedPlace ?? '')
  const answer = async () => {
    const { id: pointId, version } = point
    if (await send({ id: feedbackId }, { pointId, version, outcome, text, changedPlace })) onClose()
  }
  return (
    <Modal
      open
      title={words('giveAnswer')}
      okText={words('save')}
      cancelText={parts('cancel')}
      confirmLoading={sending}
      okButtonProps={{ disabled: text.trim() === '' }}
      onOk={() => void answer()}
      onCancel={onClose}
    >
      <div className="ask">
        <p className="reading">{point.text}</p>
        <Radio.Group
          aria-label={named('outcome')}
          value={outcome}
          onChange={(event) => setOutcome(outcomes.find((one) => one === event.target.value) ?? 'adopted')}
          options={outcomes.map((one) => ({ value: one, label: named(one) }))}
        />
        <label className="ask-reason" htmlFor="feedback-answer">
          {words('answerText')}
          <Input.TextArea
            id="feedback-answer"
            rows={4}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <label className="ask-reason" htmlFor="feedback-place">
          {words('changedPlace')}
          <Input
            id="feedback-place"
            maxLength={300}
            value={changedPlace}
            onChange={(event) => setChangedPlace(event.target.value)}
          />
        </label>
        {refusal && <RefusalNotice refusal={refusal} />}
      </div>
    </Modal>
  )
}
