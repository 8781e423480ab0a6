/** The points an evaluation must answer 评估要点 (E1): each from items and evidence; the unanswered are listed. */

import { z } from 'zod'
import { route } from './route.ts'
import { id, instant, itemKind, none } from './shared.ts'

const PointItem = z.strictObject({
  id,
  kind: itemKind,
  number: z.int(),
  name: z.string(),
  plan: z.string(),
})
const PointEvidence = z.strictObject({ id, name: z.string(), unit: z.string(), item: z.string() })

export const PointsView = z
  .strictObject({
    points: z.array(
      z.strictObject({
        point: z.string(),
        /** 0 before the first answer. */
        version: z.int(),
        text: z.string(),
        itemIds: z.array(id),
        evidenceIds: z.array(id),
        by: z.string(),
        at: instant.nullable(),
      }),
    ),
    /** What an answer can rest on. */
    items: z.array(PointItem),
    evidence: z.array(PointEvidence),
    writable: z.boolean(),
  })
  .meta({ id: 'Points' })
export type PointsView = z.infer<typeof PointsView>

export const getPoints = route({
  method: 'get',
  path: '/api/points',
  params: none,
  body: null,
  answer: PointsView,
  permission: 'point.read',
})
export const answerPoint = route({
  method: 'post',
  path: '/api/points',
  params: none,
  body: z.strictObject({
    point: z.string().min(1).max(500),
    text: z.string().trim().max(20_000),
    itemIds: z.array(id).max(300),
    evidenceIds: z.array(id).max(300),
    /** Version of the answer it was written on; 0: the first. */
    basedOn: z.int().min(0),
  }),
  answer: PointsView,
  permission: 'point.write',
})
