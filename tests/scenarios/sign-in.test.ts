/** Signing in and out: passwords, the lock, sessions and their end, cookies. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lockout } from '#domain/people/lockout.ts'
import { type Browser, openBrowser } from '../browser.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { type House, makeHouse, makePerson, makePlace, type Tenant } from '../house.ts'

const password = 'a right password'
const minutes = (count: number) => count * 60_000

let database: TestDatabase
let tenant: Tenant
let house: House
let now = Date.now()
let account = ''
let accounts = 0
let accountId = ''
let personId = ''

beforeAll(async () => {
  database = await makeDatabase(() => new Date(now))
  house = await makeHouse(database, { clock: () => new Date(now) })
  tenant = await makePlace(database, 'district')
})
afterAll(() => database.close())

/** Somebody new for each test, so that none sees another's lock. */
beforeEach(async () => {
  accounts += 1
  account = `official-${accounts}`
  accountId = await house.auth.createAccount(account)
  await house.auth.setPassword(accountId, password)
  personId = await makePerson(database, tenant, {
    name: `官员${accounts}`,
    role: 'contact',
    unitId: tenant.unitId,
    accountId,
  })
})

const browser = () => openBrowser(house.open())
const signIn = (from: Browser, given = { account, password }) => from.post('/api/session', given)

describe('a password', () => {
  test('lets in whoever knows it, under the name and role of the person', async () => {
    const reader = browser()
    expect((await reader.get('/api/session')).status).toBe(401)
    expect((await signIn(reader)).status).toBe(204)
    const session = await reader.get('/api/session')
    expect(session.status).toBe(200)
    expect(await session.json()).toMatchObject({
      person: { id: personId, name: `官员${accounts}` },
      memberships: [{ unitId: tenant.unitId, unit: '甲局', role: 'contact' }],
    })
  })

  test.each([
    { name: 'capitals', typed: () => account.toUpperCase() },
    { name: 'full width and a blank', typed: () => ` ${account.replaceAll('-', '－')}` },
  ])('the account may be typed with $name', async ({ typed }) => {
    expect((await signIn(browser(), { account: typed(), password })).status).toBe(204)
  })

  test('an unknown account is refused in the same words as a wrong password', async () => {
    const wrong = await signIn(browser(), { account, password: 'a wrong password' })
    const unknown = await signIn(browser(), { account: `nobody-${accounts}`, password: 'a wrong password' })
    const impossible = await signIn(browser(), {
      account: `没有 此人 ${accounts}`,
      password: 'a wrong password',
    })
    expect([wrong.status, unknown.status, impossible.status]).toEqual([401, 401, 401])
    const said = await wrong.json()
    expect(said).toMatchObject({ code: 'sign-in-refused' })
    expect(await unknown.json()).toEqual(said)
    expect(await impossible.json()).toEqual(said)
  })

  test('an account whose person is gone opens nothing and keeps no session', async () => {
    const lone = `lone-${accounts}`
    await house.auth.setPassword(await house.auth.createAccount(lone), password)
    const reader = browser()
    expect((await signIn(reader, { account: lone, password })).status).toBe(401)
    expect(reader.cookies.size).toBe(0)
  })
})

describe('wrong passwords', () => {
  const fail = async (times: number, name = account) => {
    const answers: Response[] = []
    for (let count = 0; count < times; count += 1) {
      answers.push(await signIn(browser(), { account: name, password: 'a wrong password' }))
    }
    return answers
  }

  test('lock the account, even for the right one, until its time is over', async () => {
    const answers = await fail(lockout.failures)
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 423])
    const locked = await signIn(browser())
    expect(locked.status).toBe(423)
    const until = new Date(now + minutes(lockout.minutes)).toISOString()
    expect(await locked.json()).toMatchObject({ code: 'account-locked', details: { until } })
    now += minutes(lockout.minutes) - 1
    expect((await signIn(browser())).status).toBe(423)
    now += 1
    expect((await signIn(browser())).status).toBe(204)
  })

  test('lock an account that does not exist in the same way', async () => {
    const answers = await fail(lockout.failures + 1, `nobody-${accounts}`)
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 423, 423])
  })

  test('tried all at once are counted all', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => fail(1)))
    const statuses = answers.flat().map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(lockout.failures - 1)
    expect(statuses.filter((status) => status === 423)).toHaveLength(12 - lockout.failures + 1)
  })

  test('are forgotten after a right one', async () => {
    await fail(lockout.failures - 1)
    expect((await signIn(browser())).status).toBe(204)
    expect((await fail(1))[0]?.status).toBe(401)
    expect((await signIn(browser())).status).toBe(204)
  })

  test('of one account do not lock another', async () => {
    await fail(lockout.failures, `somebody-else-${accounts}`)
    expect((await signIn(browser())).status).toBe(204)
  })

  test('leave the lock of a real account in the audit trail', async () => {
    await fail(lockout.failures)
    const entries = await database.door.read({ tenantId: tenant.tenantId, personId: null }, (tx) =>
      tx.selectFrom('auditEntry').select('subject').where('action', '=', 'account.lock').execute(),
    )
    expect(entries).toContainEqual({ subject: personId })
  })
})

