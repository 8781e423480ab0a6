/** cumulative 累计: the changes of the years so far taken together, against the whole period's target. */

import {
  add,
  compare,
  type Decimal,
  decimalText,
  multiply,
  negate,
  one,
  sign,
  subtract,
  wholeNumber,
} from '../../decimal.ts'
import type { JudgedValue } from '../judged.ts'
import { type Line, line, type ReasonCode } from '../verdict.ts'
import { missingYears, sumOf, termsText } from '../years.ts'
import { decided, decidedByRatio, type Question, type Rule, refused } from './rule.ts'
import { scheduleRatio, shown, spanOf } from './span.ts'

/**
 * How yearly figures add up: changes in per cent are compounded, amounts in any other unit (亿元, 万亩) summed.
 * Percentage points (百分点) are amounts.
 */
export const accumulationOf = (unit: string): 'compounded' | 'summed' =>
  unit === '%' || unit === '％' ? 'compounded' : 'summed'

/**
 * S = (change so far ÷ target) ÷ (years so far ÷ years of the plan); reaching the target is ahead.
 *
 * Two ways of writing a reduction are understood: target and changes both signed (-13.5; -2.7), or, for an
 * indicator that is to fall, both as the size of the reduction ([14.5]; 2.7). A positive target with falls
 * written negative throughout could mean either and is refused. Source: docs/methods/verdicts.md §3.5.
 */
export const judgeCumulative: Rule = (question) => {
  const { judged, goal, yearly, clockYear } = question
  const span = spanOf(judged)
  if ('refusal' in span) return span.refusal
  const reason = obstacle(question)
  if (reason) return refused(reason)
  const missing = missingYears(yearly, judged.baseYear)
  if (missing.length > 0) return refused('year-missing', { years: missing.join(' ') })
  const { change, working } = changeSoFar(question)
  const { ratio, lines } = scheduleRatio({ done: change, planned: goal, span, year: clockYear })
  if (compare(change, goal) * sign(goal) < 0) {
    return decidedByRatio(ratio, question.thresholds, { used: yearly, lines: [working, ...lines] })
  }
  const gap = shown(subtract(change, goal))
  const reached = line('reached', { number: shown(change), target: decimalText(goal), gap, class: 'ahead' })
  return { ...decided('ahead', yearly, [working, ...lines, reached]), ratio }
}

/** What in direction and signs forbids the computation. */
function obstacle({ judged: { direction, unit }, goal, yearly }: Question): ReasonCode | null {
  if (sign(goal) === 0) return 'target-zero'
  if (sign(goal) < 0) return direction === 'up' ? 'direction-contradicts' : null
  if (direction === null && accumulationOf(unit) === 'compounded') return 'direction-missing'
  return direction === 'down' && areAllFalls(yearly) ? 'sign-unclear' : null
}

const areAllFalls = (values: readonly JudgedValue[]): boolean =>
  values.every(({ number }) => sign(number) <= 0) && values.some(({ number }) => sign(number) < 0)

/** In the target's own sign and unit. */
function changeSoFar({ judged, goal, yearly }: Question): { change: Decimal; working: Line } {
  if (accumulationOf(judged.unit) === 'summed') {
    const change = sumOf(yearly)
    return { change, working: line('summed', { terms: termsText(yearly), change: decimalText(change) }) }
  }
  const isReduction = sign(goal) > 0 && judged.direction === 'down'
  const signed = yearly.map(({ number }) => (isReduction ? negate(number) : number))
  const factors = signed.map((rate) => add(one, multiply(rate, percent)))
  const growth = multiply(subtract(factors.reduce(multiply, one), one), hundred)
  const change = isReduction ? negate(growth) : growth
  const product = signed.map((rate) => `(1${sign(rate) < 0 ? '' : '+'}${decimalText(rate)}%)`).join('×')
  const terms = isReduction ? `1-${product}` : `${product}-1`
  return { change, working: line('compounded', { terms, change: shown(change) }) }
}

const percent: Decimal = { units: 1, decimals: 2 }
const hundred = wholeNumber(100)
