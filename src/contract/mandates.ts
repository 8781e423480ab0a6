/** Third parties' mandates over HTTP: engaging, rating, writing, handing in and back, comparing. */

import { z } from 'zod'
import { engagements, mandateParts } from '#domain/mandates/mandate.ts'
import {
  MandateComparison,
  MandateItem,
  MandateSummary,
  MandateView,
  named,
  RatingsRead,
} from './mandate-views.ts'
import { route } from './route.ts'
import { byId, day, id, instant, none } from './shared.ts'

const title = z.string().trim().min(1).max(200)
const reason = z.string().trim().min(1).max(2000)
/** Of the coordinator only, and then needed. */
const behalf = reason.nullable().default(null)
const terms = {
  title,
  engagement: z.enum(engagements),
  undertaking: z.string().trim().min(1).max(5000),
  beginsOn: day,
  endsOn: day,
  hidesVerdicts: z.boolean(),
  planIds: z.array(id).min(1).max(100),
}

/** The coordinator's all, a body's own. */
export const listMandates = route({
  method: 'get',
  path: '/api/mandates',
  params: none,
  body: null,
  answer: z.strictObject({ mandates: z.array(MandateSummary), writable: z.boolean() }),
  permission: 'mandate.read',
})
export const getMandateChoices = route({
  method: 'get',
  path: '/api/mandate-choices',
  params: none,
  body: null,
  answer: z.strictObject({ institutions: z.array(named), plans: z.array(named) }),
  permission: 'mandate.write',
})
export const getMandate = route({
  method: 'get',
  path: '/api/mandates/{id}',
  params: byId,
  body: null,
  answer: MandateView,
  permission: 'mandate.read',
})
/** Engages a body: one that is known by its id, or a new one by its name. */
export const addMandate = route({
  method: 'post',
  path: '/api/mandates',
  params: none,
  body: z.strictObject({
    ...terms,
    institution: z.union([
      z.strictObject({ id }),
      z.strictObject({ name: z.string().trim().min(1).max(100) }),
    ]),
  }),
  answer: MandateView,
  permission: 'mandate.write',
})
export const changeMandate = route({
  method: 'put',
  path: '/api/mandates/{id}',
  params: byId,
  /** `basedOn`: the version that was seen. */
  body: z.strictObject({ ...terms, basedOn: z.int().min(1) }),
  answer: MandateView,
  permission: 'mandate.write',
})
/** A new code for somebody of the body; earlier ones stop working. It is shown this once. */
export const inviteThirdParty = route({
  method: 'post',
  path: '/api/mandates/{id}/invitation',
  params: byId,
  body: none,
  answer: z.strictObject({ code: z.string(), expiresAt: instant }),
  permission: 'mandate.write',
})
/** The items it covers with their facts, and how each is rated. */
export const listMandateItems = route({
  method: 'get',
  path: '/api/mandates/{id}/items',
  params: byId,
  body: null,
  answer: z.strictObject({ items: z.array(MandateItem), verdictsShown: z.boolean() }),
  permission: 'mandate.rate',
})
/** Rates items, or states that and why they are not rated: all of them or none. */
export const rateItems = route({
  method: 'post',
  path: '/api/mandates/{id}/ratings',
  params: byId,
  body: z.strictObject({
    ratings: z
      .array(
        z.strictObject({
          itemId: id,
          class: z.string().max(50).nullable(),
          reason,
          /** Version of the rating it was made on; 0: the first. */
          basedOn: z.int().min(0),
        }),
      )
      .min(1)
      .max(2000),
    onBehalf: behalf,
  }),
  answer: z.strictObject({ ratings: z.array(z.strictObject({ itemId: id, version: z.int() })) }),
  permission: 'mandate.rate',
})
/** A workbook of all items to be rated away from here. */
export const downloadRatings = route({
  method: 'get',
  path: '/api/mandates/{id}/workbook',
  params: byId,
  body: null,
  answer: 'file',
  permission: 'mandate.rate',
})
/** What a filled workbook says, to be looked at: nothing is stored; `rateItems` takes all of it. */
export const readRatings = route({
  method: 'post',
  path: '/api/mandates/{id}/workbook',
  params: byId,
  body: 'file',
  answer: RatingsRead,
  permission: 'mandate.rate',
})
export const writeMandateText = route({
  method: 'put',
  path: '/api/mandates/{id}/texts/{part}',
  params: byId.extend({ part: z.enum(mandateParts) }),
  body: z.strictObject({
    text: z.string().trim().max(20_000),
    basedOn: z.int().min(0),
    onBehalf: behalf,
  }),
  answer: MandateView,
  permission: 'mandate.rate',
})
/** A scan of its own signed report, to be handed in with it. */
export const addMandateFile = route({
  method: 'post',
  path: '/api/mandates/{id}/files',
  params: byId,
  body: 'file',
  answer: named,
  permission: 'mandate.rate',
})
export const submitAssessment = route({
  method: 'post',
  path: '/api/mandates/{id}/submissions',
  params: byId,
  body: z.strictObject({ fileId: id.nullable().default(null), onBehalf: behalf }),
  answer: MandateView,
  permission: 'mandate.rate',
})
export const returnAssessment = route({
  method: 'post',
  path: '/api/mandates/{id}/returns',
  params: byId,
  body: z.strictObject({ reason, endsOn: day }),
  answer: MandateView,
  permission: 'mandate.write',
})
export const compareMandate = route({
  method: 'get',
  path: '/api/mandates/{id}/comparison',
  params: byId,
  body: null,
  answer: MandateComparison,
  permission: 'mandate.compare',
})
/** What the coordinator says to an item on which the two differ. */
export const replyToRating = route({
  method: 'post',
  path: '/api/mandates/{id}/replies',
  params: byId,
  body: z.strictObject({ itemId: id, text: reason, basedOn: z.int().min(0) }),
  answer: MandateComparison,
  permission: 'mandate.compare',
})
