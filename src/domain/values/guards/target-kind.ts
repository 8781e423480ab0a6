/** Kinds of targets that forbid a computation, or ask for rates where a level is given. */

import { absolute, compare, wholeNumber } from '../../decimal.ts'
import { isYearly } from '../../periods/period.ts'
import { doubt, type Guard, readFigure } from './guarded.ts'

/** No yearly rate of a place is beyond it. */
const mostPercent = wholeNumber(50)

/** Says that no verdict will be computed and why; a level where yearly rates in percent are asked wants a sentence. */
export const targetKindGuard: Guard = (figure, { item }) => {
  if (item.kind !== 'indicator') return []
  const { kind, text } = item.target
  if (kind === 'none') return [doubt('target-no-number', 'note', { found: text })]
  if (kind === 'assigned') return [doubt('target-assigned', 'note', { found: text })]
  const { period, number } = readFigure(figure)
  const isRate = kind === 'annual_growth' || kind === 'relative'
  if (!isRate || !isYearly(period) || compare(absolute(number), mostPercent) <= 0) return []
  return [doubt('rate-expected', 'warning', { found: figure.number, target: text })]
}
