/** A returned form given back: the user's entries at their places, faulty cells coloured and noted, findings listed first. */

import ExcelJS, { type Cell, type Worksheet } from 'exceljs'
import type { GridCell } from '#domain/grids/grid.ts'
import { restSheet } from '#domain/workbooks/heads.ts'
import type { MarkedFinding, MarkedPlace, MarkedWorkbook, RestCell } from '#domain/workbooks/marked.ts'
import { findingText } from '#words/finding-text.ts'
import { say } from '#words/say.ts'
import { writeText } from './cell-content.ts'
import { writeEntered } from './entered.ts'
import { writeFindings } from './findings-sheet.ts'
import { finished } from './finish.ts'
import { firstColumn, rowsAt } from './places.ts'
import { writeSigned } from './sheet-top.ts'
import { totalRows } from './sheet-total.ts'
import { alignments, borders, fills, fonts, headStyle } from './style.ts'
import { rowHeight } from './text-height.ts'
import { writeForm } from './unit-workbook.ts'
import type { UnitWorkbookView } from './view.ts'

/** The marked form. Handed in again it is read like the file it was made from, less what was corrected. */
export async function markedForm(view: UnitWorkbookView, marked: MarkedWorkbook): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const layouts = marked.sheets.map(({ layout }) => layout)
  const listed = marked.findings.map(({ finding, at }) => ({ finding, target: at && addressOf(marked, at) }))
  const list = writeFindings(book, listed, say('zh-CN', 'workbookSheets', 'markedLead'))
  const sheets = await writeForm(book, view, { layouts, mark: marked.mark })
  const own = textsOf(book)
  for (const [at, sheet] of sheets.entries()) await writeWritten(sheet, marked, at)
  const rest = marked.rest.filter(({ cell, isAmongOwn }) => !isAmongOwn || !own.has(cell.text.trim()))
  for (const marks of byCell(marked.findings)) {
    const sheet = sheets[marks.at.sheet]
    if (sheet) markCell(sheet.getCell(addressOf(marked, marks.at).cell), marks.findings)
  }
  const unread = rest.filter(({ cell }) => !isSigned(cell, sheets))
  if (unread.length > 0) writeRest(book, unread)
  if (view.example) list.headerFooter.oddHeader = `&R${say('zh-CN', 'workbookSheets', 'example')}`
  return finished(await book.xlsx.writeBuffer())
}

/** Every text that stands in the book. */
function textsOf(book: ExcelJS.Workbook): ReadonlySet<string> {
  const texts = new Set<string>()
  for (const sheet of book.worksheets)
    sheet.eachRow((row) => {
      row.eachCell((cell) => texts.add(cell.text.trim()))
    })
  return texts
}

/** Row of the file for a row of a marked sheet: what is left over stands below the total. */
function rowOf({ sheets }: MarkedWorkbook, { sheet, row }: Pick<MarkedPlace, 'sheet' | 'row'>): number {
  const layout = sheets[sheet]?.layout
  const isLeft = layout !== undefined && row >= layout.rows.length
  return rowsAt.first + row + (isLeft ? totalRows(layout) : 0)
}

function addressOf(marked: MarkedWorkbook, { sheet, row, column }: MarkedPlace) {
  return {
    sheet: marked.sheets[sheet]?.layout.name ?? '',
    cell: `${letterOf(firstColumn + column)}${rowOf(marked, { sheet, row })}`,
  }
}

/** 1 is A, 27 is AA. */
const letterOf = (column: number): string =>
  (column > 26 ? letterOf(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26))

