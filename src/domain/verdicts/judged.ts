/** What a verdict is asked about: an indicator's target and base with the values in use. */

import { type Decimal, parseDecimal } from '../decimal.ts'
import { type Period, parsePeriod } from '../periods/period.ts'
import type { IndicatorContent, Nature } from '../plans/item.ts'
import type { TargetKind } from '../plans/target.ts'
import type { Grade, Value } from '../values/value.ts'

/** A level to be reached by the end of a year on the way to the target 节点目标. */
export interface PathPoint {
  readonly year: number
  readonly level: Decimal
}

export interface JudgedValue {
  readonly id: string
  readonly period: Period
  readonly number: Decimal
  /** null where the source does not say. */
  readonly grade: Grade | null
}

/**
 * What the numbers of `values` mean follows from the kind of target: the indicator's own value each year, but
 * for annual_growth and relative yearly rates in percent, and for cumulative the change of each year.
 */
export interface Judged {
  readonly target: { readonly kind: TargetKind; readonly value: Decimal | null; readonly text: string }
  readonly nature: Nature | null
  readonly direction: 'up' | 'down' | null
  readonly unit: string
  readonly base: Decimal | null
  /** The year the plan counts from; for a cumulative target the year before its first. */
  readonly baseYear: number | null
  readonly targetYear: number | null
  /** Last year of the plan: a target beyond it is a direction and is given no verdict. null: not known. */
  readonly planEndYear: number | null
  /** Levels between base year and target year, in order: the way need not be straight. Empty: it is. */
  readonly path: readonly PathPoint[]
  readonly values: readonly JudgedValue[]
  /** The yearly rates of the indicator a relative target is bound to; null where none is named. */
  readonly reference: readonly JudgedValue[] | null
}

/**
 * The question the plan's text and the values in use put.
 * Texts were checked when they were stored: one that is no decimal or no period is a fault.
 */
export const judgedIndicator = (
  content: IndicatorContent,
  values: readonly Value[],
  more: {
    planEndYear: number | null
    reference: readonly Value[] | null
    /** Levels as decimal text, as the plan's milestones state them. */
    path?: readonly { readonly year: number; readonly level: string }[]
  },
): Judged => ({
  target: { ...content.target, value: decimalOrNull(content.target.value) },
  nature: content.nature,
  direction: content.direction,
  unit: content.unit,
  base: decimalOrNull(content.base),
  baseYear: content.baseYear,
  targetYear: content.targetYear,
  planEndYear: more.planEndYear,
  path: more.path?.map(({ year, level }) => ({ year, level: storedDecimal(level) })) ?? [],
  values: values.map(judgedValue),
  reference: more.reference?.map(judgedValue) ?? null,
})

function judgedValue({ id, period, number, grade }: Value): JudgedValue {
  const parsed = parsePeriod(period)
  if (!parsed) throw new Error(`stored period ${period}`)
  return { id, period: parsed, number: storedDecimal(number), grade }
}

const decimalOrNull = (text: string | null): Decimal | null => (text === null ? null : storedDecimal(text))

function storedDecimal(text: string): Decimal {
  const number = parseDecimal(text)
  if (!number) throw new Error(`stored number ${text}`)
  return number
}
