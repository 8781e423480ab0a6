/** What the writer of an adjustment chooses from. */

import type { Tx } from '../db.ts'
import { getUnitDirectory } from '../people/queries.ts'
import { standingItems } from '../plans/standing.ts'

export async function readChoices(tx: Tx, planId: string) {
  const items = await standingItems(tx, { planIds: [planId] })
  const { units, groups } = await getUnitDirectory(tx)
  const documents = await tx
    .selectFrom('basisDocument')
    .select(['id', 'title', 'number'])
    .orderBy('issuedOn')
    .orderBy('id')
    .execute()
  return {
    items: items.map(({ itemId, kind, number, content }) => ({ itemId, kind, number, content })),
    units: [...units.map((u) => u.name), ...groups.filter((g) => !g.open).map((g) => g.name)],
    documents,
  }
}
