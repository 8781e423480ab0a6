/** Intakes: files that come in, previewed as what they were understood, then confirmed or dropped; a unit's workbook. */

import { z } from 'zod'
import { formSubjects } from '#domain/forms/form.ts'
import { PlanItem } from './plans.ts'
import { route } from './route.ts'
import { byId, FindingView, id, instant, Place } from './shared.ts'

const intakeKinds = ['decomposition', 'workbook', 'figures'] as const

/** What an uploaded file was understood as. Nothing is stored in plans or entries before it is confirmed. */
export const IntakeView = z
  .strictObject({
    id,
    kind: z.enum(intakeKinds),
    /** The plan or the assignment it is for. */
    subjectId: id,
    state: z.enum(['previewed', 'confirmed', 'dropped']),
    fileName: z.string(),
    uploadedAt: instant,
    findings: z.array(FindingView),
    /** A decomposition's items, each with the place it was read at; [] for a workbook. */
    items: z.array(PlanItem.omit({ id: true, serves: true }).extend({ place: Place })),
    /** True for a report in the unit's own words: its changes are taken one by one. */
    chooses: z.boolean(),
    /** A workbook's changes: what stood and what would stand; [] for a decomposition. */
    changes: z.array(
      z.strictObject({
        key: z.string(),
        /** The heading a report gives it under; '' in a form. */
        heading: z.string(),
        /** False for what a person left out. */
        taken: z.boolean(),
        entryId: id,
        name: z.string(),
        field: z.string(),
        before: z.string(),
        after: z.string(),
      }),
    ),
    /** Sections of a report: those that answer to no text of the form, then those taken for one; [] for a form. */
    sections: z.array(
      z.strictObject({
        key: z.string(),
        /** Key of the change it was taken for by its heading: while that is left out, it may be put elsewhere. */
        change: z.string().nullable(),
        /** Without its number; '' for what stands before the first heading. */
        heading: z.string(),
        text: z.string(),
        /** Key of the text a person put it to; null while nobody did, and for what was left out. */
        placed: z.string().nullable(),
      }),
    ),
    /** Texts of the form; one that a change is taken for is no target. */
    targets: z.array(
      z.strictObject({
        key: z.string(),
        subject: z.enum(formSubjects),
        /** The item's number and name; 0 and '' for a text of the unit. */
        number: z.int(),
        name: z.string(),
        field: z.string(),
        before: z.string(),
      }),
    ),
    /** Who confirmed or dropped it, and when; null while nobody did. */
    ended: z.strictObject({ who: z.string(), at: instant }).nullable(),
    /** Rows of a workbook that were taken for one of the form's by number and name, their hidden key being gone. */
    matches: z.array(z.strictObject({ place: Place, found: z.string(), row: z.string() })),
    /** Figures of a workbook that want a sentence: it is written here or, later, under the figure. */
    doubted: z.array(
      z.strictObject({
        entryId: id,
        name: z.string(),
        period: z.string(),
        number: z.string(),
        doubts: z.array(FindingView),
      }),
    ),
    confirmable: z.boolean(),
  })
  .meta({ id: 'Intake' })
export type IntakeView = z.infer<typeof IntakeView>

export const getIntake = route({
  method: 'get',
  path: '/api/intakes/{id}',
  params: byId,
  body: null,
  answer: IntakeView,
  permission: 'intake.read',
})
/** The file back: a form of ours marked in its cells, of any other file what was found as a list. */
export const downloadMarked = route({
  method: 'get',
  path: '/api/intakes/{id}/marked',
  params: byId,
  body: null,
  answer: 'file',
  permission: 'intake.read',
})
export const confirmIntake = route({
  method: 'post',
  path: '/api/intakes/{id}/confirmation',
  params: byId,
  body: z.strictObject({
    explanations: z
      .array(z.strictObject({ entryId: id, period: z.string().max(20), text: z.string().trim().max(1000) }))
      .max(2000)
      .default([]),
    /** Keys of the changes that are taken where one may choose; null: all of them. */
    take: z.array(z.string().max(200)).max(500).nullable().default(null),
    /** Which section of a report belongs to which text; every other section is left out. */
    place: z
      .array(z.strictObject({ section: z.string().max(20), target: z.string().max(200) }))
      .max(500)
      .default([]),
  }),
  answer: IntakeView,
  permission: 'intake.confirm',
})
export const dropIntake = route({
  method: 'delete',
  path: '/api/intakes/{id}',
  params: byId,
  body: null,
  answer: null,
  permission: 'intake.confirm',
})
export const uploadDecomposition = route({
  method: 'post',
  path: '/api/plans/{id}/decomposition',
  params: byId,
  body: 'file',
  answer: IntakeView,
  permission: 'plan.write',
})
export const downloadWorkbook = route({
  method: 'get',
  path: '/api/assignments/{id}/workbook',
  params: byId,
  body: null,
  answer: 'file',
  permission: 'workbook.read',
})
/** The same form as a Word document; it comes back where the workbook does. */
export const downloadWordForm = route({
  method: 'get',
  path: '/api/assignments/{id}/word-form',
  params: byId,
  body: null,
  answer: 'file',
  permission: 'workbook.read',
  printable: true,
})
export const uploadWorkbook = route({
  method: 'post',
  path: '/api/assignments/{id}/workbook',
  params: byId,
  body: 'file',
  answer: IntakeView,
  permission: 'workbook.import',
})
