/** Rules on one comment: adopted, adopted in part or not, why, and where the draft was changed. */

import { Input } from 'antd'
import { useState } from 'react'
import { type CommentView, ruleComment } from '#contract/consultations.ts'
import type { Outcome } from '#domain/consultations/tally.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { TextField } from '../parts/TextField.tsx'
import { useSend } from '../queries.ts'
import { OutcomeField } from './OutcomeField.tsx'

interface DialogProps {
  roundId: string
  comment: CommentView
  onClose: () => void
}

export function RuleDialog({ roundId, comment, onClose }: DialogProps) {
  const words = useWords('consultations')
  const { send, sending, refusal } = useSend(ruleComment)
  const [outcome, setOutcome] = useState<Outcome>(comment.ruling?.outcome ?? 'adopted')
  const [reason, setReason] = useState(comment.ruling?.reason ?? '')
  const [changedPlace, setChangedPlace] = useState(comment.ruling?.changedPlace ?? comment.place)
  const rule = async () => {
    const { id: commentId, version } = comment
    if (await send({ id: roundId }, { commentId, version, outcome, reason, changedPlace })) onClose()
  }
  return (
    <AskDialog
      title={words('rule')}
      verb={words('save')}
      sending={sending}
      refusal={refusal}
      blocked={outcome !== 'adopted' && reason.trim() === ''}
      onSend={() => void rule()}
      onClose={onClose}
    >
      <p className="reading">{comment.text}</p>
      <OutcomeField outcome={outcome} onOutcome={setOutcome} />
      <TextField
        id="ruling-reason"
        label={words('reasonLabel')}
        {...{ rows: 3, most: 2000, text: reason, onText: setReason }}
        hint={outcome === 'adopted' ? '' : words('reasonNeeded')}
      />
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
    </AskDialog>
  )
}
