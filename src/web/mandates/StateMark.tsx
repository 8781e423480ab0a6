/** Where a mandate stands. */

import type { MandateState } from '#domain/mandates/mandate.ts'
import { useWords } from '../language.tsx'
import { Mark, type Tone } from '../parts/Mark.tsx'

const tones = {
  coming: 'none',
  open: 'active',
  overdue: 'stop',
  submitted: 'done',
  returned: 'warn',
} as const satisfies Record<MandateState, Tone>

export function StateMark({ state }: { state: MandateState }) {
  const words = useWords('mandates')
  return <Mark tone={tones[state]} word={words(`state_${state}`)} />
}
