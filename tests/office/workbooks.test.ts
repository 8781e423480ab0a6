/** A unit's workbook opened and saved by LibreOffice, as users of other programs do: it reads as it was written. */

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { markedForm } from '#documents/forms/marked-form.ts'
import { bytesOf, cellOf, openBook, testView } from '#documents/forms/test-view.ts'
import { unitWorkbook } from '#documents/forms/unit-workbook.ts'
import { readGrids } from '#documents/reading/read-grids.ts'
import { markedWorkbook } from '#domain/workbooks/marked.ts'
import { readUnitWorkbook } from '#domain/workbooks/read-unit-workbook.ts'
import { testWorkbook } from '#domain/workbooks/test-workbook.ts'

const hasOffice = spawnSync('sh', ['-c', 'command -v soffice']).status === 0
// In CI a missing program is a failure, not a reason to pass.
const skipped = !hasOffice && process.env.CI !== 'true'
if (skipped) process.stdout.write('office: soffice missing; apt-get install libreoffice-calc-nogui\n')

const folder = mkdtempSync(join(tmpdir(), 'guiheng-office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const officeCall = (...args: string[]): void => {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync('soffice', [profile, '--headless', ...args], { timeout: 100_000, stdio: 'ignore' })
}

/** .et, as WPS saves it, is the same as .xls. */
const formats = [
  { ending: 'xlsx', filter: 'Calc MS Excel 2007 XML' },
  { ending: 'xls', filter: 'MS Excel 97' },
  { ending: 'ods', filter: 'calc8' },
]

describe.skipIf(skipped)('saved again by LibreOffice', () => {
  const read = async (ending: string, name: string) => {
    const bytes = readFileSync(join(folder, 'saved', ending, `${name}.${ending}`))
    return readUnitWorkbook(await readGrids(new Uint8Array(bytes)), testWorkbook)
  }

  beforeAll(async () => {
    const untouched = await unitWorkbook(testView)
    const book = await openBook(untouched)
    cellOf(book, 'entry-share', 'value:2032').value = 89.5
    cellOf(book, 'entry-share', 'grade:2032').value = '正式'
    cellOf(book, 'entry-task-1', 'answer:progress').value = '=已建成15公里'
    cellOf(book, 'entry-task-1', 'asOf').value = new Date('2033-07-05T00:00:00Z')
    cellOf(book, 'entry-output', 'value:2032').value = { formula: 'G7+30' }
    const faulty = await openBook(untouched)
    cellOf(faulty, 'entry-share', 'value:2032').value = '约89'
    cellOf(faulty, 'entry-output', 'value:2031').value = '４３７．０'
    cellOf(faulty, 'entry-task-1', 'answer:progress').value = '已建成15公里'
    const returned = markedWorkbook(await readGrids(await bytesOf(faulty)), testWorkbook)
    if (!returned) throw new Error('not a form of ours')
    const files = [
      ['untouched.xlsx', untouched],
      ['filled.xlsx', await bytesOf(book)],
      ['marked.xlsx', await markedForm(testView, returned)],
    ] as const
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
    const names = files.map(([name]) => join(folder, name))
    for (const { ending, filter } of formats)
      officeCall('--convert-to', `${ending}:${filter}`, '--outdir', join(folder, 'saved', ending), ...names)
    officeCall('--convert-to', 'pdf', '--outdir', folder, join(folder, 'untouched.xlsx'))
  })

  test.each(formats)(
    'as .$ending an untouched workbook changes nothing and raises nothing',
    async ({ ending }) => {
      const { changes, findings, entries } = await read(ending, 'untouched')
      expect(findings).toEqual([])
      expect(changes).toEqual([])
      expect(entries.map(({ basedOn }) => basedOn)).toEqual(
        testWorkbook.entries.map(({ version }) => version),
      )
    },
  )

  test.each(formats)('as .$ending what was filled in is read as it was typed', async ({ ending }) => {
    const { changes, findings } = await read(ending, 'filled')
    expect(changes.map(({ column, after }) => [column, after])).toEqual([
      ['2032年数值', '466.8'],
      ['2032年数值', '89.5'],
      ['2032年性质', '正式'],
      ['实现进度', '=已建成15公里'],
      ['截至日期', '2033-07-05'],
    ])
    // LibreOffice calculated the formula and stored its result.
    expect(findings.map(({ code }) => code)).toEqual(['formula-read'])
  })

  test('a marked form reads as the file it was made from', async () => {
    const { changes, findings } = await read('xlsx', 'marked')
    expect(findings.map(({ code, details }) => [code, details?.column])).toEqual([
      ['full-width', '2031年数值'],
      ['qualified', '2032年数值'],
    ])
    expect(changes.map(({ after }) => after)).toEqual(['437.0', '已建成15公里'])
  })

  test('prints one page for each sheet of a small unit, landscape as wide as the table', () => {
    const info = execFileSync('pdfinfo', ['-f', '1', '-l', '9', join(folder, 'untouched.pdf')], {
      encoding: 'utf8',
    })
    const sizes = [...info.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)]
    expect(sizes).toHaveLength(5)
    expect(sizes.slice(1).every(([, width, height]) => Number(width) > Number(height))).toBe(true)
  })
})
