/** The overall score 综合得分, made on request only: it hides neither what is missing nor a failed promise. */

import { arithmeticMean, geometricMean } from './means.ts'
import { equalWeights } from './weights.ts'

export interface ScoredPart {
  readonly key: string
  readonly chapter: string
  /** Share of the planned change done: 0.8 is 80 %. null where it cannot be computed. */
  readonly completion: number | null
  readonly isBinding: boolean
  /** Decided to lag behind. */
  readonly isFailed: boolean
}

/** Best first. */
export const scoreGrades = ['good', 'fair', 'poor'] as const
export type ScoreGrade = (typeof scoreGrades)[number]

export interface ScoreRules {
  /** Least scores of good and fair. */
  readonly good: number
  readonly fair: number
  /** A completion above it counts no more: one giant success must not pay for many failures. */
  readonly most: number
  /** Best grade while a binding indicator has failed. */
  readonly cap: ScoreGrade
  /** Least share of parts with a completion, as a whole number of per cent. */
  readonly coveragePercent: number
}

/** 0.95 and 0.60 are the lines of the verdicts. Source: docs/methods/score.md §1. */
export const defaultScoreRules: ScoreRules = {
  ...{ good: 0.95, fair: 0.6, most: 1.2, cap: 'fair', coveragePercent: 80 },
}

export interface OverallScore {
  /** Arithmetic mean; null where too little is known. */
  readonly score: number | null
  /** Geometric mean, to be shown beside it. */
  readonly check: number | null
  /** After the cap; null with the score. */
  readonly grade: ScoreGrade | null
  /** Whether the cap lowered the grade. */
  readonly isCapped: boolean
  /** Keys of binding indicators that have failed, whatever the score. */
  readonly failedBinding: readonly string[]
  /** Parts with a completion, and all. */
  readonly available: number
  readonly all: number
  /** Arithmetic mean of each chapter over what is available there; null where nothing is. */
  readonly chapters: readonly { readonly chapter: string; readonly score: number | null }[]
}

/**
 * Completions are bounded to 0 and `most`, weighed and averaged; missing parts leave their weight to the others,
 * and with less than `coveragePercent` of the parts there is no score. The means are irrational and computed in
 * floats, with a tie of 1e-9 at the lines of the grades.
 * @param weights one above zero for each part, by default equal over chapters and within them.
 */
export function overallScore(
  parts: readonly ScoredPart[],
  rules: ScoreRules = defaultScoreRules,
  weights: readonly number[] = equalWeights(parts.map(({ chapter }) => chapter)),
): OverallScore {
  const weighted = parts.flatMap(({ chapter, completion }, at) =>
    completion === null ? [] : [{ chapter, value: bounded(completion, rules), weight: weights[at] ?? 0 }],
  )
  const failedBinding = parts.filter(({ isBinding, isFailed }) => isBinding && isFailed).map(({ key }) => key)
  const chapters = [...new Set(parts.map(({ chapter }) => chapter))].map((chapter) => {
    const own = weighted.filter((part) => part.chapter === chapter)
    return { chapter, score: own.length > 0 ? arithmeticMean(own) : null }
  })
  const common = { failedBinding, available: weighted.length, all: parts.length, chapters }
  if (weighted.length === 0 || weighted.length * 100 < parts.length * rules.coveragePercent) {
    return { score: null, check: null, grade: null, isCapped: false, ...common }
  }
  const score = arithmeticMean(weighted)
  const own = gradeOf(score, rules)
  const grade = failedBinding.length > 0 ? worse(own, rules.cap) : own
  return { score, check: geometricMean(weighted), grade, isCapped: grade !== own, ...common }
}

const bounded = (completion: number, { most }: ScoreRules): number => Math.min(Math.max(completion, 0), most)

/** The grade a score alone has. */
export function gradeOf(score: number, { good, fair }: ScoreRules): ScoreGrade {
  if (score >= good - 1e-9) return 'good'
  return score >= fair - 1e-9 ? 'fair' : 'poor'
}

const worse = (one: ScoreGrade, other: ScoreGrade): ScoreGrade =>
  scoreGrades.indexOf(one) > scoreGrades.indexOf(other) ? one : other
