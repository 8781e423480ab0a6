/** Where an opinion stands; late where it is past its day. */

import type { OpinionRow } from '#contract/opinions.ts'
import { useWords } from '../language.tsx'
import { Mark, type Tone } from '../parts/Mark.tsx'

const tones: Readonly<Record<OpinionRow['state'], Tone>> = {
  draft: 'none',
  handling: 'active',
  reported: 'waiting',
  accepted: 'done',
  dropped: 'none',
}

export function OpinionMark({ state, late }: Pick<OpinionRow, 'state' | 'late'>) {
  const steps = useWords('opinionSteps')
  const words = useWords('opinions')
  return (
    <span className="marks">
      <Mark tone={tones[state]} word={steps(state)} />
      {late && <Mark tone="stop" word={words('late')} />}
    </span>
  )
}

/** What an opinion is called: 审议意见第1条. */
export function useOpinionName(): (opinion: Pick<OpinionRow, 'source' | 'number'>) => string {
  const words = useWords('opinions')
  return ({ source, number }) =>
    words('named', { source: words(source === 'report' ? 'fromReport' : 'deliberation'), number })
}
