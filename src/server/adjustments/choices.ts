/** What the writer of an adjustment chooses from. */

import type { Tx } from '../db.ts'
import { getUnitDirectory } from '../people/queries.ts'
import { standingItems } from '../plans/standing.ts'
import type { AdjustmentRow } from './read.ts'

export async function readChoices(tx: Tx, { id, planId }: Pick<AdjustmentRow, 'id' | 'planId'>) {
  const items = await standingItems(tx, { planIds: [planId] })
  const saved = await tx
    .selectFrom('adjustmentItem')
    .select(({ fn }) => ['itemId', fn.max('version').as('version')])
    .where('adjustmentId', '=', id)
    .groupBy('itemId')
    .execute()
  const versions = new Map(saved.map((s) => [s.itemId, s.version]))
  const { units, groups } = await getUnitDirectory(tx)
  const documents = await tx
    .selectFrom('basisDocument')
    .select(['id', 'title', 'number'])
    .orderBy('issuedOn')
    .orderBy('id')
    .execute()
  return {
    items: items.map(({ itemId, kind, number, content }) => {
      return { itemId, kind, number, content, version: versions.get(itemId) ?? 0 }
    }),
    units: [...units.map((u) => u.name), ...groups.filter((g) => !g.open).map((g) => g.name)],
    documents,
  }
}
