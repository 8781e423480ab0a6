/** One table of a unit's workbook: title, lines to sign, two-row head, rows to fill in. */

import type { Style, Workbook, Worksheet } from 'exceljs'
import { parseDecimal } from '#domain/decimal.ts'
import {
  cornerKey,
  headKey,
  isInRows,
  type LayoutCell,
  type LayoutColumn,
  type LayoutRow,
  type SheetLayout,
} from '#domain/workbooks/layout.ts'
import { writeContent, writeText } from './cell-content.ts'
import { firstColumn, rowsAt } from './places.ts'
import { writeHead } from './sheet-head.ts'
import { writeAbove } from './sheet-top.ts'
import { writeTotal } from './sheet-total.ts'
import { alignments, borders, fills, fonts, papers, widestOnA4, widths } from './style.ts'
import { rowHeight } from './text-height.ts'
import { type Lists, validate, validationOf } from './validations.ts'
import type { UnitWorkbookView } from './view.ts'

export async function writeSheet(
  book: Workbook,
  layout: SheetLayout,
  { view, lists }: { view: UnitWorkbookView; lists: Lists },
): Promise<Worksheet> {
  const sheet = book.addWorksheet(layout.name)
  const columnWidths = layout.columns.map((column, at) => widthOf(layout, column, at))
  sheet.getColumn(1).hidden = true
  for (const [at, width] of columnWidths.entries()) sheet.getColumn(firstColumn + at).width = width
  writeAbove(sheet, layout, { view, widths: columnWidths })
  writeKeys(sheet, layout)
  writeHead(sheet, layout)
  for (const [at, row] of layout.rows.entries()) writeRow(sheet, rowsAt.first + at, row, columnWidths)
  writeTotal(sheet, layout)
  addValidations(sheet, layout, lists)
  setUp(sheet, layout, columnWidths)
  // Without a password: protection keeps hands off by mistake, it is no secret. Nothing is hashed.
  await sheet.protect('', { formatColumns: true, formatRows: true, sort: true, autoFilter: true })
  return sheet
}

function widthOf({ subject, rows }: SheetLayout, { key }: LayoutColumn, at: number): number {
  const slot = rows[0]?.cells[at]?.slot
  if (isInRows(subject) && slot) return widths.answer
  if (slot?.holds === 'number') return widths.value
  if (slot?.holds === 'text') return slot.field.type === 'long_text' ? widths.longText : widths.text
  if (slot) return widths[slot.holds]
  if (key === 'item') return widths.longName
  if (key === 'name') return subject === 'indicator' || isInRows(subject) ? widths.name : widths.longName
  return key === 'number' || key === 'measure' || key === 'target' || key === 'lead'
    ? widths[key]
    : widths.help
}

function writeKeys(sheet: Worksheet, { subject, columns, rows }: SheetLayout): void {
  writeText(sheet.getCell(rowsAt.keys, 1), cornerKey(subject))
  for (const [at, { key }] of columns.entries()) {
    writeText(sheet.getCell(rowsAt.keys, firstColumn + at), key)
  }
  for (const row of [rowsAt.head, rowsAt.head + 1]) writeText(sheet.getCell(row, 1), headKey)
  for (const [at, { key }] of rows.entries()) writeText(sheet.getCell(rowsAt.first + at, 1), key)
  sheet.getRow(rowsAt.keys).hidden = true
}

function writeRow(sheet: Worksheet, at: number, row: LayoutRow, columnWidths: readonly number[]): void {
  const decimals = Math.max(0, ...row.cells.map(decimalsOf))
  for (const [index, content] of row.cells.entries()) {
    const cell = sheet.getCell(at, firstColumn + index)
    cell.style = cellStyle(content)
    writeContent(cell, content, decimals)
  }
  const texts = row.cells.map(({ shown }, index) => ({ text: shown, width: columnWidths[index] ?? 10 }))
  const isLong = row.cells.some(({ slot }) => slot?.holds === 'text' && slot.field.type === 'long_text')
  sheet.getRow(at).height = rowHeight(texts, isLong ? 3 : 2)
}

const decimalsOf = ({ slot, stored }: LayoutCell): number =>
  slot?.holds === 'number' ? (parseDecimal(stored)?.decimals ?? 0) : 0

function cellStyle({ slot, column }: LayoutCell): Partial<Style> {
  const base = { font: fonts.body, border: borders }
  if (!slot)
    return {
      ...base,
      alignment:
        column === 'name' || column === 'help' || column === 'item' ? alignments.left : alignments.center,
    }
  const input = { ...base, fill: fills.input, protection: { locked: false } }
  // One answer below the other: they begin at one line, whatever they are.
  if (column === 'answer') return { ...input, alignment: alignments.left }
  if (slot.holds === 'number') return { ...input, alignment: alignments.right }
  return { ...input, alignment: slot.holds === 'text' ? alignments.left : alignments.center }
}

/** One validation for each column, or for each cell where slots stand below one another. */
function addValidations(sheet: Worksheet, { subject, columns, rows }: SheetLayout, lists: Lists): void {
  const last = rowsAt.first + rows.length - 1
  for (const [at] of columns.entries()) {
    const letter = sheet.getColumn(firstColumn + at).letter
    const spans = isInRows(subject)
      ? rows.map((row, index) => ({ row, from: rowsAt.first + index, to: rowsAt.first + index }))
      : rows.slice(0, 1).map((row) => ({ row, from: rowsAt.first, to: last }))
    for (const { row, from, to } of spans) {
      const slot = row.cells[at]?.slot
      const validation = slot ? validationOf(slot, lists) : null
      if (validation) validate(sheet, `${letter}${from}:${letter}${to}`, validation)
    }
  }
}

function setUp(sheet: Worksheet, { columns }: SheetLayout, columnWidths: readonly number[]): void {
  const total = columnWidths.reduce((sum, width) => sum + width, 0)
  const nameColumn = firstColumn + columns.findIndex(({ key }) => key === 'name')
  sheet.views = [{ state: 'frozen', xSplit: nameColumn, ySplit: rowsAt.first - 1, zoomScale: 90 }]
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: total > widestOnA4 ? papers.a3 : papers.a4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${rowsAt.title}:${rowsAt.first - 1}`,
    margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
  }
}
