/** Invitation codes of units: made for one role, and used once to let somebody in. */

import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { machineMadeName } from '#domain/people/account.ts'
import {
  codeLength,
  invitationDays,
  isInvitationOpen,
  letIn,
  readCode,
  writeCode,
} from '#domain/people/invitation.ts'
import type { Role } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { say } from '#words/say.ts'
import { type Door, type DoorActor, nobody, type Tx } from '../db.ts'
import type { Auth } from './auth.ts'

export interface InvitationServices {
  readonly door: Door
  readonly auth: Auth
  readonly clock: () => Date
}

export interface Invited {
  readonly unitId: string
  readonly role: Role
  /** Who is let in again; null: who waits for access in the role, the unit's contact, or somebody new. */
  readonly personId: string | null
}

/** A new code for one role in a unit of the actor's tenant; earlier ones stop counting. The code is kept nowhere. */
export async function renewInvitation(
  { door, clock }: Pick<InvitationServices, 'door' | 'clock'>,
  actor: DoorActor,
  invited: Invited,
): Promise<{ code: string; expiresAt: Date }> {
  const { unitId, role } = invited
  return door.write(actor, { name: 'invitation.renew', subject: unitId }, async (tx, trail) => {
    await refuseUnknown(tx, invited)
    trail.subject(unitId, { role })
    return addInvitation(tx, actor, { invited, at: clock() })
  })
}

/** The row of a new code, which counts for its unit and role from now on. */
export async function addInvitation(
  tx: Tx,
  { tenantId, personId: createdBy }: DoorActor,
  { invited, at: createdAt }: { invited: Invited; at: Date },
): Promise<{ code: string; expiresAt: Date }> {
  const code = writeCode(randomBytes(codeLength))
  const expiresAt = new Date(createdAt.getTime() + invitationDays * 24 * 60 * 60_000)
  await tx
    .insertInto('invitation')
    .values({ ...invited, tenantId, id: v7(), codeHash: hashOf(code), createdBy, createdAt, expiresAt })
    .execute()
  return { code, expiresAt }
}

async function refuseUnknown(tx: Tx, { unitId, role, personId }: Invited): Promise<void> {
  const unit = await standingUnit(tx, unitId).executeTakeFirst()
  if (!unit) throw new Refusal('not-found')
  if (personId === null) return
  const known = await listHolders(tx, { unitId, role })
  if (!known.some(({ id }) => id === personId)) throw new Refusal('not-found')
}

/** Nobody is let into a unit that has ended. */
const standingUnit = (tx: Tx, unitId: string) =>
  tx.selectFrom('unit').select('id').where('id', '=', unitId).where('endedOn', 'is', null)

/** Uses the code up and answers the account of the person it lets in. Refuses one that does not count. */
export async function redeemInvitation(services: InvitationServices, code: string): Promise<string> {
  const { door, auth, clock } = services
  const codeHash = hashOf(code)
  const tenantId = await findTenant(door, codeHash)
  const machine = { tenantId, personId: null }
  const known = await door.read(machine, async (tx) => findLetIn(tx, await getInvitation(tx, codeHash)))
  // Made before the transaction, which nothing of sign-in may enter; at worst an account is left that opens nothing.
  const newAccount = known?.accountId ?? (await auth.createAccount(machineMadeName(v7())))
  return door.write(machine, { name: 'invitation.use' }, async (tx, trail) => {
    const now = clock()
    const invitation = await takeInvitation(tx, codeHash, now)
    const { id: personId, accountId } =
      (await findLetIn(tx, invitation)) ?? (await addPerson(tx, { ...invitation, tenantId, now }))
    if (!accountId) {
      await tx.updateTable('person').set({ accountId: newAccount }).where('id', '=', personId).execute()
    }
    await tx.updateTable('invitation').set({ personId }).where('id', '=', invitation.id).execute()
    trail.subject(invitation.unitId, { person: personId, role: invitation.role })
    return accountId ?? newAccount
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

const invitationOf = (tx: Tx, codeHash: string) =>
  tx
    .selectFrom('invitation')
    .select(['id', 'unitId', 'role', 'personId', 'usedAt', 'expiresAt'])
    .where('codeHash', '=', codeHash)

async function getInvitation(tx: Tx, codeHash: string): Promise<Invited> {
  const invitation = await invitationOf(tx, codeHash).executeTakeFirst()
  if (!invitation) throw new Refusal('invitation-unknown')
  return invitation
}

async function takeInvitation(tx: Tx, codeHash: string, now: Date): Promise<Invited & { id: string }> {
  const invitation = await invitationOf(tx, codeHash).forUpdate().executeTakeFirst()
  if (!invitation) throw new Refusal('invitation-unknown')
  const newest = await tx
    .selectFrom('invitation')
    .select('id')
    .where('unitId', '=', invitation.unitId)
    .where('role', '=', invitation.role)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const unit = await standingUnit(tx, invitation.unitId).executeTakeFirst()
  if (!unit || !isInvitationOpen({ ...invitation, newest: newest?.id === invitation.id }, now)) {
    throw new Refusal('invitation-unknown')
  }
  await tx.updateTable('invitation').set({ usedAt: now }).where('id', '=', invitation.id).execute()
  return invitation
}

/** Who holds the role in the unit, in the order they came. */
export const listHolders = (tx: Tx, { unitId, role }: Pick<Invited, 'unitId' | 'role'>) =>
  tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select(['person.id', 'person.accountId'])
    .where('membership.unitId', '=', unitId)
    .where('membership.role', '=', role)
    .orderBy('membership.id')
    .execute()

const findLetIn = async (tx: Tx, invited: Invited) => letIn(invited, await listHolders(tx, invited))

interface NewPerson extends Invited {
  readonly tenantId: string
  readonly now: Date
}

async function addPerson(tx: Tx, { tenantId, unitId, role, now }: NewPerson) {
  const person = { id: v7(), accountId: null }
  const name = await nameOf(tx, { unitId, role })
  await tx
    .insertInto('person')
    .values({ ...person, tenantId, name, createdAt: now })
    .execute()
  await tx
    .insertInto('membership')
    .values({ tenantId, id: v7(), personId: person.id, unitId, role })
    .execute()
  return person
}

/** Nobody said who comes: a contact bears the name of the unit's receipt, everybody else the unit's and the role's. */
async function nameOf(tx: Tx, { unitId, role }: Pick<Invited, 'unitId' | 'role'>): Promise<string> {
  const unit = await tx.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirstOrThrow()
  const receipt = await tx
    .selectFrom('contact')
    .select('name')
    .where('unitId', '=', unitId)
    .orderBy('createdAt', 'desc')
    .executeTakeFirst()
  if (role === 'contact' && receipt?.name) return receipt.name
  const number = (await listHolders(tx, { unitId, role })).length + 1
  return `${unit.name}${say('zh-CN', 'roles', role)}${number > 1 ? number : ''}`
}

const hashOf = (code: string) => createHash('sha256').update(readCode(code)).digest('hex')
