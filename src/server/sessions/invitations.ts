/** Invitation codes of units: made, and used once to let the unit's contact in. */

import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import {
  codeLength,
  invitationDays,
  isInvitationOpen,
  readCode,
  writeCode,
} from '#domain/people/invitation.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { say } from '#words/say.ts'
import { type Door, nobody, type Tx } from '../db.ts'
import type { Auth } from './auth.ts'

export interface InvitationServices {
  readonly door: Door
  readonly auth: Auth
  readonly clock: () => Date
}

/** A new code for the contact of the actor's tenant's unit; earlier ones stop counting. The code is kept nowhere. */
export async function renewInvitation(
  { door, clock }: Pick<InvitationServices, 'door' | 'clock'>,
  actor: Actor,
  unitId: string,
): Promise<{ code: string; expiresAt: Date }> {
  const code = writeCode(randomBytes(codeLength))
  const createdAt = clock()
  const expiresAt = new Date(createdAt.getTime() + invitationDays * 24 * 60 * 60_000)
  const { tenantId, personId } = actor
  await door.write(actor, { name: 'invitation.renew', subject: unitId }, async (tx) => {
    const unit = await tx.selectFrom('unit').select('id').where('id', '=', unitId).executeTakeFirst()
    if (!unit) throw new Refusal('not-found')
    await tx
      .insertInto('invitation')
      .values({
        tenantId,
        id: v7(),
        unitId,
        codeHash: hashOf(code),
        createdBy: personId,
        createdAt,
        expiresAt,
      })
      .execute()
  })
  return { code, expiresAt }
}

/** Uses the code up and answers the account of the contact it lets in. Refuses one that does not count. */
export async function redeemInvitation(services: InvitationServices, code: string): Promise<string> {
  const { door, auth, clock } = services
  const codeHash = hashOf(code)
  const tenantId = await findTenant(door, codeHash)
  const machine = { tenantId, personId: null }
  const known = await door.read(machine, (tx) => findContact(tx, codeHash))
  // Made before the transaction, which nothing of sign-in may enter; at worst an account is left that opens nothing.
  const newAccount = known?.accountId ?? (await auth.createAccount(`invited-${v7()}`))
  return door.write(machine, { name: 'invitation.use' }, async (tx, trail) => {
    const now = clock()
    const invitation = await takeInvitation(tx, codeHash, now)
    const contact =
      (await findContact(tx, codeHash)) ?? (await addContact(tx, { tenantId, now, ...invitation }))
    const accountId = contact.accountId ?? newAccount
    if (!contact.accountId) {
      await tx.updateTable('person').set({ accountId }).where('id', '=', contact.id).execute()
    }
    await tx.updateTable('invitation').set({ personId: contact.id }).where('id', '=', invitation.id).execute()
    trail.subject(invitation.unitId, { person: contact.id })
    return accountId
  })
}

async function findTenant(door: Door, codeHash: string): Promise<string> {
  const { rows } = await door.read(nobody, (tx) =>
    sql<{ tenantId: string }>`select tenant_id from invitation_of_code(${codeHash})`.execute(tx),
  )
  const [row] = rows
  if (!row) throw new Refusal('invitation-unknown')
  return row.tenantId
}

async function takeInvitation(tx: Tx, codeHash: string, now: Date): Promise<{ id: string; unitId: string }> {
  const invitation = await tx
    .selectFrom('invitation')
    .select(['id', 'unitId', 'usedAt', 'expiresAt'])
    .where('codeHash', '=', codeHash)
    .forUpdate()
    .executeTakeFirst()
  if (!invitation) throw new Refusal('invitation-unknown')
  const newest = await tx
    .selectFrom('invitation')
    .select('id')
    .where('unitId', '=', invitation.unitId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (!isInvitationOpen({ ...invitation, newest: newest?.id === invitation.id }, now)) {
    throw new Refusal('invitation-unknown')
  }
  await tx.updateTable('invitation').set({ usedAt: now }).where('id', '=', invitation.id).execute()
  return invitation
}

/** The person who is the contact of the invitation's unit. */
const findContact = (tx: Tx, codeHash: string) =>
  tx
    .selectFrom('invitation')
    .innerJoin('membership', 'membership.unitId', 'invitation.unitId')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select(['person.id', 'person.accountId'])
    .where('invitation.codeHash', '=', codeHash)
    .where('membership.role', '=', 'contact')
    .orderBy('membership.id')
    .executeTakeFirst()

interface NewContact {
  readonly tenantId: string
  readonly unitId: string
  readonly now: Date
}

/** A contact nobody has named yet bears the name of the unit's receipt, or the unit's own. */
async function addContact(tx: Tx, { tenantId, unitId, now }: NewContact) {
  const unit = await tx.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirstOrThrow()
  const receipt = await tx
    .selectFrom('contact')
    .select('name')
    .where('unitId', '=', unitId)
    .orderBy('createdAt', 'desc')
    .executeTakeFirst()
  const person = { id: v7(), accountId: null }
  const name = receipt?.name || `${unit.name}${say('zh-CN', 'roles', 'contact')}`
  await tx
    .insertInto('person')
    .values({ ...person, tenantId, name, createdAt: now })
    .execute()
  await tx
    .insertInto('membership')
    .values({ tenantId, id: v7(), personId: person.id, unitId, role: 'contact' })
    .execute()
  return person
}

const hashOf = (code: string) => createHash('sha256').update(readCode(code)).digest('hex')
