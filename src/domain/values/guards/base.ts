/** A revised base 基期值修订: the figure of the base year is no longer what the plan starts from. */

import {
  compare,
  type Decimal,
  multiply,
  parseDecimal,
  quotientText,
  sign,
  subtract,
  wholeNumber,
} from '../../decimal.ts'
import { isYearly } from '../../periods/period.ts'
import type { IndicatorContent } from '../../plans/item.ts'
import { doubt, type Guard, readFigure, type SeriesFigure } from './guarded.ts'

/**
 * Wants a sentence, and lays the share of the planned change that is done by both bases side by side, in percent
 * to one decimal; '' where the target has no such share. The approved base itself never changes by a figure.
 */
export const baseGuard: Guard = (figure, { item, series }) => {
  const { period, number } = readFigure(figure)
  if (item.kind !== 'indicator' || item.base === null || !isYearly(period)) return []
  const base = parseDecimal(item.base)
  if (!base || period.year !== item.baseYear || compare(base, number) === 0) return []
  const latest = latestOf(series, period.year)
  return [
    doubt('base-revised', 'warning', {
      found: figure.number,
      base: item.base,
      year: period.year,
      latest: latest?.period ?? '',
      before: latest ? shareDone(item, base, latest) : '',
      after: latest ? shareDone(item, number, latest) : '',
    }),
  ]
}

const latestOf = (series: readonly SeriesFigure[], after: number): SeriesFigure | undefined =>
  series
    .filter((figure) => figure.grade !== 'estimate' && isYearly(readFigure(figure).period))
    .filter((figure) => readFigure(figure).period.year > after)
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
    .at(-1)

function shareDone({ target }: IndicatorContent, base: Decimal, latest: SeriesFigure): string {
  const goal = target.value === null ? null : parseDecimal(target.value)
  if (!goal || !['level', 'floor', 'ceiling', 'increment'].includes(target.kind)) return ''
  const planned = target.kind === 'increment' ? goal : subtract(goal, base)
  if (sign(planned) === 0) return ''
  const done = subtract(readFigure(latest).number, base)
  return quotientText(multiply(done, wholeNumber(100)), planned, 1)
}
