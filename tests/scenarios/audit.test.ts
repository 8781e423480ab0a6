/** The auditor reads the trail and verifies it, and reads nothing else; nobody else reads the trail. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AuditEntryView, AuditVerification } from '#contract/audit.ts'
import type { Browser } from '../browser.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'

interface Trail {
  readonly entries: AuditEntryView[]
  readonly hasEarlier: boolean
}

let database: TestDatabase
let exercise: Exercise
let auditor: Browser
let coordinator: Browser
let now = Date.parse('2023-06-08T02:00:00Z')

const unit = '区发展改革委'

beforeAll(async () => {
  database = await makeDatabase(() => new Date(now))
  exercise = await openExercise(database, 'examples/hebei-2023', () => new Date(now))
  auditor = await exercise.signIn('auditor', unit)
  coordinator = await exercise.signIn('coordinator', unit)
})
afterAll(() => database.close())

const trail = (query = '') => json<Trail>(auditor.get(`/api/audit${query}`))
const verification = () => json<AuditVerification>(auditor.get('/api/audit/verification'))
const sequences = ({ entries }: Trail) => entries.map(({ sequence }) => Number(sequence))
const decide = async () => {
  const { indicators } = await json<{ indicators: { itemId: string; verdict: { class: string } | null }[] }>(
    coordinator.get('/api/indicators'),
  )
  const { itemId = '', verdict = null } = indicators.find((i) => i.verdict?.class) ?? {}
  const decision = { aspect: 'progress', class: verdict?.class, reason: '' }
  await json(coordinator.post(`/api/indicators/${itemId}/decisions`, decision))
  return itemId
}

test('an act just done stands first, with who and when; reading leaves no entry', async () => {
  now += 60_000
  const itemId = await decide()
  const first = await trail()
  expect(first.entries[0]).toMatchObject({
    action: 'indicator.decide',
    at: new Date(now).toISOString(),
    by: expect.stringContaining(unit),
    subject: itemId,
    detail: { aspect: 'progress' },
  })
  await verification()
  expect(await trail()).toEqual(first)
})

test('the machine has no name', async () => {
  const { entries } = await trail('?action=exercise')
  expect(entries).toEqual([expect.objectContaining({ action: 'exercise.load', by: null })])
})

test('the trail is read fifty at a time, without a gap or a double', async () => {
  const machine = { tenantId: exercise.tenantId, personId: null }
  for (let written = 0; written < 50; written += 1) {
    await exercise.program.door.write(machine, { name: 'session.end' }, async () => {})
  }
  const newest = await trail()
  expect(newest).toMatchObject({ hasEarlier: true })
  expect(newest.entries).toHaveLength(50)
  const rest = await trail(`?before=${newest.entries.at(-1)?.sequence}`)
  expect(rest.hasEarlier).toBe(false)
  const all = [...sequences(newest), ...sequences(rest)]
  expect(all).toEqual(all.map((_, index) => all.length - index))
})

test('it can be narrowed to an action and a person', async () => {
  const of = async (query: Record<string, string>) =>
    (await trail(`?${new URLSearchParams(query)}`)).entries.map(({ action, by }) => ({ action, by }))
  const sessions = await of({ action: 'session', person: unit })
  expect(new Set(sessions.map(({ action }) => action))).toEqual(new Set(['session.begin']))
  const [first] = await of({ action: 'indicator.decide' })
  const own = await of({ person: first?.by ?? '' })
  expect(own.length).toBeGreaterThan(0)
  expect(new Set(own.map(({ by }) => by))).toEqual(new Set([first?.by]))
  expect(await of({ person: '%' })).toEqual([])
  expect((await auditor.get('/api/audit?action=%25')).status).toBe(422)
  expect((await auditor.get('/api/audit?before=x')).status).toBe(422)
})

test('content is closed to the auditor', async () => {
  for (const noun of [
    'board',
    'indicators',
    'reports',
    'contacts',
    'units',
    'plans',
    'basis-documents',
    'exercises',
  ]) {
    expect((await auditor.get(`/api/${noun}`)).status).toBe(403)
  }
  expect(await json(auditor.get('/api/assignments'))).toEqual({ assignments: [] })
  const { assignments } = await json<{ assignments: { id: string }[] }>(coordinator.get('/api/assignments'))
  expect((await auditor.get(`/api/assignments/${assignments[0]?.id}`)).status).toBe(403)
  const { navigation } = await json<{ navigation: string[] }>(auditor.get('/api/session'))
  expect(navigation).toEqual(['work', 'audit'])
})

test.each([
  { role: 'coordinator', of: unit },
  { role: 'administrator', of: unit },
  { role: 'contact', of: '区教育局' },
  { role: 'unit_head', of: '区教育局' },
  { role: 'statistics', of: '区统计局' },
] as const)('$role does not read the trail', async ({ role, of }) => {
  const browser = await exercise.signIn(role, of)
  expect((await browser.get('/api/audit')).status).toBe(403)
  expect((await browser.get('/api/audit/verification')).status).toBe(403)
})

test('the untouched trail is whole, its head the last entry’s', async () => {
  const { entries } = await trail()
  expect(await verification()).toEqual({
    whole: true,
    entries: Number(entries[0]?.sequence),
    head: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    broken: null,
    at: new Date(now).toISOString(),
  })
})

/** What a superuser can do who first takes the guards off and puts them back. */
const tamper = (statement: string) =>
  database.asSuperuser(async (client) => {
    await client.query('begin; alter table guiheng.audit_entry disable trigger all')
    const { rowCount } = await client.query(statement, [exercise.tenantId])
    await client.query(`alter table guiheng.audit_entry enable always trigger refuse_change;
      alter table guiheng.audit_entry enable always trigger advance_audit_head; commit`)
    expect(rowCount).toBe(1)
  })

test('a row changed past every guard is named, and what it now says is still shown', async () => {
  const before = await verification()
  const at = String(before.entries - 2)
  await tamper(
    `update guiheng.audit_entry set action = 'plan.forge' where tenant_id = $1 and sequence = ${at}`,
  )
  expect(await verification()).toMatchObject({
    whole: false,
    entries: before.entries - 3,
    broken: { sequence: at, why: 'changed' },
  })
  expect((await trail('?action=plan.forge')).entries).toEqual([
    expect.objectContaining({ sequence: at, action: 'plan.forge' }),
  ])
})
