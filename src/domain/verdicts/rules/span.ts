/** Share done against share of time elapsed: the arithmetic that levels and cumulative changes have in common. */

import { type Decimal, one, quotientText, wholeNumber } from '../../decimal.ts'
import type { Judged } from '../judged.ts'
import { type Ratio, ratioText } from '../ratio.ts'
import { type Line, line } from '../verdict.ts'
import { type Outcome, refused } from './rule.ts'
import { shareRatio } from './towards.ts'

/** The years a target is counted over: from the base year to the target's year, the later one above the former. */
export interface Span {
  readonly from: number
  readonly to: number
}

export function spanOf({ baseYear, targetYear }: Judged): Span | { readonly refusal: Outcome } {
  if (baseYear === null) return { refusal: refused('base-year-missing') }
  if (targetYear === null) return { refusal: refused('target-year-missing') }
  if (baseYear >= targetYear) return { refusal: refused('years-contradict', { baseYear, targetYear }) }
  return { from: baseYear, to: targetYear }
}

/** What was done of what was planned by `year`, which lies after the span's first. `planned` is not zero. */
export interface Progress {
  readonly done: Decimal
  readonly planned: Decimal
  readonly span: Span
  readonly year: number
}

/** S = (done ÷ planned) ÷ ((year − from) ÷ (to − from)), the share of time capped at 1; with its lines. */
export function scheduleRatio({ done, planned, span, year }: Progress): { ratio: Ratio; lines: Line[] } {
  const whole = span.to - span.from
  const elapsed = Math.min(year - span.from, whole)
  const ratio = shareRatio({ done, planned, elapsed, whole })
  const share = quotientText(done, planned, 6)
  const timeShare = quotientText(wholeNumber(elapsed), wholeNumber(whole), 6)
  const lines = [
    line('share-done', { done: shown(done), planned: shown(planned), share }),
    line('share-elapsed', { from: span.from, to: span.from + elapsed, elapsed, whole, share: timeShare }),
    ...(year > span.to ? [line('time-over', { year: span.to })] : []),
    line('schedule-ratio', { done: share, elapsed: timeShare, ratio: ratioText(ratio) }),
  ]
  return { ratio, lines }
}

/** A computed figure: at most six decimals, as compounding makes many. */
export const shown = (figure: Decimal): string => quotientText(figure, one, 6)
