/** Every slip that users of a form make (research §3.4), each in a real file read by the real reader: code, level, what is done. */

import type { CellValue, Workbook, Worksheet } from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { bytesOf, cellOf, openBook, testView } from '#documents/forms/test-view.ts'
import { unitWorkbook } from '#documents/forms/unit-workbook.ts'
import { readGrids } from '#documents/reading/read-grids.ts'
import { Refusal } from '#domain/refusal.ts'
import { type WorkbookCode, workbookSeverities } from '#domain/workbooks/findings.ts'
import { readUnitWorkbook } from '#domain/workbooks/read-unit-workbook.ts'
import { testWorkbook } from '#domain/workbooks/test-workbook.ts'

let form: Uint8Array

beforeAll(async () => {
  form = await unitWorkbook(testView)
})

async function readAfter(edit: (book: Workbook) => void) {
  const book = await openBook(form)
  edit(book)
  return readUnitWorkbook(await readGrids(await bytesOf(book)), testWorkbook)
}

const sheetOf = (book: Workbook, name: string): Worksheet => {
  const sheet = book.getWorksheet(name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  return sheet
}

interface Slip {
  readonly seen: string
  readonly content: CellValue
  readonly format?: string
  readonly code: WorkbookCode
  readonly level: 'error' | 'warning' | 'note'
  /** What is stored after it; null: the cell stays as it was. */
  readonly read: string | null
  /** What the finding offers. */
  readonly right?: string | number
}

/** In the column of figures of an indicator in 亿元 (`output`), or in % (`share`); 2031 stands at 436.8 and 88.5. */
async function readFigure(row: 'entry-output' | 'entry-share', { content, format }: Slip) {
  const { findings, changes } = await readAfter((book) => {
    const cell = cellOf(book, row, 'value:2031')
    cell.value = content
    if (format) cell.numFmt = format
  })
  const at = row === 'entry-output' ? 'G7' : 'G8'
  return {
    findings: findings.filter(({ place }) => place.cell === at && place.sheet === '主要指标'),
    read: changes.find(({ column }) => column === '2031年数值')?.after ?? null,
  }
}

function expectSlip(
  found: Awaited<ReturnType<typeof readFigure>>,
  { code, level, read, right }: Pick<Slip, 'code' | 'level' | 'read' | 'right'>,
): void {
  expect(found.findings.map((one) => [one.code, one.severity])).toContainEqual([code, level])
  expect(found.read).toBe(read)
  if (right !== undefined) expect(found.findings.find((one) => one.code === code)?.details?.right).toBe(right)
}

const money: readonly Slip[] = [
  { seen: 'W_WIDTH full width', content: '４８５．５', code: 'full-width', level: 'note', read: '485.5' },
  { seen: 'W_WIDTH blanks', content: ' 485.5\u00a0', code: 'text-number', level: 'note', read: '485.5' },
  { seen: 'W_TEXT_NUMBER thousands', content: '1,234.5', code: 'thousands', level: 'note', read: '1234.5' },
  { seen: 'W_TEXT_NUMBER apostrophe', content: '485', code: 'text-number', level: 'note', read: '485' },
  { seen: 'W_UNIT its own', content: '485亿元', code: 'unit-written', level: 'note', read: '485' },
  {
    seen: 'W_UNIT another',
    content: '4850000万元',
    code: 'unit-converted',
    level: 'warning',
    read: '485.0000',
  },
  {
    seen: 'W_UNIT by format',
    content: 485,
    format: '0"亿元"',
    code: 'unit-written',
    level: 'note',
    read: '485',
  },
  { seen: 'W_UNIT none that converts', content: '85%', code: 'unit-unknown', level: 'error', read: null },
  { seen: 'E_QUALIFIER 约', content: '约485', code: 'qualified', level: 'error', read: null, right: '485' },
  { seen: 'E_QUALIFIER ≥', content: '≥480', code: 'qualified', level: 'error', read: null, right: '480' },
  {
    seen: 'E_QUALIFIER 预计',
    content: '预计完成490',
    code: 'qualified',
    level: 'error',
    read: null,
    right: '490',
  },
  { seen: 'E_RANGE', content: '480-490', code: 'range', level: 'error', read: null },
  { seen: 'E_NOT_NUMBER words', content: '八十五', code: 'not-number', level: 'error', read: null },
  { seen: 'E_NOT_NUMBER done', content: '完成', code: 'not-number', level: 'error', read: null },
  { seen: 'W_NA dash', content: '—', code: 'not-applicable', level: 'note', read: null },
  { seen: 'W_NA none', content: '无', code: 'not-applicable', level: 'note', read: null },
  { seen: 'W_NA slash', content: '/', code: 'not-applicable', level: 'note', read: null },
  { seen: 'W_NA word', content: '不涉及', code: 'not-applicable', level: 'note', read: null },
  {
    ...{ seen: 'E_DATE a date', content: new Date('2033-06-30T00:00:00Z'), format: 'yyyy-mm-dd' },
    ...{ code: 'date-for-number', level: 'error', read: null },
  },
  { seen: 'E_DATE dotted', content: '2023.6.30', code: 'date-for-number', level: 'error', read: null },
  { seen: 'E_DATE dashes', content: '2023-06-30', code: 'date-for-number', level: 'error', read: null },
  { seen: 'E_DATE in words', content: '6月底', code: 'date-for-number', level: 'error', read: null },
  { seen: 'E_FORMULA', content: { error: '#DIV/0!' }, code: 'cell-error', level: 'error', read: null },
  {
    ...{ seen: 'W_FORMULA with its result', content: { formula: 'I7/2', result: 230.5 } },
    ...{ code: 'formula-read', level: 'note', read: '230.5' },
  },
  {
    ...{ seen: 'W_FORMULA without one is not 0', content: { formula: 'I7/2' } },
    ...{ code: 'formula-unstored', level: 'error', read: null },
  },
]

const share: readonly Slip[] = [
  {
    seen: 'W_UNIT per cent',
    content: '85%',
    code: 'percent-written',
    level: 'warning',
    read: '85',
    right: '85',
  },
  {
    ...{ seen: 'W_PERCENT_FORMAT', content: 0.85, format: '0%' },
    ...{ code: 'percent-format', level: 'warning', read: '85', right: '85' },
  },
  {
    seen: 'a fraction',
    content: 0.85,
    code: 'percent-fraction',
    level: 'warning',
    read: '0.85',
    right: '85',
  },
]

describe('a figure', () => {
  test.each(money)('$seen: $code, $level', async (slip) => {
    expectSlip(await readFigure('entry-output', slip), slip)
  })
  test.each(share)('$seen: $code, $level', async (slip) => {
    // Beside it stands another year's figure in points.
    const { findings, changes } = await readAfter((book) => {
      cellOf(book, 'entry-share', 'value:2032').value = 88
      cellOf(book, 'entry-share', 'grade:2032').value = '正式'
      const cell = cellOf(book, 'entry-share', 'value:2031')
      cell.value = slip.content
      if (slip.format) cell.numFmt = slip.format
    })
    const read = changes.find(({ column }) => column === '2031年数值')?.after ?? null
    expectSlip({ findings: findings.filter(({ place }) => place.cell === 'G8'), read }, slip)
  })
  test('blank, 0 and 不涉及 stay three different things, and 不涉及 wants a reason', async () => {
    const [blank, zero, none] = await Promise.all(
      [null, 0, '不涉及'].map((content) =>
        readAfter((book) => {
          cellOf(book, 'entry-share', 'value:2032').value = content
          if (content === 0) cellOf(book, 'entry-share', 'grade:2032').value = '正式'
        }),
      ),
    )
    const shareOf = (reading: typeof blank) =>
      reading?.entries.find(({ entryId }) => entryId === 'entry-share')
    expect(shareOf(blank)).toMatchObject({ changed: false, notApplicable: [] })
    expect(shareOf(zero)?.values.find(({ period }) => period === '2032')?.number).toBe('0.0')
    expect(shareOf(none)).toMatchObject({ changed: false, notApplicable: ['2032'] })
    expect(none?.findings.map(({ code }) => code)).toEqual(['not-applicable-unexplained'])
  })
})

describe('E_ENUM a drop-down', () => {
  const words: readonly (readonly [string, WorkbookCode | null, string | null])[] = [
    ['能够如期完成 ', null, null],
    ['按期完成', 'nearly-in-list', '能够如期完成'],
    ['是', 'not-in-list', null],
  ]
  test.each(words)('%j', async (word, code, right) => {
    const { findings, changes } = await readAfter((book) => {
      cellOf(book, 'entry-task-1', 'answer:outlook').value = word
    })
    expect(findings.map((one) => one.code)).toEqual(code === null ? [] : [code])
    expect(changes.map(({ after }) => after)).toEqual(code === null ? ['能够如期完成'] : [])
    if (right !== null) expect(findings[0]?.details?.right).toBe(right)
  })
})

describe('rows, columns, sheets', () => {
  const cases: readonly (readonly [string, WorkbookCode, (book: Workbook) => void])[] = [
    [
      'E_EXTRA_ROW an inserted row',
      'row-extra',
      (book) => {
        sheetOf(book, '重点任务').insertRow(8, [null, null, '另行新增的任务'])
      },
    ],
    ['E_MISSING_ROW a deleted row', 'row-missing', (book) => sheetOf(book, '重点任务').spliceRows(7, 1)],
    [
      'E_DUP_KEY a copied row',
      'row-doubled',
      (book) => {
        const sheet = sheetOf(book, '重点任务')
        sheet.getRow(7).eachCell((cell, column) => {
          sheet.getCell(9, column).value = cell.value
        })
      },
    ],
    ['E_MERGED input cells', 'merged', (book) => sheetOf(book, '重点任务').mergeCells('F7:F8')],
    [
      'W_LOCKED_CHANGED a target',
      'locked-changed',
      (book) => {
        cellOf(book, 'entry-output', 'target').value = '500以上'
      },
    ],
    [
      'W_LOCKED_CHANGED a head',
      'locked-changed',
      (book) => {
        sheetOf(book, '重点任务').getCell('F5').value = '进展情况'
      },
    ],
    [
      'a unit of measure written over',
      'measure-changed',
      (book) => {
        cellOf(book, 'entry-output', 'measure').value = '千元'
      },
    ],
    [
      'a row written over for another item',
      'row-other',
      (book) => {
        cellOf(book, 'entry-task-1', 'name').value = '另一项全新的工作'
      },
    ],
    [
      'a year written over',
      'column-other',
      (book) => {
        sheetOf(book, '主要指标').getCell('G5').value = '2030年'
      },
    ],
  ]
  test.each(cases)('%s: %s', async (_, code, edit) => {
    const { findings, changes } = await readAfter(edit)
    const found = findings.filter((one) => one.code === code)
    expect(found).not.toEqual([])
    expect(found.every(({ severity }) => severity === workbookSeverities[code])).toBe(true)
    expect(changes).toEqual([])
  })
  test('rows sorted with their keys are no finding', async () => {
    const { findings, changes } = await readAfter((book) => {
      const sheet = sheetOf(book, '重点任务')
      const [upper, lower] = [7, 8].map((row) =>
        Array.from({ length: 8 }, (_, column) => sheet.getCell(row, column + 1).value),
      )
      for (const [at, value] of (lower ?? []).entries()) sheet.getCell(7, at + 1).value = value
      for (const [at, value] of (upper ?? []).entries()) sheet.getCell(8, at + 1).value = value
    })
    expect([findings, changes]).toEqual([[], []])
  })
  test('rows sorted without the hidden column are not read', async () => {
    const { findings, changes } = await readAfter((book) => {
      const sheet = sheetOf(book, '重点任务')
      const [upper, lower] = [7, 8].map((row) =>
        Array.from({ length: 7 }, (_, column) => sheet.getCell(row, column + 2).value),
      )
      for (const [at, value] of (lower ?? []).entries()) sheet.getCell(7, at + 2).value = value
      for (const [at, value] of (upper ?? []).entries()) sheet.getCell(8, at + 2).value = value
    })
    expect(findings.map(({ code }) => code)).toEqual(['row-other', 'row-other'])
    expect(changes).toEqual([])
  })
})

describe('E_FORM_VERSION and E_FILE', () => {
  const read = async (expected: typeof testWorkbook) => readUnitWorkbook(await readGrids(form), expected)
  test('another unit, another filing, a form that changed', async () => {
    const codesOf = async (change: Partial<typeof testWorkbook>) =>
      (await read({ ...testWorkbook, ...change })).findings.map(({ code, severity }) => [code, severity])
    expect(await codesOf({ unitId: 'unit-2' })).toEqual([['other-unit', 'error']])
    expect(await codesOf({ assignmentId: 'other' })).toEqual([['other-assignment', 'error']])
    expect(await codesOf({ formKey: { id: 'form-9', version: 2 } })).toEqual([['other-form', 'error']])
    const entries = testWorkbook.entries.map((entry) => ({ ...entry, formVersion: 'form-2' }))
    expect(await codesOf({ entries })).toEqual([['form-changed', 'error']])
  })
  test.each([
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)])],
    ['a PDF', new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n')],
  ])('%s is refused by what it is', async (_, bytes) => {
    await expect(readGrids(bytes)).rejects.toThrow(Refusal)
  })
})
