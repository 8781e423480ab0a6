/** A CSV as a grid, so that a table of texts is read by the same rules as a workbook's. */

import type { Grid, GridCell } from '#domain/grids/grid.ts'
import { Refusal } from '#domain/refusal.ts'
import { megabytesText, readingLimits } from '../limits.ts'
import { findMarking } from '../marking/marking.ts'
import { readCsv } from './csv.ts'

/** Whether the bytes are those of a zip package, as every workbook is one. */
export const isPackage = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** Refuses what is empty, too large, no text, or marked as a state secret. */
export function readCsvGrid(bytes: Uint8Array): Grid {
  if (bytes.length === 0) throw new Refusal('file-empty')
  if (bytes.length > readingLimits.bytes) {
    const limit = megabytesText(readingLimits.bytes)
    throw new Refusal('file-too-large', { found: megabytesText(bytes.length), limit })
  }
  const rows = readCsv(bytes)
  const marking = findMarking(rows.flatMap(({ cells }) => cells))
  if (marking !== null) throw new Refusal('secret-marking', { found: marking })
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return {
    ...{ sheet: null, hidden: false, above: [] },
    rows: rows.map(({ row, cells }) =>
      Array.from({ length: width }, (_, at) => cellAt(row, at, cells[at] ?? '')),
    ),
  }
}

/** What a spreadsheet puts before a text that looks like a formula is no part of it. */
const cellAt = (row: number, column: number, text: string): GridCell => ({
  text: text.replace(/^'(?=[=+@-])/, ''),
  ...{ number: null, decimals: null, percent: false, formula: null, continued: false },
  place: { row, column: column + 1 },
})
