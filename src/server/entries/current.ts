/** What stands now: the newest version of each entry, and the figure in use for each item and period. */

import type { ExpressionBuilder } from 'kysely'
import type { EntryWay } from '#domain/entries/entry.ts'
import type { Answers, FormSubject } from '#domain/forms/form.ts'
import type { Value } from '#domain/values/value.ts'
import type { Tx } from '../db.ts'
import { isTakenOut } from '../plans/standing.ts'
import type { Tables } from '../tables.ts'
import { isGiven } from '../units/given.ts'

export interface CurrentEntry {
  readonly entryId: string
  readonly itemId: string | null
  /** The item's plan, or the special plan its texts are about; null for the unit's own texts. */
  readonly planId: string | null
  readonly subject: FormSubject
  readonly unitId: string
  /** 0 before the first save; then nothing else is known. */
  readonly version: number
  readonly versionId: string | null
  readonly via: EntryWay | null
  /** The version of the aligned entry that it repeats, and that entry. */
  readonly takenFromId: string | null
  readonly takenFromEntryId: string | null
  readonly answers: Answers
  readonly asOf: string | null
  /** When the unit expects to finish the task or project; null: it does not say. */
  readonly finishOn: string | null
  readonly changedAt: Date | null
  readonly changedBy: string | null
  /** Whether another unit goes on with it. */
  readonly isGiven: boolean
}

interface Wanted {
  readonly evaluationId: string
  /** Of these units only, or on these items only, where given. */
  readonly unitIds?: readonly string[]
  readonly itemIds?: readonly string[]
}

/** Entries of an evaluation as they stand, in the order in which they were opened; none of an item taken out. */
export async function currentEntries(
  tx: Tx,
  { evaluationId, unitIds, itemIds }: Wanted,
): Promise<CurrentEntry[]> {
  if (unitIds?.length === 0 || itemIds?.length === 0) return []
  const rows = await tx
    .selectFrom('entry')
    .leftJoin('item', 'item.id', 'entry.itemId')
    .leftJoinLateral(newestVersion, (join) => join.onTrue())
    .leftJoin('entryVersion as source', 'source.id', 'newest.takenFromId')
    .select(['entry.id as entryId', 'entry.itemId', 'entry.unitId', 'item.kind'])
    .select(['item.planId', 'entry.planId as aboutPlanId'])
    .select(['newest.version', 'newest.id as versionId', 'newest.answers', 'newest.asOf', 'newest.finishOn'])
    .select(['newest.via', 'newest.takenFromId', 'source.entryId as takenFromEntryId'])
    .select(['newest.createdAt as changedAt', 'newest.createdBy as changedBy'])
    .select((eb) => isGiven(eb.ref('entry.id')).as('isGiven'))
    .where('entry.evaluationId', '=', evaluationId)
    .where(({ ref, not }) => not(isTakenOut(ref('entry.itemId'))))
    .$if(unitIds !== undefined, (q) => q.where('entry.unitId', 'in', [...(unitIds ?? [])]))
    .$if(itemIds !== undefined, (q) => q.where('entry.itemId', 'in', [...(itemIds ?? [])]))
    .orderBy('isGiven')
    .orderBy('entry.id')
    .execute()
  return rows.map(({ kind, aboutPlanId, ...row }) => ({
    ...row,
    planId: row.planId ?? aboutPlanId,
    subject: kind ?? (aboutPlanId === null ? 'unit' : 'plan'),
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
    .select(['value.grade', 'value.asOf', 'value.source', 'value.explanation'])
    .orderBy('value.period')
    .execute()
}

/** Figures of a leading group's members, by the version of the entry they came with. */
export async function memberValues(
  tx: Tx,
  versionIds: readonly string[],
): Promise<(Omit<Value, 'itemId'> & { readonly entryVersionId: string })[]> {
  if (versionIds.length === 0) return []
  return tx
    .selectFrom('memberValue')
    .select(['id', 'entryVersionId', 'period', 'number', 'grade', 'asOf', 'source'])
    .where('entryVersionId', 'in', [...versionIds])
    .orderBy('period')
    .execute()
}
