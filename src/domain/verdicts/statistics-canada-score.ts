/** Score and status of a growth value, with the publisher's own lines and rounded coefficients. */

import type { GrowthSeries, ProgressStatus } from './statistics-canada-series.ts'

/** Least values of substantial and moderate progress; limited progress reaches down to zero. */
const withTarget = { substantial: 0.95, moderate: 0.6 }
const withoutTarget = { substantial: 0.015, moderate: 0.005 }

/**
 * What is left of the lines for a series that stands near its limit, where growth is harder: 1 far from it, 0 at
 * it. Without a limit 1.
 */
export function nearLimit({ base, limit }: GrowthSeries): number {
  if (limit === null || base === null) return 1
  const [stands, end] = [Math.abs(base), Math.abs(limit)]
  if (stands >= 2 * end) return 1
  const share = stands <= end ? stands / end : (2 * end - stands) / end
  return 1 - share ** 4.44
}

/** `reduction` is that of `nearLimit`, null for a value against a target. */
export function statusOf(value: number, reduction: number | null): ProgressStatus {
  const { substantial, moderate } = reduction === null ? withTarget : withoutTarget
  const factor = reduction ?? 1
  if (value >= substantial * factor) return 'substantial_progress'
  if (value >= moderate * factor) return 'moderate_progress'
  return value >= 0 ? 'limited_progress' : 'deterioration'
}

/** From -5 to 5, a straight line between each two lines. A fall is not made milder by a limit. */
export function scoreOf(value: number, reduction: number | null): number {
  if (reduction === null) {
    return bounded(value >= withTarget.moderate ? 7.1429 * value - 4.2857 : 4.1667 * value - 2.5)
  }
  if (value < 0) return bounded(125 * value - 2.5)
  if (reduction === 0) return 5
  const { substantial, moderate } = withoutTarget
  if (value >= substantial * reduction) return bounded((500 * value) / reduction - 5)
  return value >= moderate * reduction ? (250 * value) / reduction - 1.25 : (500 * value) / reduction - 2.5
}

const bounded = (score: number): number => Math.min(Math.max(score, -5), 5)
