/** The HTTP edge: what it lets in, the one shape in which it refuses, and the headers on every answer. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { getAssignment } from '#contract/assignments.ts'
import { uploadDecomposition } from '#contract/intakes.ts'
import { type Route, route } from '#contract/route.ts'
import { RefusalView } from '#contract/shared.ts'
import { Refusal } from '#domain/refusal.ts'
import { createLog } from '#server/edge/log.ts'
import { createRouter } from '#server/edge/router.ts'
import { type Browser, openBrowser } from '../browser.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { type House, makeEveryRole, makeHouse, makePlace, type Tenant } from '../house.ts'

const id = '0192f3a0-0000-7000-8000-000000000001'
const password = 'a right password'
const clock = () => new Date()

/** Routes that show the edge; their permissions are real ones. */
const note = route({
  method: 'post',
  path: '/api/test/notes/{id}',
  params: z.strictObject({ id: z.uuid(), mark: z.enum(['a', 'b']).default('a') }),
  body: z.strictObject({ text: z.string().min(1).max(10), count: z.int().max(5).optional() }),
  answer: z.strictObject({ text: z.string(), mark: z.string() }),
  permission: 'work.read',
})
const unitNote = { ...note, path: '/api/test/units/{id}', permission: 'entry.write' } as const
const careless = { ...note, path: '/api/test/careless/{id}', permission: 'entry.write' } as const
const crash = route({
  method: 'get',
  path: '/api/test/crash',
  params: z.strictObject({ how: z.string() }),
  body: null,
  answer: z.strictObject({ fine: z.boolean() }),
  permission: 'work.read',
})
let database: TestDatabase
let house: House
let tenant: Tenant
let faults: string[]
let contact: Browser
let coordinator: Browser

beforeAll(async () => {
  database = await makeDatabase()
  house = await makeHouse(database, { clock })
  tenant = await makePlace(database, 'district')
  await makeEveryRole(database, house.auth, tenant, password)
  const { router } = house
  router.serve(note, async ({ body, params }) => ({ text: body.text, mark: params.mark }))
  router.serve(unitNote, async ({ params, permit, body }) => {
    permit(params.id)
    return { text: body.text, mark: '' }
  })
  router.serve(careless, async ({ body }) => ({ text: body.text, mark: '' }))
  router.serve(crash, async ({ params: { how } }) => {
    if (how === 'refusal')
      throw new Refusal('changed-meanwhile', { who: '李某', when: '2026-11-22T15:15:00.000Z' })
    if (how === 'misfit') return Object.assign({ fine: true }, { secret: '13800000000' })
    throw new Error('the database said 13800000000', { cause: Object.assign(new Error(), { code: '23505' }) })
  })
  contact = await signedIn('contact')
  coordinator = await signedIn('coordinator')
})
afterAll(() => database.close())

function open(language = 'zh-CN') {
  faults = []
  const lines = faults
  const log = createLog('info', { write: (line) => lines.push(line) })
  return openBrowser(house.open({ log }), { language })
}

async function signedIn(account: string): Promise<Browser> {
  const browser = open()
  expect((await browser.post('/api/session', { account, password })).status).toBe(204)
  return browser
}

const json = { 'content-type': 'application/json' }
const post = (body: string, headers: Record<string, string> = json) => ({ method: 'POST', body, headers })

/** A body that ends in the middle, as its sender hangs up. */
const cutOff = () =>
  new ReadableStream({
    pull(stream) {
      stream.error(new Error('aborted'))
    },
  })

async function refusal(response: Response) {
  expect(response.headers.get('content-type')).toContain('application/json')
  return { status: response.status, ...RefusalView.parse(await response.json()) }
}

