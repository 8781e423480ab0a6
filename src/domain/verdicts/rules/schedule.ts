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
import { type Line, line, type Pace } from '../verdict.ts'
import { judgePath } from './on-path.ts'
import { lagDays, misplacedYear, pathThrough } from './path.ts'
import {
  decided,
  decidedByRatio,
  type Judgement,
  type Outcome,
  type Question,
  type Rule,
  refused,
} from './rule.ts'
import { type Span, scheduleRatio, spanOf } from './span.ts'
import { positionOn } from './towards.ts'

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
 * level is then kept or lost, and nothing is divided. Levels set for years between take the place of the
 * straight line (§3.7).
 */
export function judgeTowards(question: Question, level: Decimal): Outcome {
  const { base } = question.judged
  const { number: value } = question.latest
  const wanted = wantedSign(question, level)
  if (wanted === null) return refused('direction-missing')
  if (base === null) return withoutBase(question, level, compare(value, level) * wanted >= 0)
  const position = positionOn({ base, level, value, wanted })
  if (position === 'kept' || position === 'lost') return baseAlreadyThere(question, level, { position, base })
  const span = spanOf(question.judged)
  const reachedLine = line('reached', comparison(question, level, 'ahead'))
  if ('refusal' in span) {
    return position === 'reached' ? decided('ahead', [question.latest], [reachedLine]) : span.refusal
  }
  const misplaced = misplacedYear(question.judged.path, span)
  if (misplaced !== null) return refused('path-contradicts', { year: misplaced })
  const measured = { base, level, span }
  if (position === 'open') return judgeSchedule(question, measured)
  const { ratio, lines } = straight(question, measured)
  return { ...decided('ahead', [question.latest], [...lines, reachedLine]), ratio }
}

/** What progress is measured on: the way from base to level, and the years of it. */
export interface Measured {
  readonly base: Decimal
  readonly level: Decimal
  readonly span: Span
}

function judgeSchedule(question: Question, measured: Measured): Outcome {
  const { base, level, span } = measured
  const { latest, judged, thresholds, clockYear } = question
  const ends = [
    { year: span.from, level: base },
    { year: span.to, level },
  ] as const
  const path = pathThrough(judged.path, ends)
  const pace = paceOf(question, measured)
  const lag = lagDays(path, latest.number, clockYear)
  const lines = [...(pace ? [line('pace', { ...pace })] : []), ...lagLines(lag)]
  if (judged.path.length > 0) {
    return { ...judgePath(question, { path, base, more: lines }), pace, lagDays: lag }
  }
  const outcome = judgeStraight(question, measured, lines)
  // A steady rate is another straight way: beside a path of the plan's own it says nothing.
  const secondOpinion = growthRateOpinion(
    { base, value: latest.number, level, elapsed: clockYear - span.from, whole: span.to - span.from },
    { thresholds, class: outcome.class },
  )
  return { ...outcome, pace, lagDays: lag, secondOpinion }
}

function judgeStraight(question: Question, measured: Measured, more: readonly Line[]): Judgement {
  const { ratio, lines } = straight(question, measured)
  return decidedByRatio(ratio, question.thresholds, { used: [question.latest], lines: [...lines, ...more] })
}

/** The ratio and its lines on the straight line from base to level. */
function straight({ latest, clockYear }: Question, { base, level, span }: Measured) {
  const [done, planned] = [subtract(latest.number, base), subtract(level, base)]
  return scheduleRatio({ done, planned, span, year: clockYear })
}

/** Past pace beside needed pace; null where no year is left. */
function paceOf({ latest, clockYear }: Question, { base, level, span }: Measured): Pace | null {
  const years = span.to - clockYear
  if (years <= 0) return null
  const [done, left] = [subtract(latest.number, base), subtract(level, latest.number)]
  return {
    past: quotientText(done, wholeNumber(clockYear - span.from), 4),
    needed: quotientText(left, wholeNumber(years), 4),
    years,
  }
}

const lagLines = (days: number | null): Line[] =>
  days === null || days === 0 ? [] : [line(days > 0 ? 'lag' : 'lead', { days: Math.abs(days) })]

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
  { position, base }: { position: 'kept' | 'lost'; base: Decimal },
): Outcome {
  const isKept = position === 'kept'
  const verdictClass = isKept ? 'ahead' : 'behind'
  const lines = [
    line(isKept ? 'base-better-kept' : 'base-better-lost', {
      ...comparison(question, level, verdictClass),
      base: decimalText(base),
    }),
  ]
  const outcome = decided(verdictClass, [question.latest], lines)
  return isKept ? outcome : { ...outcome, finer: 'regressing' }
}

const comparison = ({ latest }: Question, level: Decimal, verdictClass: string) => ({
  number: decimalText(latest.number),
  target: decimalText(level),
  gap: decimalText(subtract(latest.number, level)),
  class: verdictClass,
})
