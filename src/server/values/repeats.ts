/** What is filled once (P4): items of other plans that repeat a figure follow when it is replaced. */

import { alignedItems, measureFindings } from '#domain/entries/aligned.ts'
import type { Value } from '#domain/values/value.ts'
import type { Tx } from '../db.ts'
import { currentValues } from '../entries/current.ts'
import { measuresOf } from '../entries/measures.ts'
import type { CellAt } from './cells.ts'

export interface Repeat {
  readonly itemId: string
  readonly before: Value
}

interface Repeating {
  readonly cell: CellAt
  readonly before: Value | null
  /** Cells that are changed by themselves repeat nothing. */
  readonly wanted: readonly CellAt[]
}

/** Aligned items of the same unit of measure and definition in which the very same figure stands for the period. */
export async function repeatsOf(tx: Tx, { cell, before, wanted }: Repeating): Promise<Repeat[]> {
  const { itemId, period } = cell
  const aligned = before ? alignedItems(await readAlignments(tx), itemId) : []
  if (!before || aligned.length === 0) return []
  const measures = await measuresOf(tx, [itemId, ...aligned])
  const own = measures.get(itemId)
  const values = (await currentValues(tx, aligned)).filter((value) => value.period === period)
  return values.flatMap((value) => {
    const other = measures.get(value.itemId)
    const isOneSeries = own && other && measureFindings(own, other).length === 0
    const isWanted = wanted.some((one) => one.itemId === value.itemId && one.period === period)
    return isOneSeries && !isWanted && isSame(value, before) ? [{ itemId: value.itemId, before: value }] : []
  })
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
