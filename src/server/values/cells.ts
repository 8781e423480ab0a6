/** A cell, one item in one period: the item, who answers for it, and every figure on record. */

import { parsePeriod } from '#domain/periods/period.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { type StandingItem, standingItems, standingResponsibilities } from '../plans/standing.ts'

export interface CellAt {
  readonly itemId: string
  readonly period: string
}

/** The cell's key in a map. */
export const cellKey = ({ itemId, period }: CellAt): string => `${itemId} ${period}`

/** Refuses `not-found` for what is no item that has figures, and `figure-unasked` for what is no period. */
export async function getCellItem(tx: Tx, { itemId, period }: CellAt): Promise<StandingItem> {
  const [item] = await standingItems(tx, { itemIds: [itemId] })
  if (!item || item.kind === 'task') throw new Refusal('not-found')
  if (!parsePeriod(period)) throw new Refusal('figure-unasked', { period, found: '' })
  return item
}

/** The units that lead the item, the main lead first; a group's members each. */
export async function leadsOf(tx: Tx, itemId: string): Promise<{ unitId: string; name: string }[]> {
  const responsibilities = await standingResponsibilities(tx, { itemIds: [itemId] })
  return responsibilities.flatMap(({ role, unitId, name }) =>
    role === 'lead' && unitId !== null ? [{ unitId, name }] : [],
  )
}

/** Every figure on record for these cells, newest first. */
export async function recordsOf(tx: Tx, itemIds: readonly string[], period?: string) {
  const rows = await tx
    .selectFrom('value')
    .leftJoin('person', 'person.id', 'value.createdBy')
    .leftJoin('entryVersion', 'entryVersion.id', 'value.entryVersionId')
    .leftJoin('entry', 'entry.id', 'entryVersion.entryId')
    .leftJoin('unit', 'unit.id', 'entry.unitId')
    .selectAll('value')
    .select(['person.name as by', 'unit.name as filedBy'])
    .where('value.itemId', 'in', [...itemIds])
    .$if(period !== undefined, (q) => q.where('value.period', '=', period ?? ''))
    .orderBy('value.createdAt', 'desc')
    .orderBy('value.id', 'desc')
    .execute()
  return rows
}

export type RecordRow = Awaited<ReturnType<typeof recordsOf>>[number]
