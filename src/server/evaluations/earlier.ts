/** The exercise before the one that is looked at, and what was asked about in it. */

import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import type { Evaluation } from './queries.ts'

export interface EarlierEvaluation {
  readonly name: string
  readonly yearly: string
  readonly progress: string
  /** The items it asked about. */
  readonly itemIds: ReadonlySet<string>
}

/** null where none was made before it. */
export async function findEarlier(tx: Tx, { createdAt }: Evaluation): Promise<EarlierEvaluation | null> {
  const row = await tx
    .selectFrom('evaluation')
    .select(['id', 'name', 'yearlyCutOff', 'progressCutOff'])
    .where('createdAt', '<', createdAt)
    .orderBy('createdAt', 'desc')
    .executeTakeFirst()
  if (!row) return null
  const asked = await tx
    .selectFrom('entry')
    .select(sql<string>`item_id`.as('itemId'))
    .distinct()
    .where('evaluationId', '=', row.id)
    .where('itemId', 'is not', null)
    .execute()
  return {
    name: row.name,
    yearly: row.yearlyCutOff,
    progress: row.progressCutOff,
    itemIds: new Set(asked.map(({ itemId }) => itemId)),
  }
}
