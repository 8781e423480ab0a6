/** Days with what they are for an office, by the arrangement the tenant has. */

import type { DatedDay } from '#contract/deadlines.ts'
import { natureOf } from '#domain/calendar/nature.ts'
import type { Tx } from '../db.ts'

export const readHolidays = (tx: Tx) =>
  tx.selectFrom('holiday').select(['day', 'nature', 'name', 'source']).orderBy('day').execute()

export type Holidays = Awaited<ReturnType<typeof readHolidays>>

export function dated(day: string, holidays: Holidays): DatedDay {
  const { nature, name } = natureOf(day, holidays)
  return { day, nature, holiday: name }
}

export const datedOrNone = (day: string | null, holidays: Holidays): DatedDay | null =>
  day === null ? null : dated(day, holidays)
