/** After the deliberation: its opinions are split, assigned, handled, returned, accepted; then the handling is reported. */

import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseView } from '#contract/cases.ts'
import type { OpinionsView, OpinionView } from '#contract/opinions.ts'
import type { ReportJob } from '#contract/reports.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'
import { expectOneWinner } from '../one-winner.ts'

let database: TestDatabase
let exercise: Exercise
let first: Browser
let second: Browser
let education: Browser
let health: Browser
let reportId = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  first = await exercise.signIn('coordinator', '区发展改革委')
  second = await exercise.signIn('coordinator', '区发展改革委', 2)
  education = await exercise.signIn('contact', '区教育局')
  health = await exercise.signIn('contact', '区卫生健康委')
  const [report] = await look<{ id: string }>(
    exercise,
    `select r.id from report r join track t on t.id = r.track_id where t.process = 'outline_report' and r.kind = 'outline'`,
  )
  reportId = report?.id ?? ''
})
afterAll(() => database.close())

const codeOf = async (answered: Promise<Response>): Promise<string> =>
  ((await (await answered).json()) as { code: string }).code
const base = () => `/api/cases/outline_report/${reportId}`
const caseOf = () => json<CaseView>(first.get(base()))
const list = (browser: Browser) => json<OpinionsView>(browser.get('/api/opinions'))
const get = (browser: Browser, id: string) => json<OpinionView>(browser.get(`/api/opinions/${id}`))
const put = (path: string, body: unknown) =>
  first.send(path, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const enter = (points: readonly string[], source = 'deliberation') =>
  first.post('/api/opinions', { reportId, source, points })
const step = async (browser: Browser, id: string, action: string, reason = '理由'): Promise<Response> => {
  const { version } = await json<CaseView>(first.get(`/api/cases/opinion/${id}`))
  return browser.post(`/api/cases/opinion/${id}/steps`, { action, version, reason })
}

/** Brings the report before the standing committee: each outside step by one person and another. */
async function deliberate(): Promise<void> {
  let job = await json<ReportJob>(first.post(`/api/reports/${reportId}/versions`, { variant: 'final' }))
  while (job.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 50))
    job = await json<ReportJob>(first.get(`/api/report-jobs/${job.id}`))
  }
  for (;;) {
    const { state, version, offers } = await caseOf()
    if (state === 'deliberated') return
    const offer = offers.find(({ action }) => action !== 'send_back')
    if (!offer) throw new Error(`nothing leads on from ${state}`)
    const { action, outside } = offer
    if (outside) await register(action, version)
    else await json(first.post(`${base()}/steps`, { action, version }))
  }
}

async function register(action: string, version: number): Promise<void> {
  const form = new FormData()
  form.set('file', new File(['%PDF-1.4 opinions'], '审议意见.pdf'))
  const sent = first.send(`${base()}/files`, { method: 'POST', body: form })
  const { id: fileId } = await json<{ id: string }>(sent)
  const what = { body: '河北区人大常委会', decidedOn: '2023-09-26', number: '第12号', decision: '同意' }
  await json(first.post(`${base()}/registrations`, { action, version, fileId, ...what }))
  const { waiting } = await json<CaseView>(second.get(base()))
  await json(second.post(`${base()}/registrations/${waiting?.id}/confirmation`, {}))
}

const withoutOpinions = async () =>
  (await caseOf()).offers.find(({ action }) => action === 'pass_without_opinions')?.unmet

describe('entering', () => {
  test('needs the deliberation to be registered', async () => {
    expect(await codeOf(enter(['加快补短板']))).toBe('not-deliberated')
    await deliberate()
    // A meeting without opinions is registered as one, not by an opinion that is dropped.
    expect(await withoutOpinions()).toEqual([])
    const { opinions } = await json<OpinionsView>(enter(['加快补齐教育短板。', '加强公共卫生体系建设。']))
    expect(opinions).toMatchObject([
      { number: 1, state: 'draft', owners: [], dueOn: null },
      { number: 2, state: 'draft' },
    ])
    expect(await withoutOpinions()).toEqual(['no_opinions'])
    expect((await list(education)).opinions).toEqual([])
    expect((await education.get(`/api/opinions/${opinions[0]?.id}`)).status).toBe(403)
  })

  test('countermeasures of the report become tasks beside them', async () => {
    const { blocks } = await json<{ blocks: { level: number; text: string }[] }>(
      first.get(`/api/reports/${reportId}/countermeasures`),
    )
    const [taken] = blocks.filter(({ level, text }) => level === 0 && text.length > 10)
    const { opinions } = await json<OpinionsView>(enter([taken?.text ?? ''], 'report'))
    expect(opinions.find(({ source }) => source === 'report')).toMatchObject({ number: 1, text: taken?.text })
    expect((await education.get(`/api/reports/${reportId}/countermeasures`)).status).toBe(403)
  })
})

