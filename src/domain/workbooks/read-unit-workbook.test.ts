/** A filled workbook against what stands: found by keys, merged cell by cell, everything doubtful said. */

import { describe, expect, test } from 'vitest'
import { formSubjects } from '../forms/form.ts'
import type { GridCell, GridFile } from '../grids/grid.ts'
import { struckOut } from '../grids/struck.ts'
import type { WorkbookCode } from './findings.ts'
import { cornerKey } from './layout.ts'
import { readUnitWorkbook } from './read-unit-workbook.ts'
import { gridFile, numberCell, placeOf, withCell, withRows } from './test-grids.ts'
import { testEntries, testEntry, testWorkbook } from './test-workbook.ts'
import type { UnitWorkbookExpectation, WorkbookEntry } from './workbook.ts'

const file = gridFile(testWorkbook)
const indicators = '主要指标'
const at = (row: string, column: string) => placeOf(testWorkbook, row, column)

const read = (changed: GridFile, expected: UnitWorkbookExpectation = testWorkbook) =>
  readUnitWorkbook(changed, expected)

const codes = (changed: GridFile, expected?: UnitWorkbookExpectation) =>
  read(changed, expected).findings.map(({ code, place }) => [code, place.cell ?? place.sheet ?? ''])

/** The expectation with one entry gone on. */
const withEntry = (entryId: string, change: Partial<WorkbookEntry>): UnitWorkbookExpectation => ({
  ...testWorkbook,
  entries: testEntries.map((entry) => (entry.entryId === entryId ? { ...entry, ...change } : entry)),
})

const entryIn = (changed: GridFile, entryId: string, expected?: UnitWorkbookExpectation) => {
  const entry = read(changed, expected).entries.find((one) => one.entryId === entryId)
  if (!entry) throw new Error(`${entryId} was not read`)
  return entry
}

const moveColumn = (rows: readonly (readonly GridCell[])[], from: number, to: number) =>
  rows.map((row) => {
    const others = row.filter((_, column) => column !== from)
    return [...others.slice(0, to), ...row.slice(from, from + 1), ...others.slice(to)]
  })

/** Only what a person sees: no hidden keys, no hidden sheets. */
const visiblePart = (whole: GridFile): GridFile => ({
  ...whole,
  grids: whole.grids
    .filter(({ hidden }) => !hidden)
    .map((grid) => ({
      ...grid,
      rows: grid.rows.filter((_, row) => row !== 3).map((row) => row.slice(1)),
    })),
})

describe('an untouched workbook', () => {
  test('changes nothing and raises nothing', () => {
    const reading = read(file)
    expect(reading.findings).toEqual([])
    expect(reading.changes).toEqual([])
    expect(reading.entries.map(({ changed }) => changed)).toEqual(testEntries.map(() => false))
    expect(reading.entries.map(({ answers }) => answers)).toEqual(testEntries.map(({ answers }) => answers))
    expect(reading.entries.map(({ basedOn }) => basedOn)).toEqual(testEntries.map(({ version }) => version))
    expect(reading.entries.map(({ values }) => values.map(({ changed: _, ...value }) => value))).toEqual(
      testEntries.map(({ values }) => values),
    )
  })
  test('moved columns and sorted rows are found by their keys', () => {
    const moved = withRows(file, indicators, (rows) => moveColumn(rows, 6, 1))
    const sorted = withRows(moved, indicators, (rows) => [...rows.slice(0, 6), ...rows.slice(6).toReversed()])
    const reading = read(sorted)
    expect(reading.findings).toEqual([])
    expect(reading.changes).toEqual([])
  })
  test('leaves newer content where it is', () => {
    const expected = withEntry('entry-task-1', {
      answers: { outlook: 'at_risk', progress: '已建成20公里。' },
      version: 3,
    })
    expect(entryIn(file, 'entry-task-1', expected)).toMatchObject({
      changed: false,
      basedOn: 2,
      answers: { progress: '已建成20公里。' },
    })
    expect(codes(file, expected)).toEqual([['newer-kept', at('entry-task-1', 'answer:progress').cell]])
  })
  test('an entry added since is no missing row', () => {
    const added = testEntry({ entryId: 'entry-new', subject: 'task', number: 3, name: '新任务' })
    const expected = { ...testWorkbook, entries: [...testEntries, added] }
    expect(codes(file, expected)).toEqual([['not-in-file', '']])
    expect(entryIn(file, 'entry-new', expected)).toMatchObject({ changed: false, basedOn: null })
  })
})

