/** The clock of a verdict: up to when time is counted against what was done. */

import type { JudgedValue } from './judged.ts'

/**
 * value: up to the year of the value itself, so that a late figure is judged by its own year (the default).
 * cut-off: up to the last year that is over by the cut-off, so that an old figure counts as nothing done since.
 */
export type Clock = 'value' | 'cut-off'

/** The year whose end the clock shows. A cut-off of 31 December ends its own year. */
export function clockYear(clock: Clock, latest: JudgedValue, cutOff: string): number {
  if (clock === 'value') return latest.period.year
  return Number(cutOff.slice(0, 4)) - (cutOff.endsWith('-12-31') ? 0 : 1)
}
