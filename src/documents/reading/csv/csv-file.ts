/** A text separated by commas, tabs or semicolons as a table, read by the same rules as a workbook's. */

import { Refusal } from '#domain/refusal.ts'
import type { ReadingLimits } from '../limits.ts'
import type { RawFile } from '../raw-file.ts'
import { type RawCell, TableBuilder, textCell } from '../sheets/raw-table.ts'
import { csvRows, separatorOf } from './csv.ts'
import { decodedFile } from './text-encoding.ts'

/** What a spreadsheet puts before a text that looks like a formula is no part of it. */
const cellOf = (text: string): RawCell => textCell(text.replace(/^'(?=[=+@-])/, ''))

/** As far as spreadsheets go: nothing beyond is read to the end. */
const mostFields = 16_384

/** Refuses what is no text, holds marks that do not match, or goes beyond the limits. */
export function readCsvFile(bytes: Uint8Array, limits: ReadingLimits): RawFile {
  const { text, encoding } = decodedFile(bytes)
  const builder = new TableBuilder('CSV', limits)
  const numbers: number[] = []
  let widest = 0
  for (const { row, cells } of csvRows(text, separatorOf(text), mostFields)) {
    widest = Math.max(widest, cells.findLastIndex((cell) => cell !== '') + 1)
    if (widest > limits.columns)
      throw new Refusal('file-too-many-columns', { place: 'CSV', found: widest, limit: limits.columns })
    const most = Math.min(limits.rows, Math.floor(limits.cells / Math.max(widest, 1)))
    if (numbers.length >= most)
      throw new Refusal('file-too-many-rows', { place: 'CSV', found: `> ${most}`, limit: most })
    for (const [column, cell] of cells.entries())
      if (cell !== '') builder.set(numbers.length, column, cellOf(cell))
    numbers.push(row)
  }
  const table = builder.done({ hidden: false, places: 'lines' }, { cells: limits.cells })
  return {
    ...{ kind: 'csv', encoding, paragraphs: [], margins: [] },
    tables: [{ ...table, sheet: null, numbers }],
  }
}
