/** What stands now: the newest version of each entry, and the figure in use for each item and period. */

import type { ExpressionBuilder } from 'kysely'
import type { Answers, FormSubject } from '#domain/forms/form.ts'
import type { Value } from '#domain/values/value.ts'
import type { Tx } from '../db.ts'
import type { Tables } from '../tables.ts'

export interface CurrentEntry {
  readonly entryId: string
  readonly itemId: string | null
  /** The item's plan; null for the unit's own texts. */
  readonly planId: string | null
  readonly subject: FormSubject
  readonly unitId: string
  /** 0 before the first save; then nothing else is known. */
  readonly version: number
  readonly versionId: string | null
  readonly answers: Answers
  readonly asOf: string | null
  readonly changedAt: Date | null
  readonly changedBy: string | null
}

interface Wanted {
  readonly evaluationId: string
  /** Of these units only, or on these items only, where given. */
  readonly unitIds?: readonly string[]
  readonly itemIds?: readonly string[]
}

/** Entries of an evaluation as they stand, in the order in which they were opened. */
export async function currentEntries(
  tx: Tx,
  { evaluationId, unitIds, itemIds }: Wanted,
): Promise<CurrentEntry[]> {
  if (unitIds?.length === 0 || itemIds?.length === 0) return []
  const rows = await tx
    .selectFrom('entry')
    .leftJoin('item', 'item.id', 'entry.itemId')
    .leftJoinLateral(newestVersion, (join) => join.onTrue())
    .select(['entry.id as entryId', 'entry.itemId', 'entry.unitId', 'item.planId', 'item.kind'])
    .select(['newest.version', 'newest.id as versionId', 'newest.answers', 'newest.asOf'])
    .select(['newest.createdAt as changedAt', 'newest.createdBy as changedBy'])
    .where('entry.evaluationId', '=', evaluationId)
    .$if(unitIds !== undefined, (q) => q.where('entry.unitId', 'in', [...(unitIds ?? [])]))
    .$if(itemIds !== undefined, (q) => q.where('entry.itemId', 'in', [...(itemIds ?? [])]))
    .orderBy('entry.id')
    .execute()
  return rows.map(({ kind, ...row }) => ({
    ...row,
    subject: kind ?? 'unit',
    version: row.version ?? 0,
    answers: row.answers ?? {},
  }))
}

const newestVersion = (from: ExpressionBuilder<Tables, 'entry'>) =>
  from
    .selectFrom('entryVersion')
    .selectAll()
    .whereRef('entryVersion.entryId', '=', 'entry.id')
    .orderBy('version', 'desc')
    .limit(1)
    .as('newest')

/** The figures in use of these items, by period. */
export async function currentValues(tx: Tx, itemIds: readonly string[]): Promise<Value[]> {
  if (itemIds.length === 0) return []
  const newest = tx
    .selectFrom('valueInUse')
    .distinctOn(['itemId', 'period'])
    .select(['itemId', 'period', 'valueId'])
    .where('itemId', 'in', [...itemIds])
    .orderBy('itemId')
    .orderBy('period')
    .orderBy('number', 'desc')
    .as('newest')
  return tx
    .selectFrom(newest)
    .innerJoin('value', 'value.id', 'newest.valueId')
    .select(['value.id', 'value.itemId', 'value.period', 'value.number'])
    .select(['value.grade', 'value.asOf', 'value.source'])
    .orderBy('value.period')
    .execute()
}
