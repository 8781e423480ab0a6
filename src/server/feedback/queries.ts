/** Feedback documents of a report with their points and answers. */

import type { FeedbackDocument, FeedbackView } from '#contract/feedback.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { refuseReportElsewhere } from '../evaluations/elsewhere.ts'

interface SpecialReport {
  readonly title: string
  readonly unitId: string | null
  readonly planId: string
}

/** A special plan's report with the plan's lead. Refuses `not-found` for any other, and `in-other-evaluation`. */
export async function getSpecialReport(tx: Tx, id: string): Promise<SpecialReport> {
  const report = await tx
    .selectFrom('report')
    .innerJoin('plan', 'plan.id', 'report.planId')
    .select(['report.title', 'plan.leadUnitId as unitId', 'plan.id as planId'])
    .where('report.id', '=', id)
    .where('report.kind', '=', 'special')
    .executeTakeFirst()
  if (!report) throw new Refusal('not-found')
  await refuseReportElsewhere(tx, id)
  return report
}

/** Newest first. */
export const feedbackOf = (tx: Tx, reportId: string) =>
  tx
    .selectFrom('feedback')
    .innerJoin('person as changer', 'changer.id', 'feedback.changedBy')
    .leftJoin('feedbackIssue', 'feedbackIssue.feedbackId', 'feedback.id')
    .leftJoin('person', 'person.id', 'feedbackIssue.issuedBy')
    .selectAll('feedback')
    .select(['feedbackIssue.number', 'feedbackIssue.issuedOn', 'feedbackIssue.issuedAt', 'person.name as by'])
    .select('changer.name as changer')
    .where('feedback.reportId', '=', reportId)
    .orderBy('feedback.round', 'desc')
    .execute()

/** Points in order, each with the answer that counts. */
export async function pointsOf(tx: Tx, feedbackIds: readonly string[]) {
  const points = await tx
    .selectFrom('feedbackPoint')
    .selectAll()
    .where('feedbackId', 'in', [...feedbackIds])
    .orderBy('position')
    .execute()
  const answers = await tx
    .selectFrom('feedbackAnswer')
    .innerJoin('person', 'person.id', 'feedbackAnswer.answeredBy')
    .distinctOn('feedbackAnswer.pointId')
    .selectAll('feedbackAnswer')
    .select('person.name as by')
    .where(
      'pointId',
      'in',
      points.map(({ id }) => id),
    )
    .orderBy('feedbackAnswer.pointId')
    .orderBy('feedbackAnswer.version', 'desc')
    .execute()
  return points.map((point) => ({ ...point, answer: answers.find((a) => a.pointId === point.id) ?? null }))
}

export type PointRow = Awaited<ReturnType<typeof pointsOf>>[number]

/** What is still being written is the commission's alone. */
export async function getFeedbackView(tx: Tx, reportId: string, actor: Actor): Promise<FeedbackView> {
  const { title, unitId } = await getSpecialReport(tx, reportId)
  const mayWrite = isPermitted('feedback.write', actor, null)
  const rows = (await feedbackOf(tx, reportId)).filter(({ issuedAt }) => mayWrite || issuedAt !== null)
  const points = await pointsOf(
    tx,
    rows.map(({ id }) => id),
  )
  return {
    report: title,
    documents: rows.map(({ id, round, opening, closing, version, number, issuedOn, by }) => ({
      ...{ id, round, opening, closing, version },
      issued: number !== null && issuedOn !== null ? { number, day: issuedOn, by: by ?? '' } : null,
      points: points.filter(({ feedbackId }) => feedbackId === id).map(pointView),
    })),
    mayWrite,
    mayAnswer: isPermitted('feedback.answer', actor, unitId),
  }
}

const pointView = ({ id, text, answer }: PointRow): FeedbackDocument['points'][number] => ({
  ...{ id, text, version: answer?.version ?? 0 },
  answer:
    answer === null
      ? null
      : {
          ...{ outcome: answer.outcome, text: answer.text, changedPlace: answer.changedPlace, by: answer.by },
          at: answer.answeredAt.toISOString(),
        },
})
