/** An account made one's own: name and password of whoever came by invitation, and a password changed. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lockout } from '#domain/people/lockout.ts'
import { renewInvitation } from '#server/sessions/invitations.ts'
import { type Browser, openBrowser } from '../browser.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { type House, makeHouse, makePlace, type Tenant } from '../house.ts'

const password = 'a right password 1'

let database: TestDatabase
let house: House
let tenant: Tenant
let account = ''
let accounts = 0
let reader: Browser

beforeAll(async () => {
  database = await makeDatabase()
  house = await makeHouse(database, { clock: () => new Date() })
  tenant = await makePlace(database, 'example', true)
})
afterAll(() => database.close())

/** Somebody new for each test, who came by a code. */
beforeEach(async () => {
  accounts += 1
  account = `official-${accounts}`
  reader = await invited()
})

const browser = () => openBrowser(house.open())
const machine = () => ({ tenantId: tenant.tenantId, personId: null })

async function invited(personId: string | null = null): Promise<Browser> {
  const services = { door: database.door, clock: () => new Date() }
  const whom = { unitId: tenant.unitId, role: 'reporter', personId } as const
  const { code } = await renewInvitation(services, machine(), whom)
  const from = browser()
  expect((await from.post('/api/session/invitation', { code })).status).toBe(204)
  return from
}

const secure = (from: Browser, given: object = {}) =>
  from.send('/api/session/password', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, current: null, password, ...given }),
  })
const signIn = (given: object = {}) => browser().post('/api/session', { account, password, ...given })
const sessionOf = async (from: Browser) => (await from.get('/api/session')).json()

describe('whoever came by a code', () => {
  test('has neither name nor password, and takes both', async () => {
    expect((await sessionOf(reader)).account).toEqual({ name: null, hasPassword: false, asksCurrent: false })
    expect((await secure(reader)).status).toBe(204)
    expect((await sessionOf(reader)).account).toEqual({ name: account, hasPassword: true, asksCurrent: true })
  })

  test('comes in with them from then on, as the same person', async () => {
    await secure(reader, { account: ` ${account.toUpperCase()} ` })
    const later = browser()
    expect((await later.post('/api/session', { account, password })).status).toBe(204)
    expect(await sessionOf(later)).toEqual(await sessionOf(reader))
  })

  test.each([
    { name: 'no name', given: { account: null }, status: 422, code: 'account-name-invalid' },
    { name: 'an impossible name', given: { account: '李 某' }, status: 422, code: 'account-name-invalid' },
    { name: 'a weak password', given: { password: 'short1' }, status: 422, code: 'password-weak' },
  ])('is refused $name, and nothing is set', async ({ given, status, code }) => {
    const answer = await secure(reader, given)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ code })
    expect((await sessionOf(reader)).account).toEqual({ name: null, hasPassword: false, asksCurrent: false })
  })

  test('is refused the name of another, whoever came first', async () => {
    await secure(reader)
    const other = await invited()
    const answer = await secure(other)
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ code: 'account-taken', details: { name: account } })
    expect((await sessionOf(other)).account).toEqual({ name: null, hasPassword: false, asksCurrent: false })
    expect((await secure(other, { account: `${account}-b` })).status).toBe(204)
  })

  test('and another who takes the same name at the same moment: one gets it', async () => {
    const other = await invited()
    const answers = await Promise.all([secure(reader), secure(other)])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
  })

  test('is not offered at one click, even in an example', async () => {
    await secure(reader)
    expect(await (await browser().get('/api/session/options')).json()).toEqual({ exampleAccounts: [] })
  })
})

describe('a password that is set', () => {
  const next = 'another password 2'
  beforeEach(async () => {
    expect((await secure(reader)).status).toBe(204)
  })

  test('is changed by whoever knows it; the old one opens nothing', async () => {
    const changed = await secure(reader, { account: null, current: password, password: next })
    expect(changed.status).toBe(204)
    expect((await signIn()).status).toBe(401)
    expect((await signIn({ password: next })).status).toBe(204)
  })

  test('forgotten it is renewed by a new code, once; the old one and the sessions by it open nothing', async () => {
    const before = browser()
    await before.post('/api/session', { account, password })
    const { person } = await sessionOf(before)
    for (let count = 0; count < lockout.failures; count += 1) await signIn({ password: 'wrong' })
    const again = await invited(person.id)
    expect((await sessionOf(again)).person).toEqual(person)
    expect((await sessionOf(again)).account).toEqual({ name: account, hasPassword: true, asksCurrent: false })
    expect((await secure(again, { account: null, password: next })).status).toBe(204)
    expect((await signIn()).status).toBe(401)
    expect((await signIn({ password: next })).status).toBe(204)
    expect((await before.get('/api/session')).status).toBe(401)
    expect((await secure(again, { account: null })).status).toBe(401)
  })

  test.each([
    { name: 'without it', current: null },
    { name: 'by a wrong one', current: 'a wrong password 1' },
  ])('is not changed $name', async ({ current }) => {
    const answer = await secure(reader, { account: null, current, password: next })
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ code: 'sign-in-refused' })
    expect((await signIn()).status).toBe(204)
  })

  test('guessed too often locks the account, and the lock is in the trail', async () => {
    const statuses: number[] = []
    for (let count = 0; count < lockout.failures; count += 1) {
      statuses.push((await secure(reader, { account: null, current: 'wrong', password: next })).status)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 423])
    expect((await secure(reader, { account: null, current: password, password: next })).status).toBe(423)
    expect((await signIn()).status).toBe(423)
    expect(await trailOf('account.lock')).toContainEqual(
      expect.objectContaining({ subject: (await sessionOf(reader)).person.id }),
    )
  })

  test('changed ends the other sessions of the account, not this one nor those of others', async () => {
    const other = browser()
    await other.post('/api/session', { account, password })
    const stranger = await invited()
    await secure(reader, { account: null, current: password, password: next })
    expect((await other.get('/api/session')).status).toBe(401)
    expect((await reader.get('/api/session')).status).toBe(200)
    expect((await stranger.get('/api/session')).status).toBe(200)
  })

  test('goes with a name that stays', async () => {
    const answer = await secure(reader, { account: `${account}-new`, current: password })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ code: 'account-settled' })
  })
})

test('the trail says who did it and which name was taken, and no password', async () => {
  await secure(reader)
  await secure(reader, { account: null, current: password })
  const { person } = await sessionOf(reader)
  const entries = (await trailOf('account.secure')).filter(({ subject }) => subject === person.id)
  expect(entries).toEqual([
    { actor: person.id, subject: person.id, detail: { name: account } },
    { actor: person.id, subject: person.id, detail: {} },
  ])
})

const trailOf = (action: string) =>
  database.door.read(machine(), (tx) =>
    tx
      .selectFrom('auditEntry')
      .select(['actor', 'subject', 'detail'])
      .where('action', '=', action)
      .orderBy('sequence')
      .execute(),
  )
