/** Milestones 节点 of a task or project: what was planned by a day, what is done, and what is late. */

import { daysBetween } from '../calendar/day.ts'
import { add, compare, type Decimal, multiply, sign, zero } from '../decimal.ts'
import { type Ratio, ratioOf } from '../verdicts/ratio.ts'

export interface Milestone {
  readonly key: string
  /** Its part in the whole, above zero; equal weights are all 1. */
  readonly weight: Decimal
  /** Day it is to be done by, that day included. */
  readonly dueOn: string
  /** null while open. */
  readonly doneOn: string | null
  /** What is done of an open one, 0 to 1; null where nothing is said, which counts as nothing done. */
  readonly share: Decimal | null
  /** A key milestone 关键节点 turns the light red where others do not. */
  readonly isKey: boolean
}

export interface LateMilestone {
  readonly key: string
  readonly days: number
  readonly isKey: boolean
}

export interface MilestoneProgress {
  /** Sums of weights: of all, of those due by the day, and of what is done by then. */
  readonly total: Decimal
  readonly planned: Decimal
  readonly done: Decimal
  /** done ÷ planned, the schedule performance of the milestones; null where nothing is due yet. */
  readonly ratio: Ratio | null
  readonly isFinished: boolean
  /** Open and past their day, the longest first. */
  readonly late: readonly LateMilestone[]
  /** Done by the day, and due by it: their quotient is the baseline execution index. */
  readonly doneCount: number
  readonly dueCount: number
}

/**
 * How a task or project stands at the end of a day. What was done after it is still open.
 * Source: docs/methods/progress.md §1.
 */
export function milestoneProgress(milestones: readonly Milestone[], asOf: string): MilestoneProgress {
  const due = milestones.filter(({ dueOn }) => dueOn <= asOf)
  const done = milestones.filter((milestone) => isDone(milestone, asOf))
  const planned = sum(due.map(({ weight }) => weight))
  const earned = sum(milestones.map((milestone) => earnedWeight(milestone, asOf)))
  const late = due
    .filter((milestone) => !isDone(milestone, asOf))
    .map(({ key, dueOn, isKey }) => ({ key, days: daysBetween(dueOn, asOf), isKey }))
  return {
    total: sum(milestones.map(({ weight }) => weight)),
    planned,
    done: earned,
    ratio: sign(planned) > 0 ? ratioOf(earned, planned) : null,
    isFinished: milestones.length > 0 && done.length === milestones.length,
    late: late.filter(({ days }) => days > 0).toSorted((one, other) => other.days - one.days),
    doneCount: done.length,
    dueCount: due.length,
  }
}

const isDone = ({ doneOn }: Milestone, asOf: string): boolean => doneOn !== null && doneOn <= asOf

function earnedWeight(milestone: Milestone, asOf: string): Decimal {
  const { weight, share } = milestone
  if (isDone(milestone, asOf)) return weight
  return share === null ? zero : multiply(weight, share)
}

const sum = (numbers: readonly Decimal[]): Decimal => numbers.reduce(add, zero)

/** What keeps milestones from being reckoned with, by key; to be told before they are stored. */
export function milestoneProblems(milestones: readonly Milestone[], asOf: string): MilestoneProblem[] {
  const keys = milestones.map(({ key }) => key)
  return milestones.flatMap(({ key, weight, share, doneOn }, at) => {
    const problems: MilestoneProblem['code'][] = []
    if (sign(weight) <= 0) problems.push('weight-not-positive')
    if (share !== null && (sign(share) < 0 || compare(share, { units: 1, decimals: 0 }) > 0)) {
      problems.push('share-outside')
    }
    if (doneOn !== null && doneOn > asOf) problems.push('done-in-future')
    if (keys.indexOf(key) < at) problems.push('named-twice')
    return problems.map((code) => ({ key, code }))
  })
}

export interface MilestoneProblem {
  readonly key: string
  readonly code: 'weight-not-positive' | 'share-outside' | 'done-in-future' | 'named-twice'
}
