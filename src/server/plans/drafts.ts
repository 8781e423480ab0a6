/** A plan's draft: who may write it, and its adoption. */

import { Refusal } from '#domain/refusal.ts'
import { takeTurn } from '../database/turn.ts'
import type { DoorActor, Tx } from '../db.ts'
import { namesOf } from '../people/queries.ts'

/** The plan's version that is still a draft. Refuses `plan-closed` where it was adopted. */
export async function getDraft(tx: Tx, planId: string): Promise<{ id: string; planId: string }> {
  const version = await findVersion(tx, planId)
  if (!version) throw new Refusal('not-found')
  if (version.adoptedOn) throw new Refusal('plan-closed')
  return { id: version.id, planId }
}

/** The draft, kept from every other writer until the transaction ends. */
export async function holdDraft(tx: Tx, planId: string): Promise<{ id: string; planId: string }> {
  await takeTurn(tx, planId)
  return getDraft(tx, planId)
}

/**
 * Adopts the draft: from here the database refuses every change of it. Refuses a plan without items, and one that
 * was adopted before: with who and when where somebody did it.
 */
export async function adoptPlan(
  tx: Tx,
  actor: DoorActor,
  { planId, adoptedOn, at }: { planId: string; adoptedOn: string; at: Date },
): Promise<void> {
  await takeTurn(tx, planId)
  await refuseAdopted(tx, planId)
  const draft = await getDraft(tx, planId)
  const some = await tx
    .selectFrom('itemVersion')
    .select('id')
    .where('planVersionId', '=', draft.id)
    .executeTakeFirst()
  if (!some) throw new Refusal('plan-empty')
  await tx
    .updateTable('planVersion')
    .set({ adoptedOn, adoptedBy: actor.personId, adoptedAt: at })
    .where('id', '=', draft.id)
    .execute()
}

async function refuseAdopted(tx: Tx, planId: string): Promise<void> {
  const version = await findVersion(tx, planId)
  if (!version?.adoptedBy || !version.adoptedAt) return
  const who = (await namesOf(tx, [version.adoptedBy])).get(version.adoptedBy) ?? ''
  throw new Refusal('plan-adopted', { who, when: version.adoptedAt.toISOString() })
}

const findVersion = (tx: Tx, planId: string) =>
  tx
    .selectFrom('planVersion')
    .selectAll()
    .where('planId', '=', planId)
    .orderBy('number', 'desc')
    .executeTakeFirst()
