/** Projects a short series by one method, or says how many points the method needs. */

import { studentBound } from '../statistics/student-t.ts'
import { dampedDrift } from './damped-drift.ts'
import { drift } from './drift.ts'
import type { Estimate, Method, ProjectionMethod, Series } from './method.ts'
import { naive } from './naive.ts'
import { olsTrend } from './ols-trend.ts'
import { theta } from './theta.ts'

export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** In the unit of the series. `needed` is how many points it takes. */
export type Projection =
  | {
      readonly kind: 'interval'
      readonly mean: number
      readonly of80: Interval
      readonly of95: Interval
      readonly estimate: Estimate & { readonly error: number }
    }
  | { readonly kind: 'mean_only'; readonly mean: number; readonly reason: 'too_few'; readonly needed: number }
  | { readonly kind: 'mean_only'; readonly mean: number; readonly reason: 'too_far' }
  | { readonly kind: 'none'; readonly reason: 'too_few'; readonly needed: number }
  | { readonly kind: 'none'; readonly reason: 'gap' }

const methods: Readonly<Record<ProjectionMethod, Method>> = {
  damped_drift: dampedDrift,
  rwdrift: drift,
  thetaf: theta,
  ols_trend: olsTrend,
  naive,
}

/** Two-sided bounds of the normal distribution. */
const normalBounds = { of80: 1.2815515655446004, of95: 1.959963984540054 }

/**
 * The series `horizon` steps after its last point, with intervals of 80 and 95 per cent.
 * Too few points, a missing year and a horizon nobody calibrated are answers, not errors.
 *
 * @param horizon 1, 2, 3 …
 * Source: docs/methods/outlook.md.
 */
export function project(series: Series, horizon: number, key: ProjectionMethod): Projection {
  const { least, bridgesGaps, estimate } = methods[key]
  const has = series.points.length
  if (has < least.mean) return { kind: 'none', reason: 'too_few', needed: least.mean }
  if (!bridgesGaps && hasGap(series)) return { kind: 'none', reason: 'gap' }
  const { mean, error, degrees } = estimate(series, horizon)
  if (has < least.interval) return { kind: 'mean_only', mean, reason: 'too_few', needed: least.interval }
  if (error === null) return { kind: 'mean_only', mean, reason: 'too_far' }
  const around = (level: 'of80' | 'of95', share: number): Interval => {
    const bound = degrees === null ? normalBounds[level] : studentBound(share, degrees)
    return { lower: mean - bound * error, upper: mean + bound * error }
  }
  return {
    kind: 'interval',
    mean,
    of80: around('of80', 0.8),
    of95: around('of95', 0.95),
    estimate: { mean, error, degrees },
  }
}

const hasGap = ({ points }: Series): boolean =>
  points.some(({ at }, place) => place > 0 && at - (points[place - 1]?.at ?? at) !== 1)
