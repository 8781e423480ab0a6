/** Every route of the contract through the real program: unsigned, in every role, in the own unit and in another. */

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Route } from '#contract/route.ts'
import { isConceivable, isPermitted } from '#domain/people/permissions.ts'
import { type Actor, type Role, roles } from '#domain/people/role.ts'
import { createApp } from '#server/app.ts'
import type { Tx } from '#server/db.ts'
import { loadExercise } from '#server/exercises/load.ts'
import { readExercise } from '#server/exercises/read-exercise.ts'
import { storeFile } from '#server/files/queries.ts'
import { createProgram, type Program } from '#server/program.ts'
import { type Browser, openBrowser } from '../browser.ts'
import { contractRoutes } from '../contract-routes.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { makePerson, makePlace } from '../house.ts'

const routes = await contractRoutes()
const unknownId = '0192f3a0-0000-7000-8000-000000000001'
const reach = { boundTo: '127.0.0.1', publicUrl: new URL('http://localhost:3000') }

/** One unit's subjects by the kind of address they have. */
type Subjects = Readonly<Record<string, string>>

let database: TestDatabase
let program: Program
let own: Subjects
let other: Subjects
let foreign: Actor
const actors = new Map<Role, Actor>()
const browsers = new Map<Role, Browser>()

beforeAll(async () => {
  database = await makeDatabase()
  const clock = () => new Date()
  program = await createProgram({ pool: database.pool, clock, reach, logLevel: 'silent' })
  const folder = join(import.meta.dirname, '../../examples/jinghe-2028')
  const exercise = { ...(await readExercise(folder)), samples: null }
  const tenantId = await loadExercise(program.door, exercise, clock())
  const machine = { tenantId, personId: null }
  const [first, second] = await program.door.read(machine, unitsWithItems)
  if (!first || !second) throw new Error('the exercise has two units with indicators')
  own = await makeSubjects(tenantId, first)
  other = await makeSubjects(tenantId, second)
  for (const role of roles) await enter(role, tenantId, first)
  const place = await makePlace(database, 'elsewhere')
  const personId = await makePerson(database, place, {
    name: '外区',
    role: 'coordinator',
    unitId: place.unitId,
    accountId: null,
  })
  foreign = {
    tenantId: place.tenantId,
    personId,
    memberships: [{ unitId: place.unitId, role: 'coordinator' }],
  }
})
afterAll(() => database.close())

const open = () =>
  openBrowser(
    createApp({
      router: program.router,
      reach,
      port: 3000,
      webFolder: '/nowhere',
      log: program.log,
      checkHealth: async () => {},
    }),
  )

/** Signs somebody new in under the role. */
async function enter(role: Role, tenantId: string, unitId: string): Promise<void> {
  const accountId = await program.auth.createAccount(`test-${role}`)
  const tenant = { tenantId, unitId, otherUnitId: unitId }
  const personId = await makePerson(database, tenant, { name: role, role, unitId, accountId })
  actors.set(role, { tenantId, personId, memberships: [{ unitId, role }] })
  browsers.set(role, await browserOf(accountId))
}

async function browserOf(accountId: string): Promise<Browser> {
  const browser = open()
  const { cookies } = await program.auth.begin(new Headers(), accountId)
  for (const cookie of cookies) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    browser.cookies.set(name, value)
  }
  return browser
}

/** Units that lead an indicator and owe a report. */
async function unitsWithItems(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('responsibility')
    .innerJoin('item', 'item.id', 'responsibility.itemId')
    .innerJoin('assignment', 'assignment.unitId', 'responsibility.unitId')
    .select('responsibility.unitId')
    .distinct()
    .where('responsibility.role', '=', 'lead')
    .where('item.kind', '=', 'indicator')
    .where(
      'responsibility.unitId',
      'not in',
      tx.selectFrom('membership').select('unitId').where('role', '=', 'coordinator'),
    )
    .orderBy('responsibility.unitId')
    .execute()
  return rows.flatMap(({ unitId }) => unitId ?? [])
}

