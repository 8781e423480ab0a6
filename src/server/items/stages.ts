/** Stages of indicators on the way to their targets, as they are kept. */

import { byYear, type KeptStage } from '#domain/plans/path.ts'
import type { Tx } from '../db.ts'

/** In the order of their years. */
export async function stagesOf(
  tx: Tx,
  itemIds: readonly string[],
): Promise<(KeptStage & { readonly itemId: string })[]> {
  const rows = await tx
    .selectFrom('pathPoint')
    .select(['itemId', 'year', 'level'])
    .where('itemId', 'in', [...itemIds])
    .orderBy('itemId')
    .orderBy('year')
    .execute()
  return rows
}

/** These stages in place of those that stood. */
export async function replaceStages(
  tx: Tx,
  { tenantId, itemId, stages }: { tenantId: string; itemId: string; stages: readonly KeptStage[] },
): Promise<void> {
  await tx.deleteFrom('pathPoint').where('itemId', '=', itemId).execute()
  if (stages.length === 0) return
  const rows = byYear(stages).map(({ year, level }) => ({ tenantId, itemId, year, level }))
  await tx.insertInto('pathPoint').values(rows).execute()
}
