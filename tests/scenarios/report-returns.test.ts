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

function bringBack(
  browser: Browser,
  bytes: Uint8Array,
  { id = reportId, name = '改过的报告.docx' } = {},
): Promise<Response> {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(bytes)], name))
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

/** The report's figures by their bookmarks and its chart of indicators, laid out as LibreOffice saves them as .odt. */
function asOpenText(bytes: Uint8Array): Uint8Array {
  const figures = [...bodyOf(bytes).matchAll(/<w:bookmarkStart w:name="(g_\w+)"[^>]*>(.*?)<w:bookmarkEnd/gs)]
  const marked = figures.map(([, name, inside = '']) => {
    const said = inside.replaceAll(/<[^>]+>/g, '')
    return `<text:p><text:bookmark-start text:name="${name}"/>${said}<text:bookmark-end text:name="${name}"/></text:p>`
  })
  const space = (name: string, uri = name) =>
    `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${uri}:1.0"`
  const spaces = `${['office', 'text', 'table', 'chart'].map((name) => space(name)).join(' ')} ${space('draw', 'drawing')} xmlns:xlink="http://www.w3.org/1999/xlink"`
  const content = (inner: string) =>
    strToU8(
      `<office:document-content ${spaces}><office:body>${inner}</office:body></office:document-content>`,
    )
  const drawn = '<text:p><draw:frame><draw:object xlink:href="./Object 1"/></draw:frame></text:p>'
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': content(`<office:text>${ownOpen}${marked.join('')}${drawn}</office:text>`),
    'Object 1/content.xml': content(openChart(bytes)),
  })
}
const ownOpen = '<text:p>区长改的一段话。</text:p>'

function openChart(bytes: Uint8Array): string {
  const charts = Object.entries(unzipSync(bytes)).filter(([name]) =>
    /^word\/charts\/chart\d+\.xml$/.test(name),
  )
  const chart = charts.map(([, part]) => strFromU8(part)).find((xml) => xml.includes('快于预期')) ?? ''
  const said = (xml: string, of: string) =>
    [...xml.matchAll(new RegExp(`<c:${of}>.*?</c:${of}>`, 'gs'))].map(([part]) =>
      [...part.matchAll(/<c:v>([^<]*)/g)].map(([, value = '']) => value),
    )
  const [heads, [names = []], values] = [said(chart, 'tx').flat(), said(chart, 'cat'), said(chart, 'val')]
  const row = (name: string, cells: string) =>
    `<table:table-row><table:table-cell><text:p>${name}</text:p></table:table-cell>${cells}</table:table-row>`
  const number = (value = '') =>
    `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
  const series = heads.map((_, at) => {
    const column = 'BCDEFG'.charAt(at)
    return `<chart:series chart:values-cell-range-address="local-table.$${column}$2:.$${column}$${names.length + 1}" chart:label-cell-address="local-table.$${column}$1"/>`
  })
  const head = row(
    '',
    heads.map((one) => `<table:table-cell><text:p>${one}</text:p></table:table-cell>`).join(''),
  )
  const rows = names.map((name, at) => row(name, values.map((column) => number(column[at])).join('')))
  return `<office:chart><chart:chart><chart:categories table:cell-range-address="local-table.$A$2:.$A$${names.length + 1}"/>${series.join('')}<table:table table:name="local-table">${head}${rows.join('')}</table:table></chart:chart></office:chart>`
}

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

  test('as .odt follows it as well: figures and chart, which the sheet names; it comes back as .odt', async () => {
    const bytes = asOpenText(made)
    const view = await json<ReportReturnView>(bringBack(coordinator, bytes, { name: '改过的报告.odt' }))
    expect(view.changes.map((c) => c.after)).toContain('滞后')
    const inChart = view.changes.filter(({ paragraph }) => /^图\d/.test(paragraph))
    expect(inChart).toMatchObject([{ before: '1', after: '0' }])
    expect(view.doubts.filter(({ code }) => code === 'lost' || code === 'overtyped')).toEqual([])
    expect(view.refreshed.name).toBe('改过的报告（数据已更新）.odt')
    const [before, after] = [unzipSync(bytes), unzipSync(await download(view.refreshed.id))]
    expect(strFromU8(after['content.xml'] ?? new Uint8Array())).toContain(ownOpen)
    const drawn = (parts: typeof before) => strFromU8(parts['Object 1/content.xml'] ?? new Uint8Array())
    const one = (value: number) => `office:value="${value}"><text:p>${value}<`
    expect(drawn(before).split(one(1))).toHaveLength(drawn(after).split(one(1)).length + 1)
    expect(drawn(after).length).toBe(drawn(before).length)
    const sheet = bodyOf(await download(view.sheet.id)).replaceAll(/<[^>]+>/g, '')
    expect(sheet).toContain(inChart[0]?.paragraph)
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
    const answered = await bringBack(coordinator, bytes(), { id: id() })
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
      const answered = await bringBack(coordinator, file, { id: cityReportId })
      expect(await answered.json()).toMatchObject({ code: 'report-foreign' })
    }
  })

  test('a contact brings none back', async () => {
    const contact = await exercise.signIn('contact', '区教育局')
    expect((await bringBack(contact, made)).status).toBe(403)
  })
})
