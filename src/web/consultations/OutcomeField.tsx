/** Whether what somebody said was adopted, in part, or not. */

import { Radio } from 'antd'
import { type Outcome, outcomes } from '#domain/consultations/tally.ts'
import { useWords } from '../language.tsx'

interface OutcomeFieldProps {
  outcome: Outcome
  onOutcome: (outcome: Outcome) => void
}

export function OutcomeField({ outcome, onOutcome }: OutcomeFieldProps) {
  const words = useWords('consultations')
  return (
    <Radio.Group
      aria-label={words('outcome')}
      value={outcome}
      onChange={(event) => onOutcome(event.target.value)}
      options={outcomes.map((one) => ({ value: one, label: words(one) }))}
    />
  )
}
