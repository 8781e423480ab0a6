/** Outlook to the last year: the unit states it and a person decides; the machine only compares the expected value. */

import { compare, type Decimal, sign } from '../decimal.ts'
import type { Judged } from './judged.ts'
import { incrementLevel } from './rules/schedule.ts'
import type { OutlookClass } from './scale.ts'

/**
 * Whether the unit's expected value of the last year meets the target.
 * For a cumulative target it is the whole period's change, in the target's own sign.
 * @returns null where one last value cannot tell: means, caps, relative and unnumbered targets, or no direction.
 */
export function expectedMeetsTarget(judged: Judged, expected: Decimal | null): boolean | null {
  const bar = barOf(judged)
  return expected === null || bar === null ? null : compare(expected, bar.level) * bar.wanted >= 0
}

/** Whether a statement and the expected value beside it contradict each other: a doubt for a person, no verdict. */
export const contradictsOutlook = (stated: OutlookClass, meets: boolean | null): boolean =>
  (stated === 'will_meet' && meets === false) || (stated === 'will_miss' && meets === true)

function barOf({ target, base, direction }: Judged): { level: Decimal; wanted: number } | null {
  if (target.value === null) return null
  switch (target.kind) {
    case 'floor':
      return { level: target.value, wanted: 1 }
    case 'ceiling':
      return { level: target.value, wanted: -1 }
    case 'cumulative':
      return { level: target.value, wanted: sign(target.value) }
    case 'level':
      return towards(target.value, { base, direction })
    case 'increment':
      return towards(incrementLevel({ base, direction }, target.value), { base, direction })
    default:
      return null
  }
}

function towards(level: Decimal | null, { base, direction }: Pick<Judged, 'base' | 'direction'>) {
  if (level === null) return null
  const byBase = base ? compare(level, base) : 0
  const wanted = direction === null ? byBase : direction === 'up' ? 1 : -1
  return wanted === 0 ? null : { level, wanted }
}
