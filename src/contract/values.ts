/** Values: the whole line of one cell, the effect of another figure before it is entered, and its entry. */

import { z } from 'zod'
import { likelihoods } from '#domain/outlook/likelihood.ts'
import { reportStandings } from '#domain/reports/standing.ts'
import { verdictClasses } from '#domain/verdicts/scale.ts'
import { route } from './route.ts'
import { day, decimalText, FindingView, grade, id, instant, label } from './shared.ts'

/** One figure on record. */
export const ValueRecord = z.strictObject({
  id,
  number: decimalText,
  grade,
  /** What it counts as: an official figure that is not confirmed yet counts as preliminary. */
  countsAs: grade,
  /** null: nothing has to be confirmed. */
  confirmation: z
    .strictObject({
      standing: z.enum(['waiting', 'confirmed', 'objected']),
      by: z.string(),
      at: instant.nullable(),
      reason: z.string(),
    })
    .nullable(),
  asOf: day,
  source: z.string(),
  definition: z.string(),
  publisher: z.string(),
  publication: z.string(),
  publicationNumber: z.string(),
  publishedOn: day.nullable(),
  explanation: z.string(),
  enteredBy: z.string(),
  enteredAt: instant,
  /** The unit whose filing it came with; '' where it was entered by itself. */
  withFiling: z.string(),
  supersedesId: id.nullable(),
  inUse: z.boolean(),
})
export type ValueRecord = z.infer<typeof ValueRecord>

export const ValueLine = z
  .strictObject({
    itemId: id,
    period: z.string(),
    number: z.int(),
    name: z.string(),
    kind: z.enum(['indicator', 'task', 'project']),
    plan: z.string(),
    lead: z.string(),
    unit: z.string(),
    definition: z.string(),
    target: z.string(),
    /** Newest first. */
    values: z.array(ValueRecord),
    /** Which stood when, newest first; `valueId` null: the figure was taken back. */
    choices: z.array(
      z.strictObject({
        valueId: id.nullable(),
        number: z.string(),
        reason: z.string(),
        by: z.string(),
        at: instant,
      }),
    ),
    /** What is doubtful about the figure in use. */
    findings: z.array(FindingView),
    writable: z.boolean(),
    /** Notes that told submitted reports of a change here. */
    notes: z.array(
      z.strictObject({ reportId: id, report: z.string(), number: z.int(), fileId: id, madeAt: instant }),
    ),
  })
  .meta({ id: 'ValueLine' })
export type ValueLine = z.infer<typeof ValueLine>

/** A figure as a person states it. */
export const StatedFigure = z.strictObject({
  number: decimalText,
  grade,
  asOf: day,
  source: z.string().trim().max(200).default(''),
  /** '': the plan's own. */
  definition: z.string().trim().max(500).default(''),
  publisher: z.string().trim().max(200).default(''),
  publication: z.string().trim().max(200).default(''),
  publicationNumber: z.string().trim().max(100).default(''),
  publishedOn: day.nullable().default(null),
  explanation: z.string().trim().max(1000).default(''),
})

const Side = z.strictObject({ class: z.enum(verdictClasses).nullable(), ratio: z.string().nullable() })
const OnSchedule = z.strictObject({ onSchedule: z.int(), computed: z.int(), indicators: z.int() })
const OutlookSide = z.strictObject({
  likelihood: z.enum(likelihoods).nullable(),
  projected: z.string().nullable(),
  expected: z.string().nullable(),
})

export const EffectView = z
  .strictObject({
    /** null for a reader who may not see the machine's verdicts. */
    plans: z
      .array(
        z.strictObject({
          planId: id,
          name: z.string(),
          scale: z.array(z.strictObject({ key: z.string(), word: label })),
          verdicts: z.array(
            z.strictObject({
              itemId: id,
              number: z.int(),
              name: z.string(),
              before: Side,
              after: Side,
              flips: z.boolean(),
              decided: z.string().nullable(),
              /** The decision agreed with the verdict and agrees no more. */
              reopens: z.boolean(),
            }),
          ),
          outlooks: z.array(
            z.strictObject({
              itemId: id,
              number: z.int(),
              name: z.string(),
              before: OutlookSide,
              after: OutlookSide,
            }),
          ),
          before: OnSchedule,
          after: OnSchedule,
        }),
      )
      .nullable(),
    reports: z.array(
      z.strictObject({
        reportId: id,
        title: z.string(),
        ofUnit: z.boolean(),
        standing: z.enum(reportStandings),
        versionNumber: z.int().nullable(),
        changes: z.array(
          z.strictObject({
            place: z.enum(['sentence', 'table', 'chart']),
            where: z.string(),
            label: z.string(),
            before: z.string().nullable(),
            after: z.string().nullable(),
          }),
        ),
        estimatesBefore: z.int(),
        estimatesAfter: z.int(),
        /** Whether a 数据更新说明 will be made for it. */
        note: z.boolean(),
      }),
    ),
    /** Items of other plans that repeat this figure and take the new one as well. */
    repeats: z.array(z.strictObject({ itemId: id, plan: z.string(), number: z.int(), name: z.string() })),
    /** Names of those who will be told. */
    told: z.array(z.string()),
  })
  .meta({ id: 'ValueEffect' })
export type EffectView = z.infer<typeof EffectView>

const PreviewView = z.strictObject({ findings: z.array(FindingView), effect: EffectView })
export type PreviewView = z.infer<typeof PreviewView>

export const cell = z.strictObject({ id, period: z.string().max(20) })

/** The value that stood when the change was made up: another one by now refuses it with who and when. Absent: any. */
const basedOn = id.nullable().optional()

export const getValue = route({
  method: 'get',
  path: '/api/values/{id}/{period}',
  params: cell,
  body: null,
  answer: ValueLine,
  permission: 'value.read',
})
/** Shows what entering the figure would do. Stores nothing. */
export const previewValue = route({
  method: 'post',
  path: '/api/values/{id}/{period}/preview',
  params: cell,
  body: StatedFigure,
  answer: PreviewView,
  permission: 'value.write',
})
/** Enters the figure and puts it in use. */
export const replaceValue = route({
  method: 'post',
  path: '/api/values/{id}/{period}',
  params: cell,
  body: StatedFigure.extend({ basedOn, reason: z.string().trim().max(2000).default('') }),
  answer: ValueLine,
  permission: 'value.write',
})
/** Shows what putting another figure on record in use would do. Stores nothing. */
export const previewChoice = route({
  method: 'post',
  path: '/api/values/{id}/{period}/choices/preview',
  params: cell,
  body: z.strictObject({ valueId: id }),
  answer: PreviewView,
  permission: 'value.write',
})
/** Puts another figure on record in use. */
export const chooseValue = route({
  method: 'post',
  path: '/api/values/{id}/{period}/choices',
  params: cell,
  body: z.strictObject({ valueId: id, basedOn, reason: z.string().trim().max(2000) }),
  answer: ValueLine,
  permission: 'value.write',
})
