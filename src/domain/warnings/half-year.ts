/** Half-years: the last one that is over, and how an indicator stands against the same half a year before. */

import { isDay } from '../calendar/day.ts'
import { compare, decimalText } from '../decimal.ts'
import type { Direction } from '../plans/item.ts'
import type { JudgedValue } from '../verdicts/judged.ts'
import { type WarningReason, warned } from './reason.ts'

/** The last half-year that is over by the end of a day: '2027-H1' on 2027-06-30, '2026-H2' the day before. */
export function halfYearBy(day: string): string {
  if (!isDay(day)) throw new Error(`not a day: ${day}`)
  const year = Number(day.slice(0, 4))
  if (day.endsWith('-12-31')) return `${year}-H2`
  return day.slice(5) >= '06-30' ? `${year}-H1` : `${year - 1}-H2`
}

const yearBefore = (halfYear: string): string => `${Number(halfYear.slice(0, 4)) - 1}${halfYear.slice(4)}`

/**
 * A half-year figure is compared with that of the same half a year before and with nothing else: never with a
 * yearly target. Worse is a warning; so is a figure that is missing where the year before had one.
 * @returns null where there is nothing to compare, or no direction says what is worse.
 */
export function halfYearReason(
  values: readonly JudgedValue[],
  { halfYear, direction }: { halfYear: string; direction: Direction | null },
): WarningReason | null {
  const of = (period: string) => values.find((value) => value.period.text === period) ?? null
  const [now, before] = [of(halfYear), of(yearBefore(halfYear))]
  if (before === null) return null
  if (now === null) return warned('figure-missing', { period: halfYear })
  if (direction === null || compare(now.number, before.number) * (direction === 'up' ? 1 : -1) >= 0)
    return null
  return warned('half-year-worse', {
    ...{ period: halfYear, number: decimalText(now.number) },
    ...{ before: decimalText(before.number), periodBefore: before.period.text },
  })
}

/** The last day of a half-year: '2027-06-30' of '2027-H1'. */
export const lastDayOf = (halfYear: string): string =>
  `${halfYear.slice(0, 4)}-${halfYear.endsWith('H1') ? '06-30' : '12-31'}`

/** Every half-year from a plan's first year up to one of them, the last first; none where it lies before. */
export function halfYearsUntil(last: string, firstYear: number): string[] {
  const lastYear = Number(last.slice(0, 4))
  const years = Array.from({ length: Math.max(lastYear - firstYear + 1, 0) }, (_, at) => lastYear - at)
  return years.flatMap((year) => [`${year}-H2`, `${year}-H1`]).filter((halfYear) => halfYear <= last)
}
