/** Investment progress 投资完成进度 of a project against the time of its building. */

import { daysBetween } from '../calendar/day.ts'
import { compare, type Decimal, multiply, sign, wholeNumber } from '../decimal.ts'
import { type Ratio, ratioOf } from '../verdicts/ratio.ts'

export interface Investment {
  /** Total planned and spent so far, in the same unit of measure. */
  readonly total: Decimal
  readonly invested: Decimal
  /** First and last day of building, both included. */
  readonly startOn: string
  readonly endOn: string
}

export interface InvestmentProgress {
  /** Spent ÷ total; null where no total above zero is planned. */
  readonly share: Ratio | null
  /** Elapsed ÷ whole time of building, never above 1. */
  readonly timeShare: Ratio
  /** The one share over the other; null where nothing was planned or building has not begun. */
  readonly ratio: Ratio | null
  /** More was spent than planned: a finding, not progress. */
  readonly isExceeded: boolean
}

/**
 * At the end of a day. `endOn` must not lie before `startOn`.
 * Money spent is no proof of work done: it stands beside the milestones, never instead of them.
 * Source: docs/methods/progress.md §4.
 */
export function investmentProgress(investment: Investment, asOf: string): InvestmentProgress {
  const { total, invested, startOn, endOn } = investment
  const whole = daysBetween(startOn, endOn) + 1
  const elapsed = Math.min(Math.max(daysBetween(startOn, asOf) + 1, 0), whole)
  const isPlanned = sign(total) > 0
  return {
    share: isPlanned ? ratioOf(invested, total) : null,
    timeShare: ratioOf(wholeNumber(elapsed), wholeNumber(whole)),
    ratio:
      isPlanned && elapsed > 0
        ? ratioOf(multiply(invested, wholeNumber(whole)), multiply(total, wholeNumber(elapsed)))
        : null,
    isExceeded: compare(invested, total) > 0,
  }
}

/** '2021—2025', '2021-2025年' or '2023年': first and last day of the building years; null for any other text. */
export function buildingDays(years: string): { startOn: string; endOn: string } | null {
  const [, first, last = first] = /^\s*(\d{4})年?(?:\s*[-–—~～至]+\s*(\d{4})年?)?\s*$/.exec(years) ?? []
  if (first === undefined || last === undefined || last < first) return null
  return { startOn: `${first}-01-01`, endOn: `${last}-12-31` }
}
