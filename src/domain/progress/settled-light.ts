/** Hysteresis of lights: worse is shown at once, better only when it was read twice. */

import type { Light } from './light.ts'

const severity: Readonly<Record<Light, number>> = { done: 0, green: 1, amber: 2, red: 3, grey: 4 }

/**
 * The light to be shown after a row of readings, oldest first; null where there is none.
 * Two readings in a row must be better than what is shown; then the worse of the two is taken over, so that one
 * good report does not end a warning. Finished is a fact and shown at once; grey says nothing, so what comes
 * after it is taken as it is. Source: docs/methods/progress.md §3.
 */
export function settledLight(readings: readonly Light[]): Light | null {
  const [first, ...more] = readings
  if (first === undefined) return null
  let shown = first
  let before = first
  for (const reading of more) {
    shown = next(shown, before, reading)
    before = reading
  }
  return shown
}

function next(shown: Light, before: Light, reading: Light): Light {
  const isTakenAtOnce = shown === 'grey' || reading === 'grey' || reading === 'done'
  if (isTakenAtOnce || severity[reading] >= severity[shown]) return reading
  if (severity[before] >= severity[shown]) return shown
  return severity[before] > severity[reading] ? before : reading
}
