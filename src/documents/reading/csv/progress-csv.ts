/** Reads a CSV of series in the columns that Statistics Canada publishes its progress in. */

import { decimalText } from '#domain/decimal.ts'
import type { Direction, GrowthSeries } from '#domain/verdicts/statistics-canada-series.ts'
import { type Cells, isAbsent } from './csv-cells.ts'
import { readCsvTable } from './csv-table.ts'

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

const added = ['computedvalue', 'computedscore', 'computedstatus']

const directions: Readonly<Record<string, Direction>> = { '1': 1, '-1': -1, '1.0': 1, '-1.0': -1 }

/** Refuses, naming row and column, what it cannot read: nothing is guessed and no row is passed over. */
export function readProgressCsv(bytes: Uint8Array): ProgressRow[] {
  const rows = readCsvTable(bytes, { required, added })
  return rows.map(({ cells, written }) => ({ written, series: seriesOf(cells) }))
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