describe('input is read by the contract', () => {
  test('what fits gets through, defaults filled in', async () => {
    const response = await contact.post(`/api/test/notes/${id}`, { text: '好' })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ text: '好', mark: 'a' })
    const marked = await contact.post(`/api/test/notes/${id}?mark=b`, { text: '好' })
    expect(await marked.json()).toEqual({ text: '好', mark: 'b' })
  })

  test.each([
    { name: 'a field too many', body: '{"text":"a","role":"auditor"}', problem: /role/ },
    { name: 'the prototype', body: '{"text":"a","__proto__":{"role":"auditor"}}', problem: /__proto__/ },
    { name: 'a field missing', body: '{}', field: 'text', problem: /没有填写/ },
    { name: 'a number for a text', body: '{"text":1}', field: 'text', problem: /类型/ },
    { name: 'a text too long', body: '{"text":"12345678901"}', field: 'text', problem: /10/ },
    { name: 'a number too large', body: '{"text":"a","count":6}', field: 'count', problem: /5/ },
    { name: 'a list for an object', body: '[]', field: '提交的内容', problem: /类型/ },
  ])('422 for $name, naming it', async ({ body, field, problem }) => {
    const refused = await refusal(await contact.send(`/api/test/notes/${id}`, post(body)))
    expect(refused).toMatchObject({ status: 422, code: 'input-invalid' })
    if (field) expect(refused.details.field).toBe(field)
    expect(refused.details.problem).toMatch(problem)
    expect(refused.message).toContain(refused.details.problem)
  })

  test.each([
    { name: 'half an object', body: '{"text":' },
    { name: 'nothing', body: '' },
    { name: 'bytes that are no UTF-8', body: new Uint8Array([0x7b, 0xff, 0x7d]) },
    { name: 'the character zero', body: '{"text":"a\\u0000b"}' },
    { name: 'half a character', body: '{"text":"\\ud800"}' },
    { name: 'endless nesting', body: '['.repeat(200_000) },
    { name: 'a sender who is gone', body: cutOff() },
  ])('400 for $name', async ({ body }) => {
    const request = { method: 'POST', body, headers: json, duplex: 'half' }
    const response = await contact.send(`/api/test/notes/${id}`, request)
    expect(await refusal(response)).toMatchObject({ status: 400, code: 'body-malformed' })
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    '415 for the content type "%s"',
    async (type) => {
      const response = await contact.send(
        `/api/test/notes/${id}`,
        post('{"text":"a"}', { 'content-type': type }),
      )
      expect(await refusal(response)).toMatchObject({ status: 415, code: 'content-type-unsupported' })
    },
  )

  test('413 for a body above the limit, whether it says so or not', async () => {
    const long = JSON.stringify({ text: 'x'.repeat(3 * 1024 * 1024) })
    const streamed = new Blob([long]).stream()
    for (const body of [long, streamed]) {
      const request = { method: 'POST', body, headers: json, duplex: 'half' } as RequestInit
      const response = await contact.send(`/api/test/notes/${id}`, request)
      expect(await refusal(response)).toMatchObject({ status: 413, code: 'request-too-large' })
    }
  })

  test.each([
    { name: 'an id that is none', path: '/api/test/notes/1', status: 404 },
    { name: 'a parameter nobody knows', path: `/api/test/notes/${id}?sort=a`, status: 422 },
    { name: 'a parameter out of range', path: `/api/test/notes/${id}?mark=c`, status: 422 },
    { name: 'a parameter twice', path: `/api/test/notes/${id}?mark=a&mark=b`, status: 422 },
    { name: 'a path parameter again in the query', path: `/api/test/notes/${id}?id=${id}`, status: 422 },
    { name: 'the character zero in a parameter', path: `/api/test/notes/${id}?mark=%00`, status: 400 },
  ])('$status for $name', async ({ path, status }) => {
    expect((await refusal(await contact.post(path, { text: 'a' }))).status).toBe(status)
  })
})

describe('who may', () => {
  test('401 for whoever has not signed in, before anything is read', async () => {
    const response = await open().send('/api/test/notes/1', post('no json'))
    expect(await refusal(response)).toMatchObject({ status: 401, code: 'not-signed-in' })
  })

  test('403 for a role that never could', async () => {
    const auditor = await signedIn('auditor')
    const response = await auditor.post(`/api/test/units/${tenant.unitId}`, { text: 'a' })
    expect(await refusal(response)).toMatchObject({ status: 403, code: 'not-permitted' })
  })

  test('what was refused is on record by route and reason, not by what was sent', async () => {
    await open().get(`/api/test/notes/${id}`)
    const reader = open()
    await reader.post('/api/session', { account: 'contact', password: 'a wrong password' })
    const lines = faults.map((line) => JSON.parse(line))
    expect(lines).toMatchObject([
      { method: 'POST', route: '/api/session', refusal: 'sign-in-refused', msg: 'refused' },
    ])
    expect(faults.join('')).not.toContain('a wrong password')
  })

  test('403 for a role in another unit than its own', async () => {
    const ask = (who: Browser, unitId: string) => who.post(`/api/test/units/${unitId}`, { text: 'a' })
    expect((await ask(contact, tenant.unitId)).status).toBe(200)
    expect(await refusal(await ask(contact, tenant.otherUnitId))).toMatchObject({ status: 403 })
    expect((await ask(coordinator, tenant.otherUnitId)).status).toBe(200)
  })

  test('500 where a handler forgot to ask whose unit it is, unless the role reaches every unit', async () => {
    const ask = (who: Browser) => who.post(`/api/test/careless/${tenant.unitId}`, { text: 'a' })
    expect(await refusal(await ask(contact))).toMatchObject({ status: 500, code: 'fault' })
    expect((await ask(coordinator)).status).toBe(200)
  })

  test('a route without a row, or served under the wrong kind, does not let the server be put together', () => {
    const router = createRouter({ sessions: { findActor: async () => null }, clock })
    const unknown = { ...note, permission: 'note.write' } as unknown as Route
    const handler = async () => ({})
    expect(() => router.serve(unknown, handler)).toThrow('no row in the permission table')
    expect(() => router.serveOpen({ ...note }, async () => ({ text: '', mark: '' }))).toThrow('not open')
    expect(() =>
      router.serve({ ...note, permission: 'session.begin' }, async () => ({ text: '', mark: '' })),
    ).toThrow('open to anyone')
  })
})

