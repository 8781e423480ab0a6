/** Which tasks and projects serve a binding indicator, and whether that one is regressing. */

import type { Tx } from '../db.ts'
import { readIndicators, verdictOn } from '../indicators/readings.ts'
import { standingItems } from '../plans/standing.ts'

export interface BindingServed {
  readonly serving: ReadonlySet<string>
  readonly regressing: ReadonlySet<string>
}

/** Reads a plan's indicators only where one of its binding ones is served. */
export async function bindingServed(tx: Tx, itemIds: readonly string[]): Promise<BindingServed> {
  const links = await tx
    .selectFrom('alignment')
    .select(['itemId', 'servesItemId'])
    .where('itemId', 'in', [...itemIds])
    .execute()
  const served = await standingItems(tx, { itemIds: links.map(({ servesItemId }) => servesItemId) })
  const binding = served.filter(({ content }) => content.kind === 'indicator' && content.nature === 'binding')
  const regressing = new Set<string>()
  for (const planId of new Set(binding.map((item) => item.planId))) {
    const readings = await readIndicators(tx, planId)
    const back = readings.rows.filter((row) => verdictOn(readings, row).finer === 'regressing')
    for (const { itemId } of back) regressing.add(itemId)
  }
  const of = (some: ReadonlySet<string>) =>
    new Set(links.flatMap(({ itemId, servesItemId }) => (some.has(servesItemId) ? [itemId] : [])))
  const bindingIds = new Set(binding.map(({ itemId }) => itemId))
  return {
    serving: of(bindingIds),
    regressing: of(new Set([...regressing].filter((id) => bindingIds.has(id)))),
  }
}
