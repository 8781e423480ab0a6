/** Invitation codes: once, within their time, only the newest; and what they open. */

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { invitationDays } from '#domain/people/invitation.ts'
import type { Actor, Role } from '#domain/people/role.ts'
import { renewInvitation } from '#server/sessions/invitations.ts'
import { type Browser, openBrowser } from '../browser.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { type House, makeHouse, makePerson, makePlace, type Tenant } from '../house.ts'

let database: TestDatabase
let house: House
let tenant: Tenant
let coordinator: Actor
let now = Date.now()
let places = 0
const clock = () => new Date(now)

beforeAll(async () => {
  database = await makeDatabase(clock)
  house = await makeHouse(database, { clock })
})
afterAll(() => database.close())

/** A place of its own for each test: its units have had no code and no contact. */
beforeEach(async () => {
  places += 1
  tenant = await makePlace(database, `place-${places}`)
  const { tenantId, unitId } = tenant
  const role = 'coordinator'
  const personId = await makePerson(database, tenant, { name: '协调人', role, unitId, accountId: null })
  coordinator = { tenantId, personId, memberships: [{ unitId, role }] }
})

const browser = () => openBrowser(house.open())
const renew = (unitId = tenant.otherUnitId, role: Role = 'contact', personId: string | null = null) =>
  renewInvitation({ door: database.door, clock }, coordinator, { unitId, role, personId })
const enter = (from: Browser, code: string) => from.post('/api/session/invitation', { code })
const sessionOf = async (from: Browser) => (await from.get('/api/session')).json()

test('a code makes its holder the contact of the unit, once', async () => {
  const { code } = await renew()
  const contact = browser()
  expect((await enter(contact, code)).status).toBe(204)
  expect(await sessionOf(contact)).toMatchObject({
    person: { name: '乙局联系人' },
    memberships: [{ unitId: tenant.otherUnitId, role: 'contact' }],
  })
  const second = await enter(browser(), code)
  expect(second.status).toBe(401)
  expect(await second.json()).toMatchObject({ code: 'invitation-unknown' })
})

test('two who use a code at the same moment are not both let in', async () => {
  const { code } = await renew()
  const answers = await Promise.all([enter(browser(), code), enter(browser(), code)])
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 401])
})

test('a later code lets the same contact in again', async () => {
  const [first, later] = [browser(), browser()]
  await enter(first, (await renew()).code)
  await enter(later, (await renew()).code)
  expect(await sessionOf(later)).toEqual(await sessionOf(first))
})

test('a contact who is known without access gets it', async () => {
  const { otherUnitId: unitId } = tenant
  const person = await makePerson(database, tenant, {
    name: '李某',
    role: 'contact',
    unitId,
    accountId: null,
  })
  const contact = browser()
  await enter(contact, (await renew()).code)
  expect(await sessionOf(contact)).toMatchObject({ person: { id: person, name: '李某' } })
})

test('renewing stops the earlier code', async () => {
  const earlier = await renew()
  const { code } = await renew()
  expect((await enter(browser(), earlier.code)).status).toBe(401)
  expect((await enter(browser(), code)).status).toBe(204)
})

test.each([
  { name: 'of another unit', place: 'unitId', role: 'contact' },
  { name: 'for another role', place: 'otherUnitId', role: 'unit_head' },
] as const)('a code $name goes on counting', async ({ place, role }) => {
  const { code } = await renew(tenant[place], role)
  await renew()
  expect((await enter(browser(), code)).status).toBe(204)
})

test.each([
  { role: 'unit_head', name: '乙局单位负责人' },
  { role: 'reporter', name: '乙局填报人' },
  { role: 'statistics', name: '乙局统计人员' },
] as const)('a code for $role makes its holder that and nothing else', async ({ role, name }) => {
  const newcomer = browser()
  await enter(newcomer, (await renew(tenant.otherUnitId, role)).code)
  expect(await sessionOf(newcomer)).toMatchObject({
    person: { name },
    memberships: [{ unitId: tenant.otherUnitId, role }],
  })
})

test('a further code for a role that several hold lets somebody else in', async () => {
  // The coordinator who makes the codes is known without access, and so comes first.
  const names: string[] = []
  for (let count = 0; count < 3; count += 1) {
    const newcomer = browser()
    await enter(newcomer, (await renew(tenant.unitId, 'coordinator')).code)
    names.push((await sessionOf(newcomer)).person.name)
  }
  expect(names).toEqual(['协调人', '甲局协调人2', '甲局协调人3'])
})

test('a code for somebody lets that very person in again', async () => {
  const [first, later] = [browser(), browser()]
  await enter(first, (await renew(tenant.otherUnitId, 'unit_head')).code)
  const { person } = await sessionOf(first)
  await enter(later, (await renew(tenant.otherUnitId, 'unit_head', person.id)).code)
  expect(await sessionOf(later)).toEqual(await sessionOf(first))
})

test('no code is made for somebody who does not hold the role there', async () => {
  await expect(renew(tenant.otherUnitId, 'unit_head', coordinator.personId)).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a code counts to its last moment and no longer', async () => {
  const { code, expiresAt } = await renew()
  expect(expiresAt.getTime()).toBe(now + invitationDays * 24 * 60 * 60_000)
  now = expiresAt.getTime()
  expect((await enter(browser(), code)).status).toBe(401)
  const other = await renew()
  now = other.expiresAt.getTime() - 1
  expect((await enter(browser(), other.code)).status).toBe(204)
})

test('a code may be typed carelessly', async () => {
  const { code } = await renew()
  expect((await enter(browser(), ` ${code.toLowerCase().replaceAll('-', ' ')} `)).status).toBe(204)
})

test('an invented code is refused like a used one', async () => {
  const { code } = await renew()
  await enter(browser(), code)
  const used = await (await enter(browser(), code)).json()
  const invented = await enter(browser(), '0000-0000-0000')
  expect(invented.status).toBe(401)
  expect(await invented.json()).toEqual(used)
})

test('no code is made for a unit of another place', async () => {
  const elsewhere = await makePlace(database, `elsewhere-${places}`)
  await expect(renew(elsewhere.unitId)).rejects.toMatchObject({ code: 'not-found' })
})

test('the code itself is kept nowhere, and its use is in the audit trail', async () => {
  const { code } = await renew()
  await enter(browser(), code)
  const kept = await database.asSuperuser(async (client) => {
    const { rows } = await client.query(`select
      (select string_agg(to_jsonb(i)::text, '') from guiheng.invitation i) ||
      (select string_agg(to_jsonb(a)::text, '') from guiheng.audit_entry a) as text`)
    return String(rows[0]?.text)
  })
  expect(kept).not.toContain(code)
  expect(kept).not.toContain(code.replaceAll('-', ''))
  const entries = await database.door.read(coordinator, (tx) =>
    tx.selectFrom('auditEntry').select(['action', 'subject']).orderBy('sequence').execute(),
  )
  expect(entries.slice(-3)).toEqual([
    { action: 'invitation.renew', subject: tenant.otherUnitId },
    { action: 'invitation.use', subject: tenant.otherUnitId },
    { action: 'session.begin', subject: null },
  ])
})
