/** What differs between two drafts of a report. */

import { z } from 'zod'
import { route } from './route.ts'
import { id } from './shared.ts'

const Piece = z.strictObject({ text: z.string(), changed: z.boolean() })

/** One paragraph beside the other; [] where it is in one text only. */
export const DifferenceRow = z.strictObject({
  kind: z.enum(['same', 'changed', 'removed', 'added']),
  before: z.array(Piece),
  after: z.array(Piece),
})

export const DifferenceView = z
  .strictObject({
    title: z.string(),
    /** Drafts that can be compared, newest first. */
    drafts: z.array(z.strictObject({ number: z.int(), variant: z.string() })),
    from: z.int(),
    to: z.int(),
    rows: z.array(DifferenceRow),
  })
  .meta({ id: 'Difference' })
export type DifferenceView = z.infer<typeof DifferenceView>

const number = z.coerce.number().int().min(1).max(100_000).optional()

/** Without numbers: the last two drafts. */
export const getDifference = route({
  method: 'get',
  path: '/api/reports/{id}/difference',
  params: z.strictObject({ id, from: number, to: number }),
  body: null,
  answer: DifferenceView,
  permission: 'difference.read',
})
