/** The leader in charge and the document number of a plan: as they stand, how they changed, and changing them. */

import { z } from 'zod'
import { route } from './route.ts'
import { byId, id, instant } from './shared.ts'

const words = (most: number) => z.string().trim().max(most)

export const PlanAttributes = z
  .strictObject({
    documentNumber: z.string(),
    leaderInCharge: z.string(),
    /** Changes so far: the next one names the number it saw. */
    version: z.int(),
    /** Newest first. */
    changes: z.array(
      z.strictObject({
        documentNumber: z.string(),
        leaderInCharge: z.string(),
        /** The document that carries the number; '' where only the leader changed. */
        basis: z.string(),
        reason: z.string(),
        by: z.string(),
        at: instant,
      }),
    ),
    writable: z.boolean(),
  })
  .meta({ id: 'PlanAttributes' })
export type PlanAttributes = z.infer<typeof PlanAttributes>

export const getPlanAttributes = route({
  method: 'get',
  path: '/api/plans/{id}/attributes',
  params: byId,
  body: null,
  answer: PlanAttributes,
  permission: 'plan.read',
})
/** Another number is corrected by a document on record; another leader is only said. */
export const changePlanAttributes = route({
  method: 'put',
  path: '/api/plans/{id}/attributes',
  params: byId,
  body: z.strictObject({
    version: z.int().min(0),
    documentNumber: words(60),
    leaderInCharge: words(100),
    basisDocumentId: id.nullable(),
    reason: words(500).min(1),
  }),
  answer: PlanAttributes,
  permission: 'item.arrange',
})
