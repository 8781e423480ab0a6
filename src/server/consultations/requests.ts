/** Comment rounds as the units that are asked see them: once sent out, and their own part only. */

import type { CommentRequest, CommentRequestRow } from '#contract/comment-requests.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import type { CommentRoundState } from '#domain/processes/comment-round.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { kindOf } from '../processes/subjects.ts'
import { type AskedRow, readAsked } from './asked.ts'
import { draftBlocks, placedBlocks } from './drafts.ts'
import { getRoundRow, type RoundRow, roundProcess, toRoundState } from './rounds.ts'

/** A round that is drawn up or was withdrawn asks nobody. */
const sentOut: readonly CommentRoundState[] = ['open', 'closed', 'settled']

/** What is asked of these units, or of any; newest first. */
export async function listRequests(
  tx: Tx,
  { units, today }: { units: 'any' | readonly string[]; today: string },
): Promise<CommentRequestRow[]> {
  const rows = await tx
    .selectFrom('commentAsked')
    .innerJoin('commentRound', 'commentRound.id', 'commentAsked.roundId')
    .innerJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'commentRound.id').on('case.process', '=', roundProcess),
    )
    .select(['commentAsked.id', 'commentAsked.roundId', 'commentRound.title', 'case.state'])
    .where('case.state', 'in', [...sentOut])
    .where('commentAsked.unitId', 'is not', null)
    .$if(units !== 'any', (query) =>
      query.where('commentAsked.unitId', 'in', units === 'any' ? [] : [...units]),
    )
    .orderBy('commentRound.createdAt', 'desc')
    .orderBy('commentAsked.position')
    .limit(500)
    .execute()
  const asked = await readAsked(tx, [...new Set(rows.map(({ roundId }) => roundId))])
  return rows.flatMap(({ id, title, state }) => {
    const one = asked.find((a) => a.id === id)
    return one ? [rowOf(one, { title, state: toRoundState(state), today })] : []
  })
}

const rowOf = (
  { id, name, dueOn, answer }: AskedRow,
  { title, state, today }: { title: string; state: CommentRoundState; today: string },
): CommentRequestRow => ({
  ...{ id, unit: name, title, dueOn, daysLeft: daysBetween(today, dueOn), state },
  comments: answer?.comments.length ?? null,
})

export interface Requested {
  readonly asked: AskedRow
  readonly round: RoundRow
  readonly unitId: string
}

/** Refuses `not-found` also for a round that was not sent out, or somebody asked by name alone. */
export async function getRequested(tx: Tx, askedId: string): Promise<Requested> {
  const row = await tx
    .selectFrom('commentAsked')
    .select(['roundId', 'unitId'])
    .where('id', '=', askedId)
    .executeTakeFirst()
  if (!row || row.unitId === null) throw new Refusal('not-found')
  const round = await getRoundRow(tx, row.roundId)
  const asked = (await readAsked(tx, [row.roundId])).find(({ id }) => id === askedId)
  if (!asked || !sentOut.includes(round.state)) throw new Refusal('not-found')
  return { asked, round, unitId: row.unitId }
}

export async function getRequest(
  tx: Tx,
  { asked, round }: Requested,
  { today, writable }: { today: string; writable: boolean },
): Promise<CommentRequest> {
  const subject = await kindOf(round.process).read(tx, round.subjectId)
  const { answer } = asked
  return {
    ...rowOf(asked, { title: round.title, state: round.state, today }),
    subject: subject.title,
    letter: round.letter,
    hasDraft: round.reportVersionId !== null || round.fileId !== null,
    blocks: placedBlocks(round.reportVersionId === null ? [] : await draftBlocks(tx, round.reportVersionId)),
    version: answer?.version ?? 0,
    answer:
      answer === null
        ? null
        : {
            ...{ noComment: answer.noComment, by: answer.by, source: answer.source },
            at: answer.answeredAt.toISOString(),
            comments: answer.comments.map(({ place, text }) => ({ place, text })),
          },
    writable: writable && round.state === 'open',
  }
}

/** The file that goes round. Refuses `not-found` where there is none. */
export async function draftFileOf(tx: Tx, { fileId, reportVersionId }: RoundRow): Promise<string> {
  if (fileId !== null) return fileId
  const version = await tx
    .selectFrom('reportVersion')
    .select('fileId')
    .where('id', '=', reportVersionId)
    .executeTakeFirst()
  if (!version) throw new Refusal('not-found')
  return version.fileId
}
