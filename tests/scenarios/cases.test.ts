/** Cases: the report to the city goes out, is registered by one and confirmed by another, comes back, goes out again. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseView } from '#contract/cases.ts'
import type { ReportJob } from '#contract/reports.ts'
import type { SessionView } from '#contract/session.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'

let database: TestDatabase
let exercise: Exercise
let first: Browser
let second: Browser
let reportId = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  first = await exercise.signIn('coordinator', '区发展改革委')
  second = await exercise.signIn('coordinator', '区发展改革委', 2)
  const { reports } = await json<{ reports: { id: string }[] }>(first.get('/api/reports'))
  reportId = reports[0]?.id ?? ''
})
afterAll(() => database.close())

const base = () => `/api/cases/city_report/${reportId}`
const lookAt = (browser: Browser) => json<CaseView>(browser.get(base()))

async function addScan(browser: Browser): Promise<string> {
  const body = new FormData()
  body.set('file', new File(['%PDF-1.4 sealed'], '报送函.pdf'))
  const { id } = await json<{ id: string }>(browser.send(`${base()}/files`, { method: 'POST', body }))
  return id
}

async function register(browser: Browser, action: string, decision = '已报送'): Promise<Response> {
  const { version } = await lookAt(browser)
  return browser.post(`${base()}/registrations`, {
    ...{ action, version, decision, body: '市发展改革委', decidedOn: '2023-04-28', number: '' },
    fileId: await addScan(browser),
  })
}

async function codeOf(answered: Promise<Response>): Promise<string> {
  return ((await (await answered).json()) as { code: string }).code
}

const confirm = async (browser: Browser): Promise<Response> =>
  browser.post(`${base()}/registrations/${(await lookAt(first)).waiting?.id}/confirmation`, {})

async function makeReport(): Promise<void> {
  let job = await json<ReportJob>(first.post(`/api/reports/${reportId}/versions`, { variant: 'final' }))
  while (job.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 50))
    job = await json<ReportJob>(first.get(`/api/report-jobs/${job.id}`))
  }
}

describe('the report to the city', () => {
  test('cannot go out before its file is made, and says so', async () => {
    const { offers } = await lookAt(first)
    expect(offers).toEqual([
      expect.objectContaining({ action: 'submit_to_city', outside: true, unmet: ['version_made'] }),
    ])
    expect(await codeOf(register(first, 'submit_to_city'))).toBe('condition-unmet')
  })

  test('a step done outside is never taken by one person alone', async () => {
    await makeReport()
    const step = { action: 'submit_to_city', version: 0, reason: '' }
    expect(await codeOf(first.post(`${base()}/steps`, step))).toBe('register-first')
    expect((await register(first, 'submit_to_city')).status).toBe(200)
    expect(await codeOf(register(second, 'submit_to_city'))).toBe('registration-waiting')
    const [event] = await look<{ payload: { told: string[] } }>(
      exercise,
      `select payload from outbox where topic = 'register.city_report.submit_to_city'`,
    )
    const idOf = async (browser: Browser) => (await json<SessionView>(browser.get('/api/session'))).person.id
    expect(event?.payload.told).toContain(await idOf(second))
    expect(event?.payload.told).not.toContain(await idOf(first))
    expect(await codeOf(confirm(first))).toBe('own-registration')
    expect((await lookAt(first)).state).toBe('draft')
    expect((await lookAt(second)).waiting).toMatchObject({ mayConfirm: true, own: false })
  })

  test('the second person confirms, and it is with the city', async () => {
    const { waiting } = await lookAt(second)
    const confirmed = await json<CaseView>(confirm(second))
    expect(confirmed).toMatchObject({ state: 'with_city', version: 1, waiting: null })
    expect(confirmed.steps[0]?.registered).toMatchObject({ body: '市发展改革委', decidedOn: '2023-04-28' })
    const again = first.post(`${base()}/registrations/${waiting?.id}/confirmation`, {})
    expect(await codeOf(again)).toBe('registration-ended')
  })

  test('a wrong registration is taken back and leaves no step', async () => {
    await register(first, 'city_returns', '材料不齐')
    const { waiting } = await lookAt(second)
    const path = `${base()}/registrations/${waiting?.id}/rejection`
    const after = await json<CaseView>(second.post(path, { reason: '扫描件不是这一份' }))
    expect(after).toMatchObject({ state: 'with_city', version: 1, waiting: null })
  })

  test('it is returned, sent again and received', async () => {
    for (const action of ['city_returns', 'submit_to_city', 'receive']) {
      await register(second, action)
      await confirm(first)
    }
    const { state, steps, offers } = await lookAt(first)
    expect(state).toBe('received')
    expect(steps.map((s) => s.to)).toEqual(['with_city', 'returned', 'with_city', 'received'])
    expect(offers.map((o) => o.action)).toEqual(['city_returns'])
  })
})

describe('who may look', () => {
  test.each(['contact', 'unit_head'] as const)('a %s of a unit sees no report of the place', async (role) => {
    const browser = await exercise.signIn(role, '区教育局')
    expect((await browser.get(base())).status).toBe(403)
  })

  test('the government office sees it and may register', async () => {
    const office = await exercise.signIn('government_office', '区政府办公室')
    expect((await lookAt(office)).offers).toEqual([expect.objectContaining({ action: 'city_returns' })])
  })

  test('a report of another process is not found', async () => {
    expect((await first.get(`/api/cases/outline_report/${reportId}`)).status).toBe(404)
  })
})
