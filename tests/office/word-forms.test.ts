/** A unit's Word form opened and saved by LibreOffice: it reads as it was written, by way of .odt too, and prints well. */

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testView } from '#documents/forms/test-view.ts'
import { markedOpenForm } from '#documents/word-forms/marked-open-form.ts'
import { markedWordForm } from '#documents/word-forms/marked-word-form.ts'
import { readBytes, withXml } from '#documents/word-forms/test-form.ts'
import { unitWordForm } from '#documents/word-forms/unit-word-form.ts'
import { testWorkbook } from '#domain/workbooks/test-workbook.ts'

const hasOffice = spawnSync('sh', ['-c', 'command -v soffice']).status === 0
// In CI a missing program is a failure, not a reason to pass.
const skipped = !hasOffice && process.env.CI !== 'true'
if (skipped) process.stdout.write('office: soffice missing; apt-get install libreoffice-writer-nogui\n')

const folder = mkdtempSync(join(tmpdir(), 'guiheng-word-forms-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const convert = (to: string, into: string, ...names: string[]): void => {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const files = names.map((name) => join(folder, name))
  const args = [profile, '--headless', '--convert-to', to, '--outdir', join(folder, into), ...files]
  execFileSync('soffice', args, { timeout: 110_000, stdio: 'ignore' })
}

/** The document as a person fills it in: a text goes on in a second paragraph, a choice is typed over. */
const filledIn = (xml: string): string =>
  xml
    .replace('>已建成12公里。<', '>已建成15公里。</w:t></w:r></w:p><w:p><w:r><w:t>二期已开工。<')
    .replace('>有一定风险<', '>能够如期完成<')
    .replace('>88.5<', '>88.50<')

const filledChanges = [
  ['2031年数值', '88.50'],
  ['预期展望', '能够如期完成'],
  ['实现进度', '已建成15公里。\n二期已开工。'],
]

describe.skipIf(skipped)('saved again by LibreOffice', () => {
  const read = (name: string) => readBytes(new Uint8Array(readFileSync(join(folder, name))))

  beforeAll(async () => {
    const untouched = await unitWordForm(testView)
    writeFileSync(join(folder, 'untouched.docx'), untouched)
    writeFileSync(join(folder, 'filled.docx'), withXml(untouched, filledIn))
    const faulty = withXml(untouched, (xml) => xml.replace('>88.5<', '>约88.5<'))
    const { findings } = await readBytes(faulty)
    const marked = markedWordForm(faulty, { findings, day: testView.preparedOn })
    writeFileSync(join(folder, 'marked.docx'), marked ?? new Uint8Array())
    convert('docx', 'word', 'untouched.docx', 'filled.docx', 'marked.docx')
    writeFileSync(join(folder, 'faulty.docx'), faulty)
    convert('odt', 'open', 'untouched.docx', 'filled.docx', 'faulty.docx')
    const open = new Uint8Array(readFileSync(join(folder, 'open/faulty.odt')))
    const markedOpen = markedOpenForm(open, { findings, day: testView.preparedOn })
    writeFileSync(join(folder, 'marked.odt'), markedOpen ?? new Uint8Array())
    convert('odt', 'again', 'marked.odt')
    convert('docx', 'detour', 'open/untouched.odt', 'open/filled.odt')
    convert('pdf', '.', 'untouched.docx')
  }, 300_000)

  test('as .docx an untouched form changes nothing and raises nothing', async () => {
    const { changes, findings, entries } = await read('word/untouched.docx')
    expect(findings).toEqual([])
    expect(changes).toEqual([])
    expect(entries.map(({ basedOn }) => basedOn)).toEqual(testWorkbook.entries.map(({ version }) => version))
  })

  test('as .docx what was filled in is read as it was typed', async () => {
    const { changes, findings } = await read('word/filled.docx')
    expect(changes.map(({ column, after }) => [column, after])).toEqual(filledChanges)
    expect(findings).toEqual([])
  })

  test.each(['open/untouched.odt', 'detour/untouched.docx'])(
    '%s: mark and keys come back, so that nothing changes and nothing is raised',
    async (name) => {
      const { changes, findings, matches, entries } = await read(name)
      expect(changes).toEqual([])
      expect(matches).toEqual([])
      expect(findings).toEqual([])
      expect(entries.map(({ basedOn }) => basedOn)).toEqual(
        testWorkbook.entries.map(({ version }) => version),
      )
    },
  )

  test.each(['open/filled.odt', 'detour/filled.docx'])('%s is read as it was typed', async (name) => {
    const { changes, findings } = await read(name)
    expect(changes.map(({ column, after }) => [column, after])).toEqual(filledChanges)
    expect(findings).toEqual([])
  })

  test('an .odt given back with comments is an .odt that LibreOffice opens, and reads as before', async () => {
    const comments = (name: string) =>
      strFromU8(unzipSync(readFileSync(join(folder, name)))['content.xml'] ?? new Uint8Array())
    expect(comments('again/marked.odt')).toMatch(/<office:annotation[ >].*【错误】/s)
    const { findings } = await read('again/marked.odt')
    expect(findings.map(({ code }) => code)).toEqual(['qualified'])
  })

  test('a marked file keeps its comments, and they are no words of a person', async () => {
    const bytes = new Uint8Array(readFileSync(join(folder, 'word/marked.docx')))
    const comments = strFromU8(unzipSync(bytes)['word/comments.xml'] ?? new Uint8Array())
    expect(comments).toContain('【错误】')
    const { findings } = await readBytes(bytes)
    expect(findings.map(({ code }) => code)).toEqual(['qualified'])
  })

  test('prints upright on A4, no table wider than the text', () => {
    const info = execFileSync('pdfinfo', ['-f', '1', '-l', '9', join(folder, 'untouched.pdf')], {
      encoding: 'utf8',
    })
    const sizes = [...info.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)]
    expect(sizes.length).toBeGreaterThan(1)
    for (const [, width, height] of sizes)
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842])
  })
})
