/** A ratio of two exact decimals: compared by cross-multiplying, divided only to be shown. */

import { compare, type Decimal, multiply, negate, quotientText, sign } from '../decimal.ts'
import type { FinerLine, Thresholds, VerdictClass } from './scale.ts'

/** over ÷ under; under is above zero. */
export interface Ratio {
  readonly over: Decimal
  readonly under: Decimal
}

/** The ratio over ÷ under; under must not be zero. */
export const ratioOf = (over: Decimal, under: Decimal): Ratio =>
  sign(under) < 0 ? { over: negate(over), under: negate(under) } : { over, under }

/** Decided on the exact values: a ratio of exactly 0.95 is at least 0.95. */
export const isAtLeast = ({ over, under }: Ratio, least: Decimal): boolean =>
  compare(over, multiply(under, least)) >= 0

/** The ratio to at most six decimals, without closing zeros. */
export const ratioText = ({ over, under }: Ratio): string => quotientText(over, under, 6)

/** Class of a schedule ratio where the target is not reached, with the finer line inside 'behind'. */
export function classAt(
  ratio: Ratio,
  { faster, onSchedule, slow, farBehind }: Thresholds,
): { class: VerdictClass; finer: FinerLine | null } {
  if (isAtLeast(ratio, faster)) return { class: 'faster', finer: null }
  if (isAtLeast(ratio, onSchedule)) return { class: 'on_schedule', finer: null }
  if (isAtLeast(ratio, slow)) return { class: 'behind', finer: 'slow' }
  return { class: 'behind', finer: isAtLeast(ratio, farBehind) ? 'far_behind' : 'regressing' }
}
