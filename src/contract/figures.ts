/** Many figures at once, from a table: read and previewed with its effect, then all or nothing. */

import { z } from 'zod'
import { route } from './route.ts'
import { byId, decimalText, FindingView, grade, id, none } from './shared.ts'
import { EffectView } from './values.ts'

export const FiguresView = z
  .strictObject({
    id,
    state: z.enum(['previewed', 'confirmed', 'dropped']),
    fileName: z.string(),
    findings: z.array(FindingView),
    rows: z.array(
      z.strictObject({
        itemId: id,
        name: z.string(),
        plan: z.string(),
        unit: z.string(),
        period: z.string(),
        /** null: no figure stands. */
        before: z.strictObject({ number: decimalText, grade }).nullable(),
        after: z.strictObject({ number: decimalText, grade, source: z.string() }),
      }),
    ),
    /** null once it was ended. */
    effect: EffectView.nullable(),
    confirmable: z.boolean(),
  })
  .meta({ id: 'Figures' })
export type FiguresView = z.infer<typeof FiguresView>

export const uploadFigures = route({
  method: 'post',
  path: '/api/figures',
  params: none,
  body: 'file',
  answer: FiguresView,
  permission: 'figures.import',
})
export const getFigures = route({
  method: 'get',
  path: '/api/figures/{id}',
  params: byId,
  body: null,
  answer: FiguresView,
  permission: 'figures.import',
})
export const confirmFigures = route({
  method: 'post',
  path: '/api/figures/{id}/confirmation',
  params: byId,
  body: none,
  answer: FiguresView,
  permission: 'figures.import',
})
export const dropFigures = route({
  method: 'delete',
  path: '/api/figures/{id}',
  params: byId,
  body: null,
  answer: null,
  permission: 'figures.import',
})
/** The table with every figure that still stands on an estimate, to be filled in and sent back. */
export const downloadEstimates = route({
  method: 'get',
  path: '/api/estimates/table',
  params: none,
  body: null,
  answer: 'file',
  permission: 'figures.import',
})
