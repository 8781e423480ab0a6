/**
 * What a plan says now: each item as the newest adopted version has it, as it was corrected to read, and who answers
 * for it. The one place.
 */

import { type Expression, sql } from 'kysely'
import type { ItemContent, ItemKind } from '#domain/plans/item.ts'
import type { Responsibility } from '#domain/plans/responsibility.ts'
import type { Tx } from '../db.ts'

/** The day the door looks back to; the end of days where it does not. */
const lookedAtDay = sql`coalesce(nullif(current_setting('guiheng.as_of', true), '')::date, 'infinity'::date)`

/** Whether a version had been adopted by the day looked at. */
export const isInForce = sql<boolean>`plan_version.adopted_on <= ${lookedAtDay}`

/** Whether a version in force took the item out of its plan: nothing is owed of it any more, it never comes back. */
export const isTakenOut = (itemId: Expression<string | null>) =>
  sql<boolean>`exists (select from item_version taken join plan_version on plan_version.id = taken.plan_version_id
    where taken.item_id = ${itemId} and taken.removed and ${isInForce})`

/** Whether an item is one of its plan, the draft included: a later version brought it in by now, none took it out. */
export const isThere = (itemId: Expression<string>) =>
  sql<boolean>`not ${isTakenOut(itemId)} and exists (select from item_version brought
    join plan_version on plan_version.id = brought.plan_version_id
    where brought.item_id = ${itemId} and (plan_version.number = 1 or ${isInForce}))`

export interface StandingItem {
  readonly itemId: string
  readonly planId: string
  readonly kind: ItemKind
  readonly number: number
  readonly content: ItemContent
}

/** Items of these plans, or these items. */
export type SomeItems = { readonly planIds: readonly string[] } | { readonly itemIds: readonly string[] }

/** The items by plan and number. An item of a draft does not stand yet, one that was taken out no more. */
export async function standingItems(tx: Tx, some: SomeItems): Promise<StandingItem[]> {
  if (isNone(some)) return []
  const newest = await newestItems(tx)
    .where(isInForce)
    .$if('planIds' in some, (q) => q.where('item.planId', 'in', idsOf(some)))
    .$if('itemIds' in some, (q) => q.where('item.id', 'in', idsOf(some)))
    .execute()
  return inOrder(newest)
}

/** A plan's items as of one of its versions, the draft included. */
export async function itemsAsOf(
  tx: Tx,
  { id, planId, number }: { id: string; planId: string; number: number },
): Promise<StandingItem[]> {
  const newest = await newestItems(tx)
    .where('item.planId', '=', planId)
    .where('planVersion.number', '<=', number)
    .where(({ eb, or }) => or([eb('planVersion.adoptedOn', 'is not', null), eb('planVersion.id', '=', id)]))
    .execute()
  return inOrder(newest)
}

/** A version's text as it reads: as it was entered, or as the newest correction of entry made it. */
export const readContent = sql<ItemContent>`corrected_content(item_version.tenant_id, item_version.id)`

// A version holds only what it changed: an item says what the newest version that speaks of it has.
const newestItems = (tx: Tx) =>
  tx
    .selectFrom('itemVersion')
    .innerJoin('planVersion', 'planVersion.id', 'itemVersion.planVersionId')
    .innerJoin('item', 'item.id', 'itemVersion.itemId')
    .innerJoin('plan', 'plan.id', 'item.planId')
    .distinctOn('itemVersion.itemId')
    .select(['itemVersion.itemId', 'itemVersion.number', 'itemVersion.removed'])
    .select(readContent.as('content'))
    .select(['item.planId', 'item.kind', 'plan.position'])
    .orderBy('itemVersion.itemId')
    .orderBy('planVersion.number', 'desc')

const inOrder = <Row extends StandingItem & { readonly position: number; readonly removed: boolean }>(
  rows: readonly Row[],
): Row[] =>
  rows.filter((row) => !row.removed).toSorted((a, b) => a.position - b.position || a.number - b.number)

/** Who answers for the items, leads and supporters each in their order. */
export async function standingResponsibilities(tx: Tx, some: SomeItems): Promise<Responsibility[]> {
  if (isNone(some)) return []
  return tx
    .selectFrom('responsibility')
    .innerJoin('item', 'item.id', 'responsibility.itemId')
    .select(['responsibility.itemId', 'responsibility.unitId', 'responsibility.name'])
    .select(['responsibility.role', 'responsibility.position', 'responsibility.viaGroup'])
    .$if('planIds' in some, (q) => q.where('item.planId', 'in', idsOf(some)))
    .$if('itemIds' in some, (q) => q.where('item.id', 'in', idsOf(some)))
    .orderBy('responsibility.position')
    .execute()
}

const idsOf = (some: SomeItems): string[] => [...('planIds' in some ? some.planIds : some.itemIds)]
const isNone = (some: SomeItems): boolean => idsOf(some).length === 0
