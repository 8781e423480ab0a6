/** Whatever is sent to whatever route: an answer or a refusal in the one shape and in words, never a fault. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Route } from '#contract/route.ts'
import { RefusalView } from '#contract/shared.ts'
import type { Browser } from '../browser.ts'
import { contractRoutes } from '../contract-routes.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, look, openExercise } from '../exercise.ts'
import { makeOpinionSubjects } from '../opinion-subjects.ts'

/** How many of the mutations of each route are tried; the seed makes it the same ones each time. */
const tries = Number(process.env.GUIHENG_HOSTILE_TRIES ?? 40)
const seed = 20260315

const unit = '区卫生健康局'
const lead = '区发展改革局'
const unknownId = '0192f3a0-0000-7000-8000-000000000001'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let contact: Browser
let ids: Readonly<Record<string, string>>

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  exercise = await openExercise(database, 'examples/jinghe-2028')
  coordinator = await exercise.signIn('coordinator', lead)
  contact = await exercise.signIn('contact', unit)
  ids = { ...(await findIds()), ...(await makeOpinionSubjects(exercise, coordinator, unit)) }
})
afterAll(() => database.close())

async function findIds(): Promise<Record<string, string>> {
  const one = async (statement: string) => (await look<{ id: string }>(exercise, statement))[0]?.id ?? ''
  const unitId = await one(`select id from unit where name = '${unit}'`)
  const open = `select a.id from assignment a join "case" c on c.subject_id = a.id
    where a.unit_id = '${unitId}' and c.state in ('draft', 'returned')`
  const indicator = `select e.id, e.item_id from entry e join item i on i.id = e.item_id
    where e.unit_id = '${unitId}' and i.kind = 'indicator'`
  return {
    assignments: await one(open),
    entries: await one(indicator),
    indicators: await one(`select item_id as id from (${indicator}) x`),
    values: await one(`select item_id as id from (${indicator}) x`),
    contacts: unitId,
    units: unitId,
    plans: await one(`select id from plan where kind = 'district'`),
    reports: await one(`select id from report where kind = 'outline'`),
  }
}

const round = {
  ...{ title: '函', letter: '请反馈', dueOn: '2028-07-10', draftId: null, fileId: null },
  ...{ units: [{ id: unknownId, dueOn: null }], experts: ['专家'], bodies: ['机构'] },
}
const answer = { version: 0, comments: [{ place: '第一部分', text: '意见' }], fileId: null }

/** A body that each route takes, or would take in another state. */
const bodies: Readonly<Record<string, unknown>> = {
  'post /api/session': { account: 'nobody', password: 'wrong' },
  'post /api/session/invitation': { code: '7KQM-4XPD-9TRA' },
  'post /api/session/example': { account: 'nobody' },
  'post /api/plans': { kind: 'special', name: '另一规划', periodStart: 2026, periodEnd: 2030 },
  'post /api/plans/{id}/adoption': { adoptedOn: '2026-03-01' },
  'post /api/assignments/{id}/steps': {
    action: 'return',
    reason: '理由',
    version: 0,
    returns: [{ entryId: unknownId, reason: '理由' }],
  },
  'post /api/entries/{id}/versions': {
    basedOn: 0,
    answers: { progress: '进展' },
    asOf: '2028-06-30',
    values: [{ period: '2026', number: '1', grade: 'estimate', asOf: '2028-06-30', source: '' }],
  },
  'put /api/contacts/{id}': {
    basedOn: 0,
    name: '王某',
    office: '办公室',
    position: '',
    phone: '',
    mobile: '',
    filledBy: '',
    filledOn: '2028-06-30',
  },
  'post /api/indicators/{id}/decisions': { aspect: 'progress', class: 'behind', reason: '理由' },
  'post /api/values/{id}/{period}': {
    ...{ number: '1', grade: 'official', asOf: '2026-12-31', source: '统计公报', reason: '', basedOn: null },
    ...{
      publisher: '市统计局',
      publication: '年鉴',
      publicationNumber: '',
      definition: '',
      explanation: '说明',
    },
    publishedOn: '2027-03-01',
  },
  'post /api/comment-rounds': { ...round, process: 'outline_report', subjectId: unknownId },
  'put /api/comment-rounds/{id}': { ...round, edition: 1 },
  'post /api/comment-rounds/{id}/steps': { action: 'close_round', reason: '', version: 1 },
  'post /api/comment-rounds/{id}/answers': { ...answer, askedId: unknownId, source: '书面' },
  'post /api/comment-rounds/{id}/rulings': {
    ...{ commentId: unknownId, version: 0, outcome: 'rejected', reason: '理由', changedPlace: '' },
  },
  'post /api/comment-requests/{id}/answers': answer,
  'post /api/reports/{id}/feedback': { version: 0, opening: '总体', closing: '', points: ['意见'] },
  'post /api/feedback/{id}/issue': { version: 1, number: '1号', issuedOn: '2028-07-01' },
  'post /api/feedback/{id}/answers': {
    ...{ pointId: unknownId, version: 0, outcome: 'adopted', text: '已改', changedPlace: '' },
  },
  'post /api/opinions': { reportId: unknownId, source: 'report', points: ['意见'] },
  'put /api/opinions/{id}': { version: 1, text: '意见', dueOn: '2028-07-01', owners: [unknownId] },
  'post /api/opinions/{id}/handlings': {
    ...{ unitId: unknownId, version: 0, measures: '措施', progress: '', done: true, fileId: null },
  },
  'post /api/publications': {
    ...{ reportVersionId: unknownId, openness: 'closed', reason: '理由', formedOn: '2028-07-01' },
  },
  'put /api/publications/{id}': {
    ...{ version: 1, openness: 'active', reason: '', formedOn: '2028-07-01' },
  },
  'post /api/scores': {
    planId: unknownId,
    comparisons: [
      [1, 3],
      [1 / 3, 1],
    ],
    seed: 7,
  },
  'post /api/values/{id}/{period}/choices': { valueId: unknownId, basedOn: null, reason: '理由' },
}

