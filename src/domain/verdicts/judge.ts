/** Judges one indicator at a cut-off: chooses the rule by the kind of its target. */

import { decimalText } from '../decimal.ts'
import { type Standing, standingAt } from '../periods/cut-off.ts'
import { kindsWithPath } from '../plans/path.ts'
import type { TargetKind } from '../plans/target.ts'
import { type Clock, clockYear } from './clock.ts'
import type { Judged, JudgedValue } from './judged.ts'
import { ratioText } from './ratio.ts'
import { judgeAnnualCap } from './rules/annual-cap.ts'
import { judgeAnnualGrowth } from './rules/annual-growth.ts'
import { judgeCumulative } from './rules/cumulative.ts'
import { judgeCeiling, judgeFloor } from './rules/limit.ts'
import { judgeRelative } from './rules/relative.ts'
import { type Outcome, type Rule, refused } from './rules/rule.ts'
import { judgeIncrement, judgeLevel } from './rules/schedule.ts'
import { defaultThresholds, type Thresholds } from './scale.ts'
import { type Line, type LineCode, line, type MethodKey, type Verdict } from './verdict.ts'

interface Method {
  readonly key: MethodKey
  /** Raised when the rule's answers change: a stored verdict says which rule made it. */
  readonly version: number
  /** null: judged without a number of its own. */
  readonly rule: Rule | null
  readonly targetLine: LineCode | null
  readonly usesBase: boolean
}

const methods: Readonly<Record<TargetKind, Method>> = {
  level: method('linear-schedule', judgeLevel, { targetLine: 'target-level', usesBase: true }),
  increment: method('linear-schedule', judgeIncrement, { targetLine: 'target-increment', usesBase: true }),
  floor: method('limit', judgeFloor, { targetLine: 'target-floor', usesBase: true }),
  ceiling: method('limit', judgeCeiling, { targetLine: 'target-ceiling', usesBase: true }),
  annual_growth: method('annual-mean', judgeAnnualGrowth, { targetLine: 'target-annual-growth' }),
  annual_cap: method('annual-cap', judgeAnnualCap, { targetLine: 'target-annual-cap' }),
  cumulative: method('cumulative-change', judgeCumulative, { targetLine: 'target-cumulative' }),
  relative: method('relative-rate', null, { targetLine: 'target-relative' }),
  assigned: method('not-judged', null, {}),
  none: method('not-judged', null, {}),
}

function method(key: MethodKey, rule: Rule | null, more: Partial<Method>): Method {
  return { key, version: 1, rule, targetLine: null, usesBase: false, ...more }
}

export interface Asked {
  /** Cut-off day of yearly figures. */
  readonly cutOff: string
  readonly thresholds?: Thresholds
  /** By default time is counted up to the value's own year. */
  readonly clock?: Clock
}

/**
 * The verdict on an indicator as its values stand at the cut-off day of yearly figures.
 * Never guesses: whatever is missing or contradictory makes it not computable, with the reason.
 * Values of other than yearly periods are shown and never compared with a yearly target (D3).
 * Source: docs/methods/verdicts.md
 */
export function judge(judged: Judged, asked: Asked): Verdict {
  const { cutOff } = asked
  const standing = standingAt(judged.values, cutOff)
  const { key, version } = methods[judged.target.kind]
  const outcome = outcomeOf(judged, standing, { clock: 'value', thresholds: defaultThresholds, ...asked })
  const setAside = standing.setAside.map((value) => line('set-aside', valueDetails(value)))
  const common = { method: { key, version }, nature: judged.nature, computable: outcome.class !== null }
  if (outcome.class === null) {
    return { ...common, ...notComputable, reason: outcome.reason, arithmetic: setAside }
  }
  const { ratio, pace, lagDays, used, lines, secondOpinion } = outcome
  return {
    ...common,
    class: outcome.class,
    finer: outcome.finer,
    ratio: ratio && ratioText(ratio),
    pace,
    lagDays,
    reason: null,
    arithmetic: [
      ...inputLines(judged, used, asked),
      ...setAside,
      ...lines,
      ...(secondOpinion?.differs
        ? [line('second-opinion', { ratio: secondOpinion.ratio, class: secondOpinion.class })]
        : []),
    ],
    secondOpinion,
    valueIds: used.map(({ id }) => id),
  }
}

const notComputable = {
  ...{ class: null, finer: null, ratio: null, pace: null, lagDays: null },
  ...{ secondOpinion: null, valueIds: [] },
}

function outcomeOf(judged: Judged, standing: Standing<JudgedValue>, asked: Required<Asked>): Outcome {
  const { kind, value } = judged.target
  const { rule } = methods[kind]
  const { baseYear, targetYear, planEndYear } = judged
  if (kind === 'none' || kind === 'assigned') return refused(kind === 'none' ? 'no-number' : 'assigned')
  if (targetYear !== null && planEndYear !== null && targetYear > planEndYear) {
    return refused('beyond-plan', { year: targetYear })
  }
  if (rule && value === null) return refused('target-missing')
  const yearly = standing.yearly.filter(({ period }) => baseYear === null || period.year > baseYear)
  const latest = yearly.at(-1)
  if (!latest) return withoutValue(standing)
  const { thresholds, clock, cutOff } = asked
  const question = { judged, yearly, latest, thresholds, clockYear: clockYear(clock, latest, cutOff) }
  return rule && value ? rule({ ...question, goal: value }) : judgeRelative(question)
}

function withoutValue({ yearly, setAside }: Standing<JudgedValue>): Outcome {
  if (yearly.length > 0) return refused('no-time-elapsed')
  return refused(setAside.length > 0 ? 'only-part-year' : 'value-missing')
}

function inputLines(judged: Judged, used: readonly JudgedValue[], { cutOff, clock }: Asked): Line[] {
  const { base, baseYear, target, targetYear, path } = judged
  const { targetLine, usesBase } = methods[target.kind]
  const number = target.value ? decimalText(target.value) : target.text
  const latest = used.at(-1)?.period.year ?? 0
  const isOlder = String(latest) < cutOff.slice(0, 4)
  return [
    ...(usesBase && base ? [line('base', { number: decimalText(base), year: baseYear ?? '' })] : []),
    ...(targetLine ? [line(targetLine, { number, year: targetYear ?? '' })] : []),
    ...used.map((value) => line('value', valueDetails(value))),
    ...(isOlder ? [line('older-value', { cutOff, year: latest })] : []),
    ...(isOlder && clock === 'cut-off' ? [line('clock-at-cut-off', { cutOff })] : []),
    ...(path.length > 0 && !kindsWithPath.includes(target.kind) ? [line('path-unused')] : []),
  ]
}

const valueDetails = ({ period, number, grade }: JudgedValue) => ({
  period: period.text,
  number: decimalText(number),
  grade: grade ?? '',
})
