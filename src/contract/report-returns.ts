/** Reports that come back edited: their figures refreshed, people's words kept, a change sheet beside. */

import { z } from 'zod'
import { doubtCodes } from '#domain/reports/change-sheet.ts'
import { route } from './route.ts'
import { byId, id, instant } from './shared.ts'

const file = z.strictObject({ id, name: z.string() })

export const ReportReturnView = z
  .strictObject({
    id,
    received: file,
    refreshed: file,
    sheet: file,
    /** Number of the version it was made as; null where none fits. */
    basedOn: z.int().nullable(),
    newest: z.int(),
    unchanged: z.int(),
    changes: z.array(
      z.strictObject({ label: z.string(), before: z.string(), after: z.string(), paragraph: z.string() }),
    ),
    doubts: z.array(
      z.strictObject({
        code: z.enum(doubtCodes),
        label: z.string(),
        found: z.string(),
        right: z.string(),
      }),
    ),
    returnedBy: z.string(),
    returnedAt: instant,
  })
  .meta({ id: 'ReportReturn' })
export type ReportReturnView = z.infer<typeof ReportReturnView>

export const listReturns = route({
  method: 'get',
  path: '/api/reports/{id}/returns',
  params: byId,
  body: null,
  answer: z.strictObject({ returns: z.array(ReportReturnView) }),
  permission: 'report.read',
})
export const returnReport = route({
  method: 'post',
  path: '/api/reports/{id}/returns',
  params: byId,
  body: 'file',
  answer: ReportReturnView,
  permission: 'report.make',
})
