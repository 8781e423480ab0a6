/** After submission: the report's file stands, a note goes after it; official figures confirmed; tables all or nothing. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { CaseView } from '#contract/cases.ts'
import type { ConfirmationsView, EstimatesView, UpdateNoteView } from '#contract/estimates.ts'
import type { FigureRowsView, FiguresView } from '#contract/figures.ts'
import type { IndicatorSummary } from '#contract/indicators.ts'
import type { ReportJob, ReportView } from '#contract/reports.ts'
import type { PreviewView, ValueLine } from '#contract/values.ts'
import { workbookFile } from '#documents/reading/test-files.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'
import { expectOneWinner } from '../one-winner.ts'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let second: Browser
let statistics: Browser
let report: ReportView
let quoted: IndicatorSummary[]

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
  second = await exercise.signIn('coordinator', '区发展改革委', 2)
  statistics = await exercise.signIn('statistics', '区统计局')
  const { reports } = await json<{ reports: { id: string }[] }>(coordinator.get('/api/reports'))
  const views = await Promise.all(reports.map(({ id }) => readReport(id)))
  const outline = views.find(({ process }) => process === 'outline_report')
  if (!outline) throw new Error('a report on the outline')
  report = outline
  await makeVersion()
  await submitToGovernment()
  quoted = await quotedIndicators()
})
afterAll(() => database.close())

const readReport = (id: string) => json<ReportView>(coordinator.get(`/api/reports/${id}`))

async function makeVersion(): Promise<void> {
  const path = `/api/reports/${report.id}/versions`
  let job = await json<ReportJob>(coordinator.post(path, { variant: 'final' }))
  while (job.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 50))
    job = await json<ReportJob>(coordinator.get(`/api/report-jobs/${job.id}`))
  }
}

async function submitToGovernment(): Promise<void> {
  const base = `/api/cases/outline_report/${report.id}`
  const { version } = await json<CaseView>(coordinator.get(base))
  await json(coordinator.post(`${base}/steps`, { action: 'submit_to_government', version, reason: '' }))
}

/** Indicators of which the submitted report quotes the figure of the year. */
async function quotedIndicators(): Promise<IndicatorSummary[]> {
  const { indicators } = await json<{ indicators: IndicatorSummary[] }>(coordinator.get('/api/indicators'))
  const candidates = indicators.filter(({ values }) => values.some(({ period }) => period === '2022'))
  const found: IndicatorSummary[] = []
  for (const one of candidates) {
    const body = official(`${one.values.find(({ period }) => period === '2022')?.number}1`)
    const { effect } = await json<PreviewView>(
      coordinator.post(`/api/values/${one.itemId}/2022/preview`, body),
    )
    if (effect.reports.some(({ reportId, note }) => reportId === report.id && note)) found.push(one)
    if (found.length === 3) return found
  }
  throw new Error('three indicators that the report quotes')
}

const official = (number: string) => ({
  ...{ number, grade: 'official', asOf: '2022-12-31', explanation: '按年报核定。' },
  ...{ publisher: '市统计局', publication: '统计年鉴' },
})
const at = (index: number): IndicatorSummary => {
  const one = quoted[index]
  if (!one) throw new Error('an indicator that the report quotes')
  return one
}
const first = () => at(0)
const figureOf = ({ values }: IndicatorSummary) =>
  values.find(({ period }) => period === '2022')?.number ?? ''
const lineOf = (itemId: string) => json<ValueLine>(coordinator.get(`/api/values/${itemId}/2022`))
const notes = async () =>
  (await json<{ notes: UpdateNoteView[] }>(coordinator.get(`/api/reports/${report.id}/update-notes`))).notes