describe('a session', () => {
  test('ends with signing out: its cookie is refused from then on', async () => {
    const reader = browser()
    await signIn(reader)
    const kept = new Map(reader.cookies)
    expect((await reader.delete('/api/session')).status).toBe(204)
    expect(reader.cookies.size).toBe(0)
    for (const [name, value] of kept) reader.cookies.set(name, value)
    expect((await reader.get('/api/session')).status).toBe(401)
  })

  test('begins under a new cookie, and the one the browser brought ends', async () => {
    const reader = browser()
    await signIn(reader)
    const before = new Map(reader.cookies)
    await signIn(reader)
    expect(reader.cookies.get('guiheng')).not.toBe(before.get('guiheng'))
    const old = browser()
    for (const [name, value] of before) old.cookies.set(name, value)
    expect((await old.get('/api/session')).status).toBe(401)
    expect((await reader.get('/api/session')).status).toBe(200)
  })

  test('is not opened by a cookie that an attacker planted or altered', async () => {
    const reader = browser()
    reader.cookies.set('guiheng', 'planted-by-somebody-else')
    await signIn(reader)
    const token = reader.cookies.get('guiheng') ?? ''
    expect(token).not.toContain('planted')
    const thief = browser()
    thief.cookies.set(
      'guiheng',
      token.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')),
    )
    expect((await thief.get('/api/session')).status).toBe(401)
  })

  test('ends after half an hour without a request, not while it is used', async () => {
    const reader = browser()
    await signIn(reader)
    for (let count = 0; count < 3; count += 1) {
      now += minutes(29)
      expect((await reader.get('/api/session')).status).toBe(200)
    }
    now += minutes(30)
    expect((await reader.get('/api/session')).status).toBe(401)
  })

  test('ends after twelve hours however busy', async () => {
    const reader = browser()
    await signIn(reader)
    for (let count = 1; count < 36; count += 1) {
      now += minutes(20)
      expect((await reader.get('/api/session')).status).toBe(200)
    }
    now += minutes(20)
    expect((await reader.get('/api/session')).status).toBe(401)
  })

  test('ends everywhere when the password is set anew', async () => {
    const [one, other] = [browser(), browser()]
    await signIn(one)
    await signIn(other)
    await house.auth.setPassword(accountId, 'another password')
    expect((await one.get('/api/session')).status).toBe(401)
    expect((await other.get('/api/session')).status).toBe(401)
    expect((await signIn(one)).status).toBe(401)
    expect((await signIn(one, { account, password: 'another password' })).status).toBe(204)
  })

  test('loses a role at once when the membership is taken away', async () => {
    const reader = browser()
    await signIn(reader)
    await database.door.write(
      { tenantId: tenant.tenantId, personId: null },
      { name: 'membership.end' },
      (tx) => tx.deleteFrom('membership').where('personId', '=', personId).execute(),
    )
    expect(await (await reader.get('/api/session')).json()).toMatchObject({ memberships: [] })
  })

  test('begins and ends in the audit trail, under the person', async () => {
    const reader = browser()
    await signIn(reader)
    await reader.delete('/api/session')
    const entries = await database.door.read({ tenantId: tenant.tenantId, personId: null }, (tx) =>
      tx.selectFrom('auditEntry').select(['action', 'detail']).where('actor', '=', personId).execute(),
    )
    expect(entries).toEqual([
      { action: 'session.begin', detail: { by: 'password' } },
      { action: 'session.end', detail: {} },
    ])
  })
})

describe('the cookie', () => {
  const cookieAt = async (publicUrl: string) => {
    const other = await makeHouse(database, { clock: () => new Date(now), publicUrl })
    const reader = openBrowser(other.open(), { origin: publicUrl })
    const response = await reader.post('/api/session', { account, password })
    expect(response.status).toBe(204)
    return response.headers.getSetCookie()
  }

  test('is out of reach of scripts and other sites', async () => {
    const [cookie, ...more] = await cookieAt('http://localhost:3000')
    expect(more).toEqual([])
    expect(cookie).toMatch(/^guiheng=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/)
  })

  test('over https is secure and bound to the very host', async () => {
    const [cookie] = await cookieAt('https://guiheng.example')
    expect(cookie).toMatch(
      /^__Host-guiheng=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
  })
})

test('nothing that opens a session is kept readable', async () => {
  const kept = await database.asSuperuser(async (client) => {
    const { rows } = await client.query(`select array_agg(to_jsonb(c)::text) as rows from auth.credential c`)
    return String(rows[0]?.rows)
  })
  expect(kept).not.toContain(password)
})
