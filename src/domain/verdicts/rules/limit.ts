/** floor and ceiling: a limit that is kept, or, where the base lies beyond it, one that is still to be reached. */

import { compare, decimalText, subtract } from '../../decimal.ts'
import { line } from '../verdict.ts'
import { decided, type Outcome, type Question, type Rule } from './rule.ts'
import { judgeTowards } from './schedule.ts'

/** floor …以上: never below. Source: docs/methods/verdicts.md §3.2. */
export const judgeFloor: Rule = (question) => judgeLimit(question, 'up')

/** ceiling …以内: never above. Source: docs/methods/verdicts.md §3.2. */
export const judgeCeiling: Rule = (question) => judgeLimit(question, 'down')

/**
 * A kept limit is on schedule, a broken one behind, without a ratio: nothing was to change. A base outside the
 * limit makes it a level to be reached; the kind says the direction, whatever the indicator's own flag.
 */
function judgeLimit(question: Question, direction: 'up' | 'down'): Outcome {
  const { judged, goal, latest } = question
  const wanted = direction === 'up' ? 1 : -1
  if (judged.base !== null && compare(judged.base, goal) * wanted < 0) {
    return judgeTowards({ ...question, judged: { ...judged, direction } }, goal)
  }
  const isHeld = compare(latest.number, goal) * wanted >= 0
  const verdictClass = isHeld ? 'on_schedule' : 'behind'
  return decided(
    verdictClass,
    [latest],
    [
      line(isHeld ? 'limit-held' : 'limit-broken', {
        number: decimalText(latest.number),
        target: decimalText(goal),
        gap: decimalText(subtract(latest.number, goal)),
        class: verdictClass,
      }),
    ],
  )
}
