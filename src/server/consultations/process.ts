/** A comment round as a subject of its process: what it waits for, and who hears that it was sent out. */

import { commentRoundProcess } from '#domain/processes/comment-round.ts'
import type { Condition } from '#domain/processes/condition.ts'
import type { Trail, Tx } from '../db.ts'
import type { Subject, SubjectKind, Taken } from '../processes/subject.ts'
import { readAsked } from './asked.ts'
import { evaluationOf, getRoundRow } from './rounds.ts'

export const commentRound: SubjectKind = {
  process: commentRoundProcess,
  read: async (tx, id) => {
    const { title, unitId, subjectId } = await getRoundRow(tx, id)
    return { id, title, unitId, ...(await evaluationOf(tx, subjectId)) }
  },
  unmet: unmetOf,
  take: tellAsked,
}

/** An answer is written on its own page, never by a bare step. */
async function unmetOf(tx: Tx, { id }: Subject): Promise<Condition[]> {
  const asked = await readAsked(tx, [id])
  const comments = asked.flatMap(({ answer }) => answer?.comments ?? [])
  return [
    'answer_written',
    ...(asked.length === 0 ? (['somebody_asked'] as const) : []),
    ...(comments.some(({ ruling }) => ruling === null) ? (['comments_ruled'] as const) : []),
  ]
}

/** Those who are asked hear of it when it is sent out, and once more when it is opened again. */
async function tellAsked(tx: Tx, trail: Trail, { action, subject, actor }: Taken): Promise<void> {
  if (action !== 'open_round' && action !== 'reopen') return
  const { dueOn } = await getRoundRow(tx, subject.id)
  const asked = await readAsked(tx, [subject.id])
  trail.emit('comment_round.ask', {
    ...{ roundId: subject.id, title: subject.title, dueOn, by: actor.personId, path: '/comments' },
    unitIds: asked.flatMap(({ unitId }) => unitId ?? []),
    to: { inUnit: ['contact', 'reporter', 'unit_head'], coordinators: false },
  })
}
