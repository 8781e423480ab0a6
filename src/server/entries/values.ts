/** Entering figures: each a new row, and a row that says it is the one in use. */

import { sql } from 'kysely'
import { v7 } from 'uuid'
import { Refusal } from '#domain/refusal.ts'
import { refuseBlockedFigure } from '#domain/values/guards/guards.ts'
import type { PublishedValue } from '#domain/values/published.ts'
import type { Value } from '#domain/values/value.ts'
import { sliceBySlice } from '../database/in-turns.ts'
import { recordset } from '../database/recordset.ts'
import { takeTurn } from '../database/turn.ts'
import type { DoorActor, Tx } from '../db.ts'
import { todayOf } from '../tenants/queries.ts'
import { doubtsAbout, readSurroundings } from '../values/guarding.ts'
import { currentValues } from './current.ts'
import { measuresOf } from './measures.ts'

export type NewValue = Omit<Value, 'id' | 'itemId'>

/** What may be told of a figure beside: a unit's entry tells it in its line of source alone. */
type Publication = Partial<Omit<PublishedValue, keyof Value>>

/** What figures are entered for, and with. */
export interface ValueEntry {
  readonly itemId: string
  /** The save they came with; null: entered by themselves. */
  readonly entryVersionId: string | null
  readonly reason: string
  readonly at: Date
}

const isSame = (one: NewValue, other: NewValue): boolean =>
  one.number === other.number &&
  one.grade === other.grade &&
  one.asOf === other.asOf &&
  one.source === other.source &&
  (one.explanation ?? '') === (other.explanation ?? '')

/**
 * Makes the figures in use of these periods equal to the ones given; what is no longer given is taken back.
 * A figure that was entered by itself, by the statistics office or the coordinator, stays: another one in its place
 * is refused as `figure-entered` with who and when.
 */
export async function replaceValues(
  tx: Tx,
  actor: DoorActor,
  { entry, values, periods }: { entry: ValueEntry; values: readonly NewValue[]; periods: readonly string[] },
): Promise<void> {
  await takeTurn(tx, entry.itemId)
  const standing = new Map((await currentValues(tx, [entry.itemId])).map((v) => [v.period, v]))
  const origins = await originsOf(tx, entry, [...standing.values()])
  const changed = values.filter((value) => {
    const before = standing.get(value.period)
    return !before || !isSame(before, value)
  })
  await refuseBlocked(tx, entry, changed)
  const entering: Entering[] = []
  for (const value of changed) {
    const before = standing.get(value.period)
    const origin = before && origins.get(before.id)
    if (before && origin?.by) {
      const { who, when } = origin.by
      throw new Refusal('figure-entered', { who, when, period: value.period, number: before.number })
    }
    entering.push({ id: v7(), entry, value, before })
  }
  await enterValues(tx, actor, entering)
  for (const { period, id } of standing.values()) {
    const isAsked = periods.includes(period) && !values.some((v) => v.period === period)
    if (isAsked && origins.get(id)?.isOwn) await choose(tx, actor, [{ ...entry, period, valueId: null }])
  }
}

/** Refuses `figure-blocked` for a changed figure that cannot be; what only wants a sentence is shown beside the entry. */
async function refuseBlocked(tx: Tx, { itemId, at }: ValueEntry, values: readonly NewValue[]): Promise<void> {
  if (values.length === 0) return
  const surroundings = await readSurroundings(tx, { itemIds: [itemId], today: await todayOf(tx, at) })
  for (const value of values) {
    const doubts = doubtsAbout(surroundings, {
      ...unpublished,
      ...value,
      itemId,
      unit: null,
      origin: 'entry',
    })
    refuseBlockedFigure(value, doubts)
  }
}

/** What a unit's entry does not tell of a figure. */
export const unpublished = {
  ...{ definition: '', publisher: '', publication: '', publicationNumber: '' },
  ...{ publishedOn: null, explanation: '' },
}

/** Own figures of a leading group's member: kept with the version, never in use for the item. */
export async function keepMemberValues(
  tx: Tx,
  { tenantId }: DoorActor,
  { entryVersionId, values }: { entryVersionId: string; values: readonly NewValue[] },
): Promise<void> {
  if (values.length === 0) return
  const rows = values.map(({ period, number, grade, asOf, source }) => {
    return { tenantId, id: v7(), entryVersionId, period, number, grade, asOf, source }
  })
  await tx.insertInto('memberValue').values(rows).execute()
}

/** Of these figures those that may take the place of what stands: one entered by itself is never replaced so. */
export async function replaceable(tx: Tx, itemId: string, values: readonly NewValue[]): Promise<NewValue[]> {
  const standing = await currentValues(tx, [itemId])
  const origins = await originsOf(tx, { itemId, entryVersionId: null, reason: '', at: new Date(0) }, standing)
  return values.map((value) => {
    const before = standing.find((v) => v.period === value.period)
    return before && origins.get(before.id)?.by ? before : value
  })
}

interface Origin {
  /** Came with a version of the entry that is being saved, not with another unit's. */
  readonly isOwn: boolean
  /** Who entered it by itself, and when; null where it came with an entry or the example. */
  readonly by: { readonly who: string; readonly when: string } | null
}

