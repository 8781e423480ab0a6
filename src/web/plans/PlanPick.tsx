/** Which plan a screen speaks of; nothing to pick where there is only one. */

import { Select } from 'antd'
import { listPlans } from '#contract/plans.ts'
import { useWords } from '../language.tsx'
import { useAnswer } from '../queries.ts'
import '../indicators/indicators.css'

interface PlanPickProps {
  current: string
  onPick: (plan: string) => void
}

export function PlanPick({ current, onPick }: PlanPickProps) {
  const words = useWords('indicators')
  const { answer } = useAnswer(listPlans, {})
  const plans = answer?.plans ?? []
  if (plans.length < 2) return null
  return (
    <Select
      className="indicator-plan"
      aria-label={words('plan')}
      value={current}
      popupMatchSelectWidth={false}
      onChange={onPick}
      options={plans.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
