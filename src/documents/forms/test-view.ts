/** A unit's workbook to write in tests, and ways to edit the file as a person would. */

import ExcelJS, { type Cell } from 'exceljs'
import { placeOf } from '#domain/workbooks/test-grids.ts'
import { testWorkbook } from '#domain/workbooks/test-workbook.ts'
import type { UnitWorkbookView } from './view.ts'

export const testView: UnitWorkbookView = {
  ...testWorkbook,
  example: true,
  evaluationName: '甲区第二十个五年规划实施中期评估',
  trackName: '规划纲要实施进展评估',
  cutOffs: { yearly: '2032-12-31', monthly: '2033-06-30', progress: '2033-06-30' },
  preparedOn: '2033-07-01',
}

export async function openBook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  // The library's typings name a Buffer of its own; it takes any bytes.
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  await book.xlsx.load(buffer as ArrayBuffer)
  return book
}

export const bytesOf = async (book: ExcelJS.Workbook): Promise<Uint8Array> =>
  new Uint8Array(await book.xlsx.writeBuffer())

/** The cell of a book for a row and a column of the form. */
export function cellOf(book: ExcelJS.Workbook, row: string, column: string): Cell {
  const { sheet, cell } = placeOf(testWorkbook, row, column)
  const found = book.getWorksheet(sheet)?.getCell(cell)
  if (!found) throw new Error(`the book has no sheet ${sheet}`)
  // The library shares style objects between cells once it has read them.
  found.style = { ...found.style }
  return found
}
