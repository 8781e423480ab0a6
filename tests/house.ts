/** A whole server on a test's database, with one tenant of two units and somebody for every role. */

import { pino } from 'pino'
import { v7 } from 'uuid'
import { type Role, roles } from '#domain/people/role.ts'
import { type AppSettings, createApp } from '#server/app.ts'
import { createRouter, type Router } from '#server/edge/router.ts'
import { type Auth, createAuth } from '#server/sessions/auth.ts'
import { createLockout } from '#server/sessions/lockout.ts'
import { serveSessions } from '#server/sessions/routes.ts'
import { createSessions, type Sessions, sessionLifeHours } from '#server/sessions/sessions.ts'
import { getSessionView } from '#server/work/session-view.ts'
import type { TestDatabase } from './database.ts'
import { makeTenant } from './tenant.ts'

/** Everything of the server that a test may want to look at or add to before it is opened. */
export interface House {
  readonly auth: Auth
  readonly sessions: Sessions
  readonly router: Router
  open(settings?: Partial<AppSettings>): ReturnType<typeof createApp>
}

interface HouseSettings {
  readonly clock: () => Date
  readonly boundTo?: string
  readonly publicUrl?: string
}

/** The server with sign-in and no other route yet. */
export async function makeHouse(database: TestDatabase, settings: HouseSettings): Promise<House> {
  const { clock, boundTo = '127.0.0.1', publicUrl = 'http://localhost:3000' } = settings
  const { door, pool } = database
  const reach = { boundTo, publicUrl: new URL(publicUrl) }
  const auth = await createAuth({ pool, clock, publicUrl: reach.publicUrl, lifeHours: sessionLifeHours })
  const sessions = createSessions({ door, auth, lockout: createLockout(pool, clock), clock, reach })
  const router = createRouter({ sessions, clock })
  const sessionView = (actor: Parameters<typeof getSessionView>[1]) =>
    door.read(actor, (tx) => getSessionView(tx, actor, clock()))
  serveSessions(router, { sessions, sessionView })
  const usual = {
    router,
    reach,
    port: 3000,
    webFolder: '/nowhere',
    log: pino({ level: 'silent' }),
    checkHealth: async () => {},
  }
  return { auth, sessions, router, open: (other) => createApp({ ...usual, ...other }) }
}

export interface Tenant {
  readonly tenantId: string
  readonly unitId: string
  readonly otherUnitId: string
}

/** A tenant with the units 甲局 and 乙局 and nobody in them. */
export async function makePlace({ door }: TestDatabase, address: string, example = false): Promise<Tenant> {
  const machine = await makeTenant(door, address)
  const { tenantId } = machine
  const units = ['甲局', '乙局'].map((name, position) => ({ tenantId, id: v7(), name, position }))
  await door.write(machine, { name: 'unit.create' }, async (tx) => {
    await tx.updateTable('tenant').set({ example }).execute()
    await tx
      .insertInto('unit')
      .values(units.map((unit) => ({ ...unit, aliases: [], kind: 'government' as const })))
      .execute()
  })
  const [unit, other] = units
  if (!unit || !other) throw new Error('two units were made')
  return { tenantId, unitId: unit.id, otherUnitId: other.id }
}

export interface NewPerson {
  readonly name: string
  readonly role: Role
  readonly unitId: string
  /** Account to sign in with; null for a person without access. */
  readonly accountId: string | null
}

export async function makePerson(
  { door }: TestDatabase,
  { tenantId }: Tenant,
  { name, role, unitId, accountId }: NewPerson,
): Promise<string> {
  const id = v7()
  await door.write({ tenantId, personId: null }, { name: 'person.create', subject: id }, async (tx) => {
    await tx.insertInto('person').values({ tenantId, id, name, accountId, createdAt: new Date() }).execute()
    await tx.insertInto('membership').values({ tenantId, id: v7(), personId: id, unitId, role }).execute()
  })
  return id
}

/** One person of every role in the first unit, each with an account named after the role and the same password. */
export async function makeEveryRole(
  database: TestDatabase,
  auth: Auth,
  tenant: Tenant,
  password: string,
): Promise<void> {
  for (const role of roles) {
    const accountId = await auth.createAccount(role.replaceAll('_', '-'))
    await auth.setPassword(accountId, password)
    await makePerson(database, tenant, { name: role, role, unitId: tenant.unitId, accountId })
  }
}
