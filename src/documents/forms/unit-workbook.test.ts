/** A unit's workbook out and back in through the real reader: nothing lost, nothing executed, every slip found. */

import type { Cell, CellValue } from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { readUnitWorkbook } from '#domain/workbooks/read-unit-workbook.ts'
import { testEntries, testEntry, testWorkbook } from '#domain/workbooks/test-workbook.ts'
import type { WorkbookEntry, WorkbookReading } from '#domain/workbooks/workbook.ts'
import { workbookFindingText } from '#words/workbook-finding-text.ts'
import { readHere } from '../reading/read-here.ts'
import { bytesOf, cellOf, openBook, testView } from './test-view.ts'
import { unitWorkbook } from './unit-workbook.ts'

let written: Uint8Array

beforeAll(async () => {
  written = await unitWorkbook(testView)
})

const read = async (
  bytes: Uint8Array,
  entries: readonly WorkbookEntry[] = testEntries,
): Promise<WorkbookReading> => readUnitWorkbook(await readHere(bytes), { ...testWorkbook, entries })

/** Answers and figures as they stand after reading, by entry. */
const standing = ({ entries }: WorkbookReading) =>
  entries.map(({ entryId, asOf, answers, values }) => ({
    entryId,
    asOf,
    answers,
    values: values.map(({ changed: _, ...value }) => value),
  }))

const stood = (entries: readonly WorkbookEntry[]) =>
  entries.map(({ entryId, asOf, answers, values }) => ({ entryId, asOf, answers, values }))

async function roundTrip(entries: readonly WorkbookEntry[]): Promise<WorkbookReading> {
  return read(await unitWorkbook({ ...testView, entries }), entries)
}

describe('written and read again', () => {
  test('everything stands as it stood, without a finding', async () => {
    const reading = await read(written)
    expect(reading.findings).toEqual([])
    expect(reading.changes).toEqual([])
    expect(standing(reading)).toEqual(stood(testEntries))
  })

  const numbers = [
    '0',
    '6.0',
    '-0.40',
    '1234567.10',
    '0.0000000001',
    '999999999999999',
    '123456789012345678',
    '12345678.1234567890',
  ]
  test.each(numbers)('the figure %s keeps its decimals', async (number) => {
    const values = [{ period: '2031', number, grade: 'official', asOf: '2031-12-31', source: '' }] as const
    const entries = [
      testEntry({ entryId: 'e', subject: 'indicator', name: '指标', asOf: '2033-06-30', values }),
    ]
    const reading = await roundTrip(entries)
    expect(reading.findings).toEqual([])
    expect(standing(reading)).toEqual(stood(entries))
  })

  const texts = [
    '=1+1',
    '=HYPERLINK("http://example.org","点此")',
    '+86 022',
    '-3.2%，同比下降',
    '@SUM(A1)',
    '＝1+1',
    '\t=1+1',
    '  =cmd|calc',
    '<b>&amp;</b>]]>',
    '_x000D_与_x0041_',
    "'单引号",
    '{{title}} $t(key)',
    '一\n\n二\n',
    '，'.repeat(3_000),
    '85.50',
    '2033-06-30',
    '𠮷和堃',
  ]
  test.each(texts)('the text %j comes back unharmed and unread as anything else', async (text) => {
    const forTask = { entryId: 'e', subject: 'task', name: text, lead: text, asOf: '2033-06-30' } as const
    const entries = [testEntry({ ...forTask, answers: { progress: text, source: text } })]
    const bytes = await unitWorkbook({ ...testView, unitName: '甲局', entries })
    const reading = await read(bytes, entries)
    expect(reading.findings).toEqual([])
    expect(standing(reading)).toEqual(stood(entries))
    expect(formulasIn(bytes)).toEqual([])
  })
})

const partsOf = (bytes: Uint8Array): [string, string][] =>
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)])

const formulasIn = (bytes: Uint8Array): string[] =>
  partsOf(bytes)
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .flatMap(([, xml]) => xml.match(/<f[ >][^<]*/g) ?? [])

