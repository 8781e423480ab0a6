/** Reports are made in the background, stored whole, downloaded, and hold no word the machine alone computed. */

import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentSummary } from '#contract/assignments.ts'
import type { IndicatorSummary } from '#contract/indicators.ts'
import type { ItemFormView } from '#contract/item-forms.ts'
import type { ReportJob, ReportView } from '#contract/reports.ts'
import type { ValueLine } from '#contract/values.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let reportId = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
  const { reports } = await json<{ reports: { id: string; track: string; kind: string }[] }>(
    coordinator.get('/api/reports'),
  )
  reportId = reports.findLast(({ kind }) => kind === 'outline')?.id ?? ''
})
afterAll(() => database.close())

async function finished(browser: Browser, job: ReportJob): Promise<ReportJob> {
  const now = await json<ReportJob>(browser.get(`/api/report-jobs/${job.id}`))
  if (now.state !== 'running') return now
  await new Promise((resolve) => setTimeout(resolve, 50))
  return finished(browser, job)
}

const shown = () => json<ReportView>(coordinator.get(`/api/reports/${reportId}`))
const make = async (asked: { variant?: string; edition?: string } = {}) =>
  finished(
    coordinator,
    await json(coordinator.post(`/api/reports/${reportId}/versions`, { variant: 'review', ...asked })),
  )

/** Everything readable in a Word file: every part's text without its marks. */
async function textOf(browser: Browser, fileId: string | null): Promise<string> {
  const answered = await browser.get(`/api/files/${fileId}`)
  expect(answered.status).toBe(200)
  const parts = unzipSync(new Uint8Array(await answered.arrayBuffer()))
  return Object.entries(parts)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes).replaceAll(/<[^>]+>/g, ''))
    .join('\n')
}

describe('the report of the place', () => {
  test('is made whole: a version with its file, sections and bindings', async () => {
    const job = await make()
    expect(job).toMatchObject({ state: 'done', fileId: expect.any(String) })
    const { versions } = await shown()
    expect(versions[0]).toMatchObject({ number: 1, variant: 'review', fileId: job.fileId })
    const stored = await look<{ sections: string; bindings: string }>(
      exercise,
      `select (select count(*) from section) as sections, (select count(*) from binding) as bindings`,
    )
    expect(Number(stored[0]?.sections)).toBeGreaterThan(5)
    expect(Number(stored[0]?.bindings)).toBeGreaterThan(100)
  })

  test('tells what was accepted and lists what nobody wrote', async () => {
    const view = await shown()
    expect(view.acceptedUnits).toBeGreaterThan(0)
    expect(view.acceptedUnits).toBeLessThan(view.units)
    expect(view.gaps.some((g) => g.unit === '意风区管委会')).toBe(true)
    expect(view.outline.some((p) => p.origin === '区生态环境局')).toBe(true)
    expect(view.outline.some((p) => p.origin === '区教育局')).toBe(false)
  })

  test('holds decided words and none the machine alone computed', async () => {
    const { indicators } = await json<{ indicators: IndicatorSummary[] }>(coordinator.get('/api/indicators'))
    const decided = new Set(indicators.flatMap((i) => i.decision?.word ?? []))
    const computedOnly = indicators.flatMap((i) => i.verdict?.word ?? []).filter((w) => w && !decided.has(w))
    expect(computedOnly).toContain('滞后')
    const text = await textOf(coordinator, (await make()).fileId)
    for (const word of decided) expect(text).toContain(word)
    for (const word of computedOnly) expect(text).not.toContain(word)
    expect(text).toContain('示例数据')
  })

  test('a new figure and a new decision are in the next version; the old file stays as it was', async () => {
    const before = (await shown()).versions[0]
    const { indicators } = await json<{ indicators: IndicatorSummary[] }>(coordinator.get('/api/indicators'))
    const revenue = indicators.find((i) => i.lead === '区财政局')
    await json<ValueLine>(
      coordinator.post(`/api/values/${revenue?.itemId}/2022`, {
        ...{ number: '3.75', grade: 'official', asOf: '2022-12-31', explanation: '按决算核定。' },
        ...{ publisher: '区财政局', publication: '2022年决算' },
      }),
    )
    const text = await textOf(coordinator, (await make()).fileId)
    expect(text).toContain('3.75')
    const after = (await shown()).versions
    expect(after.find((v) => v.number === before?.number)?.sha256).toBe(before?.sha256)
    expect(after[0]?.sha256).not.toBe(before?.sha256)
    expect(await textOf(coordinator, before?.fileId ?? null)).not.toContain('3.75')
  })
})

