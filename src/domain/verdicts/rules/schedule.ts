/** Linear schedule ratio 时序进度: the share of the planned change done, against the share of time elapsed. */

import {
  add,
  compare,
  type Decimal,
  decimalText,
  quotientText,
  sign,
  subtract,
  wholeNumber,
} from '../../decimal.ts'
import { growthRateOpinion } from '../growth-rate.ts'
import type { Judged } from '../judged.ts'
import type { Ratio } from '../ratio.ts'
import { type Line, line } from '../verdict.ts'
import { decided, decidedByRatio, type Outcome, type Question, type Rule, refused } from './rule.ts'
import { type Span, scheduleRatio, spanOf } from './span.ts'

/** level: the target's number is what the last year is to reach. Source: docs/methods/verdicts.md §3.1. */
export const judgeLevel: Rule = (question) => judgeTowards(question, question.goal)

/** increment: so much more than the base, '[1]' year of life. Source: docs/methods/verdicts.md §3.1. */
export const judgeIncrement: Rule = (question) => {
  const level = incrementLevel(question.judged, question.goal)
  return level === null ? refused('base-missing') : judgeTowards(question, level)
}

/** The level an increment leads to; for what is to fall, a positive number is the size of the fall. */
export function incrementLevel({ base, direction }: Pick<Judged, 'base' | 'direction'>, goal: Decimal) {
  if (base === null) return null
  return direction === 'down' && sign(goal) > 0 ? subtract(base, goal) : add(base, goal)
}

/**
 * Progress towards a level. Reaching it is asked first and wins whatever the schedule; rising and falling
 * indicators need no separate rule. A base already as good as the level leaves no change to measure: the
 * level is then kept or lost, and nothing is divided.
 */
export function judgeTowards(question: Question, level: Decimal): Outcome {
  const { base } = question.judged
  const wanted = wantedSign(question, level)
  if (wanted === null) return refused('direction-missing')
  const reached = compare(question.latest.number, level) * wanted >= 0
  if (base === null) return withoutBase(question, level, reached)
  if (compare(level, base) * wanted <= 0) return baseAlreadyThere(question, level, { reached, base })
  const span = spanOf(question.judged)
  const reachedLine = line('reached', comparison(question, level, 'ahead'))
  if ('refusal' in span) return reached ? decided('ahead', [question.latest], [reachedLine]) : span.refusal
  const measured = { base, level, span }
  if (!reached) return judgeSchedule(question, measured)
  const { ratio, lines } = scheduleOf(question, measured)
  return { ...decided('ahead', [question.latest], [...lines, reachedLine]), ratio }
}

/** What progress is measured on: the way from base to level, and the years of it. */
interface Measured {
  readonly base: Decimal
  readonly level: Decimal
  readonly span: Span
}

function judgeSchedule(question: Question, measured: Measured): Outcome {
  const { ratio, lines } = scheduleOf(question, measured)
  const outcome = decidedByRatio(ratio, question.thresholds, { used: [question.latest], lines })
  const secondOpinion = growthRateOpinion(
    {
      base: measured.base,
      value: question.latest.number,
      level: measured.level,
      elapsed: question.latest.period.year - measured.span.from,
      whole: measured.span.to - measured.span.from,
    },
    { thresholds: question.thresholds, class: outcome.class },
  )
  return { ...outcome, secondOpinion }
}

/** +1 where more is better, -1 where less is; without a stated direction the base tells it. */
function wantedSign({ judged: { direction, base } }: Question, level: Decimal): 1 | -1 | null {
  if (direction !== null) return direction === 'up' ? 1 : -1
  const change = base === null ? 0 : compare(level, base)
  return change === 0 ? null : change
}

function withoutBase(question: Question, level: Decimal, reached: boolean): Outcome {
  if (!reached) return refused('base-missing')
  return decided(
    'ahead',
    [question.latest],
    [line('reached-without-base', comparison(question, level, 'ahead'))],
  )
}

function baseAlreadyThere(
  question: Question,
  level: Decimal,
  { reached, base }: { reached: boolean; base: Decimal },
): Outcome {
  const verdictClass = reached ? 'ahead' : 'behind'
  const lines = [
    line(reached ? 'base-better-kept' : 'base-better-lost', {
      ...comparison(question, level, verdictClass),
      base: decimalText(base),
    }),
  ]
  const outcome = decided(verdictClass, [question.latest], lines)
  return reached ? outcome : { ...outcome, finer: 'regressing' }
}

const comparison = ({ latest }: Question, level: Decimal, verdictClass: string) => ({
  number: decimalText(latest.number),
  target: decimalText(level),
  gap: decimalText(subtract(latest.number, level)),
  class: verdictClass,
})

/** The ratio and its lines, with past and needed pace while the target is open. */
function scheduleOf({ latest }: Question, { base, level, span }: Measured): { ratio: Ratio; lines: Line[] } {
  const done = subtract(latest.number, base)
  const { year } = latest.period
  const { ratio, lines } = scheduleRatio({ done, planned: subtract(level, base), span, year })
  const left = subtract(level, latest.number)
  const pace = { done, passed: year - span.from, left, years: span.to - year }
  const isOpen = pace.years > 0 && sign(left) === sign(subtract(level, base))
  return { ratio, lines: isOpen ? [...lines, paceLine(pace)] : lines }
}

/** Past pace beside needed pace. */
function paceLine(pace: { done: Decimal; passed: number; left: Decimal; years: number }): Line {
  return line('pace', {
    past: quotientText(pace.done, wholeNumber(pace.passed), 4),
    needed: quotientText(pace.left, wholeNumber(pace.years), 4),
    years: pace.years,
  })
}
