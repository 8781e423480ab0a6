/** A verdict: what the machine concludes from the figures, with its arithmetic as data. A person decides. */

import type { Nature } from '../plans/item.ts'
import type { FinerLine, VerdictClass } from './scale.ts'

/** Why no verdict is computed; worded by `words/verdict-reasons`. */
export const reasonCodes = [
  'no-number',
  'assigned',
  'beyond-plan',
  'target-missing',
  'target-zero',
  'target-year-missing',
  'base-missing',
  'base-year-missing',
  'years-contradict',
  'value-missing',
  'only-part-year',
  'no-time-elapsed',
  'year-missing',
  'path-contradicts',
  'direction-missing',
  'direction-contradicts',
  'sign-unclear',
  'rates-expected',
  'reference-missing',
  'reference-year-missing',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** The lines of the arithmetic, in the order they are usually met; worded by `words/arithmetic`. */
export const lineCodes = [
  'base',
  'target-level',
  'target-floor',
  'target-ceiling',
  'target-annual-cap',
  'target-annual-growth',
  'target-cumulative',
  'target-increment',
  'target-relative',
  'value',
  'set-aside',
  'older-value',
  'reached',
  'reached-without-base',
  'base-better-kept',
  'base-better-lost',
  'share-done',
  'share-elapsed',
  'time-over',
  'schedule-ratio',
  'pace',
  'path-due',
  'path-ratio',
  'path-held',
  'path-missed',
  'path-unused',
  'lag',
  'lead',
  'clock-at-cut-off',
  'limit-held',
  'limit-broken',
  'mean',
  'mean-ratio',
  'mean-needed',
  'growth-held',
  'growth-missed',
  'cap-held',
  'cap-broken',
  'cap-years',
  'compounded',
  'summed',
  'reference-mean',
  'rates-ratio',
  'relation-held',
  'relation-broken',
  'at-least',
  'below',
  'finer-slow',
  'finer-far-behind',
  'finer-regressing',
  'second-opinion',
] as const
export type LineCode = (typeof lineCodes)[number]

/** A code and the facts its words need: numbers as decimal text, periods as period text, classes as keys. */
export interface Said<Code extends string> {
  readonly code: Code
  readonly details: Readonly<Record<string, string | number>>
}

export type Line = Said<LineCode>
export type Reason = Said<ReasonCode>

export const line = (code: LineCode, details: Line['details'] = {}): Line => ({ code, details })

export type MethodKey =
  | 'linear-schedule'
  | 'limit'
  | 'annual-mean'
  | 'annual-cap'
  | 'cumulative-change'
  | 'relative-rate'
  | 'not-judged'

/** The growth-rate ratio beside the schedule ratio. */
export interface SecondOpinion {
  readonly class: VerdictClass
  readonly ratio: string
  /** The flag: its class is another than the verdict's. */
  readonly differs: boolean
}

/** Change a year, as decimal text to at most four decimals, in the unit of a difference. */
export interface Pace {
  /** So far, and needed in each of the years that are left. */
  readonly past: string
  readonly needed: string
  readonly years: number
}

export interface Verdict {
  readonly method: { readonly key: MethodKey; readonly version: number }
  /** Binding and anticipatory indicators are counted apart; null where the plan says neither. */
  readonly nature: Nature | null
  /** null where not computable. */
  readonly class: VerdictClass | null
  /** Finer line inside 'behind'; null elsewhere and where no ratio tells it. */
  readonly finer: FinerLine | null
  /** Decimal text to at most six decimals; null where the rule has none. The class never rests on this text. */
  readonly ratio: string | null
  /** null where the rule has none, or no year is left. */
  readonly pace: Pace | null
  /** Days behind the planned path, below zero ahead of it; null where no path leads through the value. */
  readonly lagDays: number | null
  readonly computable: boolean
  /** Why not; null where computable. */
  readonly reason: Reason | null
  /** Inputs and steps, in order. */
  readonly arithmetic: readonly Line[]
  readonly secondOpinion: SecondOpinion | null
  /** Ids of the values it rests on, oldest first. */
  readonly valueIds: readonly string[]
}
