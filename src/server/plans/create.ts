/** A new plan with its empty draft, the words it is judged in, and the track that asks units to report on it. */

import { v7 } from 'uuid'
import type { PlanSummary, SpecialFacts } from '#contract/plans.ts'
import { Refusal } from '#domain/refusal.ts'
import { takeTurn } from '../database/turn.ts'
import type { DoorActor, Tx } from '../db.ts'
import { openAllOwed } from '../evaluations/open.ts'

export interface NewPlan {
  readonly kind: PlanSummary['kind']
  readonly name: string
  readonly periodStart: number
  readonly periodEnd: number
  /** The track whose units report on it once it is adopted; null: none. */
  readonly trackId: string | null
  /** Of a special plan; null for any other. */
  readonly special: SpecialFacts | null
}

/** A plan of which nothing more is known: led by nobody, evaluated as needed. */
const unknown = {
  leadUnitId: null,
  listed: false,
  obligation: 'as_needed',
  commissionTakesPart: false,
} as const

/** Answers the plan's id. Refuses `plan-known` for a name another plan bears, `not-found` for an unknown track. */
export async function createPlan(
  tx: Tx,
  actor: DoorActor,
  { trackId, special, ...plan }: NewPlan,
): Promise<string> {
  const id = v7()
  const { tenantId } = actor
  await takeTurn(tx, `${tenantId} plans`)
  const known = await tx.selectFrom('plan').select('id').where('name', '=', plan.name).executeTakeFirst()
  if (known) throw new Refusal('plan-known', { name: plan.name })
  const last = await tx
    .selectFrom('plan')
    .select(({ fn }) => fn.max('position').as('position'))
    .executeTakeFirst()
  await tx
    .insertInto('plan')
    .values({
      ...plan,
      tenantId,
      id,
      ...(plan.kind === 'special' ? (special ?? unknown) : unknown),
      position: (last?.position ?? 0) + 1,
    })
    .execute()
  await tx.insertInto('planVersion').values({ tenantId, id: v7(), planId: id, number: 1 }).execute()
  await copyScales(tx, tenantId, id)
  if (trackId !== null) await joinTrack(tx, tenantId, { trackId, planId: id })
  // A special plan is reported on by itself at once: its lead owes the texts, whether or not it gets items.
  if (plan.kind === 'special' && trackId !== null) await openAllOwed(tx, actor)
  return id
}

/** A new plan is judged in the words of the first one until it gets its own. */
async function copyScales(tx: Tx, tenantId: string, planId: string): Promise<void> {
  const scales = await tx
    .selectFrom('scale')
    .innerJoin('plan', 'plan.id', 'scale.planId')
    .distinctOn('scale.subject')
    .select(['scale.subject', 'scale.classes'])
    .orderBy('scale.subject')
    .orderBy('plan.position')
    .execute()
  if (scales.length === 0) return
  const rows = scales.map(({ subject, classes }) => ({
    tenantId,
    id: v7(),
    planId,
    subject,
    classes: JSON.stringify(classes),
  }))
  await tx.insertInto('scale').values(rows).execute()
}

async function joinTrack(
  tx: Tx,
  tenantId: string,
  { trackId, planId }: { trackId: string; planId: string },
): Promise<void> {
  const track = await tx.selectFrom('track').select('id').where('id', '=', trackId).executeTakeFirst()
  if (!track) throw new Refusal('not-found')
  await tx.insertInto('trackPlan').values({ tenantId, trackId, planId }).execute()
}
