/** Whether a plan is a draft, or which version of it stands. */

import type { PlanSummary } from '#contract/plans.ts'
import { useWords } from '../language.tsx'
import { Mark } from '../parts/Mark.tsx'

export function PlanMark({ plan }: { plan: Pick<PlanSummary, 'state' | 'version'> }) {
  const words = useWords('plans')
  if (plan.state === 'draft') return <Mark tone="active" word={words('draft')} />
  return <Mark tone="done" word={words('version', { version: plan.version })} />
}
