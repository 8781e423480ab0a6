/** Entering figures: each a new row, and a row that says it is the one in use. */

import { v7 } from 'uuid'
import type { Grade } from '#domain/values/value.ts'
import type { DoorActor, Tx } from '../db.ts'
import { type CurrentValue, currentValues } from './current.ts'

export interface NewValue {
  readonly period: string
  readonly number: string
  readonly grade: Grade
  readonly asOf: string
  readonly source: string
}

export interface ValueEntry {
  readonly itemId: string
  readonly entryVersionId: string | null
  readonly reason: string
  readonly at: Date
}

const isSame = (one: NewValue, other: NewValue): boolean =>
  one.number === other.number &&
  one.grade === other.grade &&
  one.asOf === other.asOf &&
  one.source === other.source

/** Enters one figure and puts it in use. */
export async function enterValue(
  tx: Tx,
  actor: DoorActor,
  entry: ValueEntry,
  value: NewValue,
): Promise<void> {
  const { tenantId, personId } = actor
  const current = (await currentValues(tx, [entry.itemId])).find((v) => v.period === value.period)
  const id = v7()
  await tx
    .insertInto('value')
    .values({
      ...value,
      tenantId,
      id,
      itemId: entry.itemId,
      definition: '',
      publishedOn: null,
      supersedesId: current?.id ?? null,
      entryVersionId: entry.entryVersionId,
      createdBy: personId,
      createdAt: entry.at,
    })
    .execute()
  await choose(tx, actor, { ...entry, period: value.period, valueId: id })
}

/** Makes the figures in use of these periods equal to the ones given; what is no longer given is taken back. */
export async function replaceValues(
  tx: Tx,
  actor: DoorActor,
  entry: ValueEntry & { readonly periods: readonly string[] },
  values: readonly NewValue[],
): Promise<void> {
  const current = await currentValues(tx, [entry.itemId])
  const standing = (period: string): CurrentValue | undefined => current.find((v) => v.period === period)
  for (const value of values) {
    const stands = standing(value.period)
    if (!stands || !isSame(stands, value)) await enterValue(tx, actor, entry, value)
  }
  for (const period of entry.periods) {
    if (standing(period) && !values.some((v) => v.period === period)) {
      await choose(tx, actor, { ...entry, period, valueId: null })
    }
  }
}

async function choose(
  tx: Tx,
  actor: DoorActor,
  choice: { itemId: string; period: string; valueId: string | null; reason: string; at: Date },
): Promise<void> {
  const last = await tx
    .selectFrom('valueInUse')
    .select('number')
    .where('itemId', '=', choice.itemId)
    .where('period', '=', choice.period)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  await tx
    .insertInto('valueInUse')
    .values({
      tenantId: actor.tenantId,
      id: v7(),
      itemId: choice.itemId,
      period: choice.period,
      number: (last?.number ?? 0) + 1,
      valueId: choice.valueId,
      reason: choice.reason,
      chosenBy: actor.personId,
      chosenAt: choice.at,
    })
    .execute()
}