describe('a figure of a submitted report', () => {
  test('changes no file, and a note is made in the same act', async () => {
    const before = (await readReport(report.id)).versions
    const bytes = async () =>
      Buffer.from(await (await coordinator.get(`/api/files/${before[0]?.fileId}`)).arrayBuffer())
    const held = await bytes()
    await json(
      coordinator.post(`/api/values/${first().itemId}/2022`, {
        ...official(`${figureOf(first())}7`),
        reason: '年报公布',
      }),
    )
    expect((await readReport(report.id)).versions).toEqual(before)
    expect((await bytes()).equals(held)).toBe(true)
    const [note] = await notes()
    expect(note).toMatchObject({ number: 1, version: before[0]?.number, figures: 1, sendings: [] })
    expect(note?.places).toBeGreaterThan(1)
    const file = await coordinator.get(`/api/files/${note?.fileId}`)
    expect(file.headers.get('content-type')).toContain('wordprocessingml')
    const line = await lineOf(first().itemId)
    expect(line.notes).toMatchObject([{ reportId: report.id, number: 1 }])
  })

  test('goes after a unit’s own report too, in the unit’s name, and to that unit alone', async () => {
    const { indicators } = await json<{ indicators: IndicatorSummary[] }>(coordinator.get('/api/indicators'))
    const { assignments } = await json<{ assignments: AssignmentSummary[] }>(
      coordinator.get('/api/assignments'),
    )
    const left = assignments.filter(
      ({ state, indicators: led }) => led > 0 && ['submitted', 'accepted'].includes(state),
    )
    const filing = left.find(({ unit }) =>
      indicators.some(({ lead, itemId }) => lead === unit && itemId !== first().itemId),
    )
    const led = indicators.find(
      ({ lead, itemId, values }) =>
        lead === filing?.unit && itemId !== first().itemId && values.some(({ period }) => period === '2022'),
    )
    if (!filing || !led) throw new Error('a unit whose filing left, with a figure of the year')
    const contact = await exercise.signIn('contact', filing.unit)
    let job = await json<ReportJob>(contact.post(`/api/assignments/${filing.id}/report`, {}))
    while (job.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, 50))
      job = await json<ReportJob>(contact.get(`/api/report-jobs/${job.id}`))
    }
    const changed = { ...official(`${figureOf(led)}9`), reason: '年报公布' }
    await json(coordinator.post(`/api/values/${led.itemId}/2022`, changed))
    const { reportId } = await json<AssignmentView>(contact.get(`/api/assignments/${filing.id}`))
    const path = `/api/reports/${reportId}/update-notes`
    const { notes: own } = await json<{ notes: UpdateNoteView[] }>(contact.get(path))
    expect(own).toMatchObject([{ number: 1, figures: 1 }])
    expect((await contact.get(`/api/files/${own[0]?.fileId}`)).status).toBe(200)
    const other = await exercise.signIn('contact', filing.unit === '区教育局' ? '区应急局' : '区教育局')
    expect((await other.get(path)).status).toBe(403)
  })

  test('the note’s way is registered with its day, and nobody without a part in it may', async () => {
    const [note] = await notes()
    const path = `/api/update-notes/${note?.id}/sendings`
    const sending = { sentTo: '区政府办公室', documentNumber: '', sentOn: '2023-01-05' }
    const ahead = await coordinator.post(path, { ...sending, sentOn: '2099-01-01' })
    expect(await ahead.json()).toMatchObject({ code: 'day-ahead' })
    await json(coordinator.post(path, sending))
    expect((await notes())[0]?.sendings).toMatchObject([sending])
    const contact = await exercise.signIn('contact', '区教育局')
    expect((await contact.post(path, sending)).status).toBe(403)
    expect((await contact.get(`/api/reports/${report.id}/update-notes`)).status).toBe(403)
  })
})

describe('official figures that the statistics office confirms', () => {
  const list = () => json<ConfirmationsView>(statistics.get('/api/confirmations'))
  const configure = (browser: Browser, asked: boolean) =>
    browser.send('/api/confirmations/setting', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ asked }),
    })

  test('count as preliminary until then, and say so', async () => {
    expect((await configure(statistics, true)).status).toBe(403)
    expect((await list()).asked).toBe(false)
    await json(configure(coordinator, true))
    const value = (await lineOf(first().itemId)).values.find(({ inUse }) => inUse)
    expect(value).toMatchObject({
      grade: 'official',
      countsAs: 'preliminary',
      confirmation: { standing: 'waiting' },
    })
    const shown = await json<{ indicators: IndicatorSummary[] }>(coordinator.get('/api/indicators'))
    const counted = shown.indicators.find(({ itemId }) => itemId === first().itemId)
    expect(counted?.values.find(({ period }) => period === '2022')?.grade).toBe('preliminary')
  })

  test('are confirmed many at once; an objection needs its reason; nobody else confirms', async () => {
    const { rows } = await list()
    expect(rows.length).toBeGreaterThan(2)
    const own = (await lineOf(first().itemId)).values.find(({ inUse }) => inUse)?.id ?? ''
    const others = rows.map(({ valueId }) => valueId).filter((id) => id !== own)
    const body = { valueIds: [own, ...others.slice(1)], outcome: 'confirmed' }
    expect((await coordinator.post('/api/confirmations', body)).status).toBe(403)
    const bare = await statistics.post('/api/confirmations', {
      valueIds: others.slice(0, 1),
      outcome: 'objected',
    })
    expect(await bare.json()).toMatchObject({ code: 'reason-required' })
    await json(statistics.post('/api/confirmations', body))
    const objected = { valueIds: others.slice(0, 1), outcome: 'objected', reason: '与年报不符。' }
    const left = await json<ConfirmationsView>(statistics.post('/api/confirmations', objected))
    expect(left.rows).toMatchObject([{ valueId: others[0], objection: '与年报不符。' }])
    const value = (await lineOf(first().itemId)).values.find(({ inUse }) => inUse)
    expect(value).toMatchObject({ countsAs: 'official', confirmation: { standing: 'confirmed' } })
    const again = await statistics.post('/api/confirmations', { valueIds: [own], outcome: 'confirmed' })
    expect(await again.json()).toMatchObject({ code: 'value-unknown' })
    await json(configure(coordinator, false))
  })
})

