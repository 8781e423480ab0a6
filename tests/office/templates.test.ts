/** Filled templates as LibreOffice opens them: no placeholder, the look of the template, example data marked. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outlineReport } from '#documents/reports/outline-report.ts'
import { checkTemplateFile } from '#documents/templates/check-file.ts'
import { defaultTemplate } from '#documents/templates/default-template.ts'
import { formInTemplate } from '#documents/templates/form-filling.ts'
import { letterInTemplate } from '#documents/templates/letter-filling.ts'
import { reportInTemplate } from '#documents/templates/report-filling.ts'
import { createPdfMaker } from '#server/pdf/maker.ts'
import { makeOutlineMaterial } from '../make-report-material.ts'
import { textOf } from '../word-parts.ts'

const isThere = (program: string): boolean => {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`])
    return true
  } catch {
    return false
  }
}
/** What makes the PDF, and what reads its words. */
const programs = { office: 'soffice', words: 'pdftotext' }
const missing = Object.values(programs).filter((program) => !isThere(program))
if (missing.length > 0 && process.env.CI === 'true') throw new Error(`missing: ${missing.join(', ')}`)

const folder = mkdtempSync(join(tmpdir(), 'guiheng-templates-'))
const profile = pathToFileURL(join(folder, 'profile')).href
const receipt = { columns: ['姓名', '科室', '职务', '办公电话', '手机'] }
const material = makeOutlineMaterial()

function convert(to: string, files: Readonly<Record<string, Uint8Array>>): void {
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  })
  const args = [
    '--headless',
    `-env:UserInstallation=${profile}`,
    '--convert-to',
    to,
    '--outdir',
    join(folder, to),
  ]
  execFileSync(programs.office, [...args, ...paths], { stdio: 'ignore' })
}

const converted = (to: string, name: string) =>
  new Uint8Array(readFileSync(join(folder, to, `${name}.${to}`)))
/** Every page as its text. */
const pagesOf = (name: string): string[] =>
  execFileSync(programs.words, ['-layout', join(folder, 'pdf', `${name}.pdf`), '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1)

const said = (bytes: Uint8Array) =>
  textOf(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()))

describe.skipIf(missing.length > 0)('in LibreOffice', () => {
  beforeAll(async () => {
    const shipped = await defaultTemplate({ kind: 'outline_report', format: 'docx', receipt })
    const form = await defaultTemplate({ kind: 'form', format: 'xlsx', receipt })
    convert('docx', { 'outline.docx': shipped })
    convert('xlsx', { 'form.xlsx': form })
    const outline = await reportInTemplate(
      material,
      {},
      { kind: 'outline_report', bytes: converted('docx', 'outline') },
    )
    const letter = await letterInTemplate(
      {
        ...{ example: true, title: '关于征求意见的函', issuer: '区发展改革委', datedOn: '2026-03-01' },
        ...{
          number: '区发改〔2026〕1号',
          addressees: ['区教育局'],
          dueOn: null,
          paragraphs: ['现征求意见。'],
        },
      },
      await defaultTemplate({ kind: 'letter', format: 'docx', receipt }),
    )
    convert('pdf', { 'filled.docx': outline, 'letter.docx': letter })
    // A form in Excel is printed by the program itself, as who fills it in may ask for.
    const table = await formInTemplate({ ...material, title: '调度表' }, converted('xlsx', 'form'))
    const maker = createPdfMaker({ program: undefined, clock: () => new Date() })
    writeFileSync(join(folder, 'pdf', 'table.pdf'), (await maker.make(table, 'one')).pdf)
    await maker.close()
  }, 240_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  test('a template saved by it keeps its keys, and the report in it says what our own says', async () => {
    const bytes = converted('docx', 'outline')
    expect((await checkTemplateFile(bytes, { kind: 'outline_report', purpose: null }, [])).findings).toEqual(
      [],
    )
    const filled = new Uint8Array(readFileSync(join(folder, 'filled.docx')))
    expect(said(filled)).toBe(said(await outlineReport(material)))
  })

  test.each(['filled', 'letter', 'table'])(
    '%s opens, marked on every page, without a placeholder',
    (name) => {
      const pages = pagesOf(name)
      expect(pages.length).toBeGreaterThan(0)
      expect(pages.join('')).not.toMatch(/\{\{|\}\}|#REF|#NAME/)
      for (const page of pages) expect(page).toContain('示例数据')
    },
  )

  test('the cover is one page, the text begins on a page numbered 1', () => {
    const pages = pagesOf('filled')
    expect(pages[0]).toMatch(/年\S*月/)
    expect(pages[1]).toContain('目')
    expect(pages.findIndex((page) => /—\s*1\s*—/.test(page))).toBe(2)
  })

  test('the letter is one page, the form has every item', () => {
    expect(pagesOf('letter')).toHaveLength(1)
    const table = pagesOf('table').join('').replace(/\s/g, '')
    // Its page set-up is kept.
    expect(pagesOf('table')[0]).toMatch(/第\s*1\s*页/)
    for (const { item } of material.projects) expect(table).toContain(item.content.name.slice(0, 4))
  })
})
