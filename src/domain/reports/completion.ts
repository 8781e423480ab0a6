/** How much of what the plan promises for an indicator is done, for the chart: a share, not a verdict. */

import {
  add,
  compare,
  type Decimal,
  multiply,
  one,
  parseDecimal,
  quotientText,
  sign,
  subtract,
  wholeNumber,
} from '../decimal.ts'
import { type CutOffs, standingAt } from '../periods/cut-off.ts'
import { parsePeriod } from '../periods/period.ts'
import type { IndicatorContent } from '../plans/item.ts'
import type { Value } from '../values/value.ts'
import type { PlanSpan } from './plan-span.ts'

export interface Completion {
  /** Percent to one decimal; above 100 when more than promised is done, negative when things got worse. */
  readonly percent: string
  readonly values: readonly Value[]
}

interface Indicated {
  readonly content: IndicatorContent
  readonly values: readonly Value[]
  readonly plan: PlanSpan
  readonly cutOffs: CutOffs
}

/**
 * Completion rate 完成率: the change achieved by the last yearly value on or before the cut-off, as a share of the
 * change the plan asks for until its last year, in percent. The yearly growth target of 6 per cent asks for
 * 1.06⁵ − 1 over five years; a sum such as [600]亿元 asks for that sum.
 *
 * @returns null where the target asks for no change that can be counted (caps, relative targets, targets without
 * a number, shares compounded over the period) or where a value it needs is missing.
 * Source: docs/methods/completion-rate.md
 */
export function completion({ content, values, plan, cutOffs }: Indicated): Completion | null {
  const target = content.target.value === null ? null : parseDecimal(content.target.value)
  if (target === null) return null
  const yearly = standingAt(
    values.flatMap((value) => {
      const period = parsePeriod(value.period)
      return period ? [{ period, value }] : []
    }),
    cutOffs.yearly,
  ).yearly.map(({ value }) => value)
  switch (content.target.kind) {
    case 'level':
    case 'floor':
    case 'ceiling':
    case 'increment':
      return towardsTarget(content, target, yearly.at(-1))
    case 'annual_growth':
      return growth(target, sinceStart(yearly, plan), plan)
    case 'cumulative':
      return content.unit === '%' ? null : sum(target, sinceStart(yearly, plan))
    default:
      return null
  }
}

function towardsTarget(
  content: IndicatorContent,
  target: Decimal,
  last: Value | undefined,
): Completion | null {
  const base = content.base === null ? null : parseDecimal(content.base)
  const actual = last === undefined ? null : parseDecimal(last.number)
  if (last === undefined || base === null || actual === null) return null
  const { kind } = content.target
  const planned = kind === 'increment' ? target : subtract(target, base)
  // A floor below the base, or a ceiling above it, promises to hold a line, not to change.
  const asked = kind === 'floor' ? 1 : kind === 'ceiling' ? -1 : sign(planned)
  if (sign(planned) === 0 || sign(planned) !== asked) return null
  return { percent: percentOf(subtract(actual, base), planned), values: [last] }
}

function growth(target: Decimal, years: readonly Value[] | null, plan: PlanSpan): Completion | null {
  if (years === null || compare(target, wholeNumber(0)) <= 0) return null
  const rates = years.map(({ number }) => parseDecimal(number)).filter((rate) => rate !== null)
  if (rates.length < years.length) return null
  const promised = Array.from({ length: plan.periodEnd - plan.periodStart + 1 }, () => target)
  return { percent: percentOf(compounded(rates), compounded(promised)), values: years }
}

/** What the yearly rates in percent add up to: 5 and 10 make 0.155. */
const compounded = (rates: readonly Decimal[]): Decimal =>
  subtract(
    rates.reduce(
      (product, { units, decimals }) => multiply(product, add(one, { units, decimals: decimals + 2 })),
      one,
    ),
    one,
  )

function sum(target: Decimal, years: readonly Value[] | null): Completion | null {
  if (years === null || sign(target) === 0) return null
  const amounts = years.map(({ number }) => parseDecimal(number)).filter((amount) => amount !== null)
  if (amounts.length < years.length) return null
  return { percent: percentOf(amounts.reduce(add), target), values: years }
}

/** The values of every year from the plan's first on; null where there is none or one is missing in between. */
function sinceStart(yearly: readonly Value[], { periodStart }: PlanSpan): readonly Value[] | null {
  const years = yearly.filter(({ period }) => Number(period) >= periodStart)
  const unbroken = years.every(({ period }, at) => Number(period) === periodStart + at)
  return years.length > 0 && unbroken ? years : null
}

const percentOf = (done: Decimal, planned: Decimal): string =>
  quotientText(multiply(done, wholeNumber(100)), planned, 1)
