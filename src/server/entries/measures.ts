/** What items measure: two figures are of one series only where both agree. */

import type { Measure } from '#domain/entries/aligned.ts'
import { itemMeasure } from '#domain/plans/item-columns.ts'
import type { Tx } from '../db.ts'
import { standingItems } from '../plans/standing.ts'

/** By item id. */
export async function measuresOf(tx: Tx, itemIds: readonly string[]): Promise<Map<string, Measure>> {
  const items = await standingItems(tx, { itemIds })
  return new Map(
    items.map(({ itemId, content }) => [
      itemId,
      {
        unit: itemMeasure(content).measure,
        definition: content.kind === 'indicator' ? content.definition : '',
      },
    ]),
  )
}
