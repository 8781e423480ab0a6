/** Hand-over of a contact 联系人交接: the old one leaves, the next gets a code, the receipt a version; work stays. */

import { v7 } from 'uuid'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { listHolders } from '../sessions/invitations.ts'
import { endMembership } from '../units/move-people.ts'
import { type NewContact, saveContact } from './queries.ts'

interface HandOver {
  readonly unitId: string
  readonly contact: NewContact
  /** Somebody already in the unit; null: somebody new, named as on the receipt. */
  readonly personId: string | null
  readonly at: Date
}

/**
 * Answers the person who is the contact now, and whether access is still wanting. Refuses `changed-meanwhile` where
 * another receipt stands than the one that was seen, `not-found` for somebody who is not in the unit.
 */
export async function handOverContact(
  tx: Tx,
  actor: Actor,
  { unitId, contact, personId, at }: HandOver,
): Promise<{ personId: string; hasAccess: boolean }> {
  await takeTurn(tx, unitId)
  await saveContact(tx, actor, { unitId, contact, at })
  const next =
    personId === null
      ? await addPerson(tx, actor, { name: contact.name, at })
      : await findColleague(tx, { unitId, personId })
  for (const { id } of await listHolders(tx, { unitId, role: 'contact' })) {
    if (id === next.personId) continue
    await endMembership(tx, actor, { personId: id, unitId, role: 'contact', successionId: null, at })
  }
  await tx
    .insertInto('membership')
    .values({ tenantId: actor.tenantId, id: v7(), personId: next.personId, unitId, role: 'contact' })
    .onConflict((c) => c.doNothing())
    .execute()
  return next
}

/** Who else is in the unit, for choosing who comes next. */
export async function colleaguesOf(tx: Tx, unitId: string): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select(['person.id', 'person.name'])
    .distinct()
    .where('membership.unitId', '=', unitId)
    .where('person.id', 'not in', (contacts) =>
      contacts
        .selectFrom('membership')
        .select('personId')
        .where('unitId', '=', unitId)
        .where('role', '=', 'contact'),
    )
    .orderBy('person.id')
    .execute()
}

async function addPerson(tx: Tx, { tenantId }: Actor, { name, at }: { name: string; at: Date }) {
  const personId = v7()
  await tx
    .insertInto('person')
    .values({ tenantId, id: personId, name, accountId: null, createdAt: at })
    .execute()
  return { personId, hasAccess: false }
}

async function findColleague(tx: Tx, { unitId, personId }: { unitId: string; personId: string }) {
  const row = await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select(['person.id', 'person.accountId'])
    .where('membership.unitId', '=', unitId)
    .where('person.id', '=', personId)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return { personId: row.id, hasAccess: row.accountId !== null }
}
