/** People go with their unit: a membership ends, another begins, and the receipt names who is the contact. */

import { v7 } from 'uuid'
import type { Role } from '#domain/people/role.ts'
import type { Tx } from '../db.ts'
import type { CarryingOut } from './carrying-out.ts'

export async function movePeople(tx: Tx, carrying: CarryingOut): Promise<void> {
  const { actor, id, worked, at } = carrying
  for (const { personId, unitId, role, to, toRole } of worked.succession.people) {
    await endMembership(tx, actor, { personId, unitId, role, successionId: id, at })
    await tx
      .insertInto('membership')
      .values({ tenantId: actor.tenantId, id: v7(), personId, unitId: to, role: toRole })
      .onConflict((c) => c.doNothing())
      .execute()
  }
  await copyReceipts(tx, carrying)
}

export interface EndedMembership {
  readonly personId: string
  readonly unitId: string
  readonly role: Role
  /** The act it goes with; null: a contact was handed over. */
  readonly successionId: string | null
  readonly at: Date
}

/** Ends it and keeps that it was. */
export async function endMembership(
  tx: Tx,
  { tenantId, personId: endedBy }: CarryingOut['actor'],
  { at, ...ended }: EndedMembership,
): Promise<void> {
  const { personId, unitId, role } = ended
  await tx
    .deleteFrom('membership')
    .where('personId', '=', personId)
    .where('unitId', '=', unitId)
    .where('role', '=', role)
    .execute()
  await tx
    .insertInto('membershipEnd')
    .values({ ...ended, tenantId, id: v7(), endedBy, endedAt: at })
    .execute()
}

/** A taker that has named nobody begins with the receipt of the unit its contact came from. */
async function copyReceipts(tx: Tx, { actor, worked, at }: CarryingOut): Promise<void> {
  const { evaluation, succession } = worked
  if (!evaluation) return
  for (const { unitId, to, toRole } of succession.people) {
    if (toRole !== 'contact') continue
    const receipts = await tx
      .selectFrom('contact')
      .selectAll()
      .where('evaluationId', '=', evaluation.id)
      .where('unitId', 'in', [unitId, to])
      .orderBy('version', 'desc')
      .execute()
    const last = receipts.find((r) => r.unitId === unitId)
    if (!last || receipts.some((r) => r.unitId === to)) continue
    await tx
      .insertInto('contact')
      .values({ ...last, id: v7(), unitId: to, version: 1, createdBy: actor.personId, createdAt: at })
      .execute()
  }
}
