/** Decisions that stand: the newest of each item and aspect. */

import type { Tx } from '../db.ts'

export async function currentDecisions(tx: Tx, aspect: 'progress' | 'outlook') {
  const rows = await tx
    .selectFrom('decision')
    .innerJoin('person', 'person.id', 'decision.decidedBy')
    .distinctOn('itemId')
    .select(['itemId', 'aspect', 'class', 'reason', 'decidedAt', 'person.name as by'])
    .where('aspect', '=', aspect)
    .orderBy('itemId')
    .orderBy('decidedAt', 'desc')
    .orderBy('decision.id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.itemId, row]))
}
