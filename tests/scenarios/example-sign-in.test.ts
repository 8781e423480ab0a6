/** Entering as an example person: for the example alone, and for nobody but whoever sits at the machine itself. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lockout } from '#domain/people/lockout.ts'
import { renewAccounts } from '#server/people/accounts.ts'
import { type BrowserSettings, openBrowser } from '../browser.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { type House, makeEveryRole, makeHouse, makePerson, makePlace, type Tenant } from '../house.ts'

let database: TestDatabase
let house: House
let example: Tenant
const clock = () => new Date()

beforeAll(async () => {
  database = await makeDatabase()
  house = await makeHouse(database, { clock })
  example = await makePlace(database, 'example', true)
  const { unitId, otherUnitId } = example
  const nobody = { accountId: null }
  await makePerson(database, example, { name: '甲', role: 'coordinator', unitId, ...nobody })
  await makePerson(database, example, { name: '乙', role: 'coordinator', unitId, ...nobody })
  await makePerson(database, example, { name: '丙', role: 'coordinator', unitId, ...nobody })
  await makePerson(database, example, { name: '丁', role: 'contact', unitId: otherUnitId, ...nobody })
  await makePerson(database, example, { name: '戊', role: 'unit_head', unitId: otherUnitId, ...nobody })
  // A real place on the same server, with people in every role.
  await makeEveryRole(database, house.auth, await makePlace(database, 'real'), 'a real password')
})
afterAll(() => database.close())

const renew = () => renewAccounts({ ...database, auth: house.auth, clock })

async function offered(served: House, settings: BrowserSettings = {}) {
  const response = await openBrowser(served.open(), settings).get('/api/session/options')
  expect(response.status).toBe(200)
  const options: { exampleAccounts: { account: string; role: string; unit: string }[] } =
    await response.json()
  return options.exampleAccounts
}

const enter = (served: House, account: string, settings: BrowserSettings = {}) =>
  openBrowser(served.open(), settings).post('/api/session/example', { account })

test('before there are accounts nothing is offered', async () => {
  expect(await offered(house)).toEqual([])
})

describe('the accounts of the example', () => {
  test('are one for each role, two for coordinators, with passwords that work', async () => {
    const accounts = await renew()
    expect(accounts.map(({ role, person, unit }) => [role, person, unit])).toEqual([
      ['coordinator', '甲', '甲局'],
      ['coordinator', '乙', '甲局'],
      ['contact', '丁', '乙局'],
      ['unit_head', '戊', '乙局'],
    ])
    for (const { account, password } of accounts) {
      const browser = openBrowser(house.open())
      expect((await browser.post('/api/session', { account, password })).status).toBe(204)
    }
  })

  test('keep their names and lose their passwords when they are made anew', async () => {
    const before = await renew()
    const after = await renew()
    expect(after.map(({ account }) => account)).toEqual(before.map(({ account }) => account))
    const [old, anew] = [before[0], after[0]]
    if (!old || !anew) throw new Error('there are accounts')
    const tryIn = (password: string) =>
      openBrowser(house.open()).post('/api/session', { account: old.account, password })
    expect((await tryIn(old.password)).status).toBe(401)
    expect((await tryIn(anew.password)).status).toBe(204)
  })
})

test('making them anew lets in whoever had locked himself out', async () => {
  const [one] = await renew()
  if (!one) throw new Error('there are accounts')
  const tryIn = (account: string, password: string) =>
    openBrowser(house.open()).post('/api/session', { account, password })
  for (let count = 0; count < lockout.failures; count += 1) await tryIn(one.account, 'wrong')
  expect((await tryIn(one.account, one.password)).status).toBe(423)
  const [anew] = await renew()
  expect((await tryIn(one.account, anew?.password ?? '')).status).toBe(204)
})

describe('at the machine itself', () => {
  test('each is offered and opens at one click', async () => {
    const accounts = await offered(house)
    expect(accounts.map(({ role, unit }) => [role, unit])).toEqual([
      ['coordinator', '甲局'],
      ['coordinator', '甲局'],
      ['contact', '乙局'],
      ['unit_head', '乙局'],
    ])
    for (const { account, role } of accounts) {
      const browser = openBrowser(house.open())
      expect((await browser.post('/api/session/example', { account })).status).toBe(204)
      expect(await (await browser.get('/api/session')).json()).toMatchObject({ memberships: [{ role }] })
    }
  })

  test('nobody of a real place is offered or let in', async () => {
    const accounts = await offered(house)
    for (const account of ['administrator', 'auditor', 'statistics', 'nobody']) {
      expect(accounts.map((one) => one.account)).not.toContain(account)
      const refused = await enter(house, account)
      expect(refused.status).toBe(404)
      expect(await refused.json()).toMatchObject({ code: 'not-found' })
    }
  })
})

describe('nowhere else', () => {
  const here = { clock, boundTo: '127.0.0.1', publicUrl: 'http://localhost:3000' }

  test.each<{ name: string; settings: Partial<typeof here>; browser: BrowserSettings }>([
    { name: 'a visitor from the network', settings: {}, browser: { address: '10.1.2.3' } },
    { name: 'a visitor whose address is not known', settings: {}, browser: { address: '' } },
    { name: 'a server that listens to the network', settings: { boundTo: '0.0.0.0' }, browser: {} },
    { name: 'a server bound to an address of the network', settings: { boundTo: '10.1.2.3' }, browser: {} },
    {
      name: 'a server with a public address',
      settings: { publicUrl: 'https://guiheng.example' },
      browser: { origin: 'https://guiheng.example' },
    },
  ])('$name', async ({ settings, browser }) => {
    const other = await makeHouse(database, { ...here, ...settings })
    const [known] = await offered(house)
    expect(known).toBeDefined()
    expect(await offered(other, browser)).toEqual([])
    expect((await enter(other, known?.account ?? '', browser)).status).toBe(404)
  })

  test.each([
    { name: 'a proxy on the same machine', headers: { 'x-forwarded-for': '10.1.2.3' } },
    { name: 'a proxy that says so in the standard way', headers: { forwarded: 'for=10.1.2.3' } },
    { name: 'a proxy that only says how it was asked', headers: { 'x-forwarded-proto': 'https' } },
    { name: 'a network that delivers for others', headers: { 'cf-connecting-ip': '10.1.2.3' } },
    { name: 'a name that an attacker made point here', headers: { host: 'attacker.example:3000' } },
  ])('$name', async ({ headers }) => {
    const [known] = await offered(house)
    const browser = openBrowser(house.open())
    const options = await browser.send('/api/session/options', { headers })
    expect(await options.json()).toEqual({ exampleAccounts: [] })
    const refused = await browser.send('/api/session/example', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ account: known?.account }),
    })
    expect(refused.status).toBe(404)
  })

  test('once the place is no example any more', async () => {
    const [known] = await offered(house)
    const machine = { tenantId: example.tenantId, personId: null }
    await database.door.write(machine, { name: 'tenant.change' }, (tx) =>
      tx.updateTable('tenant').set({ example: false }).execute(),
    )
    expect(await offered(house)).toEqual([])
    expect((await enter(house, known?.account ?? '')).status).toBe(404)
  })
})
