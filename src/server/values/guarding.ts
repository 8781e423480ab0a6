/** What stands around a figure for the guards: the item, its series, the figures of the same cell. */

import type { CutOffs } from '#domain/periods/cut-off.ts'
import type { Around, GuardedFigure, GuardFinding } from '#domain/values/guards/guarded.ts'
import { guardFigure } from '#domain/values/guards/guards.ts'
import type { Value } from '#domain/values/value.ts'
import { sliceBySlice } from '../database/in-turns.ts'
import type { Tx } from '../db.ts'
import { currentValues } from '../entries/current.ts'
import { getEvaluation } from '../evaluations/queries.ts'
import { type StandingItem, standingItems } from '../plans/standing.ts'
import { cellKey } from './cells.ts'

/** Everything about some items, read once: the guards of many figures need no further statement. */
export interface Surroundings {
  readonly items: ReadonlyMap<string, StandingItem>
  /** The figures in use, by their cells. */
  readonly standing: ReadonlyMap<string, Value>
  around(itemId: string, period: string, origin: Around['origin']): Around | null
}

/** An item can have a figure for every month of thirty years. */
const itemsAtOnce = 10

/** Every figure on record for these items, newest first, as far as a guard looks at it. */
const guardedRecords = (tx: Tx, itemIds: readonly string[]) =>
  tx
    .selectFrom('value')
    .select(['id', 'itemId', 'period', 'number', 'grade', 'definition', 'publisher', 'source'])
    .where('itemId', 'in', [...itemIds])
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()

type RecordRow = Awaited<ReturnType<typeof guardedRecords>>[number]

interface Records {
  /** In use, whatever their period. */
  readonly series: RecordRow[]
  readonly cells: Map<string, (RecordRow & { readonly inUse: boolean })[]>
}

interface Surrounded {
  readonly itemIds: readonly string[]
  readonly today: string
  /** Where it was read already. */
  readonly evaluation?: { readonly cutOffs: CutOffs }
}

export async function readSurroundings(
  tx: Tx,
  { itemIds, today, evaluation }: Surrounded,
): Promise<Surroundings> {
  const { cutOffs } = evaluation ?? (await getEvaluation(tx))
  const items = new Map((await standingItems(tx, { itemIds })).map((item) => [item.itemId, item]))
  const standing = await sliceBySlice(itemIds, itemsAtOnce, (some) => currentValues(tx, some))
  const recorded = await sliceBySlice(itemIds, itemsAtOnce, (some) => guardedRecords(tx, some))
  const records = byItem(recorded, new Set(standing.map(({ id }) => id)))
  return {
    items,
    standing: new Map(standing.map((value) => [cellKey(value), value])),
    around(itemId, period, origin) {
      const item = items.get(itemId)
      if (!item) return null
      const own = records.get(itemId)
      return {
        ...{ item: item.content, cutOffs, today, origin },
        series: own?.series.filter((record) => record.period !== period) ?? [],
        cell: own?.cells.get(period) ?? [],
      }
    },
  }
}

function byItem(records: readonly RecordRow[], inUse: ReadonlySet<string>): Map<string, Records> {
  const found = new Map<string, Records>()
  for (const record of records) {
    const own: Records = found.get(record.itemId) ?? { series: [], cells: new Map() }
    found.set(record.itemId, own)
    const isInUse = inUse.has(record.id)
    if (isInUse) own.series.push(record)
    const cell = own.cells.get(record.period)
    if (cell) cell.push({ ...record, inUse: isInUse })
    else own.cells.set(record.period, [{ ...record, inUse: isInUse }])
  }
  return found
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
