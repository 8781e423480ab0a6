/** Growth-rate ratio 增长率比: the second opinion on a schedule ratio, as statistical offices abroad compute it. */

import { compare, type Decimal, decimalText, zero } from '../decimal.ts'
import type { Thresholds, VerdictClass } from './scale.ts'
import type { SecondOpinion } from './verdict.ts'

interface Path {
  readonly base: Decimal
  readonly value: Decimal
  /** Of the last year. */
  readonly level: Decimal
  /** Years from base to value, and from base to level. */
  readonly elapsed: number
  readonly whole: number
}

/**
 * Roots are irrational: this one rule computes in floats. A ratio within this of a threshold counts as reaching
 * it, so that an exact tie is not lost to rounding.
 */
const tie = 1e-9

/**
 * Yearly growth so far against the yearly growth the target takes: CAGR(base → value) ÷ CAGR(base → level).
 * @returns null where growth rates have no meaning: base, value or level not above zero, or base equal to level.
 * Source: docs/methods/verdicts.md §5.
 */
export function growthRatio({ base, value, level, elapsed, whole }: Path): number | null {
  const positive = [base, value, level].every((number) => compare(number, zero) > 0)
  if (!positive || elapsed <= 0 || whole <= 0 || compare(base, level) === 0) return null
  const [from, now, to] = [base, value, level].map((number) => Number(decimalText(number)))
  if (from === undefined || now === undefined || to === undefined) return null
  const [actual, required] = [(now / from) ** (1 / elapsed) - 1, (to / from) ** (1 / whole) - 1]
  return required === 0 ? null : actual / required
}

/** The second opinion beside a verdict of `class`; null where growth rates have no meaning. */
export function growthRateOpinion(
  path: Path,
  verdict: { thresholds: Thresholds; class: VerdictClass },
): SecondOpinion | null {
  const ratio = growthRatio(path)
  if (ratio === null) return null
  const opinion = classOf(ratio, verdict.thresholds)
  return { class: opinion, ratio: shortText(ratio), differs: opinion !== verdict.class }
}

function classOf(ratio: number, { faster, onSchedule }: Thresholds): VerdictClass {
  const isAtLeast = (least: Decimal): boolean => ratio >= Number(decimalText(least)) - tie
  if (isAtLeast(faster)) return 'faster'
  return isAtLeast(onSchedule) ? 'on_schedule' : 'behind'
}

const shortText = (ratio: number): string => String(Number(ratio.toFixed(6)))
