/** A jump against history: the year's change is far outside what the years before it did. */

import {
  absolute,
  add,
  compare,
  type Decimal,
  decimalText,
  multiply,
  parseDecimal,
  subtract,
  wholeNumber,
} from '../../decimal.ts'
import { isYearly } from '../../periods/period.ts'
import type { ItemContent } from '../../plans/item.ts'
import { doubt, type Guard, readFigure, type SeriesFigure } from './guarded.ts'

/** Fewer points tell nothing about what is usual. */
const leastPoints = 4
/** In median absolute deviations: about four standard deviations of a normal series. */
const most = wholeNumber(6)

interface Point {
  readonly year: number
  readonly number: Decimal
}

/**
 * Wants a sentence where the change from the year before is more than six median absolute deviations from the median
 * of the earlier yearly changes. A deviation counts as at least a quarter of that median and one unit of the last
 * decimal, so that an even series does not cry at every rounding. Needs four earlier years, the base among them.
 * Source: docs/methods/guards.md
 */
export const jumpGuard: Guard = (figure, { item, series }) => {
  const { period, number } = readFigure(figure)
  if (!isYearly(period)) return []
  const earlier = pointsBefore(period.year, item, series)
  const last = earlier.at(-1)
  if (!last || earlier.length < leastPoints || last.year !== period.year - 1) return []
  const steps = earlier.slice(1).map((point, at) => subtract(point.number, (earlier[at] ?? point).number))
  const median = doubledMedian(steps)
  // All of it four times over: twice for the median, twice for the median of the deviations.
  const spread = doubledMedian(steps.map((step) => absolute(subtract(twice(step), median))))
  const step = subtract(number, last.number)
  const away = twice(absolute(subtract(twice(step), median)))
  const allowed = multiply(most, greatest(spread, multiply(half, absolute(median)), fourLastPlaces(number)))
  if (compare(away, allowed) <= 0) return []
  return [
    doubt('jump', 'warning', {
      found: figure.number,
      change: decimalText(step),
      before: decimalText(last.number),
      year: last.year,
    }),
  ]
}

/** Every year up to this one without a gap at its end: a step over two years is no yearly change. */
function pointsBefore(year: number, item: ItemContent, series: readonly SeriesFigure[]): Point[] {
  const known = series
    .map((figure) => readFigure(figure))
    .filter(({ period }) => isYearly(period) && period.year < year)
    .map(({ period, number }) => ({ year: period.year, number }))
  const points = [...basePoint(item, known), ...known].toSorted((a, b) => a.year - b.year)
  const from = points.findLastIndex((point, at) => at > 0 && points[at - 1]?.year !== point.year - 1)
  return points.slice(Math.max(from, 0))
}

function basePoint(item: ItemContent, known: readonly Point[]): Point[] {
  if (item.kind !== 'indicator' || item.base === null || item.baseYear === null) return []
  const number = parseDecimal(item.base)
  return number && !known.some(({ year }) => year === item.baseYear) ? [{ year: item.baseYear, number }] : []
}

/** Twice the median: exact without a division. */
function doubledMedian(numbers: readonly Decimal[]): Decimal {
  const ordered = numbers.toSorted(compare)
  const [low, high] = [ordered[(ordered.length - 1) >> 1], ordered[ordered.length >> 1]]
  if (!low || !high) throw new Error('the median of nothing')
  return add(low, high)
}

const twice = (number: Decimal): Decimal => add(number, number)
const half: Decimal = { units: 5, decimals: 1 }
const fourLastPlaces = ({ decimals }: Decimal): Decimal => ({ units: 4, decimals })
const greatest = (...numbers: readonly Decimal[]): Decimal =>
  numbers.reduce((top, number) => (compare(number, top) > 0 ? number : top))
