/** Shares lie between 0 and 100; no part is more than its whole. */

import { compare, parseDecimal, sign, wholeNumber } from '../../decimal.ts'
import { isYearly, type Period } from '../../periods/period.ts'
import {
  doubt,
  type Guard,
  type GuardedFigure,
  type GuardFinding,
  readFigure,
  type SeriesFigure,
} from './guarded.ts'

const hundred = wholeNumber(100)

/** Kinds whose figures are the indicator's own level, so that percent means a share. */
const levels = ['level', 'floor', 'ceiling', 'increment']

/** A share of less than nothing or more than all wants a sentence; a rate of growth may be either. */
export const percentGuard: Guard = (figure, { item }) => {
  if (item.kind !== 'indicator' || item.unit !== '%' || !levels.includes(item.target.kind)) return []
  const { number } = readFigure(figure)
  const isShare = sign(number) >= 0 && compare(number, hundred) <= 0
  return isShare ? [] : [doubt('percent-range', 'warning', { found: figure.number })]
}

/**
 * Wants a sentence where a project spent more than its whole investment, and where what was added up since the same
 * year fell; notes a part of a year that is more than the year, which only a stock of things can be.
 */
export const wholeGuard: Guard = (figure, { item, series }) => {
  const { period, number } = readFigure(figure)
  const whole = item.kind === 'project' && item.investment !== null ? parseDecimal(item.investment) : null
  const isOver = whole && compare(number, whole) > 0
  return [
    ...(isOver && item.kind === 'project'
      ? [
          doubt('part-above-whole', 'warning', {
            found: figure.number,
            whole: item.investment ?? '',
            period: '',
          }),
        ]
      : []),
    ...fallen(figure, period, series),
    ...(item.kind === 'indicator' && item.unit !== '%' ? partOfYear(figure, period, series) : []),
  ]
}

function fallen(figure: GuardedFigure, period: Period, series: readonly SeriesFigure[]): GuardFinding[] {
  if (period.since === null) return []
  const { number } = readFigure(figure)
  const more = series.find((other) => {
    const read = readFigure(other)
    const isEarlier = read.period.since === period.since && read.period.lastDay < period.lastDay
    return isEarlier && compare(read.number, number) > 0
  })
  if (!more) return []
  return [
    doubt('cumulative-falls', 'warning', { found: figure.number, before: more.number, period: more.period }),
  ]
}

function partOfYear(figure: GuardedFigure, period: Period, series: readonly SeriesFigure[]): GuardFinding[] {
  const { number } = readFigure(figure)
  const year = String(period.year)
  return series.flatMap((other) => {
    if (!other.period.startsWith(year)) return []
    const read = readFigure(other)
    if (read.period.year !== period.year || read.period.since !== null || period.since !== null) return []
    const isPart = !isYearly(period) && isYearly(read.period) && compare(number, read.number) > 0
    const hasPart = isYearly(period) && !isYearly(read.period) && compare(read.number, number) > 0
    if (isPart)
      return [
        doubt('part-above-whole', 'note', {
          found: figure.number,
          whole: other.number,
          period: other.period,
        }),
      ]
    if (hasPart)
      return [
        doubt('part-above-whole', 'note', { found: other.number, whole: figure.number, period: period.text }),
      ]
    return []
  })
}
