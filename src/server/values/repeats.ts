/** What is filled once (P4): items of other plans that repeat a figure follow when it is replaced. */

import { alignedItems, measureFindings } from '#domain/entries/aligned.ts'
import type { Value } from '#domain/values/value.ts'
import type { Tx } from '../db.ts'
import { currentValues } from '../entries/current.ts'
import { measuresOf } from '../entries/measures.ts'
import { type CellAt, cellKey } from './cells.ts'

export interface Repeat {
  readonly itemId: string
  readonly before: Value
}

interface Repeating {
  readonly itemIds: readonly string[]
  /** Cells that are changed by themselves repeat nothing. */
  readonly wanted: readonly CellAt[]
}

/** Answers for a cell the aligned items of the same unit of measure and definition in which the very same figure stands. */
export async function readRepeats(
  tx: Tx,
  { itemIds, wanted }: Repeating,
): Promise<(cell: CellAt, before: Value | null) => Repeat[]> {
  const alignments = await readAlignments(tx)
  const aligned = new Map(itemIds.map((itemId) => [itemId, alignedItems(alignments, itemId)]))
  const others = [...new Set([...aligned.values()].flat())]
  const measures = await measuresOf(tx, [...itemIds, ...others])
  const standing = new Map((await currentValues(tx, others)).map((value) => [cellKey(value), value]))
  const isWanted = new Set(wanted.map(cellKey))
  return ({ itemId, period }, before) => {
    if (!before) return []
    const own = measures.get(itemId)
    return (aligned.get(itemId) ?? []).flatMap((otherId) => {
      const key = cellKey({ itemId: otherId, period })
      const value = standing.get(key)
      const other = measures.get(otherId)
      const isOneSeries = own && other && measureFindings(own, other).length === 0
      return value && isOneSeries && !isWanted.has(key) && isSame(value, before)
        ? [{ itemId: otherId, before: value }]
        : []
    })
  }
}

/** The items and all they are aligned with, in a fixed order. */
export async function withAligned(tx: Tx, itemIds: readonly string[]): Promise<string[]> {
  const alignments = await readAlignments(tx)
  return [...new Set(itemIds.flatMap((itemId) => [itemId, ...alignedItems(alignments, itemId)]))].toSorted()
}

const readAlignments = (tx: Tx) => tx.selectFrom('alignment').select(['itemId', 'servesItemId']).execute()

const isSame = (one: Value, other: Value): boolean =>
  one.number === other.number &&
  one.grade === other.grade &&
  one.asOf === other.asOf &&
  one.source === other.source
