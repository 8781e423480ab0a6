/** How likely a projection makes it that the target is met, in three classes; a working paper, never a verdict. */

import { studentShareBelow } from '../statistics/student-t.ts'
import { toFloat } from './basis.ts'
import { likely, shownProbability, unlikely } from './calibration.ts'
import type { Bar } from './expected.ts'
import type { Estimate } from './method.ts'

export const likelihoods = ['likely', 'uncertain', 'unlikely'] as const
export type Likelihood = (typeof likelihoods)[number]

/** A float within this of a threshold counts as reaching it. */
const tie = 1e-9

/**
 * P(met) = F(d · (ŷ − T) ÷ se) with Student's t, d = 1 where the level T is to be reached from below, -1 from above.
 * Only of damped drift, whose error was calibrated. Without any error it is 1 or 0.
 * Source: docs/methods/outlook.md §2.3.
 */
export function probabilityOfMeeting(
  { mean, error, degrees }: { mean: number; error: number; degrees: number },
  bar: { readonly level: number; readonly wanted: 1 | -1 },
): number {
  const ahead = bar.wanted * (mean - bar.level)
  if (error === 0) return ahead >= 0 ? 1 : 0
  return studentShareBelow(ahead / error, degrees)
}

export interface Chance {
  readonly class: Likelihood
  /** Whole per cent, from 5 to 95. */
  readonly percent: number
}

/** The chance of meeting the target, as it is shown; null for an estimate without a calibrated error. */
export function chanceOf({ mean, error, degrees }: Estimate, { level, wanted }: Bar): Chance | null {
  if (error === null || degrees === null) return null
  const probability = probabilityOfMeeting({ mean, error, degrees }, { level: toFloat(level), wanted })
  return { class: likelihoodOf(probability), percent: shownPercent(probability) }
}

/** 预计能够完成 from 70 %, 难以完成 below 30 %, else 存在不确定性. */
export function likelihoodOf(probability: number): Likelihood {
  if (probability >= likely - tie) return 'likely'
  return probability >= unlikely - tie ? 'uncertain' : 'unlikely'
}

/** Whole per cent, no nearer to certainty than 5 and 95: short series do not carry more. */
export const shownPercent = (probability: number): number =>
  Math.round(100 * Math.min(Math.max(probability, shownProbability.least), shownProbability.most))
