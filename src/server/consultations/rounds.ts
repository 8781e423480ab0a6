/** Comment rounds as rows, with where each stands. */

import type { RoundSubject } from '#contract/consultations.ts'
import { type CommentRoundState, commentRoundStates } from '#domain/processes/comment-round.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'

export const roundProcess = 'comment_round'

export const toRoundState = (state: string | null): CommentRoundState =>
  commentRoundStates.find((known) => known === state) ?? 'draft'

const rounds = (tx: Tx) =>
  tx
    .selectFrom('commentRound')
    .leftJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'commentRound.id').on('case.process', '=', roundProcess),
    )
    .innerJoin('person', 'person.id', 'commentRound.changedBy')
    .selectAll('commentRound')
    .select(['case.state', 'person.name as changer'])

/** Refuses `not-found`. */
export async function getRoundRow(tx: Tx, id: string) {
  const row = await rounds(tx).where('commentRound.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return { ...row, state: toRoundState(row.state) }
}

export type RoundRow = Awaited<ReturnType<typeof getRoundRow>>

/** The rounds of a subject, newest first. */
export async function roundsOf(tx: Tx, process: RoundSubject, subjectId: string): Promise<RoundRow[]> {
  const rows = await rounds(tx)
    .where('commentRound.process', '=', process)
    .where('commentRound.subjectId', '=', subjectId)
    .orderBy('commentRound.number', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, state: toRoundState(row.state) }))
}

/** The evaluation whose report it is about; {} where it is about an adjustment. */
export async function evaluationOf(tx: Tx, subjectId: string): Promise<{ readonly evaluationId?: string }> {
  const report = await tx
    .selectFrom('report')
    .select('evaluationId')
    .where('id', '=', subjectId)
    .executeTakeFirst()
  return report ?? {}
}