describe('what a person fills in', () => {
  test('a new figure with its grade', () => {
    const filled = withCell(
      withCell(file, at('entry-share', 'value:2032'), numberCell('89.0')),
      at('entry-share', 'grade:2032'),
      '正式',
    )
    const entry = entryIn(filled, 'entry-share')
    expect(entry.values[1]).toEqual({
      period: '2032',
      number: '89.0',
      grade: 'official',
      asOf: '2032-12-31',
      source: '',
      changed: true,
    })
    expect(read(filled).findings).toEqual([])
    const row = { entryId: 'entry-share', row: '居民满意度（年均）' }
    expect(read(filled).changes).toEqual([
      { ...row, slotKey: 'value:2032', column: '2032年数值', before: '', after: '89.0' },
      { ...row, slotKey: 'grade:2032', column: '2032年性质', before: '', after: '正式' },
    ])
  })
  test('a figure with its grade behind it: it is taken where no grade is chosen, else both must agree', () => {
    const written = (grade: string) =>
      withCell(
        withCell(file, at('entry-share', 'value:2032'), '89.0（快报数）'),
        at('entry-share', 'grade:2032'),
        grade,
      )
    const place = at('entry-share', 'value:2032').cell
    for (const grade of ['', '初步']) {
      expect(codes(written(grade))).toEqual([['grade-written', place]])
      const [, value] = entryIn(written(grade), 'entry-share').values
      expect(value).toMatchObject({ number: '89.0', grade: 'preliminary', changed: true })
      expect(read(written(grade)).changes.map(({ after }) => after)).toEqual(['89.0', '初步'])
    }
    expect(codes(written('正式'))).toEqual([['grade-differs', place]])
    const expected = withCell(file, at('entry-output', 'value:2035'), '615（初步）')
    expect(codes(expected).map(([code]) => code)).toEqual(['grade-differs'])
  })
  test('a figure of a running period describes the as-of day, and an early one counts as an estimate', () => {
    const early = withCell(file, at('entry-output', 'asOf'), '2033.5.31')
    const filled = withCell(early, at('entry-output', 'grade:2033-H1'), '正式')
    const value = entryIn(filled, 'entry-output').values[2]
    expect(value).toMatchObject({ number: '238', grade: 'official', asOf: '2033-05-31', changed: true })
    expect(codes(filled)).toEqual([['counts-as-estimate', at('entry-output', 'grade:2033-H1').cell]])
  })
  test('a later as-of day moves the figures that described the earlier one', () => {
    const values = entryIn(
      withCell(file, at('entry-project', 'asOf'), '2033年6月29日'),
      'entry-project',
    ).values
    expect(values[0]).toMatchObject({ number: '12500', asOf: '2033-06-29', changed: true })
    expect(
      entryIn(withCell(file, at('entry-output', 'asOf'), '2033-06-29'), 'entry-output').values[0],
    ).toMatchObject({
      asOf: '2031-12-31',
      changed: false,
    })
  })
  test('an expected value is an estimate', () => {
    const filled = withCell(file, at('entry-share', 'value:2035'), numberCell('91.5'))
    expect(entryIn(filled, 'entry-share').values.at(-1)).toMatchObject({
      grade: 'estimate',
      asOf: '2033-06-30',
    })
  })
  test('dropped closing zeros are no change, further decimals are', () => {
    const place = at('entry-output', 'value:2032')
    expect(entryIn(withCell(file, place, numberCell('460')), 'entry-output').changed).toBe(false)
    expect(entryIn(withCell(file, place, numberCell('460.00')), 'entry-output').values[1]?.number).toBe(
      '460.00',
    )
  })
  test('a blank keeps what stood, and says so', () => {
    const place = at('entry-output', 'answer:note')
    const blank = withCell(file, place, '')
    expect(codes(blank)).toEqual([['blank-kept', place.cell]])
    expect(entryIn(blank, 'entry-output')).toMatchObject({
      changed: false,
      answers: { note: '口径未变。\n第二段。' },
    })
    expect(codes(withCell(file, at('entry-output', 'value:2031'), ''))).toEqual([
      ['blank-kept', at('entry-output', 'value:2031').cell],
    ])
  })
  test('a text is taken away by saying so, a figure never', () => {
    const place = at('entry-output', 'answer:note')
    const cleared = withCell(file, place, '（清空）')
    expect(codes(cleared)).toEqual([['cleared', place.cell]])
    expect(entryIn(cleared, 'entry-output').answers).toEqual({ outlook: 'will_meet' })
    const figure = at('entry-output', 'value:2031')
    expect(codes(withCell(file, figure, '（清空）'))).toEqual([['clear-refused', figure.cell]])
  })
  test('not applicable is neither 0 nor unreported', () => {
    const place = at('entry-share', 'value:2032')
    const said = withCell(file, place, '不涉及')
    expect(entryIn(said, 'entry-share')).toMatchObject({ notApplicable: ['2032'], changed: false })
    expect(codes(said)).toEqual([['not-applicable-unexplained', place.cell]])
    const explained = withCell(said, at('entry-share', 'answer:note'), '当年未调查。')
    expect(codes(explained)).toEqual([['not-applicable', place.cell]])
  })
  test('a figure the guards doubt is named at its cell, one that stood before is not', () => {
    const doubts = (_: string, { number }: { number: string }) => [
      {
        code: 'jump' as const,
        severity: 'warning' as const,
        place: {},
        found: number,
        details: { change: '9' },
      },
    ]
    const changed = withCell(file, at('entry-output', 'value:2033-H1'), numberCell('999'))
    const { findings } = read(changed, { ...testWorkbook, doubts })
    expect(findings.filter(({ code }) => code === 'figure-doubted')).toMatchObject([
      { place: { sheet: indicators }, details: { rule: 'jump', doubted: '999', change: '9' } },
    ])
  })

  test('a fraction among per cent is doubted', () => {
    const place = at('entry-share', 'value:2035')
    const said = withCell(file, place, numberCell('0.91'))
    expect(read(said).findings).toMatchObject([{ code: 'percent-fraction', place, details: { right: '91' } }])
  })
  const incomplete: {
    name: string
    row: string
    column: string
    content: string
    code: WorkbookCode
    at?: string
  }[] = [
    {
      name: 'a grade is missing',
      row: 'entry-share',
      column: 'value:2032',
      content: '89',
      code: 'grade-missing',
      at: 'grade:2032',
    },
    {
      name: 'a grade without a figure',
      row: 'entry-share',
      column: 'grade:2032',
      content: '正式',
      code: 'grade-without-number',
    },
    {
      name: 'no as-of day',
      row: 'entry-task-2',
      column: 'answer:progress',
      content: '已启动',
      code: 'as-of-missing',
      at: 'asOf',
    },
    {
      name: 'a day to come',
      row: 'entry-task-1',
      column: 'asOf',
      content: '2033-07-11',
      code: 'as-of-future',
    },
  ]
  test.each(incomplete)('$name', ({ row, column, content, code, at: where = column }) => {
    const found = read(withCell(file, at(row, column), content)).findings
    expect(found).toContainEqual(expect.objectContaining({ code, place: at(row, where) }))
  })
})

