/** The plans of an exercise, each with the items of its decomposition table, adopted where it says so. */

import { v7 } from 'uuid'
import type { Exercise } from '#contract/exercise.ts'
import type { DecompositionItem, ItemKind } from '#domain/plans/item.ts'
import type { DoorActor, Tx } from '../db.ts'
import { replaceItems } from '../plans/items.ts'
import { adoptPlan } from '../plans/queries.ts'
import { idOf } from './load-units.ts'

/** Names an item of a plan by what the exercise file knows: plan key, kind and number. */
export const itemKey = (item: { plan: string; kind: ItemKind; number: number }): string =>
  `${item.plan} ${item.kind} ${item.number}`

interface Known {
  readonly exercise: Exercise
  readonly unitIds: ReadonlyMap<string, string>
  readonly basisIds: ReadonlyMap<string, string>
  /** Items read from the decomposition tables, by plan key. */
  readonly items: ReadonlyMap<string, readonly DecompositionItem[]>
  readonly at: Date
}

/** Plan ids by key. */
export async function loadPlans(tx: Tx, actor: DoorActor, known: Known): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [index, plan] of known.exercise.plans.entries()) {
    ids.set(plan.key, await loadPlan(tx, actor, { ...known, plan, position: index + 1 }))
  }
  return ids
}

async function loadPlan(
  tx: Tx,
  actor: DoorActor,
  {
    exercise,
    plan,
    position,
    unitIds,
    basisIds,
    items,
    at,
  }: Known & { plan: Exercise['plans'][number]; position: number },
): Promise<string> {
  const { tenantId } = actor
  const planId = v7()
  const planVersionId = v7()
  await tx
    .insertInto('plan')
    .values({
      tenantId,
      id: planId,
      kind: plan.kind,
      name: plan.name,
      periodStart: plan.periodStart,
      periodEnd: plan.periodEnd,
      leadUnitId: plan.lead === null ? null : idOf(unitIds, plan.lead),
      listed: plan.listed,
      obligation: plan.obligation,
      commissionTakesPart: plan.commissionTakesPart,
      position,
    })
    .execute()
  await tx.insertInto('planVersion').values({ tenantId, id: planVersionId, planId, number: 1 }).execute()
  const basis = plan.basis.map((key) => ({ tenantId, planId, basisDocumentId: idOf(basisIds, key) }))
  if (basis.length > 0) await tx.insertInto('planBasis').values(basis).execute()
  const scales = exercise.evaluation.scales.map(({ subject, classes }) => ({
    tenantId,
    id: v7(),
    planId,
    subject,
    classes: JSON.stringify(classes),
  }))
  await tx.insertInto('scale').values(scales).execute()
  const rows = items.get(plan.key) ?? []
  await replaceItems(tx, actor, { planId, planVersionId, items: rows })
  if (plan.adoptedOn !== null && rows.length > 0)
    await adoptPlan(tx, actor, { planId, adoptedOn: plan.adoptedOn, at })
  return planId
}

/** Item ids by `itemKey`. */
export async function readItemIds(
  tx: Tx,
  planIds: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('itemVersion')
    .innerJoin('item', 'item.id', 'itemVersion.itemId')
    .select(['item.id', 'item.planId', 'item.kind', 'itemVersion.number'])
    .execute()
  const keys = new Map([...planIds].map(([key, id]) => [id, key]))
  return new Map(
    rows.map(({ id, planId, kind, number }) => [itemKey({ plan: keys.get(planId) ?? '', kind, number }), id]),
  )
}

export async function loadAlignments(
  tx: Tx,
  { tenantId }: DoorActor,
  { exercise, itemIds }: { exercise: Exercise; itemIds: ReadonlyMap<string, string> },
): Promise<void> {
  const rows = exercise.alignments.map(({ item, serves }) => ({
    tenantId,
    itemId: idOf(itemIds, itemKey(item)),
    servesItemId: idOf(itemIds, itemKey(serves)),
  }))
  if (rows.length > 0) await tx.insertInto('alignment').values(rows).execute()
}
