/** PDF files of Word files, and how the program that makes them stands. */

import { z } from 'zod'
import { ReportJob } from './reports.ts'
import { route } from './route.ts'
import { byId, instant, none } from './shared.ts'

export const PdfHealthView = z
  .strictObject({
    /** As the office program says itself; null where none was found. */
    version: z.string().nullable(),
    /** The setting that names it; '' where it is looked for. */
    setting: z.string(),
    waiting: z.int(),
    /** Files of one person, and in all before nobody adds a second one. */
    limits: z.strictObject({ own: z.int(), further: z.int() }),
    made: z.int(),
    failures: z.array(z.strictObject({ at: instant, reason: z.string() })),
    /** The fonts the place's documents name, and whether this machine has them; null where it cannot say. */
    fonts: z.array(z.strictObject({ name: z.string(), present: z.boolean().nullable() })),
  })
  .meta({ id: 'PdfHealth' })
export type PdfHealthView = z.infer<typeof PdfHealthView>

export const makePdf = route({
  method: 'post',
  path: '/api/files/{id}/pdf',
  params: byId,
  body: none,
  answer: ReportJob,
  permission: 'pdf.make',
})
export const getPdfHealth = route({
  method: 'get',
  path: '/api/pdf',
  params: none,
  body: null,
  answer: PdfHealthView,
  permission: 'pdf.health',
})
