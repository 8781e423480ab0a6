/** The reports of the place as subjects of their processes. */

import type { TrackProcess } from '#domain/evaluations/track.ts'
import { cityReportProcess } from '#domain/processes/city-report.ts'
import type { Condition } from '#domain/processes/condition.ts'
import { outlineReportProcess } from '#domain/processes/outline-report.ts'
import { Refusal } from '#domain/refusal.ts'
import { consultationUnmet } from '../consultations/conditions.ts'
import type { Tx } from '../db.ts'
import { tellStanding } from '../drafts/telling/tell.ts'
import { opinionsUnmet } from '../opinions/process.ts'
import type { Subject, SubjectKind } from '../processes/subject.ts'

export const outlineReport: SubjectKind = {
  process: outlineReportProcess,
  read: (tx, id) => readReport(tx, id, 'outline_report'),
  unmet: async (tx, subject) => [
    ...(await unmetOf(tx, subject)),
    ...(await consultationUnmet(tx, { process: 'outline_report', subjectId: subject.id })),
    ...(await opinionsUnmet(tx, subject.id)),
  ],
  take: tellStanding,
}

export const cityReport: SubjectKind = {
  process: cityReportProcess,
  read: (tx, id) => readReport(tx, id, 'city_report'),
  unmet: async (tx, subject) => [
    ...(await unmetOf(tx, subject)),
    ...(await consultationUnmet(tx, { process: 'city_report', subjectId: subject.id })),
  ],
  take: tellStanding,
}

/** The report where its track runs this process. */
export async function readReport(tx: Tx, id: string, process: TrackProcess): Promise<Subject> {
  const report = await tx
    .selectFrom('report')
    .innerJoin('track', 'track.id', 'report.trackId')
    .leftJoin('plan', 'plan.id', 'report.planId')
    .select(['report.id', 'report.title', 'report.evaluationId', 'plan.leadUnitId as unitId'])
    .where('report.id', '=', id)
    .where('report.assignmentId', 'is', null)
    .where('track.process', '=', process)
    .executeTakeFirst()
  if (!report) throw new Refusal('not-found')
  return report
}

async function unmetOf(tx: Tx, { id }: Subject): Promise<Condition[]> {
  const version = await tx
    .selectFrom('reportVersion')
    .select('id')
    .where('reportId', '=', id)
    .where('edition', '!=', 'short')
    .executeTakeFirst()
  return version ? [] : ['version_made']
}