async function makeSubjects(tenantId: string, unitId: string): Promise<Subjects> {
  const machine = { tenantId, personId: null }
  return program.door.write(machine, { name: 'file.add' }, async (tx) => {
    const assignment = await tx
      .selectFrom('assignment')
      .select('id')
      .where('unitId', '=', unitId)
      .executeTakeFirstOrThrow()
    const entry = await tx
      .selectFrom('entry')
      .select('id')
      .where('unitId', '=', unitId)
      .executeTakeFirstOrThrow()
    const indicator = await tx
      .selectFrom('responsibility')
      .innerJoin('item', 'item.id', 'responsibility.itemId')
      .select('item.id')
      .where('responsibility.unitId', '=', unitId)
      .where('responsibility.role', '=', 'lead')
      .where('item.kind', '=', 'indicator')
      .executeTakeFirstOrThrow()
    const plan = await tx.selectFrom('plan').select('id').executeTakeFirstOrThrow()
    const bytes = new TextEncoder().encode('a file')
    const file = await storeFile(tx, machine, {
      name: 'a.txt',
      mediaType: 'text/plain',
      bytes,
      unitId,
      at: new Date(),
    })
    return {
      assignments: assignment.id,
      entries: entry.id,
      indicators: indicator.id,
      contacts: unitId,
      units: unitId,
      files: file.id,
      plans: plan.id,
      unit: unitId,
    }
  })
}

const kindOf = ({ path }: Route) => path.split('/')[2] ?? ''
const addressOf = ({ path, params }: Route, subjects: Subjects | null, kind: string) =>
  path.replace('{id}', subjects?.[kind] ?? unknownId) + askedBeside(path, params.shape)

/** What a route must be asked beside its path, unknown ids and first pages: else it is refused before anybody is. */
function askedBeside(path: string, shape: Route['params']['shape']): string {
  const asked = Object.entries(shape).flatMap(([name, schema]) => {
    if (path.includes(`{${name}}`)) return []
    if (schema instanceof z.ZodUUID) return [`${name}=${unknownId}`]
    return schema instanceof z.ZodNumber ? [`${name}=1`] : []
  })
  return asked.length === 0 ? '' : `?${asked.join('&')}`
}

/** Asks by the route's method; what has a body is sent an empty one, which no body of the contract accepts that says anything. */
function ask(browser: Browser, route: Route, subjects: Subjects | null): Promise<Response> {
  const path = addressOf(route, subjects, kindOf(route))
  const method = route.method.toUpperCase()
  if (route.body === null) return browser.send(path, { method })
  return browser.send(path, { method, headers: { 'content-type': 'application/json' }, body: '[]' })
}

test('every route of the contract is served, and no other', () => {
  const names = (list: readonly Route[]) => list.map(({ method, path }) => `${method} ${path}`).sort()
  expect(names(program.router.served)).toEqual(names(routes))
})

const closed = routes.filter(({ permission }) => !isConceivable(permission, null))

test.each(closed)('$method $path: 401 for whoever has not signed in', async (route) => {
  const response = await ask(open(), route, own)
  expect(response.status).toBe(401)
  expect(await response.json()).toMatchObject({ code: 'not-signed-in' })
})

/** Signing out would end the session that the other cases use. */
const lasting = closed.filter(({ permission }) => permission !== 'session.end')

describe.each(roles)('%s', (role) => {
  test.each(lasting)('$method $path: let in as far as the role could ever be', async (route) => {
    const response = await ask(browserFor(role), route, null)
    expect([401, 500]).not.toContain(response.status)
    if (!isConceivable(route.permission, actorFor(role))) expect(response.status).toBe(403)
    if (isPermitted(route.permission, actorFor(role), null)) expect(response.status).not.toBe(403)
  })

  const ofUnits = lasting.filter(({ method, path }) => method === 'get' && path.includes('{'))
  test.each(ofUnits)('$method $path: as far as the table reaches', async (route) => {
    for (const subjects of [own, other]) {
      if (subjects[kindOf(route)] === undefined) continue
      const response = await ask(browserFor(role), route, subjects)
      const expected = isPermitted(route.permission, actorFor(role), subjects.unit ?? null) ? 200 : 403
      expect(response.status).toBe(expected)
    }
  })
})

describe('somebody of another place', () => {
  test.each(closed.filter(({ method, path }) => method === 'get' && path.includes('{')))(
    '$method $path: finds nothing, whatever the role',
    async (route) => {
      const accountId = await program.auth.createAccount(`foreign-${crypto.randomUUID()}`)
      const machine = { tenantId: foreign.tenantId, personId: null }
      await program.door.write(machine, { name: 'person.change' }, (tx) =>
        tx.updateTable('person').set({ accountId }).where('id', '=', foreign.personId).execute(),
      )
      const response = await ask(await browserOf(accountId), route, own)
      expect([403, 404]).toContain(response.status)
    },
  )
})

function browserFor(role: Role): Browser {
  const browser = browsers.get(role)
  if (!browser) throw new Error(`nobody entered as ${role}`)
  return browser
}

function actorFor(role: Role): Actor {
  const actor = actors.get(role)
  if (!actor) throw new Error(`nobody entered as ${role}`)
  return actor
}