describe('the one shape of a refusal', () => {
  test('404 for an address nobody serves', async () => {
    expect(await refusal(await contact.get('/api/nothing'))).toMatchObject({ status: 404, code: 'not-found' })
  })

  test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    '405 for %s where only POST is served',
    async (method) => {
      const response = await contact.send(`/api/test/notes/${id}`, { method })
      expect(response.headers.get('allow')).toBe('POST')
      expect(await refusal(response)).toMatchObject({ status: 405, code: 'method-not-allowed' })
    },
  )

  test('409 with who and when, in the reader’s words and Beijing’s time', async () => {
    const refused = await refusal(await contact.get('/api/test/crash?how=refusal'))
    expect(refused).toMatchObject({ status: 409, code: 'changed-meanwhile' })
    expect(refused.message).toContain('李某已于2026-11-22 23:15修改过此内容')
    expect(refused.details.when).toBe('2026-11-22T15:15:00.000Z')
  })

  test.each([
    { wants: 'en', says: 'Please sign in first.' },
    { wants: 'zh-Hans-CN,en;q=0.5', says: '请先登录。' },
    { wants: 'fr, en;q=0.8, zh;q=0.7', says: 'Please sign in first.' },
    { wants: 'fr', says: '请先登录。' },
    { wants: 'en;q=0', says: '请先登录。' },
  ])('in the language of "$wants"', async ({ wants, says }) => {
    expect((await refusal(await open(wants).get('/api/session'))).message).toBe(says)
  })

  test('the reader’s own choice goes before the browser’s', async () => {
    const reader = open('zh-CN')
    reader.cookies.set('language', 'en')
    expect((await refusal(await reader.get('/api/session'))).message).toBe('Please sign in first.')
  })
})

describe('a fault', () => {
  test.each(['error', 'misfit'])('%s: 500 with a number that the log has, and nothing else', async (how) => {
    const reader = await signedIn('contact')
    const response = await reader.get(`/api/test/crash?how=${how}`)
    const refused = await refusal(response)
    expect(refused).toMatchObject({ status: 500, code: 'fault' })
    expect(JSON.stringify(refused)).not.toContain('13800000000')
    expect(refused.message).toContain(String(refused.details.id))
    expect(faults.join('')).toContain(String(refused.details.id))
  })

  test('an answer that does not fit its contract is not sent, nor are its values logged', async () => {
    const reader = await signedIn('contact')
    await reader.get('/api/test/crash?how=misfit')
    expect(faults.join('')).toContain('does not fit its contract')
    expect(faults.join('')).not.toContain('13800000000')
  })
})

test('every route of the contract can be described', async () => {
  const document = await (await open().get('/openapi.json')).json()
  expect(document.paths['/api/session'].post.requestBody).toBeDefined()
  const router = createRouter({ sessions: { findActor: async () => null }, clock })
  router.serve(getAssignment, () => Promise.reject(new Error('not called')))
  router.serve(uploadDecomposition, () => Promise.reject(new Error('not called')))
  const described = router.app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } })
  expect(described.paths?.['/api/assignments/{id}']?.get?.responses?.['200']).toBeDefined()
  expect(described.components?.schemas?.Assignment).toBeDefined()
})
