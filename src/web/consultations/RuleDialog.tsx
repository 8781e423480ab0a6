/** Rules on one comment: adopted, adopted in part or not, why, and where the draft was changed. */

import { Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { type CommentView, ruleComment } from '#contract/consultations.ts'
import { type Outcome, outcomes } from '#domain/consultations/tally.ts'
import { useWords } from '../language.tsx'
import { RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'

interface DialogProps {
  roundId: string
  comment: CommentView
  onClose: () => void
}

export function RuleDialog({ roundId, comment, onClose }: DialogProps) {
  const words = useWords('consultations')
  const parts = useWords('parts')
  const { send, sending, refusal } = useSend(ruleComment)
  const [outcome, setOutcome] = useState<Outcome>(comment.ruling?.outcome ?? 'adopted')
  const [reason, setReason] = useState(comment.ruling?.reason ?? '')
  const [changedPlace, setChangedPlace] = useState(comment.ruling?.changedPlace ?? comment.place)
  const isWanting = outcome !== 'adopted' && reason.trim() === ''
  const rule = async () => {
    const { id: commentId, version } = comment
    if (await send({ id: roundId }, { commentId, version, outcome, reason, changedPlace })) onClose()
  }
  return (
    <Modal
      open
      title={words('rule')}
      okText={words('save')}
      cancelText={parts('cancel')}
      confirmLoading={sending}
      okButtonProps={{ disabled: isWanting }}
      onOk={() => void rule()}
      onCancel={onClose}
    >
      <div className="ask">
        <p className="reading">{comment.text}</p>
        <Radio.Group
          aria-label={words('outcome')}
          value={outcome}
          onChange={(event) => setOutcome(outcomes.find((one) => one === event.target.value) ?? 'adopted')}
          options={outcomes.map((one) => ({ value: one, label: words(one) }))}
        />
        <label className="ask-reason" htmlFor="ruling-reason">
          {words('reasonLabel')}
          <Input.TextArea
            id="ruling-reason"
            rows={3}
            maxLength={2000}
            placeholder={outcome === 'adopted' ? '' : words('reasonNeeded')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {outcome !== 'rejected' && (
          <label className="ask-reason" htmlFor="ruling-place">
            {words('changedPlace')}
            <Input
              id="ruling-place"
              maxLength={300}
              value={changedPlace}
              onChange={(event) => setChangedPlace(event.target.value)}
            />
          </label>
        )}
        {refusal && <RefusalNotice refusal={refusal} />}
      </div>
    </Modal>
  )
}
