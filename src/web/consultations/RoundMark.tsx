/** Where a comment round stands. */

import type { RoundSummary } from '#contract/consultations.ts'
import { useWords } from '../language.tsx'
import { Mark, type Tone } from '../parts/Mark.tsx'

const tones: Readonly<Record<RoundSummary['state'], Tone>> = {
  draft: 'none',
  open: 'waiting',
  closed: 'active',
  settled: 'done',
  withdrawn: 'none',
}

export function RoundMark({ state }: Pick<RoundSummary, 'state'>) {
  const words = useWords('commentRound')
  return <Mark tone={tones[state]} word={words(state)} />
}
