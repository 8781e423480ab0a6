/** How far an overall score would move had its weights and means been chosen otherwise. */

import { type Draw, drawnWeights, drawsFrom } from './draws.ts'
import { arithmeticMean, geometricMean } from './means.ts'
import { defaultScoreRules, gradeOf, type ScoredPart, type ScoreGrade, type ScoreRules } from './overall.ts'
import { equalWeights } from './weights.ts'

export interface Robustness {
  /** Scores in all: draws of weights × two means × two bounds. */
  readonly scores: number
  /** The middle nine tenths of them, and their median. */
  readonly low: number
  readonly median: number
  readonly high: number
  /** Share of them with the same grade as `grade`, before any cap. */
  readonly sameGrade: number
  readonly grade: ScoreGrade
}

interface Asked {
  /** Recorded with the result: it makes the draws repeatable. */
  readonly seed: number
  readonly draws?: number
  readonly rules?: ScoreRules
  readonly weights?: readonly number[]
}

/** Bounds of a completion that are tried: at the target, and a fifth above it. */
const bounds = [1, 1.2]
/** Standard deviation of an average weight, relative to it. */
const spread = 0.25

/**
 * Weights are drawn around the set ones with a relative spread of a quarter; each draw is scored by both means and
 * with both bounds (OECD/JRC Handbook 2008). The same seed gives the same answer.
 * @returns null where no part has a completion. Source: docs/methods/score.md §3.
 */
export function robustness(parts: readonly ScoredPart[], asked: Asked): Robustness | null {
  const { seed, draws = 1000, rules = defaultScoreRules } = asked
  const weights = asked.weights ?? equalWeights(parts.map(({ chapter }) => chapter))
  const known = parts.flatMap(({ completion }, at) =>
    completion === null ? [] : [{ completion, weight: weights[at] ?? 0 }],
  )
  if (known.length === 0) return null
  const whole = known.reduce((sum, { weight }) => sum + weight, 0)
  const shares = known.map(({ weight }) => weight / whole)
  const completions = known.map(({ completion }) => completion)
  const scored = (bound: number) => completions.map((value) => Math.min(Math.max(value, 0), bound))
  const grade = gradeOf(arithmeticMean(withWeights(scored(rules.most), shares)), rules)
  const draw = drawsFrom(seed)
  const scores = Array.from({ length: draws }, () => oneDraw(shares, scored, draw))
    .flat()
    .toSorted((a, b) => a - b)
  return {
    scores: scores.length,
    low: quantile(scores, 0.05),
    median: quantile(scores, 0.5),
    high: quantile(scores, 0.95),
    sameGrade: scores.filter((score) => gradeOf(score, rules) === grade).length / scores.length,
    grade,
  }
}

function oneDraw(shares: readonly number[], scored: (bound: number) => number[], draw: Draw): number[] {
  const weights = drawnWeights(shares, concentrationFor(shares.length), draw)
  return bounds.flatMap((bound) => {
    const parts = withWeights(scored(bound), weights)
    return [arithmeticMean(parts), geometricMean(parts)]
  })
}

const withWeights = (values: readonly number[], weights: readonly number[]) =>
  values.map((value, at) => ({ value, weight: weights[at] ?? 0 }))

/** From w (1 − w) ÷ (c + 1) = (spread · w)² at w = 1 ÷ n; one part alone cannot move. */
const concentrationFor = (count: number): number => Math.max((count - 1) / spread ** 2 - 1, 1)

/** Between the two values beside it, as most packages do. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
  return below + (above - below) * (place - Math.floor(place))
}
