/** Writing, issuing and answering the commission's feedback. */

import { v7 } from 'uuid'
import type { Outcome } from '#domain/consultations/tally.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { keepOpenOf } from '../evaluations/end.ts'
import { feedbackOf, getSpecialReport, pointsOf } from './queries.ts'

interface Text {
  readonly version: number
  readonly opening: string
  readonly closing: string
  readonly points: readonly string[]
}

interface Saved {
  readonly reportId: string
  readonly text: Text
  readonly at: Date
}

/** Saves the document that is being written, or begins the next one. Refuses `changed-meanwhile`. */
export async function saveFeedback(tx: Tx, actor: Actor, { reportId, text, at }: Saved): Promise<void> {
  await takeTurn(tx, reportId)
  await getSpecialReport(tx, reportId)
  await keepOpenOf(tx, 'report', reportId)
  const [newest] = await feedbackOf(tx, reportId)
  const open = newest && newest.issuedAt === null ? newest : null
  if ((open?.version ?? 0) !== text.version) throw issuedOrChanged(newest)
  const id = open?.id ?? (await begin(tx, actor, { reportId, round: (newest?.round ?? 0) + 1, at }))
  const { opening, closing } = text
  const version = text.version + 1
  const changed = { version, changedBy: actor.personId, changedAt: at }
  await tx
    .updateTable('feedback')
    .set({ opening, closing, ...changed })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('feedbackPoint').where('feedbackId', '=', id).execute()
  const rows = text.points.map((point, index) => {
    return { tenantId: actor.tenantId, id: v7(), feedbackId: id, position: index + 1, text: point }
  })
  if (rows.length > 0) await tx.insertInto('feedbackPoint').values(rows).execute()
}

type Row = Awaited<ReturnType<typeof feedbackOf>>[number]

function issuedOrChanged(newest: Row | undefined): Refusal {
  if (newest?.issuedAt)
    return new Refusal('feedback-issued', { who: newest.by ?? '', when: newest.issuedAt.toISOString() })
  return changedMeanwhile(newest ? { by: newest.changer, takenAt: newest.changedAt } : undefined)
}

async function begin(
  tx: Tx,
  { tenantId, personId }: Actor,
  { reportId, round, at }: { reportId: string; round: number; at: Date },
): Promise<string> {
  const id = v7()
  const written = { opening: '', closing: '', version: 0, createdBy: personId, createdAt: at }
  const changed = { changedBy: personId, changedAt: at }
  await tx
    .insertInto('feedback')
    .values({ tenantId, id, reportId, round, ...written, ...changed })
    .execute()
  return id
}

/** Refuses `not-found`. */
export async function getFeedbackRow(tx: Tx, id: string): Promise<Row> {
  const row = await tx.selectFrom('feedback').select('reportId').where('id', '=', id).executeTakeFirst()
  const found = row && (await feedbackOf(tx, row.reportId)).find((one) => one.id === id)
  if (!found) throw new Refusal('not-found')
  return found
}

interface Issue {
  readonly id: string
  readonly version: number
  readonly number: string
  readonly issuedOn: string
  readonly at: Date
}

/** Issues it, for good. Refuses `feedback-issued`, `feedback-empty`, `changed-meanwhile`. */
export async function issueFeedback(tx: Tx, trail: Trail, actor: Actor, issue: Issue): Promise<void> {
  const { id, version, number, issuedOn, at } = issue
  const { reportId } = await getFeedbackRow(tx, id)
  await takeTurn(tx, reportId)
  await keepOpenOf(tx, 'report', reportId)
  const row = await getFeedbackRow(tx, id)
  if (row.issuedAt !== null || row.version !== version) throw issuedOrChanged(row)
  const points = await pointsOf(tx, [id])
  if (points.length === 0 && row.opening === '') throw new Refusal('feedback-empty')
  const { tenantId, personId: issuedBy } = actor
  await tx
    .insertInto('feedbackIssue')
    .values({ tenantId, feedbackId: id, number, issuedOn, issuedBy, issuedAt: at })
    .execute()
  const { title, unitId, planId } = await getSpecialReport(tx, reportId)
  trail.subject(id, { number: points.length, name: number })
  trail.emit('feedback.issue', {
    ...{ feedbackId: id, reportId, title, count: points.length, by: actor.personId },
    path: `/special/${planId}?part=feedback`,
    to: { inUnit: ['plan_lead', 'contact'], coordinators: false },
    unitIds: unitId === null ? [] : [unitId],
  })
}

export interface NewAnswer {
  readonly id: string
  readonly pointId: string
  readonly version: number
  readonly outcome: Outcome
  readonly text: string
  readonly changedPlace: string
  readonly at: Date
}

/** Answers a point of an issued document. Refuses `not-found`, `changed-meanwhile`. */
export async function answerPoint(tx: Tx, trail: Trail, actor: Actor, answer: NewAnswer): Promise<void> {
  const { id, pointId, version, outcome, text, changedPlace, at } = answer
  await takeTurn(tx, id)
  await keepOpenOf(tx, 'feedback', id)
  const row = await getFeedbackRow(tx, id)
  const point = (await pointsOf(tx, [id])).find((one) => one.id === pointId)
  if (!point || row.issuedAt === null) throw new Refusal('not-found')
  const last = point.answer
  if ((last?.version ?? 0) !== version)
    throw changedMeanwhile(last ? { by: last.by, takenAt: last.answeredAt } : undefined)
  const { tenantId, personId: answeredBy } = actor
  await tx
    .insertInto('feedbackAnswer')
    .values({
      ...{ tenantId, id: v7(), pointId, version: version + 1, answeredBy, answeredAt: at },
      ...{ outcome, text, changedPlace },
    })
    .execute()
  trail.subject(id, { class: outcome })
}
