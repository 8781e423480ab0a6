/** Releasing a report's file: openness, the clock, a review by a second person, and what would be public. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseView } from '#contract/cases.ts'
import type { PublicationsView, PublicationView } from '#contract/publications.ts'
import type { ReportJob } from '#contract/reports.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'
import { expectOneWinner } from '../one-winner.ts'

let database: TestDatabase
let exercise: Exercise
let first: Browser
let second: Browser
let office: Browser
let id = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  first = await exercise.signIn('coordinator', '区发展改革委')
  second = await exercise.signIn('coordinator', '区发展改革委', 2)
  office = await exercise.signIn('government_office', '区政府办公室')
})
afterAll(() => database.close())

const codeOf = async (answered: Promise<Response>): Promise<string> =>
  ((await (await answered).json()) as { code: string }).code
const list = (browser: Browser) => json<PublicationsView>(browser.get('/api/publications'))
const get = () => json<PublicationView>(first.get(`/api/publications/${id}`))
const step = async (browser: Browser, action: string): Promise<Response> => {
  const { version } = await json<CaseView>(first.get(`/api/cases/publication/${id}`))
  return browser.post(`/api/cases/publication/${id}/steps`, { action, version, reason: '理由' })
}
const put = (body: unknown) =>
  first.send(`/api/publications/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

async function makeVersion(variant: string): Promise<string> {
  const [report] = await look<{ id: string }>(
    exercise,
    `select id from report where kind = 'outline' order by id`,
  )
  let job = await json<ReportJob>(first.post(`/api/reports/${report?.id}/versions`, { variant }))
  while (job.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 50))
    job = await json<ReportJob>(first.get(`/api/report-jobs/${job.id}`))
  }
  const versions = await look<{ id: string }>(exercise, `select id from report_version order by number desc`)
  return versions[0]?.id ?? ''
}

describe('openness', () => {
  test('only a final version is offered, and only one openness each', async () => {
    const draft = await makeVersion('review')
    expect((await list(first)).candidates).toEqual([])
    const version = await makeVersion('final')
    expect((await list(first)).candidates).toMatchObject([{ id: version, variant: 'final' }])
    const said = { reportVersionId: version, openness: 'active', formedOn: '2023-06-20' }
    const both = await Promise.all([first, second].map((who) => who.post('/api/publications', said)))
    await expectOneWinner(both)
    id = (await list(first)).publications[0]?.id ?? ''
    const other = await json<PublicationView>(
      first.post('/api/publications', { ...said, reportVersionId: draft }),
    )
    const submit = { action: 'submit_review', version: 0, reason: '' }
    const steps = first.post(`/api/cases/publication/${other.id}/steps`, submit)
    expect(await codeOf(steps)).toBe('condition-unmet')
  })

  test('what is not open to all says why', async () => {
    const { version } = await get()
    const closed = { version, openness: 'closed', formedOn: '2023-06-20' }
    expect(await codeOf(put(closed))).toBe('reason-required')
    await json(put({ ...closed, reason: '内部工作文件' }))
    expect(await get()).toMatchObject({ openness: 'closed', late: false, version: version + 1 })
    expect(await codeOf(put(closed))).toBe('changed-meanwhile')
    await json(put({ ...closed, version: version + 1, openness: 'active', reason: '' }))
  })

  test('the clock counts 20 working days over weekends and the holidays that are entered', async () => {
    const { dueOn, file, headings, issuer } = await get()
    expect(dueOn).toMatch(/^2023-07-(18|19|20)$/)
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(headings.length).toBeGreaterThan(4)
    expect(issuer).not.toBe('')
  })
})

describe('review and release', () => {
  test('whoever submits it does not clear it', async () => {
    expect(await codeOf(step(first, 'release'))).toBe('action-not-allowed')
    await json(step(first, 'submit_review'))
    expect(await codeOf(step(first, 'clear'))).toBe('own-filing')
    const { version } = await get()
    expect(await codeOf(put({ version, openness: 'active', formedOn: '2023-06-21' }))).toBe(
      'changed-meanwhile',
    )
    await json(step(office, 'clear'))
  })

  test('it is released, recalled for a correction, and goes the whole way again', async () => {
    expect((await step(office, 'release')).status).toBe(403)
    await json(step(first, 'release'))
    expect((await get()).releasedAt).not.toBeNull()
    await json(step(first, 'recall'))
    expect(await get()).toMatchObject({ state: 'draft', releasedAt: null, writable: true })
    expect(await codeOf(step(first, 'release'))).toBe('action-not-allowed')
  })

  test('what is not open to all is reviewed but never released', async () => {
    const { version } = await get()
    await json(put({ version, openness: 'on_request', reason: '含企业信息', formedOn: '2023-06-20' }))
    await json(step(first, 'submit_review'))
    await json(step(second, 'clear'))
    expect(await codeOf(step(first, 'release'))).toBe('condition-unmet')
  })
})

test('units see none of it, another place neither', async () => {
  const contact = await exercise.signIn('contact', '区教育局')
  expect((await contact.get('/api/publications')).status).toBe(403)
  const elsewhere = await openExercise(database, 'examples/jinghe-2028')
  const stranger = await elsewhere.signIn('coordinator', '区发展改革局')
  expect((await stranger.get(`/api/publications/${id}`)).status).toBe(404)
})
