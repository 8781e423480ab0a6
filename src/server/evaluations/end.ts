/** The end of an evaluation: after it nothing is added to it. */

import { Refusal } from '#domain/refusal.ts'
import { shareTurn, takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'

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
