/** The state of a unit's part of an update round. */

import type { UpdateState } from '#domain/processes/update-round.ts'
import { useWords } from '../language.tsx'
import { Mark, type Tone } from '../parts/Mark.tsx'

const tones: Record<UpdateState, Tone> = {
  draft: 'active',
  inner_1: 'waiting',
  inner_2: 'waiting',
  inner_3: 'waiting',
  submitted: 'waiting',
  returned: 'stop',
  accepted: 'done',
  closed: 'warn',
}

export function UpdateMark({ state }: { state: UpdateState }) {
  const words = useWords('updateSteps')
  return <Mark tone={tones[state]} word={words(state)} />
}
