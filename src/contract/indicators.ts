/** Indicators: figures by period, the machine's verdict with its arithmetic, and the person's decision. */

import { z } from 'zod'
import { methodKeys } from '#domain/outlook/method.ts'
import { directions, natures } from '#domain/plans/item.ts'
import { aspects } from '#domain/verdicts/decision.ts'
import { route } from './route.ts'
import { byId, day, decimalText, grade, id, instant, label } from './shared.ts'

const ValueView = z.strictObject({
  id,
  period: z.string(),
  number: decimalText,
  grade,
  asOf: day,
  source: z.string(),
  enteredBy: z.string(),
  enteredAt: instant,
  inUse: z.boolean(),
})

/** One line of the arithmetic: a code that `words/verdicts` words, with its facts. */
const ArithmeticLine = z.strictObject({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const VerdictView = z
  .strictObject({
    /** Class key of the plan's scale; null where not computable. */
    class: z.string().nullable(),
    word: z.string(),
    ratio: z.string().nullable(),
    computable: z.boolean(),
    reason: ArithmeticLine.nullable(),
    arithmetic: z.array(ArithmeticLine),
    /** The growth-rate ratio's class where it differs from the schedule ratio's; null where it agrees. */
    secondOpinion: z.string().nullable(),
    nature: z.enum(natures).nullable(),
    /** Change a year so far, and needed in each of the `years` left; null where the rule has none or no year is left. */
    pace: z.strictObject({ past: z.string(), needed: z.string(), years: z.int() }).nullable(),
    /** Days behind the planned path, below zero ahead of it; null where no path leads through the value. */
    lagDays: z.int().nullable(),
  })
  .meta({ id: 'Verdict' })
export type VerdictView = z.infer<typeof VerdictView>

const ShownInterval = z.strictObject({ lower: z.string(), upper: z.string() }).nullable()

/** The machine's projection beside the unit's expected value: a working paper as the verdict is. */
export const OutlookView = z
  .strictObject({
    /** The year the projection leads to; null where nothing is projected. */
    year: z.int().nullable(),
    /** The unit's own value of the last year; null where not reported. */
    expected: z.string().nullable(),
    /** All of it in order; worded by `words/outlook-text`. */
    statements: z.array(ArithmeticLine),
    /** The default method first, the fan after it. */
    paths: z.array(
      z.strictObject({
        method: z.enum(methodKeys),
        years: z.array(
          z.strictObject({ year: z.int(), mean: z.string(), of80: ShownInterval, of95: ShownInterval }),
        ),
      }),
    ),
  })
  .meta({ id: 'Outlook' })
export type OutlookView = z.infer<typeof OutlookView>

const DecisionView = z.strictObject({
  aspect: z.enum(aspects),
  class: z.string(),
  word: z.string(),
  reason: z.string(),
  by: z.string(),
  at: instant,
})

export const IndicatorSummary = z
  .strictObject({
    itemId: id,
    number: z.int(),
    name: z.string(),
    field: z.string(),
    unit: z.string(),
    nature: z.enum(natures).nullable(),
    direction: z.enum(directions).nullable(),
    lead: z.string(),
    base: z.string().nullable(),
    baseYear: z.int().nullable(),
    target: z.string(),
    targetKind: z.string(),
    targetValue: z.string().nullable(),
    targetYear: z.int().nullable(),
    /** Levels of years between base and target, in order; []: the way is straight. */
    path: z.array(z.strictObject({ year: z.int(), level: decimalText })),
    /** What the plan first promised, where an approved adjustment changed the target; null where none did. */
    adjusted: z
      .strictObject({
        target: z.string(),
        targetKind: z.string(),
        targetValue: z.string().nullable(),
        targetYear: z.int().nullable(),
        adjustmentId: id,
        adoptedOn: day,
        /** Number of the document of the approval. */
        document: z.string(),
      })
      .nullable(),
    /** The values in use, oldest first; a period not here is not reported. */
    values: z.array(z.strictObject({ period: z.string(), number: decimalText, grade, asOf: day })),
    /** The unit's word on the last year; null where not said. */
    outlook: label.nullable(),
    /** A working paper: null for a reader who may not see the machine's verdict. */
    verdict: VerdictView.nullable(),
    decision: DecisionView.nullable(),
  })
  .meta({ id: 'IndicatorSummary' })
export type IndicatorSummary = z.infer<typeof IndicatorSummary>

/** The classes of the plan's scale, best first, in its own words. */
const ScaleView = z.array(z.strictObject({ key: z.string(), word: label }))

export const IndicatorView = z
  .strictObject({
    summary: IndicatorSummary,
    plan: z.strictObject({ id, name: z.string(), periodStart: z.int(), periodEnd: z.int() }),
    scale: ScaleView,
    /** null for a reader who may not see the machine's verdict. */
    outlook: OutlookView.nullable(),
    history: z.array(ValueView),
    decisions: z.array(DecisionView),
    /** What the unit said, in the order of the form: its own text, or the words of the choice it made. */
    answers: z.array(z.strictObject({ label, text: z.string(), choice: label.nullable() })),
    decidable: z.boolean(),
    valueWritable: z.boolean(),
  })
  .meta({ id: 'Indicator' })
export type IndicatorView = z.infer<typeof IndicatorView>

export const listIndicators = route({
  method: 'get',
  path: '/api/indicators',
  params: z.strictObject({ plan: id.optional() }),
  body: null,
  answer: z.strictObject({
    plan: z.strictObject({ id, name: z.string() }),
    periods: z.array(z.string()),
    scale: ScaleView,
    indicators: z.array(IndicatorSummary),
    /** Whether the reader may have an overall score made. */
    scorable: z.boolean(),
  }),
  permission: 'indicator.read',
})
export const getIndicator = route({
  method: 'get',
  path: '/api/indicators/{id}',
  params: byId,
  body: null,
  answer: IndicatorView,
  permission: 'indicator.read',
})
export const decide = route({
  method: 'post',
  path: '/api/indicators/{id}/decisions',
  params: byId,
  body: z.strictObject({
    aspect: z.enum(aspects),
    class: z.string().max(50),
    reason: z.string().max(2000).default(''),
  }),
  answer: IndicatorView,
  permission: 'indicator.decide',
})
