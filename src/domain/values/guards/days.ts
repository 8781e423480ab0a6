/** The days of a figure: nothing is known before it happened, nothing is official before its period is over. */

import { countsAsEstimate } from '../../periods/cut-off.ts'
import { doubt, type Guard, readFigure } from './guarded.ts'

/**
 * Blocks an as-of day or a publication in the future, an official figure of a period that was not over, and one
 * published before it was over. A figure that describes a day after its publication wants a sentence.
 */
export const daysGuard: Guard = ({ number, ...figure }, { today, cutOffs }) => {
  const { period } = readFigure({ number, period: figure.period })
  const { asOf, publishedOn, grade } = figure
  const isFirm = grade === 'official' || grade === 'revised'
  const isEarly = countsAsEstimate(asOf, period, cutOffs)
  return [
    ...(asOf > today ? [doubt('as-of-ahead', 'error', { found: asOf, today })] : []),
    ...(publishedOn !== null && publishedOn > today
      ? [doubt('published-ahead', 'error', { found: publishedOn, today })]
      : []),
    ...(isFirm && isEarly
      ? [doubt('official-early', 'error', { found: asOf, lastDay: period.lastDay })]
      : []),
    ...(grade === 'preliminary' && isEarly
      ? [doubt('counts-as-estimate', 'note', { found: asOf, lastDay: period.lastDay })]
      : []),
    ...(isFirm && publishedOn !== null && publishedOn <= period.lastDay
      ? [doubt('published-early', 'error', { found: publishedOn, lastDay: period.lastDay })]
      : []),
    ...(publishedOn !== null && asOf > publishedOn
      ? [doubt('as-of-after-publication', 'warning', { found: asOf, publishedOn })]
      : []),
  ]
}
