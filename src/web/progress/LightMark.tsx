/** A light by word, icon and colour together. */

import type { Light } from '#domain/progress/light.ts'
import { useWords } from '../language.tsx'
import { Mark, type Tone } from '../parts/Mark.tsx'

const tones: Record<Light, Tone> = {
  done: 'done',
  green: 'done',
  amber: 'warn',
  red: 'stop',
  grey: 'none',
}

export function LightMark({ light }: { light: Light }) {
  const words = useWords('progressLights')
  return <Mark tone={tones[light]} word={words(light)} />
}
