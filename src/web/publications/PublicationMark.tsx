/** Where a publication stands. */

import type { PublicationRow } from '#contract/publications.ts'
import { useWords } from '../language.tsx'
import { Mark, type Tone } from '../parts/Mark.tsx'

const tones: Readonly<Record<PublicationRow['state'], Tone>> = {
  draft: 'none',
  in_review: 'waiting',
  cleared: 'active',
  released: 'done',
}

export function PublicationMark({ state }: Pick<PublicationRow, 'state'>) {
  const words = useWords('publicationSteps')
  return <Mark tone={tones[state]} word={words(state)} />
}
