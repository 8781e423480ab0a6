/** relative: a target bound to another indicator; the means of the two rates so far are compared. */

import { compare, type Decimal, sign } from '../../decimal.ts'
import type { JudgedValue } from '../judged.ts'
import { isAtLeast, type Ratio, ratioOf, ratioText } from '../ratio.ts'
import { line } from '../verdict.ts'
import { meanLine, missingYears, sumOf } from '../years.ts'
import { decided, type Outcome, type Question, refused } from './rule.ts'

/** How the target's text binds one rate to the other. */
type Relation = 'in_step' | 'above' | 'at_least' | 'below' | 'at_most'

/** Longer wordings first: 不低于 holds 低于. */
const wordings: readonly (readonly [RegExp, Relation])[] = [
  [/不低于|不慢于|不小于/, 'at_least'],
  [/不高于|不快于|不超过|不大于/, 'at_most'],
  [/高于|快于|超过|大于/, 'above'],
  [/低于|慢于|小于/, 'below'],
  [/同步|持平|一致|相当/, 'in_step'],
]

/** The relation a target's text states (与GDP增长基本同步, 高于GDP增长); null where it states none. */
export const relationIn = (text: string): Relation | null =>
  wordings.find(([wording]) => wording.test(text))?.[1] ?? null

/**
 * Kept is on schedule, broken behind: such a target names no pace of its own that could be outrun.
 * "In step" is kept from the threshold of 'on schedule' upward, 95 % of the other rate by default; the other
 * relations are strict or not as they say. The ratio of the two means is given where the other one is above zero; the reference's own values stand in
 * the arithmetic, not among the values used.
 * Source: docs/methods/verdicts.md §3.6.
 */
export function judgeRelative(question: Omit<Question, 'goal'>): Outcome {
  const { judged, yearly } = question
  if (judged.reference === null) return refused('reference-missing', { target: judged.target.text })
  const relation = relationIn(judged.target.text) ?? 'in_step'
  const missing = missingYears(yearly, judged.baseYear)
  if (missing.length > 0) return refused('year-missing', { years: missing.join(' ') })
  const reference = sameYears(judged.reference, yearly)
  if (reference.length < yearly.length) return refused('reference-year-missing')
  const [own, other] = [sumOf(yearly), sumOf(reference)]
  const ratio = sign(other) > 0 ? ratioOf(own, other) : null
  const isHeld = holds(relation, { own, other, ratio, least: question.thresholds.onSchedule })
  const verdictClass = isHeld ? 'on_schedule' : 'behind'
  const outcome = decided(verdictClass, yearly, [
    meanLine(yearly),
    meanLine(reference, 'reference-mean'),
    ...(ratio ? [line('rates-ratio', { ratio: ratioText(ratio) })] : []),
    line(isHeld ? 'relation-held' : 'relation-broken', { target: judged.target.text, class: verdictClass }),
  ])
  return { ...outcome, ratio }
}

const sameYears = (reference: readonly JudgedValue[], yearly: readonly JudgedValue[]): JudgedValue[] =>
  yearly.flatMap(({ period }) => reference.find((value) => value.period.text === period.text) ?? [])

interface Rates {
  /** Sums over the same years. */
  readonly own: Decimal
  readonly other: Decimal
  readonly ratio: Ratio | null
  readonly least: Decimal
}

function holds(relation: Relation, { own, other, ratio, least }: Rates): boolean {
  const order = compare(own, other)
  switch (relation) {
    case 'above':
      return order > 0
    case 'at_least':
      return order >= 0
    case 'below':
      return order < 0
    case 'at_most':
      return order <= 0
    case 'in_step':
      return ratio ? isAtLeast(ratio, least) : order >= 0
  }
}
