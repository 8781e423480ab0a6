/** What every rule is given and gives back. */

import { type Decimal, decimalText } from '../../decimal.ts'
import type { Judged, JudgedValue } from '../judged.ts'
import { classAt, type Ratio, ratioText } from '../ratio.ts'
import type { FinerLine, Thresholds, VerdictClass } from '../scale.ts'
import { type Line, line, type Pace, type Reason, type ReasonCode, type SecondOpinion } from '../verdict.ts'

export interface Question {
  readonly judged: Judged
  /** The target's number. */
  readonly goal: Decimal
  /** Yearly values after the base year and up to the cut-off, oldest first. */
  readonly yearly: readonly JudgedValue[]
  /** The last of them: the value standing at the cut-off. */
  readonly latest: JudgedValue
  readonly thresholds: Thresholds
  /** The year up to which time is counted: the value's own, or the last one over by the cut-off. */
  readonly clockYear: number
}

export interface Judgement {
  readonly class: VerdictClass
  readonly finer: FinerLine | null
  readonly ratio: Ratio | null
  readonly pace: Pace | null
  readonly lagDays: number | null
  /** The indicator's values the verdict rests on, oldest first. */
  readonly used: readonly JudgedValue[]
  readonly lines: readonly Line[]
  readonly secondOpinion: SecondOpinion | null
}

export interface NotComputable {
  readonly class: null
  readonly reason: Reason
}

export type Outcome = Judgement | NotComputable

export type Rule = (question: Question) => Outcome

export const refused = (code: ReasonCode, details: Reason['details'] = {}): NotComputable => ({
  class: null,
  reason: { code, details },
})

/** A verdict that no ratio decides. */
export const decided = (
  verdictClass: VerdictClass,
  used: readonly JudgedValue[],
  lines: readonly Line[],
): Judgement => ({ ...withoutExtras, class: verdictClass, finer: null, ratio: null, used, lines })

const withoutExtras = { pace: null, lagDays: null, secondOpinion: null }

/** A verdict that the ratio's place among the thresholds decides, with the line that says so. */
export function decidedByRatio(
  ratio: Ratio,
  thresholds: Thresholds,
  { used, lines }: { used: readonly JudgedValue[]; lines: readonly Line[] },
): Judgement {
  const place = classAt(ratio, thresholds)
  return { ...withoutExtras, ...place, ratio, used, lines: [...lines, ...placeLines(ratio, thresholds)] }
}

function placeLines(ratio: Ratio, thresholds: Thresholds): Line[] {
  const place = classAt(ratio, thresholds)
  const details = { ratio: ratioText(ratio), class: place.class }
  const [faster, onSchedule, slow, farBehind] = [
    decimalText(thresholds.faster),
    decimalText(thresholds.onSchedule),
    decimalText(thresholds.slow),
    decimalText(thresholds.farBehind),
  ]
  if (place.class === 'faster') return [line('at-least', { ...details, least: faster })]
  if (place.class === 'on_schedule') return [line('at-least', { ...details, least: onSchedule })]
  const below = line('below', { ...details, least: onSchedule })
  if (place.finer === 'slow') return [below, line('finer-slow', { from: slow, to: onSchedule })]
  if (place.finer === 'far_behind') return [below, line('finer-far-behind', { from: farBehind, to: slow })]
  return [below, line('finer-regressing', { to: farBehind })]
}