describe('content that went on elsewhere', () => {
  const place = at('entry-task-1', 'answer:progress')
  const gone = withEntry('entry-task-1', { answers: { outlook: 'at_risk', progress: '已建成20公里。' } })
  test('a cell changed on both sides is an error, and neither is lost', () => {
    const changed = withCell(file, place, '已建成15公里。')
    expect(read(changed, gone).findings).toMatchObject([
      {
        code: 'changed-meanwhile',
        severity: 'error',
        place,
        found: '已建成15公里。',
        details: {
          right: '已建成20公里。',
          before: '已建成12公里。',
          row: '建设沿河绿道，完善公共服务设施。',
          column: '实现进度',
        },
      },
    ])
    expect(entryIn(changed, 'entry-task-1', gone).answers.progress).toBe('已建成20公里。')
  })
  test('the same on both sides is none', () => {
    expect(codes(withCell(file, place, '已建成20公里。'), gone)).toEqual([])
  })
})

describe('a file that is not this form', () => {
  const other = (change: Partial<UnitWorkbookExpectation>) => ({ ...testWorkbook, ...change })
  const cases: { name: string; file?: GridFile; expected?: UnitWorkbookExpectation; code: WorkbookCode }[] = [
    { name: 'a Word file', file: { ...file, kind: 'docx' }, code: 'not-workbook' },
    { name: 'another workbook', file: { ...file, grids: [] }, code: 'not-this-form' },
    { name: 'another unit', expected: other({ unitId: 'unit-2' }), code: 'other-unit' },
    { name: 'another assignment', expected: other({ assignmentId: 'x' }), code: 'other-assignment' },
    { name: 'an older form', expected: other({ formKey: { id: 'form-1', version: 3 } }), code: 'other-form' },
    {
      name: 'a later format',
      file: withCell(file, { sheet: '_meta', cell: 'B1' }, 'guiheng-workbook/9'),
      code: 'format-unknown',
    },
    {
      name: 'another unit by name alone',
      file: visiblePart(file),
      expected: other({ unitName: '乙局' }),
      code: 'other-unit',
    },
  ]
  test.each(cases)('$name', ({ file: given = file, expected = testWorkbook, code }) => {
    const reading = read(given, expected)
    expect(reading.findings.filter(({ severity }) => severity === 'error').map((f) => f.code)).toEqual([code])
    expect(reading.entries).toEqual([])
  })
})

