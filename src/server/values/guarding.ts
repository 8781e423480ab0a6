/** What stands around a figure for the guards: the item, its series, the figures of the same cell. */

import type { CutOffs } from '#domain/periods/cut-off.ts'
import type { Around, GuardedFigure, GuardFinding } from '#domain/values/guards/guarded.ts'
import { guardFigure } from '#domain/values/guards/guards.ts'
import type { Tx } from '../db.ts'
import { currentValues } from '../entries/current.ts'
import { getEvaluation } from '../evaluations/queries.ts'
import { standingItems } from '../plans/standing.ts'
import { recordsOf } from './cells.ts'

/** Everything about some items, read once: the guards of many figures need no further statement. */
export interface Surroundings {
  around(itemId: string, period: string, origin: Around['origin']): Around | null
}

export async function readSurroundings(
  tx: Tx,
  { itemIds, today }: { itemIds: readonly string[]; today: string },
): Promise<Surroundings> {
  const { cutOffs }: { cutOffs: CutOffs } = await getEvaluation(tx)
  const items = await standingItems(tx, { itemIds })
  const records = await recordsOf(tx, itemIds)
  const inUse = new Set((await currentValues(tx, itemIds)).map(({ id }) => id))
  return {
    around(itemId, period, origin) {
      const item = items.find((one) => one.itemId === itemId)
      if (!item) return null
      const own = records.filter((record) => record.itemId === itemId)
      return {
        ...{ item: item.content, cutOffs, today, origin },
        series: own.filter((record) => inUse.has(record.id) && record.period !== period),
        cell: own
          .filter((record) => record.period === period)
          .map((record) => ({ ...record, inUse: inUse.has(record.id) })),
      }
    },
  }
}

/** What is doubtful about the figure, on the record of these surroundings. */
export function doubtsAbout(
  surroundings: Surroundings,
  {
    itemId,
    origin,
    ...figure
  }: GuardedFigure & { readonly itemId: string; readonly origin: Around['origin'] },
): GuardFinding[] {
  const around = surroundings.around(itemId, figure.period, origin)
  return around ? guardFigure(figure, around) : []
}
