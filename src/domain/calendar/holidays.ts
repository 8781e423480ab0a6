/** Arranged days as holidays: each with the days off and the weekend days that are worked for it. */

import type { ArrangedDay } from './nature.ts'

export interface Holiday {
  readonly name: string
  /** In order, as the days came. */
  readonly off: readonly string[]
  readonly worked: readonly string[]
}

const month = 31 * 24 * 60 * 60 * 1000

/** Days of one name within a month of each other are one holiday, over the turn of a year too. The days come in order. */
export function holidaysOf(days: readonly ArrangedDay[]): Holiday[] {
  const found: Holiday[] = []
  for (const { day, nature, name } of days) {
    const isNear = (one: Holiday) =>
      one.name === name &&
      [...one.off, ...one.worked].some((known) => Date.parse(day) - Date.parse(known) < month)
    const at = found.findIndex(isNear)
    const { off, worked } = found[at] ?? { off: [], worked: [] }
    const next =
      nature === 'off' ? { name, off: [...off, day], worked } : { name, off, worked: [...worked, day] }
    if (at < 0) found.push(next)
    else found[at] = next
  }
  return found
}
