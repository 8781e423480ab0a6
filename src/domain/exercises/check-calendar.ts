/** Whether the holidays of an exercise hold together: each ends after it begins, no day is arranged twice. */

import { daysFromTo, weekdayOf } from '../calendar/nature.ts'
import type { StatedArrangement } from './exercise.ts'
import { type ExerciseFinding, finding } from './finding.ts'

/** A day worked that is worked anyway is doubted: it may be a slip. */
export function calendarFindings(calendar: readonly StatedArrangement[]): ExerciseFinding[] {
  const holidays = calendar.flatMap((arrangement, a) =>
    arrangement.holidays.map((holiday, h) => ({ ...holiday, path: `calendar[${a}].holidays[${h}]` })),
  )
  const arranged = holidays.flatMap(({ from, to, worked, path }) => [
    ...daysFromTo(from, to).map((day) => ({ day, path: `${path}.from` })),
    ...worked.map((day) => ({ day, path: `${path}.worked` })),
  ])
  const firsts = new Map<string, string>()
  return [
    ...holidays.flatMap(({ from, to, path }) =>
      to < from ? [finding('holiday-reversed', `${path}.from`, to)] : [],
    ),
    ...arranged.flatMap(({ day, path }) => {
      if (firsts.has(day)) return [finding('holiday-twice', path, day)]
      firsts.set(day, path)
      return []
    }),
    ...holidays.flatMap(({ worked, path }) =>
      worked
        .filter((day) => weekdayOf(day) !== 0 && weekdayOf(day) !== 6)
        .map((day) => finding('worked-weekday', `${path}.worked`, day)),
    ),
  ]
}
