/** Progress as Statistics Canada measures it: yearly growth, against what the target takes where there is one. */

import { nearLimit, scoreOf, statusOf } from './statistics-canada-score.ts'
import type { GrowthSeries, ProgressStatus } from './statistics-canada-series.ts'

export interface GrowthProgress {
  /** Growth a year with better as above zero; with a target divided by the growth it takes. null: not computable. */
  readonly value: number | null
  /** From -5 to 5; null where nothing could be said. */
  readonly score: number | null
  readonly status: ProgressStatus
}

/**
 * Value, score and status of one series. A target that is reached wins whatever the trend, and scores 5.
 * Roots are irrational: this rule computes in floats, as its publisher does.
 * Not available: a figure or year missing, no year between them, a base of zero, or a sign that changes.
 * Source: docs/methods/statistics-canada.md.
 */
export function growthProgress(series: GrowthSeries): GrowthProgress {
  const { target, latest, direction } = series
  const value = target === null ? growthWithoutTarget(series) : growthAgainstTarget(series)
  if (target !== null && latest !== null && (latest - targetInUse(target)) * direction >= 0) {
    return { value, score: 5, status: 'target_achieved' }
  }
  if (value === null) return { value, score: null, status: 'not_available' }
  const reduction = target === null ? nearLimit(series) : null
  return { value, score: scoreOf(value, reduction), status: statusOf(value, reduction) }
}

function growthWithoutTarget({ direction, base, latest, baseYear, latestYear }: GrowthSeries) {
  const growth = yearlyGrowth([base, baseYear], [latest, latestYear])
  return growth === null ? null : signOf(base) * direction * growth
}

function growthAgainstTarget(series: GrowthSeries): number | null {
  const { base, baseYear, target, targetYear } = series
  const growth = growthWithoutTarget(series)
  const needed = yearlyGrowth([base, baseYear], [target === null ? null : targetInUse(target), targetYear])
  return growth === null || needed === null || needed === 0 ? null : growth / Math.abs(needed)
}

/** No growth rate leads to zero: the publisher takes a thousandth instead. */
const targetInUse = (target: number): number => (target === 0 ? 0.001 : target)

type Point = readonly [value: number | null, year: number | null]

/** Compound growth a year from one point to a later one; null where it has no meaning. */
function yearlyGrowth([from, fromYear]: Point, [to, toYear]: Point): number | null {
  if (from === null || to === null || fromYear === null || toYear === null) return null
  if (toYear <= fromYear || from === 0 || from * to < 0) return null
  return (to / from) ** (1 / (toYear - fromYear)) - 1
}

/** For a base below zero, growth away from zero is a fall. */
const signOf = (base: number | null): 1 | -1 => (base !== null && base < 0 ? -1 : 1)
