/** Files made to harm, brought back as edited reports: refused in words or read through, and never a fault. */

import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportReturnView } from '#contract/report-returns.ts'
import type { Browser } from '../browser.ts'
import { codeOf, makeVersion } from '../case-walk.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let reportId = ''
let parts: Readonly<Record<string, Uint8Array>>

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  exercise = await openExercise(database, 'examples/jinghe-2028')
  coordinator = await exercise.signIn('coordinator', '区发展改革局')
  const { reports } = await json<{ reports: { id: string }[] }>(coordinator.get('/api/reports'))
  reportId = reports[0]?.id ?? ''
  await makeVersion(coordinator, reportId)
  const view = await json<{ versions: { fileId: string }[] }>(coordinator.get(`/api/reports/${reportId}`))
  const made = await coordinator.get(`/api/files/${view.versions[0]?.fileId}`)
  parts = unzipSync(new Uint8Array(await made.arrayBuffer()))
})
afterAll(() => database.close())

const textOf = (name: string) => new TextDecoder().decode(parts[name])
const manifestName = () => Object.keys(parts).find((name) => /^customXml\/item\d*\.xml$/.test(name)) ?? ''

type Files = Readonly<Record<string, Uint8Array | string>>

const packed = (files: Files) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([n, b]) => [n, typeof b === 'string' ? strToU8(b) : b])),
  )
/** The report as it was made, with some of its parts replaced. */
const edited = (files: Files) => packed({ ...parts, ...files })

function bringBack(bytes: Uint8Array): Promise<Response> {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(bytes)], '改过的报告.docx'))
  return coordinator.send(`/api/reports/${reportId}/returns`, { method: 'POST', body })
}

const document = 'word/document.xml'
const open = (inner: string) =>
  `<office:document-content xmlns:office="urn:o" xmlns:text="urn:t"><office:body>${inner}</office:body></office:document-content>`
const odt = (content: string, more: Files = {}) =>
  packed({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content, ...more })
const unended = '<!--'.repeat(300_000)

describe('refused', () => {
  test.each([
    { what: 'a body of comments without an end', code: 'file-damaged', bytes: () => edited({ [document]: `<a>${unended}` }) },
    { what: 'a chart of comments without an end', code: 'file-damaged', bytes: () => edited({ 'word/charts/chart9.xml': unended }) },
    { what: 'a manifest of comments without an end', code: 'file-damaged', bytes: () => edited({ 'customXml/item9.xml': unended }) },
    { what: 'entities that grow', code: 'file-unsafe-content', bytes: () => edited({ [document]: `<!DOCTYPE a [<!ENTITY x "${'x'.repeat(99)}">]>${textOf(document).replace(/^<\?.*?\?>/, '')}` }) },
    { what: 'a body in UTF-16', code: 'file-damaged', bytes: () => edited({ [document]: new Uint8Array(Buffer.from(`\ufeff${textOf(document)}`, 'utf16le')) }) },
    { what: 'a body of a hundred thousand figures', code: 'file-too-many-parts', bytes: () => edited({ [document]: `<a xmlns:w="w">${'<w:sdt><w:tag w:val="abc123def456"/><w:sdtContent>1</w:sdtContent></w:sdt>'.repeat(100_000)}</a>` }) },
    { what: 'characters that no text has', code: 'file-damaged', bytes: () => edited({ [document]: textOf(document).replace('</w:t>', '&#0;&#xD800;</w:t>') }) },
    { what: 'a document without its main part', code: 'file-damaged', bytes: () => packed(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== document))) },
    { what: 'an OpenDocument text with a DOCTYPE', code: 'file-unsafe-content', bytes: () => odt(`<!DOCTYPE a SYSTEM "file:///etc/hostname">${open('')}`) },
    { what: 'an OpenDocument text with macros', code: 'file-has-macros', bytes: () => odt(open(''), { 'Basic/Standard/Module1.xml': '<a/>' }) },
    { what: 'an OpenDocument text without content', code: 'file-damaged', bytes: () => packed({ mimetype: 'application/vnd.oasis.opendocument.text' }) },
  ])('$what', async ({ code, bytes }) => {
    expect(await codeOf(bringBack(bytes()))).toBe(code)
  }) // biome-ignore format: table
})

describe('read through', () => {
  const returned = (bytes: Uint8Array) => json<ReportReturnView>(bringBack(bytes))

  test.each(['{', 'null', '"x"', '{"kind":"count","items":"x"}', '{"kind":"count","items":"task"}'])(
    'a manifest whose figures are %s',
    async (figure) => {
      const manifest = textOf(manifestName()).replaceAll(/figure="[^"]*"/g, () => {
        return `figure="${figure.replaceAll('"', '&quot;')}"`
      })
      const other = manifest.replace(/(\stext=")/, '$1~')
      const view = await returned(edited({ [manifestName()]: other }))
      expect(view.basedOn).toBeNull()
      expect(view.unchanged).toBeGreaterThan(5)
    },
  )

  test('embedded workbooks that are bombs or broken stay as they are', async () => {
    const bomb = packed({ 'xl/worksheets/sheet1.xml': new Uint8Array(30 * 1024 * 1024) })
    const view = await returned(
      edited({
        'word/embeddings/bomb.xlsx': bomb,
        'word/embeddings/broken.xlsx': 'PK\u0003\u0004',
        'word/embeddings/unended.xlsx': packed({ 'xl/worksheets/sheet1.xml': unended }),
      }),
    )
    expect(view.unchanged).toBeGreaterThan(5)
  })

  test('an instruction that hides the beginning of a comment', async () => {
    const hidden = '<?x > <!-- ?>'.repeat(100_000)
    const view = await returned(
      edited({ [document]: textOf(document).replace('<w:body>', `<w:body>${hidden}`) }),
    )
    expect(view.unchanged).toBeGreaterThan(5)
  })
})

test('a file of long paragraphs is checked', async () => {
  const paragraph = `<w:p><w:r><w:t>${'2026年地区生产总值438.5亿元。'.repeat(5000)}</w:t></w:r></w:p>`
  const body = new FormData()
  const bytes = edited({ [document]: textOf(document).replace('<w:body>', `<w:body>${paragraph}`) })
  body.set('file', new File([new Uint8Array(bytes)], '稿.docx'))
  const checked = await coordinator.send(`/api/reports/${reportId}/consistency`, { method: 'POST', body })
  expect(checked.status).toBe(200)
})
