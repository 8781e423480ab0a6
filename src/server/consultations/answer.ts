/** Answering a comment round: by those asked, or entered from their paper. */

import { v7 } from 'uuid'
import type { AnswerBody } from '#contract/consultations.ts'
import { type Actor, actingUnit } from '#domain/people/role.ts'
import { commentRoundProcess } from '#domain/processes/comment-round.ts'
import { nextStep } from '#domain/processes/process.ts'
import { Refusal } from '#domain/refusal.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { slices } from '../database/slices.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { keepOpen } from '../evaluations/end.ts'
import { getOwnFile } from '../files/own.ts'
import { getCaseRow, openCase, readCaseSteps, recordStep } from '../processes/cases.ts'
import { type AskedRow, readAsked } from './asked.ts'
import { evaluationOf, getRoundRow, type RoundRow, roundProcess } from './rounds.ts'

export interface NewAnswer {
  readonly roundId: string
  readonly askedId: string
  readonly body: AnswerBody
  /** Where a paper came from; '' for those who answer themselves. */
  readonly source: string
  readonly at: Date
}

/** Refuses `round-closed` once nobody is asked any more, `changed-meanwhile` where another answered first. */
export async function saveAnswer(tx: Tx, trail: Trail, actor: Actor, answer: NewAnswer): Promise<void> {
  const { roundId, askedId, body, source, at } = answer
  await takeTurn(tx, roundId)
  const round = await getRoundRow(tx, roundId)
  const { evaluationId } = await evaluationOf(tx, round.subjectId)
  if (evaluationId !== undefined) await keepOpen(tx, evaluationId)
  const asked = (await readAsked(tx, [roundId])).find(({ id }) => id === askedId)
  if (!asked) throw new Refusal('not-found')
  const step = await checkStep(tx, actor, { round, asked, source })
  if ((asked.answer?.version ?? 0) !== body.version) {
    const last = asked.answer
    throw changedMeanwhile(last ? { by: last.by, takenAt: last.answeredAt } : undefined)
  }
  if (body.fileId !== null) await getOwnFile(tx, actor, body.fileId)
  await insertAnswer(tx, actor, answer)
  await recordStep(tx, actor, { ...step, at, reason: source })
  trail.subject(roundId, { unit: asked.name, number: body.comments.length })
  trail.emit('comment_round.answer', {
    ...{ roundId, title: round.title, unit: asked.name, count: body.comments.length },
    ...{ by: actor.personId, path: `/comment-rounds/${roundId}` },
    to: { inUnit: ['plan_lead'], coordinators: true },
    unitIds: round.unitId === null ? [] : [round.unitId],
  })
}

interface Answering {
  readonly round: RoundRow
  readonly asked: AskedRow
  readonly source: string
}

/** The step of the table that an answer is. */
async function checkStep(tx: Tx, actor: Actor, { round, asked, source }: Answering) {
  const row = await getCaseRow(tx, { process: roundProcess, subjectId: round.id })
  if (row.state !== 'open') throw await refusalOfClosed(tx, row.id)
  const action = source === '' ? 'answer' : 'answer_for'
  const unitId = action === 'answer' ? asked.unitId : round.unitId
  const { by } = nextStep(
    commentRoundProcess,
    { state: row.state, action, reason: source, hasSource: false },
    {
      roles: actor.memberships.map((m) => m.role),
      rolesInUnit: actor.memberships.filter((m) => m.unitId === unitId).map((m) => m.role),
      ownFiling: false,
      innerSteps: 0,
    },
  )
  const caseId = await openCase(tx, actor, { process: roundProcess, subjectId: round.id })
  return {
    ...{ caseId, action, version: row.version, from: row.state, to: row.state },
    unitId: actingUnit(actor, by, unitId ?? ''),
  }
}

async function refusalOfClosed(tx: Tx, caseId: string | null): Promise<Refusal> {
  const last = (await readCaseSteps(tx, caseId)).findLast(({ toState }) => toState !== 'open')
  return new Refusal('round-closed', { who: last?.by ?? '', when: last?.takenAt.toISOString() ?? '' })
}

async function insertAnswer(tx: Tx, { tenantId, personId }: Actor, answer: NewAnswer): Promise<void> {
  const { askedId, body, source, at } = answer
  const { version, comments, fileId } = body
  const answerId = v7()
  await tx
    .insertInto('commentAnswer')
    .values({
      ...{ tenantId, id: answerId, askedId, source, fileId, version: version + 1 },
      noComment: comments.length === 0,
      answeredBy: personId,
      answeredAt: at,
    })
    .execute()
  const rows = comments.map(({ place, text }, index) => {
    return { tenantId, id: v7(), answerId, position: index + 1, place, text }
  })
  for (const some of slices(rows)) await tx.insertInto('comment').values(some).execute()
}