describe('estimates', () => {
  test('are listed with what is due; a unit sees its own', async () => {
    const { rows, tracks } = await json<EstimatesView>(coordinator.get('/api/estimates'))
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.some(({ due }) => due) || rows.every(({ days }) => days === 0)).toBe(true)
    for (const row of rows) expect(tracks.map(({ id }) => id)).toEqual(expect.arrayContaining(row.trackIds))
    const lead = rows[0]?.lead ?? ''
    const contact = await exercise.signIn('contact', lead)
    const own = await json<EstimatesView>(contact.get('/api/estimates'))
    expect(own.rows.length).toBeGreaterThan(0)
    expect(own.importable).toBe(false)
    expect(new Set(own.rows.map((row) => row.lead))).toEqual(new Set([lead]))
  })
})

describe('a table of figures', () => {
  const heads = '规划,指标,时期,数值,性质,数据时点,计量单位,发布单位,发布文件,说明'
  const upload = (content: string | Uint8Array, name = '年报.csv') => {
    const form = new FormData()
    form.set('file', new File([typeof content === 'string' ? content : new Uint8Array(content)], name))
    return coordinator.send('/api/figures', { method: 'POST', body: form })
  }
  const row = (one: IndicatorSummary, number: string, more = '') =>
    `${planName},${one.name},2022年,${number},正式,2022-12-31,${one.unit},市统计局,统计年鉴,按年报核定${more}`
  let planName = ''

  beforeAll(async () => {
    planName = (await lineOf(first().itemId)).plan
  })

  test('with one row that is wrong enters nothing', async () => {
    const [one, two] = [at(0), at(1)]
    const table = [heads, row(one, '61.1'), row(two, '约60')].join('\r\n')
    const laid = await json<FiguresView>(upload(table))
    expect(laid.confirmable).toBe(false)
    expect(laid.findings).toContainEqual(
      expect.objectContaining({
        code: 'qualified',
        severity: 'error',
        place: expect.objectContaining({ row: 3 }),
      }),
    )
    const before = await lineOf(one.itemId)
    const refused = await coordinator.post(`/api/figures/${laid.id}/confirmation`, {})
    expect(await refused.json()).toMatchObject({ code: 'findings-open' })
    expect(await lineOf(one.itemId)).toEqual(before)
  })

  test('shows its effect as a whole, is entered as a whole, and tells once', async () => {
    const [one, two] = [at(1), at(2)]
    const rows = [one, two].map((item) => row(item, `${figureOf(item)}3`))
    const laid = await json<FiguresView>(upload([heads, ...rows].join('\n')))
    expect(laid.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(laid.rows).toHaveLength(2)
    expect(laid.effect?.reports.find(({ reportId }) => reportId === report.id)?.note).toBe(true)
    const before = (await notes()).length
    await expectOneWinner(
      await Promise.all(
        [coordinator, second].map((browser) => browser.post(`/api/figures/${laid.id}/confirmation`, {})),
      ),
      'intake-closed',
    )
    expect((await lineOf(one.itemId)).values[0]).toMatchObject({ number: `${figureOf(one)}3` })
    const after = await notes()
    expect(after).toHaveLength(before + 1)
    expect(after[0]).toMatchObject({ figures: 2 })
  })

  test('of thousands of rows is shown page by page, its findings counted, and entered as a whole', async () => {
    const one = first()
    const months = Array.from(
      { length: 1200 },
      (_, at) => `${1900 + Math.floor(at / 12)}年${1 + (at % 12)}月`,
    )
    const line = (name: string, period: string, number: string) =>
      `${planName},${name},${period},${number},正式,,,市统计局,统计年鉴,补录`
    const table = (number: string) =>
      [heads, ...months.map((month) => line(one.name, month, number))].join('\r\n')
    const wrong = await json<FiguresView>(upload(table('约60')))
    expect(wrong.findingCounts.error).toBe(1200)
    expect(wrong.findings).toHaveLength(100)
    const laid = await json<FiguresView>(upload(table('61.5')))
    expect(laid).toMatchObject({ rowCount: 1200, confirmable: true })
    expect(laid.rows).toHaveLength(200)
    const pageOf = (page: number) =>
      json<FigureRowsView>(coordinator.get(`/api/figures/${laid.id}/rows?page=${page}`))
    expect((await pageOf(6)).rows.at(-1)).toMatchObject({ period: '1999-12', after: { number: '61.5' } })
    expect((await pageOf(7)).rows).toEqual([])
    await json(coordinator.post(`/api/figures/${laid.id}/confirmation`, {}))
    const entered = await json<ValueLine>(coordinator.get(`/api/values/${one.itemId}/1950-07`))
    expect(entered.values).toMatchObject([{ number: '61.5', inUse: true }])
    const again = await json<FiguresView>(upload(table('61.5')))
    expect(again).toMatchObject({ rowCount: 0, confirmable: false })
  })

  test('made on a figure that was replaced meanwhile is refused whole', async () => {
    const [two, three] = [at(1), at(2)]
    const laid = await json<FiguresView>(upload([heads, row(two, '61.5'), row(three, '61.6')].join('\n')))
    await json(coordinator.post(`/api/values/${three.itemId}/2022`, { ...official('61.7'), reason: '' }))
    const before = await lineOf(two.itemId)
    const refused = await coordinator.post(`/api/figures/${laid.id}/confirmation`, {})
    expect(await refused.json()).toMatchObject({ code: 'value-changed' })
    expect(await lineOf(two.itemId)).toEqual(before)
  })

  test('comes as a workbook as well, its decimals kept', async () => {
    const one = first()
    const cells = [
      planName,
      one.name,
      '2022年',
      '61.10',
      '正式',
      '2022-12-31',
      one.unit,
      '市统计局',
      '统计年鉴',
      '核定',
    ]
    const bytes = await workbookFile([{ name: '数据', rows: [heads.split(','), cells] }])
    const laid = await json<FiguresView>(upload(bytes, '年报.xlsx'))
    expect(laid.rows).toMatchObject([{ after: { number: '61.10' } }])
    await json(coordinator.send(`/api/figures/${laid.id}`, { method: 'DELETE' }))
    const dropped = await coordinator.post(`/api/figures/${laid.id}/confirmation`, {})
    expect(await dropped.json()).toMatchObject({ code: 'intake-closed' })
  })

  test.each([
    { name: 'nothing', content: '', code: 'file-empty' },
    { name: 'an open quotation mark', content: `${heads}\n"abc`, code: 'csv-quote-open' },
    { name: 'no text', content: new Uint8Array([0xff, 0xfe, 0x00, 0x00, 0x81]), code: 'file-kind-unknown' },
    { name: 'a marked file', content: `机密★1年\n${heads}`, code: 'secret-marking' },
    { name: 'a damaged package', content: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), code: 'file-damaged' },
  ])('of $name is refused unstored', async ({ content, code }) => {
    expect(await (await upload(content)).json()).toMatchObject({ code })
  })

  test.each([
    { name: 'another table', content: '甲,乙\n1,2', code: 'figure-columns-missing' },
    { name: 'a formula', content: () => row(first(), '=SUM(A1:A9)'), code: 'not-number' },
    {
      name: 'an unknown name',
      content: () => row({ ...first(), name: '不存在的指标' }, '1'),
      code: 'figure-item-unknown',
    },
    { name: 'another unit', content: () => row({ ...first(), unit: '万吨' }, '61.1'), code: 'unit-differs' },
    { name: 'a number too long', content: () => row(first(), '9'.repeat(40)), code: 'number-too-long' },
    {
      name: 'one cell twice',
      content: () => `${row(first(), '61.1')}\n${row(first(), '61.2')}`,
      code: 'figure-twice',
    },
  ])('with $name is previewed and cannot be confirmed', async ({ content, code }) => {
    const table = typeof content === 'string' ? content : `${heads}\n${content()}`
    const laid = await json<FiguresView>(upload(table))
    expect(laid.findings.map((found) => found.code)).toContain(code)
    expect(laid.confirmable).toBe(false)
  })

  test('is for coordinator and statistics office; the table of estimates goes out to be filled', async () => {
    const contact = await exercise.signIn('contact', '区教育局')
    expect((await contact.get('/api/estimates/table')).status).toBe(403)
    const out = await coordinator.get('/api/estimates/table')
    const bytes = new Uint8Array(await out.arrayBuffer())
    const laid = await json<FiguresView>(upload(bytes, '预计数替换表.csv'))
    expect(laid.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(
      laid.findings.some(({ code }) => code === 'figure-table-empty') ? ['figure-table-empty'] : [],
    )
  })
})
