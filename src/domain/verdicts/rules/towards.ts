/** Where a value stands on the way from a base to a level: the one place where such classes are decided. */

import { compare, type Decimal, multiply, subtract, wholeNumber } from '../../decimal.ts'
import { classAt, type Ratio, ratioOf } from '../ratio.ts'
import type { FinerLine, Thresholds, VerdictClass } from '../scale.ts'

export interface Way {
  readonly base: Decimal
  readonly level: Decimal
  readonly value: Decimal
  /** +1 where more is better, -1 where less is. */
  readonly wanted: 1 | -1
}

/** kept, lost: the base was as good as the level already. reached, open: it was not. */
export type Position = 'kept' | 'lost' | 'reached' | 'open'

/** Compared, nothing divided. */
export function positionOn({ base, level, value, wanted }: Way): Position {
  const isReached = compare(value, level) * wanted >= 0
  if (compare(level, base) * wanted <= 0) return isReached ? 'kept' : 'lost'
  return isReached ? 'reached' : 'open'
}

/** What was done of what was planned over whole years, of which some have passed; `planned` is not zero. */
export interface Share {
  readonly done: Decimal
  readonly planned: Decimal
  readonly elapsed: number
  readonly whole: number
}

/** S = (done ÷ planned) ÷ (elapsed ÷ whole). */
export const shareRatio = ({ done, planned, elapsed, whole }: Share): Ratio =>
  ratioOf(multiply(done, wholeNumber(whole)), multiply(planned, wholeNumber(elapsed)))

/**
 * The class alone, without its arithmetic: what `judge` decides for a level on a straight way, for counting
 * thousands of places at once. Held equal to it by towards.test.ts.
 */
export function classTowards(
  way: Way & Pick<Share, 'elapsed' | 'whole'>,
  thresholds: Thresholds,
): { class: VerdictClass; finer: FinerLine | null } {
  switch (positionOn(way)) {
    case 'kept':
    case 'reached':
      return { class: 'ahead', finer: null }
    case 'lost':
      return { class: 'behind', finer: 'regressing' }
    case 'open': {
      const { base, level, value, elapsed, whole } = way
      const share = { done: subtract(value, base), planned: subtract(level, base), elapsed, whole }
      return classAt(shareRatio(share), thresholds)
    }
  }
}
