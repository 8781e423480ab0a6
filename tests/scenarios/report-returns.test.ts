/** A report goes out, is edited, comes back: its figures follow the data, people's words stay, the sheet tells all. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IndicatorSummary } from '#contract/indicators.ts'
import type { ReportReturnView } from '#contract/report-returns.ts'
import type { ReportJob } from '#contract/reports.ts'
import { compoundFile } from '#documents/reading/test-files.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let reportId = ''
let cityReportId = ''
let made: Uint8Array

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
  const { reports } = await json<{ reports: { id: string; title: string }[] }>(
    coordinator.get('/api/reports'),
  )
  const idOf = (words: string) => reports.find((r) => r.title.includes(words))?.id ?? ''
  reportId = idOf('规划纲要中期评估')
  cityReportId = idOf('落实')
  made = await make(reportId)
})
afterAll(() => database.close())

const make = (id: string) => finished(`/api/reports/${id}/versions`, { variant: 'review' })

async function finished(path: string, body: object): Promise<Uint8Array> {
  let job = await json<ReportJob>(coordinator.post(path, body))
  while (job.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 50))
    job = await json<ReportJob>(coordinator.get(`/api/report-jobs/${job.id}`))
  }
  return download(job.fileId ?? '')
}

const download = async (id: string) =>
  new Uint8Array(await (await coordinator.get(`/api/files/${id}`)).arrayBuffer())

function bringBack(browser: Browser, bytes: Uint8Array, id = reportId): Promise<Response> {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(bytes)], '改过的报告.docx'))
  return browser.send(`/api/reports/${id}/returns`, { method: 'POST', body })
}

const own = '<w:p><w:r><w:t>区长改的一段话。</w:t></w:r></w:p>'
const path = 'word/document.xml'
const bodyOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array())
const edited = (bytes: Uint8Array) =>
  zipSync({ ...unzipSync(bytes), [path]: strToU8(bodyOf(bytes).replace('<w:body>', `<w:body>${own}`)) })

/** As an office program leaves it that keeps the marks of figures alone. */
const withoutManifest = (bytes: Uint8Array) =>
  zipSync(
    Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !name.startsWith('customXml/'))),
  )

/** Somebody decides on one indicator otherwise, so that words and counts of the report move. */
async function decideOtherwise(): Promise<void> {
  const { indicators } = await json<{ indicators: IndicatorSummary[] }>(coordinator.get('/api/indicators'))
  const decided = indicators.find((i) => i.decision !== null)
  await json(
    coordinator.post(`/api/indicators/${decided?.itemId}/decisions`, {
      ...{ aspect: 'progress', class: 'behind', reason: '情况有变' },
    }),
  )
}

describe('an edited report', () => {
  test('that comes back with nothing changed in the data keeps every byte', async () => {
    const bytes = edited(made)
    const view = await json<ReportReturnView>(bringBack(coordinator, bytes))
    expect(view).toMatchObject({ basedOn: 1, newest: 1, changes: [], doubts: [] })
    expect(view.unchanged).toBeGreaterThan(100)
    expect(Buffer.compare(Buffer.from(await download(view.refreshed.id)), Buffer.from(bytes))).toBe(0)
  })

  test('follows a new decision: words, counts and the table, and keeps what people wrote', async () => {
    await decideOtherwise()
    const view = await json<ReportReturnView>(bringBack(coordinator, edited(made)))
    expect(view.changes.length).toBeGreaterThan(1)
    expect(view.changes.map((c) => c.after)).toContain('滞后')
    const after = bodyOf(await download(view.refreshed.id))
    expect(after).toContain(own)
    const sheet = bodyOf(await download(view.sheet.id)).replaceAll(/<[^>]+>/g, '')
    for (const { label, after: now } of view.changes) expect(sheet).toContain(label.slice(0, 4) && now)
    expect(sheet).toContain('改过的报告.docx')
  })

  test('made from an older draft says so', async () => {
    await make(reportId)
    const view = await json<ReportReturnView>(bringBack(coordinator, made))
    expect(view.doubts[0]).toMatchObject({ code: 'older-version', found: '1', right: '2' })
  })

  test('made from an older draft is known by what its figures say, and each is brought up to the data', async () => {
    const view = await json<ReportReturnView>(bringBack(coordinator, withoutManifest(made)))
    expect(view).toMatchObject({ basedOn: 1, newest: 2 })
    const told = (code: string) => view.doubts.filter((doubt) => doubt.code === code)
    expect([...told('overtyped'), ...told('lost')]).toEqual([])
    const same = await json<ReportReturnView>(bringBack(coordinator, made))
    expect(view.changes).toEqual(same.changes)
    expect(view.changes.length).toBeGreaterThan(1)
  })

  test.each([
    {
      what: 'another report without its manifest',
      id: () => cityReportId,
      bytes: () => withoutManifest(made),
      code: 'report-foreign',
    },
    { what: 'another report', id: () => cityReportId, bytes: () => made, code: 'report-foreign' },
    {
      what: 'no document',
      id: () => reportId,
      bytes: () => new Uint8Array([1, 2, 3]),
      code: 'file-kind-unknown',
    },
    {
      what: 'a Word 97 file',
      id: () => reportId,
      bytes: () => compoundFile({ WordDocument: new Uint8Array(5000) }),
      code: 'file-kind-unsupported',
    },
    {
      what: 'a marked file',
      id: () => reportId,
      bytes: () =>
        zipSync({
          ...unzipSync(made),
          [path]: strToU8(
            bodyOf(made).replace('<w:body>', '<w:body><w:p><w:r><w:t>机密★1年</w:t></w:r></w:p>'),
          ),
        }),
      code: 'secret-marking',
    },
  ])('$what is refused and nothing of it is kept', async ({ id, bytes, code }) => {
    if (id() === cityReportId) await make(cityReportId)
    const before = await json<{ returns: unknown[] }>(coordinator.get(`/api/reports/${id()}/returns`))
    const answered = await bringBack(coordinator, bytes(), id())
    expect(((await answered.json()) as { code: string }).code).toBe(code)
    const after = await json<{ returns: unknown[] }>(coordinator.get(`/api/reports/${id()}/returns`))
    expect(after.returns).toHaveLength(before.returns.length)
  })

  test('a unit’s own report is none of the district’s, though its figures have the same keys', async () => {
    const { assignments } = await json<{ assignments: { id: string; track: string; filled: number }[] }>(
      coordinator.get('/api/assignments'),
    )
    const filing = assignments.find(({ track, filled }) => track.includes('全市') && filled > 2)
    const bytes = await finished(`/api/assignments/${filing?.id}/report`, {})
    for (const file of [bytes, withoutManifest(bytes)]) {
      const answered = await bringBack(coordinator, file, cityReportId)
      expect(await answered.json()).toMatchObject({ code: 'report-foreign' })
    }
  })

  test('a contact brings none back', async () => {
    const contact = await exercise.signIn('contact', '区教育局')
    expect((await bringBack(contact, made)).status).toBe(403)
  })
})