async function writeWritten(sheet: Worksheet, marked: MarkedWorkbook, at: number): Promise<void> {
  const one = marked.sheets[at]
  if (!one) return
  for (const [row, { cells }] of one.rows.entries()) {
    const slots = one.layout.rows[row]?.cells ?? []
    for (const [column, entered] of cells.entries()) {
      if (!slots[column]?.slot || !entered || entered.continued) continue
      writeEntered(sheet.getCell(rowsAt.first + row, firstColumn + column), entered)
    }
    raise(sheet, rowsAt.first + row, cells)
  }
  for (const [index, { key, cells }] of one.left.entries()) {
    const row = rowOf(marked, { sheet: at, row: one.rows.length + index })
    const keyCell = sheet.getCell(row, 1)
    writeText(keyCell, key)
    keyCell.protection = { locked: false }
    for (const [column, entered] of cells.entries()) {
      const cell = sheet.getCell(row, firstColumn + column)
      cell.style = { font: fonts.body, border: borders, fill: fills.left, alignment: alignments.left }
      cell.protection = { locked: false }
      if (entered) writeEntered(cell, entered)
    }
    raise(sheet, row, cells)
  }
  writeSigned(sheet, one.above)
  const more = one.left.length > 0
  await sheet.protect('', {
    ...{ formatColumns: true, formatRows: true, sort: true, autoFilter: true, deleteRows: more },
  })
}

/** A row is at least as high as its texts. */
function raise(sheet: Worksheet, row: number, cells: readonly (GridCell | null)[]): void {
  const texts = cells.map((cell, at) => ({
    text: cell?.text ?? '',
    width: sheet.getColumn(firstColumn + at).width ?? 10,
  }))
  const line = sheet.getRow(row)
  line.height = Math.max(line.height ?? 0, rowHeight(texts, 2))
}

interface CellMarks {
  readonly at: MarkedPlace
  readonly findings: MarkedFinding['finding'][]
}

function byCell(findings: readonly MarkedFinding[]): CellMarks[] {
  const marks = new Map<string, CellMarks>()
  for (const { finding, at } of findings) {
    if (!at) continue
    const key = `${at.sheet} ${at.row} ${at.column}`
    const known = marks.get(key) ?? { at, findings: [] }
    known.findings.push(finding)
    marks.set(key, known)
  }
  return [...marks.values()]
}

function markCell(cell: Cell, findings: CellMarks['findings']): void {
  const worst = (['error', 'warning'] as const).find((level) => findings.some((f) => f.severity === level))
  if (worst) cell.fill = fills[worst]
  const text = findings.map((finding) => findingText('zh-CN', finding)).join('\n')
  const lines = text.match(/.{1,18}/gu) ?? []
  cell.note = { texts: [{ text: lines.join('\n'), font: { name: '宋体', size: 10 } }] }
}

/** What was written into a line to sign stands there again. */
const isSigned = (cell: GridCell, sheets: readonly Worksheet[]): boolean =>
  sheets.some((sheet) => {
    let found = false
    sheet.getRow(rowsAt.signing).eachCell((one) => {
      found ||= one.text.trim() === cell.text.trim()
    })
    return found
  })

const restColumns = [
  ['findingSheet', 20],
  ['findingCell', 10],
  ['restText', 100],
] as const

function writeRest(book: ExcelJS.Workbook, rest: readonly RestCell[]): void {
  const sheet = book.addWorksheet(restSheet)
  for (const [at, [key, width]] of restColumns.entries()) {
    sheet.getColumn(at + 1).width = width
    const cell = sheet.getCell(2, at + 1)
    cell.style = { ...headStyle }
    writeText(cell, say('zh-CN', 'workbookSheets', key))
  }
  writeText(sheet.getCell(1, 1), say('zh-CN', 'workbookSheets', 'restLead'))
  for (const [at, { cell }] of rest.entries()) {
    const { sheet: name = '', cell: address = '' } = cell.place
    const text = cell.text === '' && cell.formula !== null ? `=${cell.formula}` : cell.text
    for (const [column, content] of [name, address, text].entries()) {
      const one = sheet.getCell(at + 3, column + 1)
      one.style = { font: fonts.body, border: borders, alignment: alignments.left }
      writeText(one, content)
    }
    sheet.getRow(at + 3).height = rowHeight([{ text, width: 100 }], 1)
  }
}
