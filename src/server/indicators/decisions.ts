/** Decisions that stand: the newest of each item on one aspect. */

import type { Aspect } from '#domain/verdicts/decision.ts'
import type { Tx } from '../db.ts'

/** By item id. */
export async function currentDecisions(tx: Tx, evaluationId: string, aspect: Aspect) {
  const rows = await tx
    .selectFrom('decision')
    .innerJoin('person', 'person.id', 'decision.decidedBy')
    .distinctOn('itemId')
    .select(['itemId', 'aspect', 'class', 'reason', 'decidedAt', 'person.name as by'])
    .where('evaluationId', '=', evaluationId)
    .where('aspect', '=', aspect)
    .orderBy('itemId')
    .orderBy('decidedAt', 'desc')
    .orderBy('decision.id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.itemId, row]))
}
