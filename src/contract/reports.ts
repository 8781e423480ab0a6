/** Reports: what stands, what is missing, and making the Word file in the background. */

import { z } from 'zod'
import { trackProcesses } from '#domain/evaluations/track.ts'
import { editions, variants } from '#domain/reports/edition.ts'
import { reportKinds } from '#domain/reports/kind.ts'
import { route } from './route.ts'
import { byId, id, instant, none } from './shared.ts'

const ReportVersionView = z.strictObject({
  number: z.int(),
  fileId: id,
  fileName: z.string(),
  variant: z.enum(variants),
  edition: z.enum(editions),
  /** Of a short edition, as counted; null for any other. */
  characters: z.int().nullable(),
  madeAt: instant,
  madeBy: z.string(),
  sha256: z.string(),
  size: z.int(),
})

export const ReportView = z
  .strictObject({
    id,
    title: z.string(),
    kind: z.enum(reportKinds),
    /** '' and null: it belongs to no track. */
    track: z.string(),
    trackId: id.nullable(),
    /** The plan whose indicators the report tells of; null where its track has none. */
    planId: id.nullable(),
    /** What nobody has written yet: unit, item or heading, and the field. */
    gaps: z.array(z.strictObject({ unit: z.string(), subject: z.string(), field: z.string() })),
    acceptedUnits: z.int(),
    units: z.int(),
    decided: z.int(),
    indicators: z.int(),
    estimates: z.int(),
    /** Headings and paragraphs as they would stand, with their origin. */
    outline: z.array(
      z.strictObject({ level: z.int(), text: z.string(), origin: z.string(), gap: z.boolean() }),
    ),
    versions: z.array(ReportVersionView),
    writable: z.boolean(),
    /** Whether its final version may be made now. */
    mayBeFinal: z.boolean(),
    /** Editions it can be made in. */
    editions: z.array(z.enum(editions)),
    /** The process the report runs; null where its track has none, and of a unit's own report. */
    process: z.enum(trackProcesses).nullable(),
    /** The special plan it is about; null: of the place, or a unit's own. */
    specialPlanId: id.nullable(),
    /** The theme it is on, or the mandate it answers; null for any other report. */
    themeId: id.nullable(),
    mandateId: id.nullable(),
  })
  .meta({ id: 'Report' })
export type ReportView = z.infer<typeof ReportView>

export const ReportJob = z
  .strictObject({
    id,
    state: z.enum(['running', 'done', 'failed']),
    step: z.string(),
    done: z.int(),
    total: z.int(),
    fileId: id.nullable(),
  })
  .meta({ id: 'ReportJob' })
export type ReportJob = z.infer<typeof ReportJob>

export const listReports = route({
  method: 'get',
  path: '/api/reports',
  params: none,
  body: null,
  answer: z.strictObject({
    reports: z.array(
      z.strictObject({
        id,
        title: z.string(),
        kind: z.enum(reportKinds),
        track: z.string(),
        versions: z.int(),
      }),
    ),
  }),
  permission: 'report.read',
})
export const getReport = route({
  method: 'get',
  path: '/api/reports/{id}',
  params: byId,
  body: null,
  answer: ReportView,
  permission: 'report.read',
})
export const makeReport = route({
  method: 'post',
  path: '/api/reports/{id}/versions',
  params: byId,
  body: z.strictObject({
    variant: z.enum(variants),
    edition: z.enum(editions).default('standard'),
    /** Whether its contents say page numbers: then it takes some seconds. */
    numbersContents: z.boolean().optional(),
  }),
  answer: ReportJob,
  permission: 'report.make',
})
export const makeUnitReport = route({
  method: 'post',
  path: '/api/assignments/{id}/report',
  params: byId,
  body: none,
  answer: ReportJob,
  permission: 'unit_report.make',
})
export const getReportJob = route({
  method: 'get',
  path: '/api/report-jobs/{id}',
  params: byId,
  body: null,
  answer: ReportJob,
  permission: 'work.read',
})
export const downloadFile = route({
  method: 'get',
  path: '/api/files/{id}',
  params: byId,
  body: null,
  answer: 'file',
  permission: 'file.read',
})
