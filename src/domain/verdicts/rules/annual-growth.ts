/** annual_growth 年均增长: the mean of the yearly rates so far against the target. */

import {
  compare,
  type Decimal,
  decimalText,
  multiply,
  quotientText,
  sign,
  subtract,
  wholeNumber,
} from '../../decimal.ts'
import { ratioOf, ratioText } from '../ratio.ts'
import { type Line, line } from '../verdict.ts'
import { meanLine, missingYears, sumOf } from '../years.ts'
import { decided, decidedByRatio, type Outcome, type Question, type Rule, refused } from './rule.ts'

const rateUnits = ['%', '％', '‰', '']

/**
 * The ratio is mean ÷ target, a tenth above which is faster. Never 'ahead': a mean is open until the last year.
 * Values are yearly rates, so another unit than per cent is refused. A target of zero, or one whose sign goes
 * against the direction, gives no ratio: the mean keeps it or misses it. Source: docs/methods/verdicts.md §3.3.
 */
export const judgeAnnualGrowth: Rule = (question) => {
  const { judged, yearly, goal } = question
  if (!rateUnits.includes(judged.unit)) return refused('rates-expected', { unit: judged.unit })
  const missing = missingYears(yearly, judged.baseYear)
  if (missing.length > 0) return refused('year-missing', { years: missing.join(' ') })
  const isFalling = judged.direction === 'down'
  if (isFalling && sign(goal) > 0 && yearly.every(({ number }) => sign(number) < 0)) {
    return refused('sign-unclear')
  }
  const planned = multiply(goal, wholeNumber(yearly.length))
  return sign(goal) > 0 || (sign(goal) < 0 && isFalling)
    ? byRatio(question, planned)
    : byComparison(question, planned)
}

/** planned: the target's rate once for each year so far, to be set against the sum of the rates. */
function byRatio(question: Question, planned: Decimal): Outcome {
  const ratio = ratioOf(sumOf(question.yearly), planned)
  const lines = [
    meanLine(question.yearly),
    line('mean-ratio', { target: decimalText(question.goal), ratio: ratioText(ratio) }),
    ...neededLines(question),
  ]
  return decidedByRatio(ratio, question.thresholds, { used: question.yearly, lines })
}

function byComparison({ judged, yearly, goal }: Question, planned: Decimal): Outcome {
  const wanted = judged.direction === 'down' ? -1 : 1
  const isHeld = compare(sumOf(yearly), planned) * wanted >= 0
  const verdictClass = isHeld ? 'on_schedule' : 'behind'
  const last = line(isHeld ? 'growth-held' : 'growth-missed', {
    target: decimalText(goal),
    class: verdictClass,
  })
  return decided(verdictClass, yearly, [meanLine(yearly), last])
}

/** The rate still required in each of the years that are left. */
function neededLines({ judged: { baseYear, targetYear }, goal, yearly }: Question): Line[] {
  if (baseYear === null || targetYear === null) return []
  const whole = targetYear - baseYear
  const left = whole - yearly.length
  if (left <= 0) return []
  const open = subtract(multiply(goal, wholeNumber(whole)), sumOf(yearly))
  return [line('mean-needed', { years: left, needed: quotientText(open, wholeNumber(left), 4) })]
}
