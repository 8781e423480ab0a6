/** What stands now: the newest version of each entry, and the figure in use for each item and period. */

import { sql } from 'kysely'
import type { Answers } from '#domain/forms/form.ts'
import type { Grade } from '#domain/values/value.ts'
import type { Tx } from '../db.ts'

export interface CurrentEntry {
  readonly entryId: string
  readonly itemId: string | null
  readonly unitId: string
  /** 0 before the first save; then nothing else is known. */
  readonly version: number
  readonly versionId: string | null
  readonly answers: Answers
  readonly asOf: string | null
  readonly changedAt: Date | null
  readonly changedBy: string | null
}

/** Entries of an evaluation as they stand; of some units only, where given. */
export async function currentEntries(
  tx: Tx,
  { evaluationId, unitIds, entryId }: { evaluationId: string; unitIds?: readonly string[]; entryId?: string },
): Promise<CurrentEntry[]> {
  if (unitIds?.length === 0) return []
  const newest = tx
    .selectFrom('entryVersion')
    .distinctOn('entryId')
    .selectAll()
    .$if(entryId !== undefined, (q) => q.where('entryId', '=', entryId ?? ''))
    .orderBy('entryId')
    .orderBy('version', 'desc')
    .as('newest')
  const rows = await tx
    .selectFrom('entry')
    .leftJoin(newest, 'newest.entryId', 'entry.id')
    .select(['entry.id as entryId', 'entry.itemId', 'entry.unitId'])
    .select(['newest.version', 'newest.id as versionId', 'newest.answers', 'newest.asOf'])
    .select(['newest.createdAt as changedAt', 'newest.createdBy as changedBy'])
    .where('entry.evaluationId', '=', evaluationId)
    .$if(unitIds !== undefined, (q) => q.where('entry.unitId', 'in', [...(unitIds ?? [])]))
    .$if(entryId !== undefined, (q) => q.where('entry.id', '=', entryId ?? ''))
    .execute()
  return rows.map((row) => ({ ...row, version: row.version ?? 0, answers: row.answers ?? {} }))
}

export interface CurrentValue {
  readonly id: string
  readonly itemId: string
  readonly period: string
  readonly number: string
  readonly grade: Grade
  readonly asOf: string
  readonly source: string
}

/** The figures in use, by item and period; of some items only, where given. */
export async function currentValues(tx: Tx, itemIds?: readonly string[]): Promise<CurrentValue[]> {
  if (itemIds?.length === 0) return []
  const newest = tx
    .selectFrom('valueInUse')
    .distinctOn(['itemId', 'period'])
    .select(['itemId', 'period', 'valueId'])
    .$if(itemIds !== undefined, (q) => q.where('itemId', 'in', [...(itemIds ?? [])]))
    .orderBy('itemId')
    .orderBy('period')
    .orderBy('number', 'desc')
    .as('newest')
  return tx
    .selectFrom(newest)
    .innerJoin('value', 'value.id', 'newest.valueId')
    .select([
      'value.id',
      'value.itemId',
      'value.period',
      'value.number',
      'value.grade',
      'value.asOf',
      'value.source',
    ])
    .orderBy('value.period')
    .execute()
}

/** Makes writers of one subject take turns until the transaction ends. */
export const takeTurn = (tx: Tx, subject: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`.execute(tx)
