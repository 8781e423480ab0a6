/** annual_cap: not above this in any year, judged by the mean of the years so far. */

import { compare, decimalText, multiply, wholeNumber } from '../../decimal.ts'
import { line } from '../verdict.ts'
import { meanLine, missingYears, sumOf } from '../years.ts'
import { decided, type Rule, refused } from './rule.ts'

/**
 * Kept in the mean is on schedule, else behind; single years above the cap are named, and a person weighs them.
 * No ratio: being far below a cap is no faster progress. Source: docs/methods/verdicts.md §3.4.
 */
export const judgeAnnualCap: Rule = ({ judged, yearly, goal }) => {
  if (judged.direction === 'up') return refused('direction-contradicts')
  const missing = missingYears(yearly, judged.baseYear)
  if (missing.length > 0) return refused('year-missing', { years: missing.join(' ') })
  const isHeld = compare(sumOf(yearly), multiply(goal, wholeNumber(yearly.length))) <= 0
  const verdictClass = isHeld ? 'on_schedule' : 'behind'
  const above = yearly.filter(({ number }) => compare(number, goal) > 0).map(({ period }) => period.year)
  return decided(verdictClass, yearly, [
    meanLine(yearly),
    ...(above.length > 0 ? [line('cap-years', { years: above.join(' '), target: decimalText(goal) })] : []),
    line(isHeld ? 'cap-held' : 'cap-broken', { target: decimalText(goal), class: verdictClass }),
  ])
}
