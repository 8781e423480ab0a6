/** Many figures at once, from a table: read and previewed with its effect, then all or nothing. */

import { z } from 'zod'
import { route } from './route.ts'
import { byId, decimalText, FindingView, grade, id, none } from './shared.ts'
import { EffectView } from './values.ts'

/** Of a table of twenty thousand rows a page at a time is shown. */
export const figureRowsOnPage = 200

export const FigureRow = z
  .strictObject({
    itemId: id,
    name: z.string(),
    plan: z.string(),
    unit: z.string(),
    period: z.string(),
    /** null: no figure stands. */
    before: z.strictObject({ number: decimalText, grade }).nullable(),
    after: z.strictObject({ number: decimalText, grade, source: z.string() }),
  })
  .meta({ id: 'FigureRow' })

export const FiguresView = z
  .strictObject({
    id,
    state: z.enum(['previewed', 'confirmed', 'dropped']),
    fileName: z.string(),
    /** The first of each severity, errors first; `findingCounts` says how many there are. */
    findings: z.array(FindingView),
    findingCounts: z.strictObject({ error: z.int(), warning: z.int(), note: z.int() }),
    /** The first page; `rowCount` says how many there are. */
    rows: z.array(FigureRow),
    rowCount: z.int(),
    /** null once it was ended. */
    effect: EffectView.nullable(),
    confirmable: z.boolean(),
  })
  .meta({ id: 'Figures' })
export type FiguresView = z.infer<typeof FiguresView>

export const FigureRowsView = z.strictObject({ rows: z.array(FigureRow) }).meta({ id: 'FigureRows' })
export type FigureRowsView = z.infer<typeof FigureRowsView>

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
/** A further page of its rows, from 1. */
export const getFigureRows = route({
  method: 'get',
  path: '/api/figures/{id}/rows',
  params: byId.extend({ page: z.coerce.number().int().min(1).max(1000) }),
  body: null,
  answer: FigureRowsView,
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