describe('editions', () => {
  const body = async (fileId: string | null): Promise<string> => {
    const answered = await coordinator.get(`/api/files/${fileId}`)
    const parts = unzipSync(new Uint8Array(await answered.arrayBuffer()))
    return strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      .replaceAll(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
      .replaceAll(/<[^>]+>/g, '')
  }

  test('in short: within 5,000 characters, as many as the list of versions says', async () => {
    const { fileId } = await make({ edition: 'short' })
    const [version] = (await shown()).versions
    expect(version).toMatchObject({ edition: 'short', fileId })
    const text = await body(fileId)
    const count = [...text.replaceAll(/\s/g, '')].length
    expect(count).toBeLessThanOrEqual(5000)
    expect(text).toContain(`共${version?.characters}字`)
    expect(text).toContain('规划确定的17项主要指标')
  })

  test('a short one comes back and is held against what a short one says now', async () => {
    const [short] = (await shown()).versions
    const file = new Uint8Array(await (await coordinator.get(`/api/files/${short?.fileId}`)).arrayBuffer())
    const form = new FormData()
    form.append('file', new Blob([file]), 'short.docx')
    const back = await coordinator.send(`/api/reports/${reportId}/returns`, { method: 'POST', body: form })
    expect(back.status).toBe(200)
    const { returns } = await json<{ returns: { basedOn: number; newest: number; doubts: unknown[] }[] }>(
      coordinator.get(`/api/reports/${reportId}/returns`),
    )
    expect(returns[0]).toMatchObject({ basedOn: short?.number, newest: short?.number })
    // The unit's own words still say what its figure was before the other one came.
    expect(returns[0]?.doubts).toEqual([
      expect.objectContaining({
        code: 'differs',
        label: '一般公共预算收入年均增长',
        found: '2.1',
        right: '3.75',
      }),
    ])
  })

  test('for the standing committee: its title, salutation and request; no cover', async () => {
    const { fileId } = await make({ edition: 'congress', variant: 'deliberation' })
    const text = await body(fileId)
    expect(text).toMatch(/关于《.+》实施情况中期评估的报告/)
    expect(text).toContain('主任、各位副主任、各位委员：')
    expect(text).toContain('以上报告，请予审议。')
    expect(text).toContain('（审议稿）')
    expect(text).not.toContain('供稿')
  })

  test('only the report on the outline goes to the congress', async () => {
    const { reports } = await json<{ reports: { id: string; kind: string }[] }>(
      coordinator.get('/api/reports'),
    )
    const city = reports.find(({ id }) => id !== reportId)
    const view = await json<ReportView>(coordinator.get(`/api/reports/${city?.id}`))
    expect(view.editions).toEqual(['standard', 'short'])
    const refused = await coordinator.post(`/api/reports/${city?.id}/versions`, {
      ...{ variant: 'review', edition: 'congress' },
    })
    expect(refused.status).toBe(422)
  })
})

test('an item with a form of its own says so, with its method and why, and lacks nothing that it was not asked', async () => {
  const { indicators } = await json<{ indicators: IndicatorSummary[] }>(coordinator.get('/api/indicators'))
  const item = indicators.find((i) => i.lead === '区科技局')
  const form = await json<ItemFormView>(coordinator.get(`/api/items/${item?.itemId}/form`))
  const kept = form.standard.filter((field) => field.key === 'progress')
  await json(
    coordinator.post(`/api/items/${item?.itemId}/form`, {
      ...{ fields: kept, method: '案例评估', reason: '没有年度统计。', basedOn: form.version },
    }),
  )
  const said = (await shown()).outline.map(({ text }) => text).join('\n')
  expect(said).toContain('按个性化表式填报的主要指标有1项')
  expect(said).toContain('本项采用个性化表式（实现进度），评估方法：案例评估；原因：没有年度统计。')
})

test('a unit makes its own report from what it says now; nobody else gets its file', async () => {
  const contact = await exercise.signIn('contact', '区住房建设委')
  const { assignments } = await json<{ assignments: AssignmentSummary[] }>(contact.get('/api/assignments'))
  const owed = assignments.find((a) => a.state === 'draft')
  const job = await finished(contact, await json(contact.post(`/api/assignments/${owed?.id}/report`, {})))
  const text = await textOf(contact, job.fileId)
  expect(text).toContain('区住房建设委')
  expect(text).toContain('（公章）')
  expect(text.replaceAll(/\s/g, '')).toMatch(/区住房建设委关于.+的(自评|专项规划中期评估)报告/)
  const other = await exercise.signIn('contact', '区教育局')
  expect((await other.get(`/api/files/${job.fileId}`)).status).toBe(403)
  expect((await other.get(`/api/report-jobs/${job.id}`)).status).toBe(404)
  expect((await other.post(`/api/assignments/${owed?.id}/report`, {})).status).toBe(403)
  expect((await other.get('/api/reports')).status).toBe(403)
})