const hostile: readonly unknown[] = [
  '',
  ' ',
  '<script>alert(1)</script>',
  '=cmd|"/c calc"!A1',
  "'; drop table guiheng.tenant; --",
  '{{who}} $t(refusals:not-found) %s',
  '\u0000',
  '\ud800',
  '\u0001\u000b\u001b\ufffe',
  '\u202Egnp.exe\u2066',
  '👨‍👩‍👧'.repeat(50),
  '字'.repeat(20_000),
  'k'.repeat(300_000),
  '0000-01-01',
  '2023-02-30',
  '9999-12-31',
  '2022-H1',
  '1e309',
  '１２．５',
  '-0',
  '999999999999999999.9999999999',
  unknownId,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  -1e308,
  null,
  true,
  [],
  {},
  [[['深']]],
  { toString: 1, constructor: {}, __proto__: null },
]

type Path = readonly (string | number)[]

/** Every place of a body, the body itself among them. */
function placesIn(body: unknown, at: Path = []): Path[] {
  if (typeof body !== 'object' || body === null) return [at]
  return [at, ...Object.entries(body).flatMap(([key, held]) => placesIn(held, [...at, key]))]
}

function withAt(body: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  const held = Reflect.get(Object(body), key)
  if (Array.isArray(body))
    return body.map((one, index) => (String(index) === key ? withAt(one, rest, value) : one))
  return { ...Object(body), [key]: withAt(held, rest, value) }
}

function mutationsOf(body: unknown): string[] {
  const values = placesIn(body).flatMap((place) => hostile.map((value) => withAt(body, place, value)))
  const keys = ['__proto__', 'constructor', 'extra', '\u0000', 'k'.repeat(50_000)].map(
    (key) => `{${JSON.stringify(key)}:1,${JSON.stringify(body).slice(1)}`,
  )
  return [...values.map((value) => JSON.stringify(value)), ...keys, '', '{', '\ufeff{}', '"\\ud800"']
}

/** The same few of the list for the same seed. */
function few<One>(list: readonly One[], count: number, of: number): One[] {
  const order = (index: number) => ((index + of) * 48_271) % 65_537
  const shuffled = [...new Set(list)].map((one, index) => ({ one, at: order(index) }))
  return shuffled
    .toSorted((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ one }) => one)
}

const nameOf = ({ method, path }: Route) => `${method} ${path}`
const addressOf = ({ path }: Route, id?: string) =>
  path.replace('{id}', id ?? ids[path.split('/')[2] ?? ''] ?? unknownId).replace('{period}', '2026')

async function expectSound(answered: Promise<Response>, sent: string): Promise<void> {
  const response = await answered
  const told = `${response.status} for ${sent.slice(0, 300)}`
  if (response.status < 300) return
  const refused = RefusalView.parse(await response.json())
  expect(response.status, told).toBeLessThan(500)
  expect(refused.message, told).not.toMatch(/\{\{|undefined|\bNaN\b|\n\s+at /)
  expect(refused.message.length, told).toBeLessThan(1000)
}

const routes = await contractRoutes()
const taking = routes.filter((route) => route.body !== null && route.body !== 'file')

describe('bodies', () => {
  test('every route that takes one is known here, unless it takes an empty one', () => {
    const known = taking.map(nameOf).filter((name) => bodies[name] === undefined)
    for (const name of known) expect(taking.find((route) => nameOf(route) === name)?.body).toBeDefined()
    expect(Object.keys(bodies).filter((name) => !taking.some((route) => nameOf(route) === name))).toEqual([])
  })

  test.each(taking)('$method $path', async (route) => {
    const sent = mutationsOf(bodies[nameOf(route)] ?? {})
    const who = /entries|comment-requests|handlings/.test(route.path) ? contact : coordinator
    for (const body of few(sent, tries, seed + route.path.length)) {
      const request = {
        method: route.method.toUpperCase(),
        body,
        headers: { 'content-type': 'application/json' },
      }
      await expectSound(who.send(addressOf(route), request), body)
    }
    const asIs = JSON.stringify(bodies[nameOf(route)] ?? {})
    const request = { method: route.method.toUpperCase(), headers: { 'content-type': 'application/json' } }
    await expectSound(
      coordinator.send(addressOf(route, unknownId), { ...request, body: asIs }),
      'an unknown id',
    )
  })
})

describe('addresses', () => {
  const strange = ['1', '%00', '%ff', '%E0%A4%A', '..%2f..%2fetc', '%F0%9F%98%80', "'--", 'a'.repeat(5000)]

  test.each(routes.filter(({ method, path }) => method === 'get' && path.includes('{')))(
    '$method $path',
    async (route) => {
      for (const id of [unknownId, ...strange]) await expectSound(coordinator.get(addressOf(route, id)), id)
    },
  )

  test.each(routes.filter(({ method }) => method === 'get'))('$method $path with a query', async (route) => {
    const names = [...Object.keys(route.params.shape).filter((name) => name !== 'id'), 'unknown', '__proto__']
    const queries = names.flatMap((name) =>
      hostile.map((value) => `${name}=${encodeURIComponent(textOf(value))}`),
    )
    for (const query of few(queries, tries, seed)) {
      await expectSound(coordinator.get(`${addressOf(route)}?${query}`), query)
    }
  })
})

/** As it can stand in an address: half letters cannot. */
const textOf = (value: unknown) =>
  (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(/\p{Surrogate}/gu, '').slice(0, 3000)