/** Where figures come from, by id. */
async function originsOf(
  tx: Tx,
  { entryVersionId }: ValueEntry,
  values: readonly Value[],
): Promise<Map<string, Origin>> {
  const ids = values.map(({ id }) => id)
  const ownEntry = tx.selectFrom('entryVersion').select('entryId').where('id', '=', entryVersionId)
  const own = await tx
    .selectFrom('value')
    .innerJoin('entryVersion', 'entryVersion.id', 'value.entryVersionId')
    .select('value.id')
    .where('value.id', 'in', ids)
    // What was taken over with the entry is the unit's own from then on.
    .where(({ eb, or }) =>
      or([
        eb('entryVersion.entryId', '=', ownEntry),
        eb(
          'entryVersion.entryId',
          'in',
          tx.selectFrom('takeover').select('fromId').where('toId', '=', ownEntry),
        ),
      ]),
    )
    .execute()
  const entered = await tx
    .selectFrom('value')
    .innerJoin('person', 'person.id', 'value.createdBy')
    .select(['value.id', 'value.createdAt', 'person.name as who'])
    .where('value.id', 'in', ids)
    .where('value.entryVersionId', 'is', null)
    .execute()
  return new Map<string, Origin>([
    ...own.map(({ id }) => [id, { isOwn: true, by: null }] as const),
    ...entered.map(
      ({ id, who, createdAt }) => [id, { isOwn: false, by: { who, when: createdAt.toISOString() } }] as const,
    ),
  ])
}

/** A figure with the id it gets, to be entered and put in use. */
export interface Entering {
  readonly id: string
  readonly entry: ValueEntry
  readonly value: NewValue & Publication
  /** The figure in use so far. */
  readonly before: Value | undefined
}

/** Rows of one statement. The embedded engine works in the server's own thread: others have their turn in between. */
const atOnce = 500

/** Enters figures and puts them in use, in few statements however many they are; the items' turns are taken. */
export async function enterValues(tx: Tx, actor: DoorActor, many: readonly Entering[]): Promise<void> {
  // What the plan says it counts is stored with the figure, so that a later wording does not change what it was.
  const measures = await measuresOf(tx, [...new Set(many.map(({ entry }) => entry.itemId))])
  await sliceBySlice(many, atOnce, async (some) => {
    const rows = some.map(({ id, entry, value, before }) => ({
      ...unpublished,
      ...value,
      id,
      itemId: entry.itemId,
      definition: value.definition || (measures.get(entry.itemId)?.definition ?? ''),
      supersedesId: before?.id ?? null,
      entryVersionId: entry.entryVersionId,
      createdAt: entry.at,
    }))
    await sql`insert into value (tenant_id, id, item_id, period, number, grade, definition, source, published_on,
        as_of, supersedes_id, entry_version_id, created_by, created_at, publisher, publication, publication_number,
        explanation)
      select ${actor.tenantId}, id, "itemId", period, number, grade, definition, source, "publishedOn", "asOf",
        "supersedesId", "entryVersionId", ${actor.personId}::uuid, "createdAt", publisher, publication,
        "publicationNumber", explanation
      from jsonb_to_recordset(${recordset(rows)}::jsonb) as new (id uuid, "itemId" uuid, period text,
        number text, grade text, definition text, source text, "publishedOn" date, "asOf" date, "supersedesId" uuid,
        "entryVersionId" uuid, "createdAt" timestamptz, publisher text, publication text, "publicationNumber" text,
        explanation text)`.execute(tx)
    return []
  })
  await choose(
    tx,
    actor,
    many.map(({ id, entry, value }) => ({ ...entry, period: value.period, valueId: id })),
  )
}

export interface Choice {
  readonly itemId: string
  readonly period: string
  readonly valueId: string | null
  readonly reason: string
  readonly at: Date
}

/** Says which figures count from now on. The items' turns are taken, so that choices of a cell count on. */
export async function choose(tx: Tx, actor: DoorActor, choices: readonly Choice[]): Promise<void> {
  if (choices.length === 0) return
  const last = await tx
    .selectFrom('valueInUse')
    .select(['itemId', 'period'])
    .select(({ fn }) => fn.max('number').as('number'))
    .where('itemId', 'in', [...new Set(choices.map(({ itemId }) => itemId))])
    .groupBy(['itemId', 'period'])
    .execute()
  const numbers = new Map(last.map(({ itemId, period, number }) => [`${itemId} ${period}`, number]))
  const rows = choices.map(({ itemId, period, valueId, reason, at }) => {
    const key = `${itemId} ${period}`
    const number = (numbers.get(key) ?? 0) + 1
    numbers.set(key, number)
    return { id: v7(), itemId, period, number, valueId, reason, at }
  })
  await sliceBySlice(rows, atOnce, async (some) => {
    await sql`insert into value_in_use (tenant_id, id, item_id, period, number, value_id, reason, chosen_by, chosen_at)
      select ${actor.tenantId}, id, "itemId", period, number, "valueId", reason, ${actor.personId}::uuid, at
      from jsonb_to_recordset(${recordset(some)}::jsonb) as new (id uuid, "itemId" uuid, period text,
        number integer, "valueId" uuid, reason text, at timestamptz)`.execute(tx)
    return []
  })
}