describe('what the file is', () => {
  test('names, freezes, prints and protects its sheets', async () => {
    const book = await openBook(written)
    expect(book.worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '填表说明 visible',
      '_lists veryHidden',
      '主要指标 visible',
      '重点任务 visible',
      '专栏项目 visible',
      '单位综述 visible',
      '_meta veryHidden',
    ])
    const sheet = book.getWorksheet('主要指标')
    expect(sheet?.getCell('B1').value).toBe('甲区第二十个五年规划实施中期评估主要指标填报表（示例数据）')
    expect(sheet?.getCell('B2').value).toBe('填报单位（公章）：甲局')
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 6 })
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 8,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
    })
    expect(sheet?.pageSetup.printTitlesRow).toBe('1:6')
    expect(sheet?.headerFooter.oddFooter).toBe('&C第&P页，共&N页')
    expect(sheet?.getColumn(1).hidden).toBe(true)
    expect(sheet?.getRow(4).hidden).toBe(true)
    expect(cellOf(book, 'entry-output', 'value:2031').protection?.locked).toBe(false)
    expect(cellOf(book, 'entry-output', 'name').protection?.locked).not.toBe(false)
  })
  test('says in every visible sheet and in its properties that its data are an example', async () => {
    const book = await openBook(written)
    for (const sheet of book.worksheets.filter(({ state }) => state === 'visible')) {
      expect(sheet.getRow(1).values).toEqual(expect.arrayContaining([expect.stringContaining('示例数据')]))
      expect(sheet.headerFooter.oddHeader).toContain('示例数据')
    }
    expect(book.keywords).toBe('示例数据')
  })
  test('says nothing of the kind about real data', async () => {
    const real = partsOf(await unitWorkbook({ ...testView, example: false }))
    expect(real.filter(([, xml]) => xml.includes('示例'))).toEqual([])
  })
  test('checks each column once, by ranges that do not overlap', () => {
    const xml = partsOf(written).find(([name]) => name.endsWith('sheet3.xml'))?.[1] ?? ''
    const ranges = [...xml.matchAll(/sqref="([^"]+)"/g)].map(([, range]) => range)
    expect(ranges).toContain('G7:G8')
    expect(new Set(ranges.map((range) => range?.replace(/\d+/g, ''))).size).toBe(ranges.length)
  })
  test('sizes its notes and lets its rows grow', () => {
    const notes = partsOf(written).filter(([name]) => name.endsWith('.vml'))
    expect(notes).toHaveLength(2)
    for (const [, xml] of notes) expect(xml).toContain('mso-fit-shape-to-text:t')
    const rows =
      partsOf(written)
        .find(([name]) => name.endsWith('sheet4.xml'))?.[1]
        .match(/<row [^>]*>/g) ?? []
    expect(rows.filter((row) => /r="[78]"/.test(row) && row.includes('customHeight'))).toEqual([])
    expect(rows.filter((row) => row.includes('customHeight'))).not.toEqual([])
  })
  test('has only the sheets that have entries', async () => {
    const entries = testEntries.filter(({ subject }) => subject === 'task')
    const book = await openBook(await unitWorkbook({ ...testView, entries }))
    expect(book.worksheets.map(({ name }) => name)).toEqual(['填表说明', '_lists', '重点任务', '_meta'])
  })
})

test('a file filled in carelessly is read with every slip at its cell, in both languages', async () => {
  const book = await openBook(written)
  const put = (row: string, column: string, value: CellValue, format?: string) =>
    setValue(cellOf(book, row, column), value, format)
  put('entry-share', 'value:2032', 0.895, '0.0%')
  put('entry-share', 'grade:2032', '正式数')
  put('entry-share', 'value:2033-H1', '约89')
  put('entry-share', 'value:2035', { formula: 'G7/2', result: 218.4 })
  put('entry-share', 'asOf', '2033年6月')
  put('entry-output', 'value:2031', '４３７．０')
  put('entry-output', 'value:2032', { formula: 'G7+1' })
  put('entry-output', 'value:2033-H1', new Date('2033-06-30T00:00:00Z'), 'yyyy-mm-dd')
  put('entry-output', 'value:2035', '6100000万元')
  put('entry-output', 'answer:note', null)
  put('entry-task-1', 'answer:progress', '（清空）')
  put('entry-project', 'value:2031/2033-06', { error: '#DIV/0!' })
  const { findings } = await read(await bytesOf(book))
  expect(findings.map(({ code, place, severity }) => [place.cell, code, severity])).toEqual([
    ['G7', 'full-width', 'note'],
    ['I7', 'formula-unstored', 'error'],
    ['K7', 'date-for-number', 'error'],
    ['M7', 'unit-converted', 'warning'],
    ['O7', 'blank-kept', 'note'],
    ['I8', 'percent-format', 'warning'],
    ['J8', 'nearly-in-list', 'error'],
    ['K8', 'qualified', 'error'],
    ['M8', 'formula-read', 'note'],
    ['P8', 'day-unclear', 'error'],
    ['F7', 'cleared', 'warning'],
    ['F7', 'cell-error', 'error'],
  ])
  for (const found of findings) {
    expect(workbookFindingText('zh-CN', found)).toMatch(/^[^{}]{6,}。$/)
    expect(workbookFindingText('en', found)).toMatch(/^[^{}]{6,}\.$/)
  }
})

function setValue(cell: Cell, value: CellValue, format?: string): void {
  cell.value = value
  if (format) cell.numFmt = format
}
