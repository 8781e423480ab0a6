/** The way from base to target: straight, or through the levels a plan sets for years between 节点目标. */

import { daysBetween } from '../../calendar/day.ts'
import { add, compare, type Decimal, multiply, quotientText, subtract, wholeNumber } from '../../decimal.ts'
import type { PathPoint } from '../judged.ts'
import type { Span } from './span.ts'

/** From one point of the way to the next. */
interface Leg {
  readonly from: PathPoint
  readonly to: PathPoint
}

/** A way from base to target; year and level of both ends, and what lies between. */
export interface Path {
  readonly legs: readonly Leg[]
  readonly wanted: 1 | -1
}

/** The first year that does not lie after the one before it and before the target's; null where all do. */
export function misplacedYear(points: readonly PathPoint[], { from, to }: Span): number | null {
  const years = points.map(({ year }) => year)
  const wrong = years.find((year, at) => year <= (years[at - 1] ?? from) || year >= to)
  return wrong ?? null
}

export function pathThrough(points: readonly PathPoint[], ends: readonly [PathPoint, PathPoint]): Path {
  const [first, last] = ends
  const all = [first, ...points, last]
  const legs = all.slice(1).flatMap((to, at) => {
    const from = all[at]
    return from ? [{ from, to }] : []
  })
  return { legs, wanted: compare(last.level, first.level) > 0 ? 1 : -1 }
}

/** A quotient kept exact: number ÷ years. */
export interface PerYears {
  readonly number: Decimal
  readonly years: number
}

/** The change from the base that the way plans by the end of a year; straight between two points. */
export function plannedBy(path: Path, year: number): PerYears {
  const leg = path.legs.find(({ to }) => year <= to.year) ?? path.legs.at(-1)
  const base = path.legs[0]?.from.level
  if (!leg || !base) throw new Error('a path without legs')
  const years = leg.to.year - leg.from.year
  const passed = Math.min(year, leg.to.year) - leg.from.year
  const before = multiply(subtract(leg.from.level, base), wholeNumber(years))
  return { number: add(before, multiply(subtract(leg.to.level, leg.from.level), wholeNumber(passed))), years }
}

/**
 * Days between the day the way reaches a value and the end of `year`: above zero behind, below zero ahead.
 * A year counts as the mean length of the years of the whole way. `value` has not reached the target.
 * @returns null where the way does not lead through the value: it begins by falling back.
 * Source: docs/methods/verdicts.md §3.7.
 */
export function lagDays(path: Path, value: Decimal, year: number): number | null {
  const { legs, wanted } = path
  const [start, end] = [legs[0]?.from.year, legs.at(-1)?.to.year]
  const leg = legs.find(({ to }) => compare(to.level, value) * wanted > 0)
  if (!leg || start === undefined || end === undefined) return null
  const rise = subtract(leg.to.level, leg.from.level)
  if (compare(leg.to.level, leg.from.level) * wanted <= 0) return null
  const passed = multiply(wholeNumber(Math.min(year, end) - leg.from.year), rise)
  const done = multiply(subtract(value, leg.from.level), wholeNumber(leg.to.year - leg.from.year))
  const days = wholeNumber(daysBetween(`${start}-12-31`, `${end}-12-31`))
  const lag = multiply(subtract(passed, done), days)
  return Number(quotientText(lag, multiply(rise, wholeNumber(end - start)), 0)) + 0
}
