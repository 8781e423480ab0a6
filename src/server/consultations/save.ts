/** Drawing a comment round up, and changing it while it is a draft. */

import { v7 } from 'uuid'
import type { RoundBody, RoundSubject } from '#contract/consultations.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { keepOpen, keepOpenOf } from '../evaluations/end.ts'
import { getOwnFile } from '../files/own.ts'
import { getCaseRow, openCase, readCaseSteps } from '../processes/cases.ts'
import type { Subject } from '../processes/subject.ts'
import { getRoundRow, roundProcess } from './rounds.ts'

interface NewRound {
  readonly process: RoundSubject
  readonly subject: Subject
  readonly body: RoundBody
  readonly at: Date
}

/** Answers the round's id. */
export async function createRound(
  tx: Tx,
  actor: Actor,
  { process, subject, body, at }: NewRound,
): Promise<string> {
  await takeTurn(tx, subject.id)
  if (subject.evaluationId !== undefined) await keepOpen(tx, subject.evaluationId)
  await refuseStrange(tx, actor, { process, subjectId: subject.id, body })
  const last = await tx
    .selectFrom('commentRound')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('process', '=', process)
    .where('subjectId', '=', subject.id)
    .executeTakeFirst()
  const { tenantId, personId: createdBy } = actor
  const id = v7()
  await tx
    .insertInto('commentRound')
    .values({
      ...{ tenantId, id, process, unitId: subject.unitId, subjectId: subject.id, edition: 1 },
      ...{ createdBy, createdAt: at, changedBy: createdBy, changedAt: at },
      number: (last?.number ?? 0) + 1,
      ...textOf(body),
    })
    .execute()
  await insertAsked(tx, actor, { roundId: id, body })
  await openCase(tx, actor, { process: roundProcess, subjectId: id })
  return id
}

const textOf = ({ title, letter, dueOn, draftId, fileId }: RoundBody) => ({
  ...{ title, letter, dueOn, fileId },
  reportVersionId: draftId,
})

/** Refuses `changed-meanwhile` where it is no longer the draft that the actor saw. */
export async function changeRound(
  tx: Tx,
  actor: Actor,
  { id, edition, body, at }: { id: string; edition: number; body: RoundBody; at: Date },
): Promise<void> {
  await takeTurn(tx, id)
  await keepOpenOf(tx, 'comment_round', id)
  const { process, subjectId, fileId, ...stands } = await getRoundRow(tx, id)
  const row = await getCaseRow(tx, { process: roundProcess, subjectId: id })
  if (row.state !== 'draft') throw changedMeanwhile((await readCaseSteps(tx, row.id)).at(-1))
  if (stands.edition !== edition) throw changedMeanwhile({ by: stands.changer, takenAt: stands.changedAt })
  // A file that is kept was its uploader's to attach.
  const kept = body.fileId === fileId ? { ...body, fileId: null } : body
  await refuseStrange(tx, actor, { process, subjectId, body: kept })
  const changed = { edition: edition + 1, changedBy: actor.personId, changedAt: at }
  await tx
    .updateTable('commentRound')
    .set({ ...textOf(body), ...changed })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('commentAsked').where('roundId', '=', id).execute()
  await insertAsked(tx, actor, { roundId: id, body })
}

/** A draft of another subject, another's file, a unit twice. */
async function refuseStrange(
  tx: Tx,
  actor: Actor,
  { process, subjectId, body }: { process: RoundSubject; subjectId: string; body: RoundBody },
): Promise<void> {
  if (body.fileId !== null) await getOwnFile(tx, actor, body.fileId)
  if (body.draftId !== null) {
    const draft = await tx
      .selectFrom('reportVersion')
      .select('id')
      .where('id', '=', body.draftId)
      .where('reportId', '=', subjectId)
      .executeTakeFirst()
    if (!draft || process.endsWith('adjustment')) throw new Refusal('not-found')
  }
  const ids = body.units.map(({ id }) => id)
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .where('kind', '!=', 'institution')
    .execute()
  const twice = units.find(({ id }) => ids.indexOf(id) !== ids.lastIndexOf(id))
  if (twice) throw new Refusal('unit-asked-twice', { name: twice.name })
  if (units.length !== ids.length) throw new Refusal('not-found')
}

async function insertAsked(
  tx: Tx,
  { tenantId }: Actor,
  { roundId, body }: { roundId: string; body: RoundBody },
): Promise<void> {
  const named = (kind: 'expert' | 'body', names: readonly string[]) =>
    [...new Set(names)].map((name) => ({ kind, name, unitId: null, dueOn: body.dueOn }))
  const asked = [
    ...body.units.map(({ id, dueOn }) => {
      return { kind: 'unit' as const, name: '', unitId: id, dueOn: dueOn ?? body.dueOn }
    }),
    ...named('expert', body.experts),
    ...named('body', body.bodies),
  ]
  const rows = asked.map((one, index) => ({ ...one, tenantId, id: v7(), roundId, position: index + 1 }))
  if (rows.length > 0) await tx.insertInto('commentAsked').values(rows).execute()
}
