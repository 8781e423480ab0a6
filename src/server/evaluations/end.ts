/** The end of an evaluation: after it nothing is added to it. */

import { type Expression, type RawBuilder, sql } from 'kysely'
import { Refusal } from '#domain/refusal.ts'
import { shareTurn, takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { type Evaluation, getEvaluation } from './queries.ts'

/** How evaluations ended, and by whom. */
const endings = (tx: Tx) =>
  tx
    .selectFrom('evaluationEnd')
    .innerJoin('evaluation', 'evaluation.id', 'evaluationEnd.evaluationId')
    .innerJoin('person', 'person.id', 'evaluationEnd.closedBy')
    .select(['evaluation.id', 'evaluation.name', 'person.name as closedBy', 'evaluationEnd.closedAt'])

/** The volumes of every archive package, in order. */
export const listArchives = (tx: Tx) =>
  tx
    .selectFrom('evaluationArchive')
    .innerJoin('file', 'file.id', 'evaluationArchive.fileId')
    .select(['evaluationArchive.evaluationId', 'file.id', 'file.name', 'file.size', 'file.sha256'])
    .orderBy('evaluationArchive.number')
    .execute()

export const listEndings = (tx: Tx) => endings(tx).execute()

/** Refuses `evaluation-closed`. Whoever writes keeps the evaluation open until the transaction ends. */
export async function keepOpen(tx: Tx, evaluationId: string): Promise<void> {
  await shareTurn(tx, evaluationId)
  await refuseEnded(tx, evaluationId)
}

/** Whether the evaluation of this id is closed, as part of a statement. */
export const isEnded = (id: Expression<string>): RawBuilder<boolean> =>
  sql<boolean>`exists (select from evaluation_end ended where ended.evaluation_id = ${id})`

/** What belongs to an evaluation by being part of something that does, as `evaluation_of` goes up from it. */
type Part =
  | 'entry'
  | 'assignment'
  | 'track'
  | 'report'
  | 'report_version'
  | 'data_update_note'
  | 'update_round'
  | 'unit_update'
  | 'comment_round'
  | 'comment_asked'
  | 'opinion'
  | 'sampled_entry'
  | 'feedback'
  | 'template'
  | 'case'

/** `keepOpen` of whatever evaluation this is part of; of what is part of none, or not there, nothing is asked. */
export async function keepOpenOf(tx: Tx, part: Part, id: string | null): Promise<void> {
  const { rows } = await sql<{
    id: string | null
  }>`select evaluation_of(current_tenant(), ${part}, ${id}) as id`.execute(tx)
  const evaluationId = rows[0]?.id ?? null
  if (evaluationId !== null) await keepOpen(tx, evaluationId)
}

/** The evaluation whoever is asking looks at, kept open. Refuses `not-found`, `evaluation-closed`. */
export async function getOpenEvaluation(tx: Tx): Promise<Evaluation> {
  const evaluation = await getEvaluation(tx)
  await keepOpen(tx, evaluation.id)
  return evaluation
}

/** Waits for every write that is under way, then lets nobody in. Refuses `evaluation-closed` for a second end. */
export async function takeEnd(tx: Tx, evaluationId: string): Promise<void> {
  await takeTurn(tx, evaluationId)
  await refuseEnded(tx, evaluationId)
}

async function refuseEnded(tx: Tx, evaluationId: string): Promise<void> {
  const ended = await endings(tx).where('evaluation.id', '=', evaluationId).executeTakeFirst()
  if (!ended) return
  const { name, closedBy: who, closedAt } = ended
  throw new Refusal('evaluation-closed', { name, who, when: closedAt.toISOString() })
}
