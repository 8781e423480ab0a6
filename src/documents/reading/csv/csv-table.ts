/** A CSV of known columns to which a command adds its own: every row with what was written in it. */

import { Refusal } from '#domain/refusal.ts'
import { readCsv } from './csv.ts'
import { type Cells, cellsOf } from './csv-cells.ts'

export interface CsvTableRow {
  /** Its number as a spreadsheet shows it, the head being 1. */
  readonly row: number
  readonly cells: Cells
  /** Every cell as it was written, by its column. */
  readonly written: Readonly<Record<string, string>>
}

interface Columns {
  readonly required: readonly string[]
  /** What is added to each row; a file that has it already would lose its own. */
  readonly added: readonly string[]
}

/** Refuses `csv-column-missing`, `csv-column-twice` and, naming it, a row that is uneven. Capitals do not matter. */
export function readCsvTable(bytes: Uint8Array, { required, added }: Columns): CsvTableRow[] {
  const [head, ...rest] = readCsv(bytes)
  const names = head?.cells.map((cell) => cell.trim()) ?? []
  const columns = names.map((name) => name.toLowerCase())
  refuseMissing(columns, required)
  refuseTwice([...columns.filter((column) => column !== ''), ...added])
  return rest.map((row) => {
    const written = names.flatMap((name, at) => (name === '' ? [] : [[name, row.cells[at] ?? '']]))
    return { row: row.row, cells: cellsOf(row, columns), written: Object.fromEntries(written) }
  })
}

export function refuseMissing(columns: readonly string[], required: readonly string[]): void {
  const missing = required.filter((column) => !columns.includes(column))
  if (missing.length > 0) {
    throw new Refusal('csv-column-missing', { column: missing.join(', '), found: columns.join(', ') })
  }
}

export function refuseTwice(columns: readonly string[]): void {
  const twice = columns.find((column, at) => columns.indexOf(column) < at)
  if (twice !== undefined) throw new Refusal('csv-column-twice', { column: twice })
}
