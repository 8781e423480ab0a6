/** The follow-up of a deliberation: opinions and countermeasures as tasks with owners, a day and their handling. */

import { z } from 'zod'
import { opinionSources } from '#domain/opinions/source.ts'
import { opinionStates } from '#domain/processes/opinion.ts'
import { route } from './route.ts'
import { byId, day, id, instant, none } from './shared.ts'

const Owner = z.strictObject({ unitId: id, unit: z.string() })
const FileLink = z.strictObject({ id, name: z.string() })

const Row = z.strictObject({
  id,
  number: z.int(),
  source: z.enum(opinionSources),
  text: z.string(),
  reportId: id,
  report: z.string(),
  state: z.enum(opinionStates),
  /** The first reports back. */
  owners: z.array(Owner),
  dueOn: day.nullable(),
  daysLeft: z.int().nullable(),
  /** Past its day and not dealt with. */
  late: z.boolean(),
  /** The first owner says it is done. */
  done: z.boolean(),
})
export type OpinionRow = z.infer<typeof Row>

export const OpinionsView = z
  .strictObject({
    opinions: z.array(Row),
    reports: z.array(
      z.strictObject({ id, title: z.string(), deliberated: z.boolean(), opinions: z.int(), open: z.int() }),
    ),
    writable: z.boolean(),
  })
  .meta({ id: 'Opinions' })
export type OpinionsView = z.infer<typeof OpinionsView>

export const OpinionView = z
  .strictObject({
    ...Row.shape,
    /** Of text, day and owners. */
    version: z.int(),
    /** The deliberation as it was registered, with its scan; null for the report's own. */
    deliberation: z
      .strictObject({ body: z.string(), decidedOn: day, number: z.string(), file: FileLink })
      .nullable(),
    /** What each owner wrote, newest first. */
    handlings: z.array(
      z.strictObject({
        unitId: id,
        unit: z.string(),
        version: z.int(),
        measures: z.string(),
        progress: z.string(),
        done: z.boolean(),
        by: z.string(),
        at: instant,
        file: FileLink.nullable(),
      }),
    ),
    /** The units for which the reader may write its handling now. */
    writesFor: z.array(Owner),
    /** Whether the reader may change text, owners and day. */
    writable: z.boolean(),
    /** Whether the reader sees its process. */
    seesCase: z.boolean(),
    units: z.array(z.strictObject({ id, name: z.string() })),
  })
  .meta({ id: 'Opinion' })
export type OpinionView = z.infer<typeof OpinionView>

const words = (most: number) => z.string().trim().max(most)

export const listOpinions = route({
  method: 'get',
  path: '/api/opinions',
  params: none,
  body: null,
  answer: OpinionsView,
  permission: 'opinion.read',
})
/** Points split from the meeting's paper, or countermeasures taken from the report. */
export const createOpinions = route({
  method: 'post',
  path: '/api/opinions',
  params: none,
  body: z.strictObject({
    reportId: id,
    source: z.enum(opinionSources),
    points: z.array(words(4000).min(1)).min(1).max(200),
  }),
  answer: OpinionsView,
  permission: 'opinion.write',
})
export const getOpinion = route({
  method: 'get',
  path: '/api/opinions/{id}',
  params: byId,
  body: null,
  answer: OpinionView,
  permission: 'opinion.read',
})
export const changeOpinion = route({
  method: 'put',
  path: '/api/opinions/{id}',
  params: byId,
  body: z.strictObject({
    version: z.int().min(1),
    text: words(4000).min(1),
    dueOn: day.nullable(),
    owners: z.array(id).max(30),
  }),
  answer: OpinionView,
  permission: 'opinion.write',
})
export const addOpinionFile = route({
  method: 'post',
  path: '/api/opinions/{id}/files',
  params: byId,
  body: 'file',
  answer: FileLink,
  permission: 'opinion.handle',
})
export const writeHandling = route({
  method: 'post',
  path: '/api/opinions/{id}/handlings',
  params: byId,
  body: z.strictObject({
    unitId: id,
    /** Of the unit's own handling, as the writer saw it. */
    version: z.int().min(0),
    measures: words(4000),
    progress: words(4000),
    done: z.boolean(),
    fileId: id.nullable().default(null),
  }),
  answer: OpinionView,
  permission: 'opinion.handle',
})
/** 审议意见办理情况报告 as Word. */
export const downloadOpinionReport = route({
  method: 'get',
  path: '/api/reports/{id}/opinion-report',
  params: byId,
  body: null,
  answer: 'file',
  permission: 'opinion.export',
  printable: true,
})
/** Tasks for the yearly plan as a table. */
export const downloadYearlyPlan = route({
  method: 'get',
  path: '/api/yearly-plan',
  params: z.strictObject({ format: z.enum(['xlsx', 'csv']) }),
  body: null,
  answer: 'file',
  permission: 'opinion.export',
})
/** Paragraphs of the newest version, from which countermeasures are taken. */
export const listCountermeasures = route({
  method: 'get',
  path: '/api/reports/{id}/countermeasures',
  params: byId,
  body: null,
  answer: z.strictObject({
    blocks: z.array(z.strictObject({ level: z.int(), text: z.string(), place: z.string() })),
  }),
  permission: 'opinion.write',
})
