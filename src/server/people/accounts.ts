/** The accounts of an example: one for each role there is somebody in, with a password made anew each time. */

import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { codeLength, writeCode } from '#domain/people/invitation.ts'
import type { Role } from '#domain/people/role.ts'
import type { Door, DoorActor } from '../db.ts'
import type { Auth } from '../sessions/auth.ts'
import { createLockout } from '../sessions/lockout.ts'
import { findActorOf } from '../sessions/people.ts'
import { listTenants, type RegisteredTenant } from '../tenants/registry.ts'
import { chooseSeats, findBusyUnit, listHolders, type Person, type Seat } from './seats.ts'

export interface Account {
  readonly account: string
  readonly password: string
  readonly person: string
  readonly role: Role
  readonly unit: string
}

interface AccountServices {
  readonly door: Door
  readonly auth: Auth
  readonly pool: Pool
  readonly clock: () => Date
}

/**
 * New passwords, and the accounts where there are none yet. Whoever was signed in by an old one is signed out;
 * whoever was locked out is let in again. `of`: those of one example alone.
 */
export async function renewAccounts(services: AccountServices, of?: string): Promise<Account[]> {
  const accounts: Account[] = []
  const examples = await listExamples(services)
  const wanted = examples.filter(({ tenantId }) => of === undefined || tenantId === of)
  for (const example of wanted) accounts.push(...(await renewIn(services, example)))
  return accounts
}

/** Whether somebody an account is meant for has none, as after a first start that was cut short. */
export async function lackAccounts(services: AccountServices): Promise<boolean> {
  for (const example of await listExamples(services)) {
    const { seats, names } = await seatsIn(services, example)
    if (seats.some(({ accountId }) => accountId === null || !names.has(accountId))) return true
  }
  return false
}

type Example = Pick<RegisteredTenant, 'tenantId' | 'address'>

const listExamples = async ({ door }: AccountServices): Promise<Example[]> =>
  (await listTenants(door)).filter(({ example }) => example)

/** Whom an account is for, and which accounts have a password. */
async function seatsIn({ door, auth }: AccountServices, { tenantId }: Example) {
  const machine: DoorActor = { tenantId, personId: null }
  const people = await door.read(machine, listHolders)
  const names = await auth.namesWithPassword(people.flatMap(({ accountId }) => accountId ?? []))
  const hasPassword = ({ accountId }: Person) => accountId !== null && names.has(accountId)
  // Those of an earlier time first, so that none of their passwords outlives the renewal.
  const before = people.filter(hasPassword)
  const shown =
    before.find(({ role }) => role === 'contact')?.unitId ?? (await door.read(machine, findBusyUnit))
  const seats = chooseSeats([...before, ...people.filter((person) => !hasPassword(person))], shown)
  return { seats, names }
}

async function renewIn(services: AccountServices, example: Example): Promise<Account[]> {
  const { door, auth, pool, clock } = services
  const lockout = createLockout(pool, clock)
  const machine: DoorActor = { tenantId: example.tenantId, personId: null }
  const { seats } = await seatsIn(services, example)
  const accounts: Account[] = []
  for (const seat of seats) {
    const { personId, person, role, unit } = seat
    const accountId = seat.accountId ?? (await makeAccount(services, example, seat))
    const password = writeCode(randomBytes(codeLength)).toLowerCase()
    await auth.setPassword(accountId, password)
    await door.write(machine, { name: 'account.renew', subject: personId }, (tx) =>
      tx.updateTable('person').set({ accountId }).where('id', '=', personId).execute(),
    )
    const account = (await auth.namesWithPassword([accountId])).get(accountId)
    if (!account) throw new Error(`the account of ${role} has no password after it was set`)
    await lockout.forget(account)
    accounts.push({ account, password, person, role, unit })
  }
  return accounts
}

/** Named after the role; after the example too where another one has that name. */
async function makeAccount(
  { door, auth }: AccountServices,
  { address }: Example,
  seat: Seat,
): Promise<string> {
  const name = `${seat.role.replaceAll('_', '-')}${seat.number > 1 ? `-${seat.number}` : ''}`
  const found = await auth.findAccount(name)
  // One without a person was left by a start that was cut short.
  if (found) return (await findActorOf(door, found)) ? auth.createAccount(`${name}-${address}`) : found
  return auth.createAccount(name)
}
