/** Where an adjustment stands, in a word. */

import type { AdjustmentSummary } from '#contract/adjustments.ts'
import { useCaseWord } from '../cases/useCaseWord.ts'
import { Mark, type Tone } from '../parts/Mark.tsx'

const tones: Readonly<Record<string, Tone>> = {
  draft: 'active',
  approved: 'done',
  copied: 'done',
  with_commission: 'done',
  filed: 'done',
  refused: 'stop',
  withdrawn: 'none',
}

export function AdjustmentMark({ process, state }: Pick<AdjustmentSummary, 'process' | 'state'>) {
  const word = useCaseWord(process)
  return <Mark tone={tones[state] ?? 'waiting'} word={word(state)} />
}
