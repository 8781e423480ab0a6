/** The unit's expected value of the last year against the target: exact decimals, no projection. */

import { compare, type Decimal, sign } from '../decimal.ts'
import type { Judged } from '../verdicts/judged.ts'
import { incrementLevel } from '../verdicts/rules/schedule.ts'
import type { OutlookClass } from '../verdicts/scale.ts'

/** What the last year's figure must reach: the level, from below (1) or from above (-1). */
export interface Bar {
  readonly level: Decimal
  readonly wanted: 1 | -1
}

/**
 * Whether the unit's expected value of the last year meets the target.
 * For a cumulative target it is the whole period's change, in the target's own sign.
 * @returns null where one last value cannot tell: means, caps, relative and unnumbered targets, or no direction.
 */
export function expectedMeetsTarget(judged: Judged, expected: Decimal | null): boolean | null {
  const bar = barOf(judged)
  return expected === null || bar === null ? null : meets(expected, bar)
}

export const meets = (number: Decimal, { level, wanted }: Bar): boolean =>
  compare(number, level) * wanted >= 0

/** Whether a statement and the expected value beside it contradict each other: a doubt for a person, no verdict. */
export const contradictsOutlook = (stated: OutlookClass, meetsTarget: boolean | null): boolean =>
  (stated === 'will_meet' && meetsTarget === false) || (stated === 'will_miss' && meetsTarget === true)

/** null where the last year's figure alone does not decide, or nothing tells the direction. */
export function barOf({ target, base, direction }: Judged): Bar | null {
  if (target.value === null) return null
  switch (target.kind) {
    case 'floor':
      return { level: target.value, wanted: 1 }
    case 'ceiling':
      return { level: target.value, wanted: -1 }
    case 'cumulative':
      return bar(target.value, sign(target.value))
    case 'level':
      return towards(target.value, { base, direction })
    case 'increment':
      return towards(incrementLevel({ base, direction }, target.value), { base, direction })
    default:
      return null
  }
}

function towards(level: Decimal | null, { base, direction }: Pick<Judged, 'base' | 'direction'>): Bar | null {
  if (level === null) return null
  const byBase = base ? compare(level, base) : 0
  return bar(level, direction === null ? byBase : direction === 'up' ? 1 : -1)
}

const bar = (level: Decimal, wanted: 1 | 0 | -1): Bar | null => (wanted === 0 ? null : { level, wanted })
