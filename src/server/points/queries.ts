/** The points of the evaluation with their newest answers, and answering one. */

import { v7 } from 'uuid'
import type { PointsView } from '#contract/points.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { getOpenEvaluation } from '../evaluations/end.ts'
import { findEvaluation, getTracks } from '../evaluations/queries.ts'
import { standingItems } from '../plans/standing.ts'

export async function getPoints(tx: Tx, actor: Actor): Promise<PointsView> {
  const evaluation = await findEvaluation(tx)
  if (!evaluation) return { points: [], items: [], evidence: [], writable: false }
  const answers = await newestAnswers(tx, evaluation.id)
  const ids = answers.map((a) => a.id)
  const items = await tx.selectFrom('pointAnswerItem').selectAll().where('pointAnswerId', 'in', ids).execute()
  const evidence = await tx
    .selectFrom('pointAnswerEvidence')
    .selectAll()
    .where('pointAnswerId', 'in', ids)
    .execute()
  return {
    points: evaluation.points.map((point) => {
      const answer = answers.find((a) => a.point === point)
      return {
        point,
        version: answer?.version ?? 0,
        text: answer?.text ?? '',
        itemIds: items.filter((i) => i.pointAnswerId === answer?.id).map((i) => i.itemId),
        evidenceIds: evidence.filter((e) => e.pointAnswerId === answer?.id).map((e) => e.evidenceId),
        by: answer?.by ?? '',
        at: answer?.at.toISOString() ?? null,
      }
    }),
    ...(await grounds(tx, evaluation.id)),
    writable: isPermitted('point.write', actor, null),
  }
}

const newestAnswers = (tx: Tx, evaluationId: string) =>
  tx
    .selectFrom('pointAnswer')
    .innerJoin('person', 'person.id', 'pointAnswer.createdBy')
    .distinctOn('point')
    .select(['pointAnswer.id', 'point', 'version', 'text', 'person.name as by'])
    .select('pointAnswer.createdAt as at')
    .where('evaluationId', '=', evaluationId)
    .orderBy('point')
    .orderBy('version', 'desc')
    .execute()

/** Everything an answer can rest on: the items of the tracks, and what is attached to their entries. */
async function grounds(tx: Tx, evaluationId: string): Promise<Pick<PointsView, 'items' | 'evidence'>> {
  const tracks = await getTracks(tx, evaluationId)
  const planIds = [...new Set(tracks.flatMap((t) => t.planIds))]
  const items = await standingItems(tx, { planIds })
  const plans = await tx.selectFrom('plan').select(['id', 'name']).where('id', 'in', planIds).execute()
  const evidence = await tx
    .selectFrom('evidence')
    .innerJoin('file', 'file.id', 'evidence.fileId')
    .innerJoin('entry', 'entry.id', 'evidence.entryId')
    .innerJoin('unit', 'unit.id', 'entry.unitId')
    .select(['evidence.id', 'file.name', 'unit.name as unit', 'entry.itemId'])
    .where('entry.evaluationId', '=', evaluationId)
    .where('removedAt', 'is', null)
    .orderBy('evidence.id')
    .execute()
  return {
    items: items.map(({ itemId, planId, kind, number, content }) => ({
      ...{ id: itemId, kind, number, name: content.name },
      plan: plans.find((p) => p.id === planId)?.name ?? '',
    })),
    evidence: evidence.map(({ itemId, ...row }) => ({
      ...row,
      item: items.find((i) => i.itemId === itemId)?.content.name ?? '',
    })),
  }
}

interface Answered {
  readonly point: string
  readonly text: string
  readonly itemIds: readonly string[]
  readonly evidenceIds: readonly string[]
  readonly basedOn: number
  readonly at: Date
}

/** A new version of the answer. Refuses `evaluation-closed`, `not-found` for what is no point, item or evidence of the evaluation. */
export async function answerPoint(tx: Tx, trail: Trail, actor: Actor, answered: Answered): Promise<void> {
  const { point, text, basedOn, at } = answered
  const evaluation = await getOpenEvaluation(tx)
  await takeTurn(tx, `points ${evaluation.id}`)
  const known = await grounds(tx, evaluation.id)
  const isKnown = (ids: readonly string[], of: readonly { id: string }[]) =>
    ids.every((id) => of.some((one) => one.id === id))
  if (
    !evaluation.points.includes(point) ||
    !isKnown(answered.itemIds, known.items) ||
    !isKnown(answered.evidenceIds, known.evidence)
  ) {
    throw new Refusal('not-found')
  }
  const last = (await newestAnswers(tx, evaluation.id)).find((a) => a.point === point)
  if ((last?.version ?? 0) !== basedOn) throw changedMeanwhile(last && { by: last.by, takenAt: last.at })
  const { tenantId, personId: createdBy } = actor
  const id = v7()
  const row = { tenantId, id, evaluationId: evaluation.id, point, text, version: basedOn + 1 }
  await tx
    .insertInto('pointAnswer')
    .values({ ...row, createdBy, createdAt: at })
    .execute()
  const items = [...new Set(answered.itemIds)].map((itemId) => ({ tenantId, pointAnswerId: id, itemId }))
  if (items.length > 0) await tx.insertInto('pointAnswerItem').values(items).execute()
  const evidence = [...new Set(answered.evidenceIds)].map((evidenceId) => {
    return { tenantId, pointAnswerId: id, evidenceId }
  })
  if (evidence.length > 0) await tx.insertInto('pointAnswerEvidence').values(evidence).execute()
  trail.subject(id, { name: point, version: basedOn + 1 })
}
