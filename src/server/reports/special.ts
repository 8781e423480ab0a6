/** The report on one special plan as the subject of its process. */

import { hasAdjustmentChapter } from '#domain/evaluations/adjustment-stated.ts'
import type { Answers } from '#domain/forms/form.ts'
import type { Condition } from '#domain/processes/condition.ts'
import { specialReportProcess } from '#domain/processes/special-report.ts'
import { consultationUnmet } from '../consultations/conditions.ts'
import type { Tx } from '../db.ts'
import { tellStanding } from '../drafts/telling/tell.ts'
import { feedbackUnmet } from '../feedback/conditions.ts'
import { feedbackOf, pointsOf } from '../feedback/queries.ts'
import type { SubjectKind } from '../processes/subject.ts'
import { readReport } from './chains.ts'

export const specialReport: SubjectKind = {
  process: specialReportProcess,
  read: (tx, id) => readReport(tx, id, 'special_report'),
  unmet: async (tx, { id }) => {
    const answers = await leadAnswers(tx, id)
    return [
      ...(await versionUnmet(tx, id)),
      ...(await consultationUnmet(tx, { process: 'special_report', subjectId: id })),
      ...(await feedbackUnmet(tx, id)),
      ...(hasAdjustmentChapter(answers) ? [] : (['adjustment_chapter'] as const)),
    ]
  },
  take: tellStanding,
}

/** `version_made` before the first file, `revised` until a file is made after the commission's points. */
async function versionUnmet(tx: Tx, reportId: string): Promise<Condition[]> {
  const last = await tx
    .selectFrom('reportVersion')
    .select('madeAt')
    .where('reportId', '=', reportId)
    .where('edition', '!=', 'short')
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if (!last) return ['version_made', 'revised']
  const feedback = await tx
    .selectFrom('step')
    .innerJoin('case', 'case.id', 'step.caseId')
    .select('step.takenAt')
    .where('case.process', '=', specialReportProcess.name)
    .where('case.subjectId', '=', reportId)
    .where('step.action', '=', 'give_feedback')
    .orderBy('step.version', 'desc')
    .executeTakeFirst()
  const isRevised = !feedback || last.madeAt > feedback.takenAt || !(await hasPoints(tx, reportId))
  return isRevised ? [] : ['revised']
}

/** Whether the newest feedback that was issued asks for anything: without a point the report stands as it is. */
async function hasPoints(tx: Tx, reportId: string): Promise<boolean> {
  const newest = (await feedbackOf(tx, reportId)).find(({ issuedAt }) => issuedAt !== null)
  return newest === undefined || (await pointsOf(tx, [newest.id])).length > 0
}

/** What the plan's lead says about it now; {} where nothing. */
async function leadAnswers(tx: Tx, reportId: string): Promise<Answers> {
  const version = await tx
    .selectFrom('report')
    .innerJoin('plan', 'plan.id', 'report.planId')
    .innerJoin('entry', (join) =>
      join
        .onRef('entry.planId', '=', 'plan.id')
        .onRef('entry.unitId', '=', 'plan.leadUnitId')
        .onRef('entry.evaluationId', '=', 'report.evaluationId'),
    )
    .innerJoin('entryVersion', 'entryVersion.entryId', 'entry.id')
    .select('entryVersion.answers')
    .where('report.id', '=', reportId)
    .orderBy('entryVersion.version', 'desc')
    .executeTakeFirst()
  return version?.answers ?? {}
}
