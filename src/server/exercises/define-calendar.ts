/** The arrangements of holidays on record, as the exercise format has them. */

import type { Exercise } from '#contract/exercise.ts'
import { holidaysOf } from '#domain/calendar/holidays.ts'
import type { Tx } from '../db.ts'
import { readHolidays } from '../deadlines/calendar.ts'

/** By source, in the order of their days. */
export async function defineCalendar(tx: Tx): Promise<Exercise['calendar']> {
  const days = await readHolidays(tx)
  const sources = [...new Set(days.map(({ source }) => source))]
  return sources.map((source) => ({
    source,
    holidays: holidaysOf(days.filter((day) => day.source === source)).flatMap(({ name, off, worked }) => {
      const [from] = off
      return from === undefined ? [] : [{ name, from, to: off.at(-1) ?? from, worked: [...worked] }]
    }),
  }))
}
