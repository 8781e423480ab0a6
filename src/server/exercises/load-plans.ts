/** The plans of an exercise, each with the items of its decomposition table, adopted where it says so. */

import { v7 } from 'uuid'
import type { Exercise } from '#contract/exercise.ts'
import { itemText } from '#domain/exercises/exercise.ts'
import type { DecompositionItem } from '#domain/plans/item.ts'
import type { DoorActor, Tx } from '../db.ts'
import { adoptPlan } from '../plans/drafts.ts'
import { replaceItems } from '../plans/items.ts'
import { idOf } from './load-units.ts'

interface Known {
  readonly exercise: Exercise
  readonly unitIds: ReadonlyMap<string, string>
  readonly basisIds: ReadonlyMap<string, string>
  /** Items read from the decomposition tables, by plan key. */
  readonly items: ReadonlyMap<string, readonly DecompositionItem[]>
  /** Plans that are there, by key; absent: none. */
  readonly planIds?: ReadonlyMap<string, string>
  readonly at: Date
}

/** Plan ids by key. A plan that is there stays as it is. */
export async function loadPlans(tx: Tx, actor: DoorActor, known: Known): Promise<Map<string, string>> {
  const ids = new Map<string, string>(known.planIds)
  for (const [index, plan] of known.exercise.plans.entries()) {
    if (ids.has(plan.key)) continue
    ids.set(plan.key, await loadPlan(tx, actor, { ...known, plan, position: index + 1 }))
  }
  return ids
}

type StatedPlan = Exercise['plans'][number]

async function loadPlan(
  tx: Tx,
  actor: DoorActor,
  known: Known & { plan: StatedPlan; position: number },
): Promise<string> {
  const { plan, items, at } = known
  const { tenantId } = actor
  const planId = await addPlan(tx, actor, known)
  const planVersionId = v7()
  await tx.insertInto('planVersion').values({ tenantId, id: planVersionId, planId, number: 1 }).execute()
  const rows = items.get(plan.key) ?? []
  await replaceItems(tx, actor, { planId, planVersionId, items: rows })
  if (plan.adoptedOn !== null && rows.length > 0) {
    await adoptPlan(tx, actor, { planId, adoptedOn: plan.adoptedOn, at })
  }
  return planId
}

/** The plan's own row, what it rests on, and the words it is judged in. */
async function addPlan(
  tx: Tx,
  { tenantId }: DoorActor,
  { exercise, plan, position, unitIds, basisIds }: Known & { plan: StatedPlan; position: number },
): Promise<string> {
  const planId = v7()
  const { kind, name, periodStart, periodEnd, listed, obligation, commissionTakesPart } = plan
  const { issuedBy, documentNumber, leaderInCharge } = plan
  const leadUnitId = plan.lead === null ? null : idOf(unitIds, plan.lead)
  await tx
    .insertInto('plan')
    .values({
      ...{ tenantId, id: planId, kind, name, periodStart, periodEnd },
      ...{ leadUnitId, listed, obligation, commissionTakesPart, position },
      ...{ issuedBy, documentNumber, leaderInCharge },
    })
    .execute()
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
  return planId
}

/** Item ids by `itemText`. */
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
    rows.map(({ id, planId, kind, number }) => [
      itemText({ plan: keys.get(planId) ?? '', kind, number }),
      id,
    ]),
  )
}

/** Which item serves which, by what the exercise file knows of both. */
export async function loadAlignments(
  tx: Tx,
  { tenantId }: DoorActor,
  { exercise, itemIds }: { exercise: Exercise; itemIds: ReadonlyMap<string, string> },
): Promise<void> {
  const rows = exercise.alignments.map(({ item, serves }) => ({
    tenantId,
    itemId: idOf(itemIds, itemText(item)),
    servesItemId: idOf(itemIds, itemText(serves)),
  }))
  if (rows.length === 0) return
  await tx
    .insertInto('alignment')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