describe('a form that was rebuilt', () => {
  const sheetOf = (name: string) => file.grids.find(({ sheet }) => sheet === name)
  const dropRow = (index: number) =>
    withRows(file, indicators, (rows) => rows.filter((_, row) => row !== index))
  const copied = withRows(file, indicators, (rows) => [...rows, ...rows.slice(6, 7)])
  const extra = withRows(file, indicators, (rows) => [
    ...rows,
    ...rows
      .slice(6, 7)
      .map((row) => row.map((cell, column) => ({ ...cell, text: column === 2 ? '新指标' : '' }))),
  ])
  const doubled = sheetOf(indicators)
  const struck = withRows(file, indicators, (rows) =>
    rows.map((row, at) =>
      at === 6 ? row.map((cell) => ({ ...cell, text: struckOut(cell.text), number: null })) : row,
    ),
  )

  test('a row that is struck out is told at each of its cells and changes nothing', () => {
    const { findings, changes } = read(struck)
    expect(changes).toEqual([])
    const codes = new Set(findings.map(({ code }) => code))
    expect(codes).toEqual(new Set(['struck-out', 'locked-changed', 'measure-changed']))
  })

  const cases: { name: string; file: GridFile; codes: WorkbookCode[] }[] = [
    { name: 'a deleted row', file: dropRow(6), codes: ['row-missing'] },
    { name: 'a copied row', file: copied, codes: ['row-doubled'] },
    { name: 'an inserted row', file: extra, codes: ['row-extra'] },
    {
      name: 'a missing sheet',
      file: { ...file, grids: file.grids.filter(({ sheet }) => sheet !== indicators) },
      codes: ['sheet-missing'],
    },
    {
      name: 'a copied sheet',
      file: { ...file, grids: [...file.grids, ...(doubled ? [{ ...doubled, sheet: '副本' }] : [])] },
      codes: ['sheet-doubled'],
    },
    {
      name: 'a sheet of one’s own',
      file: {
        ...file,
        grids: [
          ...file.grids,
          ...(doubled ? [{ ...doubled, sheet: '草稿', rows: doubled.rows.slice(1, 3) }] : []),
        ],
      },
      codes: ['sheet-ignored'],
    },
    {
      name: 'a deleted column',
      file: withRows(file, indicators, (rows) => rows.map((row) => row.filter((_, column) => column !== 6))),
      codes: ['column-missing'],
    },
    {
      name: 'a lost row key',
      file: withCell(file, { sheet: indicators, cell: 'A7' }, ''),
      codes: ['row-by-name'],
    },
    {
      name: 'a lost column key',
      file: withCell(file, { sheet: indicators, cell: 'G4' }, ''),
      codes: ['column-by-head'],
    },
    {
      name: 'a renamed head',
      file: withCell(file, { sheet: indicators, cell: 'O5' }, '备注'),
      codes: ['locked-changed'],
    },
    {
      name: 'a renamed group',
      file: withCell(file, { sheet: indicators, cell: 'G5' }, '2030年'),
      codes: ['column-other'],
    },
    {
      name: 'a changed name',
      file: withCell(file, at('entry-output', 'name'), '地区产值（新）'),
      codes: ['locked-changed'],
    },
    {
      name: 'a remark beside the table',
      file: withCell(file, { sheet: indicators, cell: 'Q7' }, '待核'),
      codes: ['outside'],
    },
    {
      name: 'merged input cells',
      file: withCell(file, at('entry-share', 'answer:note'), {
        text: '口径未变。\n第二段。',
        continued: true,
      }),
      codes: ['merged'],
    },
    {
      name: 'a lost corner',
      file: withCell(file, { sheet: indicators, cell: 'A4' }, ''),
      codes: ['sheet-unmarked'],
    },
  ]
  test.each(cases)('$name', ({ file: given, codes: expected }) => {
    expect(codes(given).map(([code]) => code)).toEqual(expected)
    expect(read(given).changes).toEqual([])
  })
  test('a CSV holds one table, and what stands of the others stays', () => {
    const only = file.grids.filter(({ sheet }) => sheet === indicators).map((g) => ({ ...g, sheet: null }))
    const csv: GridFile = { ...file, kind: 'csv', grids: only }
    expect(codes(csv).map(([code]) => code)).toEqual(['mark-missing', ...Array(3).fill('sheet-elsewhere')])
    expect(read(csv).changes).toEqual([])
    expect(codes({ ...csv, grids: [] }).map(([code]) => code)).toEqual(['not-this-form'])
  })
  test('a renamed sheet is found by its key', () => {
    const renamed = { ...file, grids: file.grids.map((grid) => ({ ...grid, sheet: `${grid.sheet}1` })) }
    expect(codes(renamed)).toEqual([])
  })
  test('the visible part alone is matched by words and wants confirmation', () => {
    const copiedOut = visiblePart(file)
    expect(codes(copiedOut).map(([code]) => code)).toEqual([
      'mark-missing',
      'sheet-unmarked',
      'sheet-unmarked',
      'sheet-unmarked',
      'sheet-unmarked',
    ])
    expect(read(copiedOut).changes).toEqual([])
    expect(entryIn(copiedOut, 'entry-output')).toMatchObject({ basedOn: null, changed: false })
    const changed = withCell(copiedOut, at('entry-task-1', 'answer:progress'), '已建成15公里。')
    expect(codes(changed)).toContainEqual(['replaces', at('entry-task-1', 'answer:progress').cell])
    expect(entryIn(changed, 'entry-task-1').answers.progress).toBe('已建成15公里。')
  })
  test('every sheet’s corner has its key', () => {
    const corners = file.grids.slice(0, 4).map(({ rows }) => rows[3]?.[0]?.text)
    expect(corners).toEqual(formSubjects.filter((subject) => subject !== 'plan').map(cornerKey))
  })
})
