/** Working days: those that are neither weekend nor holiday, and the weekends that are worked. */

import { type ArrangedDay, daysFromTo, natureOf } from './nature.ts'

export const isWorkingDay = (day: string, arranged: readonly ArrangedDay[]): boolean => {
  const { nature } = natureOf(day, arranged)
  return nature === 'working' || nature === 'made_up'
}

/**
 * The last of so many working days after a day, which itself is not counted (民法典 第二百零一条).
 * A year whose arrangement is not there has weekends only.
 */
export function workingDaysAfter(day: string, count: number, arranged: readonly ArrangedDay[]): string {
  let last = day
  for (let left = count; left > 0; ) {
    last = nextDay(last)
    if (isWorkingDay(last, arranged)) left -= 1
  }
  return last
}

/** Working days after one day up to another, that one included; negative where it lies before. */
export function workingDaysBetween(from: string, to: string, arranged: readonly ArrangedDay[]): number {
  if (to < from) return -workingDaysBetween(to, from, arranged)
  return daysFromTo(nextDay(from), to).filter((day) => isWorkingDay(day, arranged)).length
}

const nextDay = (day: string): string =>
  new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
