/** What a projection of an indicator stands on and leads to, or why there is none. */

import { compare, wholeNumber } from '../decimal.ts'
import type { TargetKind } from '../plans/target.ts'
import type { Judged } from '../verdicts/judged.ts'
import { type Basis, basisOf, type NoBasis } from './basis.ts'
import { type Bar, barOf } from './expected.ts'
import { lastOf } from './method.ts'
import type { Course } from './path.ts'

/** Only these are decided by the last year's figure. */
const projectedKinds: readonly TargetKind[] = ['level', 'floor', 'ceiling', 'increment', 'cumulative']

export interface Ground {
  readonly basis: Basis
  readonly bar: Bar
  readonly course: Course
}

/** Means, caps, relative and unnumbered targets are not projected. */
export function groundOf(judged: Judged, cutOff: string): Ground | NoBasis {
  const { target, planEndYear } = judged
  if (!projectedKinds.includes(target.kind)) return 'kind-not-projected'
  if (target.value === null) return 'target-missing'
  const until = judged.targetYear ?? planEndYear
  if (until === null) return 'year-missing'
  if (planEndYear !== null && until > planEndYear) return 'beyond-plan'
  const bar = barOf(judged)
  if (bar === null)
    return target.kind === 'increment' && judged.base === null ? 'base-missing' : 'direction-missing'
  const basis = basisOf(judged, cutOff)
  if (typeof basis === 'string') return basis
  if (until <= lastOf(basis).at) return 'year-over'
  return { basis, bar, course: { until, most: mostOf(judged, basis, bar) } }
}

/** A share cannot pass 100 %. One that did, or is to, is no share. */
function mostOf({ unit }: Judged, { points }: Basis, { level }: Bar): number | null {
  const isShare = unit === '%' || unit === '％'
  return isShare && points.every(({ number }) => number <= 100) && compare(level, wholeNumber(100)) <= 0
    ? 100
    : null
}
