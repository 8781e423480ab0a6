/** The way to the congress: dates planned back, the reading package, the leader's page. */

import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CongressView } from '#contract/congress.ts'
import type { ReportView } from '#contract/reports.ts'
import type { WorkView } from '#contract/work.ts'
import { readGrids } from '#documents/reading/read-grids.ts'
import { verdictReasons } from '#words/verdicts.ts'
import type { Browser } from '../browser.ts'
import { codeOf, makeVersion, walkCase } from '../case-walk.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'

let database: TestDatabase
let exercise: Exercise
let first: Browser
let office: Browser
let id = ''
let cityId = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  first = await exercise.signIn('coordinator', '区发展改革委')
  office = await exercise.signIn('government_office', '区政府办公室')
  const { reports } = await json<{ reports: { id: string }[] }>(first.get('/api/reports'))
  cityId = reports[0]?.id ?? ''
  id = reports[1]?.id ?? ''
})
afterAll(() => database.close())

const look = (browser: Browser) => json<CongressView>(browser.get(`/api/reports/${id}/congress`))
const textOf = async (bytes: Uint8Array): Promise<string> => {
  const { paragraphs, grids } = await readGrids(bytes)
  return [...paragraphs, ...grids.flatMap((g) => g.rows.flat().map((c) => c.text))].join('\n')
}

describe('the meeting', () => {
  test('without a day everything due before it is told without one', async () => {
    const { deliveries, meetingOn } = await look(office)
    expect(meetingOn).toBeNull()
    expect(deliveries.map((d) => `${d.daysBefore} ${d.dueOn}`)).toEqual(['20 null', '10 null', '7 null'])
  })

  test('its day plans them back, and they come in the work of those who deliver', async () => {
    const set = await json<CongressView>(office.post(`/api/reports/${id}/meeting`, { heldOn: '2023-07-20' }))
    expect(set.deliveries.map((d) => `${d.dueOn} ${d.daysLeft}`)).toEqual([
      '2023-06-30 22',
      '2023-07-10 32',
      '2023-07-13 35',
    ])
    const { coming } = await json<WorkView>(office.get('/api/work'))
    expect(coming.map((c) => c.dueOn)).toEqual(expect.arrayContaining(['2023-06-30', '2023-07-13']))
    const contact = await exercise.signIn('contact', '区教育局')
    expect((await json<WorkView>(contact.get('/api/work'))).coming.map((c) => c.dueOn)).not.toContain(
      '2023-07-13',
    )
  })

  test('is moved by another row, and taken away', async () => {
    await json(first.post(`/api/reports/${id}/meeting`, { heldOn: '2023-08-20' }))
    expect((await look(office)).deliveries[0]?.dueOn).toBe('2023-07-31')
    await json(first.post(`/api/reports/${id}/meeting`, { heldOn: null }))
    expect((await look(office)).meetingOn).toBeNull()
  })

  test('belongs to the report on the outline alone', async () => {
    expect((await first.get(`/api/reports/${cityId}/congress`)).status).toBe(404)
  })

  test.each(['contact', 'unit_head'] as const)('a %s neither sees nor sets it', async (role) => {
    const browser = await exercise.signIn(role, '区教育局')
    expect((await browser.get(`/api/reports/${id}/congress`)).status).toBe(403)
    expect((await browser.post(`/api/reports/${id}/meeting`, { heldOn: '2023-07-20' })).status).toBe(403)
  })
})

