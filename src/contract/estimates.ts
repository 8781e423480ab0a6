/** Estimates board, confirmation of official figures, and notes that go after submitted reports. */

import { z } from 'zod'
import { estimateReasons } from '#domain/values/estimates.ts'
import { confirmationOutcomes } from '#domain/values/published.ts'
import { route } from './route.ts'
import { byId, day, decimalText, grade, id, instant, itemKind, none } from './shared.ts'

const Named = z.strictObject({ id, name: z.string() })

export const EstimateRow = z.strictObject({
  itemId: id,
  kind: itemKind,
  number: z.int(),
  name: z.string(),
  plan: z.string(),
  unit: z.string(),
  /** The main lead; '' where none is known. */
  lead: z.string(),
  trackIds: z.array(id),
  period: z.string(),
  valueId: id,
  figure: decimalText,
  grade,
  asOf: day,
  why: z.enum(estimateReasons),
  /** The period is over: an official figure can be had. */
  due: z.boolean(),
  /** Since the period was over; 0 while it is not. */
  days: z.int(),
})
export type EstimateRow = z.infer<typeof EstimateRow>

export const EstimatesView = z
  .strictObject({
    tracks: z.array(Named),
    /** Due ones first, by unit. */
    rows: z.array(EstimateRow),
    importable: z.boolean(),
    /** How many official figures wait for the statistics office; null where nothing has to be confirmed. */
    waiting: z.int().nullable(),
  })
  .meta({ id: 'Estimates' })
export type EstimatesView = z.infer<typeof EstimatesView>

const ConfirmationRow = z.strictObject({
  valueId: id,
  itemId: id,
  number: z.int(),
  name: z.string(),
  plan: z.string(),
  unit: z.string(),
  lead: z.string(),
  period: z.string(),
  figure: decimalText,
  grade,
  /** Publisher and publication, or the line of source. */
  source: z.string(),
  enteredBy: z.string(),
  enteredAt: instant,
  /** The reason of an objection; '' while it waits. */
  objection: z.string(),
})

export const ConfirmationsView = z
  .strictObject({
    asked: z.boolean(),
    rows: z.array(ConfirmationRow),
    confirmable: z.boolean(),
    configurable: z.boolean(),
  })
  .meta({ id: 'Confirmations' })
export type ConfirmationsView = z.infer<typeof ConfirmationsView>

export const UpdateNoteView = z
  .strictObject({
    id,
    number: z.int(),
    /** Of the version that was submitted. */
    version: z.int(),
    figures: z.int(),
    places: z.int(),
    fileId: id,
    fileName: z.string(),
    madeAt: instant,
    madeBy: z.string(),
    sendings: z.array(
      z.strictObject({
        sentTo: z.string(),
        documentNumber: z.string(),
        sentOn: day,
        by: z.string(),
        at: instant,
      }),
    ),
  })
  .meta({ id: 'UpdateNote' })
export type UpdateNoteView = z.infer<typeof UpdateNoteView>

const UpdateNotesView = z.strictObject({ notes: z.array(UpdateNoteView), sendable: z.boolean() })

export const listEstimates = route({
  method: 'get',
  path: '/api/estimates',
  params: none,
  body: null,
  answer: EstimatesView,
  permission: 'estimate.read',
})
export const listConfirmations = route({
  method: 'get',
  path: '/api/confirmations',
  params: none,
  body: null,
  answer: ConfirmationsView,
  permission: 'confirmation.read',
})
export const confirmValues = route({
  method: 'post',
  path: '/api/confirmations',
  params: none,
  body: z.strictObject({
    valueIds: z.array(id).min(1).max(1000),
    outcome: z.enum(confirmationOutcomes),
    reason: z.string().trim().max(2000).default(''),
  }),
  answer: ConfirmationsView,
  permission: 'value.confirm',
})
export const configureConfirmation = route({
  method: 'put',
  path: '/api/confirmations/setting',
  params: none,
  body: z.strictObject({ asked: z.boolean() }),
  answer: ConfirmationsView,
  permission: 'value.configure',
})
export const listUpdateNotes = route({
  method: 'get',
  path: '/api/reports/{id}/update-notes',
  params: byId,
  body: null,
  answer: UpdateNotesView,
  permission: 'case.read',
})
/** The note went the way of its report: to whom, under which number, on which day. */
export const sendUpdateNote = route({
  method: 'post',
  path: '/api/update-notes/{id}/sendings',
  params: byId,
  body: z.strictObject({
    sentTo: z.string().trim().min(1).max(200),
    documentNumber: z.string().trim().max(100).default(''),
    sentOn: day,
  }),
  answer: UpdateNotesView,
  permission: 'note.send',
})