describe('handling', () => {
  let id = ''
  const write = (browser: Browser, unitId: string | undefined, more: object = {}) =>
    browser.post(`/api/opinions/${id}/handlings`, {
      ...{ unitId, version: 0, measures: '新建学校2所', progress: '已开工', done: false, ...more },
    })
  const unitOf = async (name: string) =>
    (await get(first, id)).owners.find(({ unit }) => unit === name)?.unitId

  test('is assigned with owners and a day', async () => {
    id = (await list(first)).opinions[0]?.id ?? ''
    expect(await codeOf(step(first, id, 'assign'))).toBe('condition-unmet')
    const { units, version, text } = await get(first, id)
    const owners = ['区教育局', '区卫生健康委'].flatMap(
      (name) => units.find((u) => u.name === name)?.id ?? [],
    )
    const body = { version, text, owners, dueOn: '2023-06-01' }
    const twice = { ...body, owners: [...owners, ...owners] }
    expect(await codeOf(put(`/api/opinions/${id}`, twice))).toBe('unit-asked-twice')
    await json(put(`/api/opinions/${id}`, body))
    await json(step(first, id, 'assign'))
    expect((await list(education)).opinions).toMatchObject([{ state: 'handling', late: true }])
    expect((await list(health)).opinions).toHaveLength(1)
  })

  test('owners write their parts; the first reports back', async () => {
    expect(await codeOf(step(education, id, 'report_back'))).toBe('condition-unmet')
    await json(write(education, await unitOf('区教育局')))
    await json(write(health, await unitOf('区卫生健康委'), { measures: '配合' }))
    expect((await write(health, await unitOf('区教育局'), { version: 1 })).status).toBe(403)
    const empty = write(education, await unitOf('区教育局'), { version: 1, measures: '', progress: '' })
    expect(await codeOf(empty)).toBe('text-required')
    expect((await step(health, id, 'report_back')).status).toBe(403)
    await json(step(education, id, 'report_back'))
    expect(await codeOf(write(education, await unitOf('区教育局'), { version: 1 }))).toBe('changed-meanwhile')
  })

  test('is returned with a reason and written anew before it is reported again', async () => {
    expect(await codeOf(step(first, id, 'return', ''))).toBe('reason-required')
    await json(step(first, id, 'return', '进展不具体'))
    expect(await codeOf(step(education, id, 'report_back'))).toBe('condition-unmet')
    await json(write(education, await unitOf('区教育局'), { version: 1, progress: '已建成', done: true }))
    await json(step(education, id, 'report_back'))
    expect((await get(first, id)).handlings).toHaveLength(3)
  })

  test('two who decide on it: one wins', async () => {
    const { version } = await json<CaseView>(first.get(`/api/cases/opinion/${id}`))
    const send = (browser: Browser, action: string) =>
      browser.post(`/api/cases/opinion/${id}/steps`, { action, version, reason: '理由' })
    await expectOneWinner(await Promise.all([send(first, 'accept'), send(second, 'return')]))
  })
})

describe('reporting', () => {
  test('waits until every opinion is accepted or dropped', async () => {
    const unmet = async () =>
      (await caseOf()).offers.find(({ action }) => action === 'report_handling')?.unmet
    expect(await unmet()).toEqual(['opinions_handled'])
    const { opinions } = await list(first)
    for (const { id, source } of opinions) if (source === 'deliberation') await end(id)
    expect(await unmet()).toEqual([])
  })

  async function end(id: string): Promise<void> {
    const { state, owners } = await get(first, id)
    if (state === 'accepted' || state === 'dropped') return
    if (state === 'draft') return void (await json(step(first, id, 'drop', '与第1条合并办理')))
    const unitId = owners[0]?.unitId
    const version = (await get(first, id)).handlings.filter((h) => h.unitId === unitId).length
    const handling = { unitId, version, measures: '补办', progress: '已办', done: true }
    await json(education.post(`/api/opinions/${id}/handlings`, handling))
    await json(step(education, id, 'report_back'))
    await json(step(first, id, 'accept'))
  }

  test('the report on the handling is a Word file to whom the deliberation names', async () => {
    const file = await first.get(`/api/reports/${reportId}/opinion-report`)
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
    const xml = new TextDecoder().decode(parts['word/document.xml'])
    for (const said of ['河北区人大常委会：', '共2条，已办结1条', '加快补齐教育短板', '不再办理1条'])
      expect(xml).toContain(said)
  })

  test('the tasks go out for the yearly plan, and no cell is a formula', async () => {
    await json(enter(['=HYPERLINK("http://evil.example")'], 'report'))
    const csv = await (await first.get('/api/yearly-plan?format=csv')).text()
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
    const xlsx = await first.get('/api/yearly-plan?format=xlsx')
    const parts = unzipSync(new Uint8Array(await xlsx.arrayBuffer()))
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
    expect(sheet).not.toContain('<f>')
    expect((await education.get('/api/yearly-plan?format=csv')).status).toBe(403)
  })
})

test('another place finds nothing of it', async () => {
  const elsewhere = await openExercise(database, 'examples/jinghe-2028')
  const stranger = await elsewhere.signIn('coordinator', '区发展改革局')
  const [one] = (await list(first)).opinions
  expect((await stranger.get(`/api/opinions/${one?.id}`)).status).toBe(404)
  expect((await list(stranger)).opinions).toEqual([])
})
