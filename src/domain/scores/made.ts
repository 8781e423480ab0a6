/** One overall score as it is made: weights, means, caps and the answer to other weights, from one set of inputs. */

import { Refusal } from '../refusal.ts'
import { type Comparisons, consistentWeights } from './comparisons.ts'
import { type OverallScore, overallScore, type ScoredPart } from './overall.ts'
import { type Robustness, robustness } from './robustness.ts'

/** Raised when the same inputs would give another score: a stored one says which rules made it. */
export const scoreVersion = 1

export interface ScoreInputs {
  readonly parts: readonly ScoredPart[]
  /** Of the chapters, in the order of `chaptersOf`; null: all weigh the same. */
  readonly comparisons: Comparisons | null
  readonly seed: number
}

export interface MadeScore extends OverallScore {
  /** Of each part, in their order; together 1. */
  readonly weights: readonly number[]
  /** Of the experts' comparisons; null where there are none. */
  readonly consistency: number | null
  /** null where there is no score. */
  readonly robustness: Robustness | null
}

/** The chapters in the order in which their first part stands. */
export const chaptersOf = (parts: readonly Pick<ScoredPart, 'chapter'>[]): string[] => [
  ...new Set(parts.map(({ chapter }) => chapter)),
]

/**
 * Within a chapter every part weighs the same.
 * Refuses comparisons that contradict themselves, or that are not as many as there are chapters.
 * Source: docs/methods/score.md
 */
export function makeScore({ parts, comparisons, seed }: ScoreInputs): MadeScore {
  const chapters = chaptersOf(parts)
  const compared = comparisons && consistentWeights(checked(comparisons, chapters.length))
  const weights = parts.map(({ chapter }) => {
    const size = parts.filter((other) => other.chapter === chapter).length
    const whole = compared?.weights[chapters.indexOf(chapter)] ?? 1 / chapters.length
    return whole / size
  })
  const overall = overallScore(parts, undefined, weights)
  return {
    ...overall,
    weights,
    consistency: compared?.ratio ?? null,
    robustness: overall.score === null ? null : robustness(parts, { seed, weights }),
  }
}

function checked(comparisons: Comparisons, size: number): Comparisons {
  if (comparisons.length === size) return comparisons
  throw new Refusal('comparisons-unreadable', { row: 0, column: 0, found: comparisons.length })
}
