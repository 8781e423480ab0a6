/** Where the unit's expected value lies to the projection. */

import type { Bar } from './expected.ts'
import type { Interval } from './project.ts'

/** Where the expected value lies to the 80 % interval of the target year. */
export const comparisonClasses = [
  'expected_above_projection',
  'expected_within_projection',
  'expected_below_projection',
] as const
export type ComparisonClass = (typeof comparisonClasses)[number]

export interface Comparison {
  readonly class: ComparisonClass
  /** Whether the unit hopes for more than the projection, by the indicator's direction; null inside the interval. */
  readonly leaning: 'optimistic' | 'cautious' | null
}

/** Direction-aware: above the interval is hopeful for what is to rise, careful for what is to fall. */
export function comparisonOf(expected: number, { lower, upper }: Interval, { wanted }: Bar): Comparison {
  if (expected > upper) {
    return { class: 'expected_above_projection', leaning: wanted === 1 ? 'optimistic' : 'cautious' }
  }
  if (expected < lower) {
    return { class: 'expected_below_projection', leaning: wanted === 1 ? 'cautious' : 'optimistic' }
  }
  return { class: 'expected_within_projection', leaning: null }
}
