/** A form given back marked: nothing its user wrote is lost, faults are coloured and noted, and it can be handed in again. */

import type { CellValue, Workbook } from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { markedWorkbook } from '#domain/workbooks/marked.ts'
import { readUnitWorkbook } from '#domain/workbooks/read-unit-workbook.ts'
import { testWorkbook } from '#domain/workbooks/test-workbook.ts'
import type { UnitWorkbookExpectation } from '#domain/workbooks/workbook.ts'
import { readHere } from '../reading/read-here.ts'
import { markedForm } from './marked-form.ts'
import { bytesOf, cellOf, openBook, testView } from './test-view.ts'
import { unitWorkbook } from './unit-workbook.ts'

let written: Uint8Array

beforeAll(async () => {
  written = await unitWorkbook(testView)
})

const read = async (bytes: Uint8Array, expected: UnitWorkbookExpectation = testWorkbook) =>
  readUnitWorkbook(await readHere(bytes), expected)

async function marked(
  bytes: Uint8Array,
  expected: UnitWorkbookExpectation = testWorkbook,
): Promise<Uint8Array> {
  const found = markedWorkbook(await readHere(bytes), expected)
  if (!found) throw new Error('not a form of ours')
  return markedForm({ ...testView, ...expected }, found)
}

const codesOf = ({ findings }: Awaited<ReturnType<typeof read>>) =>
  findings.map(({ code, details }) => `${code} ${details?.row ?? ''} ${details?.column ?? ''}`).toSorted()

type Put = (row: string, column: string, value: CellValue, format?: string) => void

async function filled(fill: (put: Put, book: Workbook) => void): Promise<Uint8Array> {
  const book = await openBook(written)
  fill((row, column, value, format) => {
    const cell = cellOf(book, row, column)
    cell.value = value
    if (format) cell.numFmt = format
  }, book)
  return bytesOf(book)
}

const fillOf = (book: Workbook, row: string, column: string): string => {
  const { fill } = cellOf(book, row, column)
  return fill?.type === 'pattern' ? (fill.fgColor?.argb ?? '') : ''
}

describe('a form filled in carelessly', () => {
  let returned: Uint8Array
  let book: Workbook
  const careless = (put: Put): void => {
    put('entry-share', 'value:2032', 0.895, '0.0%')
    put('entry-share', 'grade:2032', '正式数')
    put('entry-share', 'value:2033-H1', '约89')
    put('entry-share', 'asOf', '2033年6月')
    put('entry-output', 'value:2031', '４３７．０')
    put('entry-output', 'value:2032', { formula: 'G7+1' })
    put('entry-output', 'value:2033-H1', new Date('2033-06-30T00:00:00Z'), 'yyyy-mm-dd')
    put('entry-output', 'value:2035', 6100, '0.0"百万元"')
    put('entry-output', 'answer:note', '口径有调整。')
    put('entry-project', 'value:2031/2033-06', 12_345_678, '#,##0')
  }
  beforeAll(async () => {
    returned = await marked(await filled(careless))
    book = await openBook(returned)
  })

  test('has the findings first, each with a link to its cell', () => {
    expect(book.worksheets[0]?.name).toBe('检查结果')
    const rows = book.worksheets[0]?.getSheetValues().slice(4) ?? []
    expect(rows.length).toBeGreaterThan(7)
    const links = rows.flatMap((row) => (Array.isArray(row) ? [row[4]] : []))
    expect(links).toContainEqual(
      expect.objectContaining({ text: 'K8', hyperlink: expect.stringContaining("'主要指标'!K8") }),
    )
  })
  test('has every entry as it was written, coloured and noted where it is faulty', () => {
    expect(cellOf(book, 'entry-share', 'value:2033-H1').value).toBe('约89')
    expect(fillOf(book, 'entry-share', 'value:2033-H1')).toBe('FFFFC7CE')
    expect(JSON.stringify(cellOf(book, 'entry-share', 'value:2033-H1').note).replace(/\\n/g, '')).toContain(
      '89',
    )
    expect(cellOf(book, 'entry-share', 'value:2032').value).toBe(0.895)
    expect(fillOf(book, 'entry-share', 'value:2032')).toBe('FFFFE0A8')
    expect(cellOf(book, 'entry-output', 'value:2031').value).toBe('４３７．０')
    expect(cellOf(book, 'entry-output', 'answer:note').value).toBe('口径有调整。')
    expect(fillOf(book, 'entry-output', 'answer:note')).toBe('FFFFFBE6')
  })
  test('is read again as it was, cell by cell', async () => {
    const [before, after] = [await read(await filled(careless)), await read(returned)]
    expect(after.changes).toEqual(before.changes)
    const again = codesOf(after)
      .map((code) => code.replace('not-number', 'formula-unstored'))
      .toSorted()
    expect(again).toEqual(codesOf(before))
  })
  test('corrected in its cells it is read without an error', async () => {
    const corrected = await openBook(returned)
    const put = (row: string, column: string, value: CellValue) => {
      const cell = cellOf(corrected, row, column)
      cell.value = value
      cell.numFmt = 'General'
    }
    put('entry-share', 'value:2032', 89.5)
    put('entry-share', 'grade:2032', '正式')
    put('entry-share', 'value:2033-H1', 89)
    put('entry-share', 'grade:2033-H1', '预计')
    put('entry-share', 'asOf', '2033-06-30')
    put('entry-output', 'value:2031', 437)
    put('entry-output', 'value:2032', 461)
    put('entry-output', 'value:2033-H1', 240)
    put('entry-output', 'value:2035', 610)
    put('entry-project', 'value:2031/2033-06', 12345)
    const { findings, changes } = await read(await bytesOf(corrected))
    expect(findings).toEqual([])
    expect(changes.map(({ after }) => after).toSorted()).toEqual(
      ['12345', '437', '461', '240', '89.5', '正式', '89', '预计', '口径有调整。'].toSorted(),
    )
  })
})

