/** Reads a CSV of series in the columns that Statistics Canada publishes its progress in. */

import { decimalText } from '#domain/decimal.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Direction, GrowthSeries } from '#domain/verdicts/statistics-canada.ts'
import { readCsv } from './csv.ts'
import { type Cells, cellsOf, isAbsent } from './csv-cells.ts'

export interface ProgressRow {
  /** Every cell as it was written, by its column. */
  readonly written: Readonly<Record<string, string>>
  readonly series: GrowthSeries
}

const required = [
  'direction',
  'base_year',
  'base_value',
  'current_year',
  'current_value',
  'target_year',
  'target',
]

/** What is added to each row; a file that has it already would lose its own. */
const added = ['computedvalue', 'computedscore', 'computedstatus']

const directions: Readonly<Record<string, Direction>> = { '1': 1, '-1': -1, '1.0': 1, '-1.0': -1 }

/** Refuses, naming row and column, what it cannot read: nothing is guessed and no row is passed over. */
export function readProgressCsv(bytes: Uint8Array): ProgressRow[] {
  const [head, ...rest] = readCsv(bytes)
  const names = head?.cells.map((cell) => cell.trim()) ?? []
  const columns = names.map((name) => name.toLowerCase())
  checkColumns(columns)
  return rest.map((row) => {
    const cells = cellsOf(row, columns)
    const written = names.flatMap((name, at) => (name === '' ? [] : [[name, row.cells[at] ?? '']]))
    return { written: Object.fromEntries(written), series: seriesOf(cells) }
  })
}

function checkColumns(columns: readonly string[]): void {
  const missing = required.filter((column) => !columns.includes(column))
  if (missing.length > 0) {
    throw new Refusal('csv-column-missing', { column: missing.join(', '), found: columns.join(', ') })
  }
  const all = [...columns.filter((column) => column !== ''), ...added]
  const twice = all.find((column, at) => all.indexOf(column) < at)
  if (twice !== undefined) throw new Refusal('csv-column-twice', { column: twice })
}

const seriesOf = (cells: Cells): GrowthSeries => ({
  direction: cells.word('direction', directions),
  baseYear: yearIn(cells, 'base_year'),
  base: numberIn(cells, 'base_value'),
  latestYear: yearIn(cells, 'current_year'),
  latest: numberIn(cells, 'current_value'),
  targetYear: yearIn(cells, 'target_year'),
  target: numberIn(cells, 'target'),
  limit: numberIn(cells, 'limit'),
})

/** As programs write small and large numbers: 5e-05. */
const withExponent = /^[+-]?\d{1,20}(\.\d{1,20})?e[+-]?\d{1,2}$/i

function numberIn(cells: Cells, column: string): number | null {
  const text = cells.text(column)
  if (withExponent.test(text)) return Number(text)
  const figure = cells.figure(column)
  return figure && Number(decimalText(figure))
}

/** 2015, 2015.0 and the span 2015/16, which counts from its first year. */
const yearText = /^([12]\d{3})(?:\.0+|\/\d{2}|\/\d{4})?$/

function yearIn(cells: Cells, column: string): number | null {
  const text = cells.text(column)
  if (isAbsent(text)) return null
  const [, year] = yearText.exec(text.normalize('NFKC')) ?? []
  if (year === undefined) throw cells.refusal('csv-cell-no-year', column)
  return Number(year)
}
