/** The exercise format: a whole evaluation as one readable file. Loading one is how the first start seeds. */

import { z } from 'zod'
import { parties } from '#domain/evaluations/deadline.ts'
import { evaluationKinds } from '#domain/evaluations/evaluation.ts'
import { trackProcesses } from '#domain/evaluations/track.ts'
import { fieldTypes, formSubjects } from '#domain/forms/form.ts'
import { issuings, obligations, planKinds } from '#domain/plans/plan.ts'
import { optionalSteps } from '#domain/processes/optional-steps.ts'
import type { FrameSection } from '#domain/reports/frame.ts'
import { unitKinds } from '#domain/units/unit.ts'
import { itemContent } from './item-content.ts'
import { day, itemKind } from './shared.ts'

const year = z.int().min(1949).max(2100)
const label = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
export const key = z.string().regex(/^[a-z][a-z0-9-]*$/)

const ExerciseUnit = z.strictObject({
  name: z.string().min(2),
  aliases: z.array(z.string()).default([]),
  kind: z.enum(unitKinds),
})

const group = z.strictObject({
  name: z.string(),
  members: z.array(z.string()).default([]),
  open: z.boolean(),
})

const basisDocument = z.strictObject({
  key,
  title: z.string().min(1),
  number: z.string().default(''),
  issuer: z.string().default(''),
  issuedOn: day.nullable(),
})

const item = z.strictObject({
  number: z.int().positive(),
  content: itemContent,
  leads: z.array(z.string()),
  supporters: z.array(z.string()).default([]),
})

const plan = z.strictObject({
  key,
  kind: z.enum(planKinds),
  name: z.string().min(1),
  periodStart: year,
  periodEnd: year,
  basis: z.array(key).default([]),
  lead: z.string().nullable(),
  /** Whether it stands on the list of special plans to be evaluated. */
  listed: z.boolean(),
  obligation: z.enum(obligations),
  commissionTakesPart: z.boolean(),
  /** Who issued a special plan; null where it is not known. */
  issuedBy: z.enum(issuings).nullable().default(null),
  documentNumber: z.string().default(''),
  /** Name and position of the leader in charge. */
  leaderInCharge: z.string().default(''),
  /** A decomposition table beside the exercise file; null: evaluated by text only. */
  decomposition: z.string().nullable(),
  /** Its items written out, where they stand in this file and not in a table beside it. */
  items: z.array(item).default([]),
  /** The day its items were approved; null leaves the plan a draft. */
  adoptedOn: day.nullable(),
})

/** An item by its plan's key, kind and number. */
export const itemReference = z.strictObject({
  plan: key,
  kind: itemKind,
  number: z.int().positive(),
})

const deadline = z.strictObject({
  key,
  /** What is due, as the work plan words it. */
  text: z.string().min(1),
  by: z.enum(parties),
  to: z.string().min(1),
  dueOn: day,
  /** The last day on which a unit may still file; null: filing never locks. */
  hardDueOn: day.nullable().default(null),
})

const track = z.strictObject({
  key,
  name: z.string().min(1),
  plans: z.array(key).min(1),
  /** What a unit's filing on this track is called, e.g. 自评报告. */
  reportName: z.string().min(1),
  /** Title of the report the coordinator writes on this track; null where it writes none. */
  placeReport: z.string().nullable().default(null),
  deadlines: z.array(deadline).min(1),
  /** The process its reports run; null where units report and nothing is made of it. */
  process: z.enum(trackProcesses).nullable().default(null),
  /** The frame of its reports; null: the evaluation's. */
  get frame() {
    return z.array(frameSection).nullable().default(null)
  },
})

/** A holiday with the weekend days that are worked for it. */
const holiday = z.strictObject({
  name: z.string().min(1),
  from: day,
  to: day,
  worked: z.array(day).default([]),
})

/** One arrangement of holidays, as one notice published it. */
export const arrangement = z.strictObject({ source: z.string().min(1), holidays: z.array(holiday).min(1) })
export type Arrangement = z.infer<typeof arrangement>

const field = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label,
  help: label.nullable().default(null),
  type: z.enum(fieldTypes),
  choices: z.array(z.strictObject({ key: z.string(), label })).default([]),
  required: z.boolean(),
})

const form = z.strictObject({
  subject: z.enum(formSubjects),
  periods: z.array(z.string()).default([]),
  expectedPeriod: z.string().nullable().default(null),
  fields: z.array(field),
})

const framePart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('field'), field: z.string() }),
  z.strictObject({ kind: z.literal('items'), items: itemKind }),
])

const frameSection: z.ZodType<FrameSection> = z.strictObject({
  key,
  title: z.string(),
  guidance: z.string().default(''),
  parts: z.array(framePart).default([]),
  get sections() {
    return z.array(frameSection).default([])
  },
})

const scale = z.strictObject({
  subject: itemKind,
  classes: z.array(
    z.strictObject({
      key: z.string(),
      word: label,
      /** Least schedule ratio of the class as decimal text; null where no ratio decides. */
      least: z.string().nullable(),
    }),
  ),
})

const receipt = z.strictObject({
  title: z.string(),
  columns: z.array(z.string()).min(1),
  blankRows: z.int().min(1),
  note: z.string(),
})

const delivery = z.strictObject({ key, text: z.string().min(1), daysBefore: z.int().min(0).max(365) })

export const Exercise = z
  .strictObject({
    format: z.literal('guiheng-exercise/1'),
    /** Address of the tenant: /p/{address}/… */
    address: key,
    place: z.string().min(1),
    government: z.string().min(1),
    example: z.boolean(),
    /** The day an example stands at, so that its deadlines mean something; null: the real day. */
    demonstrationDate: day.nullable(),
    coordinator: z.string(),
    statistics: z.string().nullable(),
    governmentOffice: z.string().nullable().default(null),
    congress: z.string().nullable().default(null),
    /** Holidays are shown beside the deadlines; without an arrangement only weekends are. */
    calendar: z.array(arrangement).default([]),
    units: z.array(ExerciseUnit).min(1),
    groups: z.array(group).default([]),
    basisDocuments: z.array(basisDocument).default([]),
    plans: z.array(plan).min(1),
    alignments: z.array(z.strictObject({ item: itemReference, serves: itemReference })).default([]),
    evaluation: z.strictObject({
      kind: z.enum(evaluationKinds),
      name: z.string().min(1),
      basis: z.array(key).default([]),
      cutOffs: z.strictObject({ yearly: day, monthly: day, progress: day }),
      contactsDueOn: day,
      /** Units that are asked for a contact; null: all whom the work plan is sent to. */
      contactsAsked: z.array(z.string()).nullable().default(null),
      points: z.array(z.string()).default([]),
      tracks: z.array(track).min(1),
      forms: z.array(form).min(1),
      frame: z.array(frameSection).min(1),
      scales: z.array(scale).min(1),
      receipt,
      /** Steps inside a unit before its report leaves, 0 to 3. */
      innerSteps: z.int().min(0).max(3),
      /** Optional steps of its processes that are switched on (R6). */
      optionalSteps: z.array(z.enum(optionalSteps)).default([]),
      /** What is delivered how many days before the congress meets. */
      deliveries: z.array(delivery).default([]),
    }),
  })
  .meta({ id: 'Exercise' })

export type Exercise = z.infer<typeof Exercise>