describe('rows and texts that are none of the form’s', () => {
  test('stand below the table, and on a sheet of their own', async () => {
    const bytes = await filled((_, book) => {
      const sheet = book.getWorksheet('重点任务')
      if (!sheet) throw new Error('no sheet')
      sheet.getRow(7).eachCell((cell, column) => {
        sheet.getCell(12, column).value = cell.value
      })
      sheet.getCell('C13').value = '另行新增的任务'
      sheet.getCell('F13').value = '已完成一半'
      sheet.getCell('L7').value = '旁边的批注'
      sheet.getCell('B3').value = '填表人：张三'
      book.addWorksheet('草稿').getCell('A1').value = '草稿里的话'
    })
    const book = await openBook(await marked(bytes))
    const sheet = book.getWorksheet('重点任务')
    expect(sheet?.getCell('C10').value).toBe('另行新增的任务')
    expect(sheet?.getCell('F10').value).toBe('已完成一半')
    expect(sheet?.getCell('A9').value).toBe('entry-task-1')
    expect(sheet?.getCell('B3').value).toBe('填表人：张三')
    const rest = JSON.stringify(book.getWorksheet('未读取的内容')?.getSheetValues())
    for (const text of ['旁边的批注', '草稿里的话', 'L7', '草稿']) expect(rest).toContain(text)
    const again = await read(await bytesOf(book))
    expect(codesOf(again).map((code) => code.split(' ')[0])).toEqual(['row-doubled', 'row-extra'])
  })
  test('a deleted row stands there again as it was', async () => {
    const bytes = await filled((_, book) => {
      book.getWorksheet('重点任务')?.spliceRows(7, 1)
    })
    expect(codesOf(await read(bytes))[0]).toContain('row-missing')
    const returned = await marked(bytes)
    expect(fillOf(await openBook(returned), 'entry-task-1', 'name')).toBe('FFFFC7CE')
    expect(await read(returned)).toMatchObject({ findings: [], changes: [] })
  })
})

test('what was changed elsewhere meanwhile is told again when the marked form comes back', async () => {
  const bytes = await filled((put) => put('entry-task-1', 'answer:progress', '已建成15公里。'))
  const expected = {
    ...testWorkbook,
    entries: testWorkbook.entries.map((entry) =>
      entry.entryId === 'entry-task-1'
        ? { ...entry, answers: { outlook: 'at_risk', progress: '已建成20公里。' }, version: 3 }
        : entry,
    ),
  }
  const returned = await marked(bytes, expected)
  expect(cellOf(await openBook(returned), 'entry-task-1', 'answer:progress').value).toBe('已建成15公里。')
  expect(codesOf(await read(returned, expected))).toEqual(codesOf(await read(bytes, expected)))
})

test('a form that asks something else by now is given back as the new one, with what was filled in', async () => {
  const bytes = await filled((put) => put('entry-task-1', 'answer:progress', '已建成15公里。'))
  const forms = testWorkbook.forms.map((form) =>
    form.subject === 'task'
      ? {
          ...form,
          fields: [
            ...form.fields,
            {
              key: 'why',
              label: { zh: '未完成原因', en: 'Why' },
              help: null,
              type: 'text' as const,
              choices: [],
              required: false,
            },
          ],
        }
      : form,
  )
  const entries = testWorkbook.entries.map((entry) =>
    entry.subject === 'task' ? { ...entry, formVersion: 'form-2' } : entry,
  )
  const expected = { ...testWorkbook, forms, entries }
  expect(codesOf(await read(bytes, expected))).toEqual([
    'column-missing  未完成原因',
    'form-changed 重点任务 ',
  ])
  const again = await read(await marked(bytes, expected), expected)
  expect(again.findings).toEqual([])
  expect(again.changes.map(({ after }) => after)).toEqual(['已建成15公里。'])
})

test('another unit’s form is not given back as one', async () => {
  expect(markedWorkbook(await readHere(written), { ...testWorkbook, unitId: 'unit-2' })).toBeNull()
})
