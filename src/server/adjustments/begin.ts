/** Beginning an adjustment: on a plan, or from a special plan's one that touches what an outline holds too. */

import { v7 } from 'uuid'
import { outlineTargets } from '#domain/adjustments/effect.ts'
import { type Actor, actingUnit } from '#domain/people/role.ts'
import type { ItemContent } from '#domain/plans/item.ts'
import { Refusal } from '#domain/refusal.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { findRunning } from '../evaluations/queries.ts'
import { standingItems } from '../plans/standing.ts'
import { openCase } from '../processes/cases.ts'
import { adjustedItems, findEffects, getNewestVersion } from './read.ts'
import { holdDraft, saveItem } from './write.ts'

interface Beginning {
  readonly actor: Actor
  readonly planId: string
  readonly title: string
  readonly reason: string
  readonly sentFromId: string | null
  readonly at: Date
}

/** A draft on the plan; answers its id. Refuses `not-found`, `plan-not-adopted`. */
export async function beginAdjustment(tx: Tx, beginning: Beginning): Promise<string> {
  const { actor, planId, title, reason, sentFromId, at } = beginning
  await takeTurn(tx, planId)
  const plan = await tx
    .selectFrom('plan')
    .select(['kind', 'leadUnitId'])
    .where('id', '=', planId)
    .executeTakeFirst()
  if (!plan) throw new Refusal('not-found')
  const newest = await getNewestVersion(tx, planId)
  const evaluation = await findRunning(tx)
  const id = v7()
  const process = plan.kind === 'special' ? 'special_adjustment' : 'outline_adjustment'
  const { tenantId, personId } = actor
  const lead = plan.kind === 'special' ? plan.leadUnitId : (evaluation?.coordinatorUnitId ?? null)
  await tx
    .insertInto('adjustment')
    .values({
      ...{ tenantId, id, planId, process, sentFromId, number: 1, optionalSteps: [] },
      ...{ createdBy: personId, createdAt: at, evaluationId: evaluation?.id ?? null },
      unitId: lead ?? actingUnit(actor, ['coordinator', 'plan_lead'], ''),
    })
    .execute()
  await openCase(tx, actor, { process, subjectId: id })
  await tx
    .insertInto('adjustmentText')
    .values({
      ...{ tenantId, adjustmentId: id, version: 1, baseVersionId: newest.id, title, reason, basis: '' },
      ...{ basisDocumentIds: [], writtenBy: personId, writtenAt: at },
    })
    .execute()
  return id
}

/**
 * A draft in the outline's chain with the targets that this special plan's adjustment would change there; answers its
 * id. Refuses `not-found` where there are none, `adjustment-sent-on` where it was done before.
 */
export async function sendToOutline(
  tx: Tx,
  { actor, id, at }: { actor: Actor; id: string; at: Date },
): Promise<string> {
  const { planId, text } = await holdDraft(tx, id)
  const sent = await tx.selectFrom('adjustment').select('id').where('sentFromId', '=', id).executeTakeFirst()
  if (sent) throw new Refusal('adjustment-sent-on')
  const items = await adjustedItems(tx, id)
  const touched = outlineTargets(items, await findEffects(tx, { planId, items }))
  const linked = await standingItems(tx, { itemIds: touched.map((e) => e.linkedItemId) })
  const outlineId = linked[0]?.planId
  if (outlineId === undefined) throw new Refusal('not-found')
  const { title, reason } = text
  const begun = await beginAdjustment(tx, { actor, title, reason, at, planId: outlineId, sentFromId: id })
  for (const { itemId, planId: of, content } of linked) {
    const from = items.find((i) => touched.some((e) => e.itemId === i.itemId && e.linkedItemId === itemId))
    const after = from && asSpecialPlanHas(content, from.after)
    if (of !== outlineId || !from || (after && same(content, after))) continue
    const wanted = {
      itemId,
      after: after ?? null,
      reason: from.reason,
      basedOn: 0,
      leads: [],
      supporters: [],
    }
    await saveItem(tx, { actor, id: begun, at }, { ...wanted, change: after ? 'change' : 'remove' })
  }
  return begun
}

/** The outline's own item with the promise of the special plan's; null: taken out. */
function asSpecialPlanHas(own: ItemContent, wanted: ItemContent | null): ItemContent | null {
  if (wanted === null) return null
  if (own.kind !== 'indicator' || wanted.kind !== 'indicator') return own
  const { target, targetYear, base, baseYear, unit, nature } = wanted
  return { ...own, target, targetYear, base, baseYear, unit, nature }
}

const same = (one: ItemContent, other: ItemContent): boolean => JSON.stringify(one) === JSON.stringify(other)