describe('the final version and the package', () => {
  test('no package is made of a draft', async () => {
    await makeVersion(first, id)
    expect(await codeOf(first.post(`/api/reports/${id}/packages`, {}))).toBe('condition-unmet')
    expect((await json<ReportView>(first.get(`/api/reports/${id}`))).mayBeFinal).toBe(false)
  })

  test('once the government agreed the final version is made, and the package of it', async () => {
    const walk = walkCase('outline_report', id)
    await json(walk.step(first, 'submit_to_government'))
    await walk.outside('government_approves', office, first)
    expect((await json<ReportView>(first.get(`/api/reports/${id}`))).mayBeFinal).toBe(true)
    await makeVersion(first, id, 'final')
    const { packages } = await json<CongressView>(office.post(`/api/reports/${id}/packages`, {}))
    const [made] = packages
    const answered = await office.get(`/api/files/${made?.fileId}`)
    const bytes = new Uint8Array(await answered.arrayBuffer())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(made?.sha256)

    const files = unzipSync(bytes)
    const names = Object.keys(files)
    expect(names.slice(0, 2)).toEqual(['提请审议的函.docx', expect.stringMatching(/（第2稿）\.docx$/)])
    expect(names.filter((name) => name.startsWith('附表/')).slice(0, 3)).toEqual([
      expect.stringContaining('主要指标进展情况表'),
      expect.stringContaining('重点任务进展情况表'),
      expect.stringContaining('专栏项目进展情况表'),
    ])
    const list = strFromU8(files['校验清单.txt'] ?? new Uint8Array())
    expect(list).toMatch(/生成于\d{4}年\d{1,2}月\d{1,2}日/)
    for (const name of names.filter((one) => one !== '校验清单.txt')) {
      const hash = createHash('sha256')
        .update(files[name] ?? new Uint8Array())
        .digest('hex')
      expect(list).toContain(`${hash}  ${name}`)
    }
    const letter = await textOf(files['提请审议的函.docx'] ?? new Uint8Array())
    expect(letter).toContain('区人大常委会')
    expect(letter).toContain('请予审议')
  })

  test('holds the report’s own bytes and nothing that the machine computed', async () => {
    const { packages } = await look(office)
    const { versions } = await json<ReportView>(first.get(`/api/reports/${id}`))
    const bytes = new Uint8Array(await (await office.get(`/api/files/${packages[0]?.fileId}`)).arrayBuffer())
    const files = unzipSync(bytes)
    const report = Object.entries(files).find(([name]) => name.endsWith('稿）.docx'))?.[1] ?? new Uint8Array()
    expect(createHash('sha256').update(report).digest('hex')).toBe(versions[0]?.sha256)
    const texts = await Promise.all(
      Object.entries(files).map(([name, one]) => (name.endsWith('.docx') ? textOf(one) : strFromU8(one))),
    )
    for (const { zh } of Object.values(verdictReasons)) {
      const fixed = zh.split('{{')[0] ?? ''
      if (fixed.length > 3) expect(texts.join('\n')).not.toContain(fixed)
    }
    expect(texts.join('\n')).not.toMatch(
      /序时进度比|按公式|测算评价|红色预警|黄色预警|综合得分|几何平均|80%区间|增量递减|机器推算/,
    )
  })
})

describe('the leader’s page', () => {
  const briefOf = async (browser: Browser, reportId: string) =>
    textOf(new Uint8Array(await (await browser.get(`/api/reports/${reportId}/brief`)).arrayBuffer()))

  test('counts the decided words, names what lags, and says what is asked', async () => {
    const leader = await exercise.signIn('leader', '区政府办公室')
    const text = await briefOf(leader, id)
    expect(text).toContain('政府已同意')
    expect(text).toMatch(/主要指标17项：.*尚未评定12项。/)
    expect(text).toContain('请审阅')
    expect(text).toMatch(/区发展改革委　\d{4}年/)
  })

  test('of a special plan is its lead’s to take, and no other’s', async () => {
    const lead = await exercise.signIn('plan_lead', '区教育局')
    const { plans } = await json<{ plans: { reportId: string; name: string }[] }>(
      lead.get('/api/special-plans'),
    )
    const text = await briefOf(lead, plans[0]?.reportId ?? '')
    expect(text).toContain('区教育局')
    expect(text).toContain('本规划按文字评估')
    const other = await exercise.signIn('plan_lead', '区民政局')
    expect((await other.get(`/api/reports/${plans[0]?.reportId}/brief`)).status).toBe(403)
  })
})
