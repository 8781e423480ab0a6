/** Reads a CSV of short series to project: one a row, with the method and how far ahead. */

import { methodKeys, type ProjectionMethod, type Series } from '#domain/outlook/method.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Cells } from './csv-cells.ts'
import { readCsvTable } from './csv-table.ts'

export interface ForecastRow {
  /** Every cell as it was written, by its column. */
  readonly written: Readonly<Record<string, string>>
  readonly series: Series
  readonly horizon: number
  /** null where the file names a method that is not offered. */
  readonly method: ProjectionMethod | null
}

const required = ['series', 'y', 'n', 'method', 'h']

const added = ['computedmean', 'computedlo80', 'computedhi80', 'computedlo95', 'computedhi95']

const most = { points: 1000, horizon: 100 }

/** Refuses, naming row and column, what it cannot read: nothing is guessed and no row is passed over. */
export function readForecastCsv(bytes: Uint8Array): ForecastRow[] {
  return readCsvTable(bytes, { required, added }).map(({ row, cells, written }) => ({
    written,
    series: seriesOf(row, cells),
    horizon: wholeNumber(cells, 'h', most.horizon),
    method: methodKeys.find((key) => key === cells.text('method').toLowerCase()) ?? null,
  }))
}

/** Plain numbers, and as programs write small and large ones: 1e+05. */
const plainNumber = /^[+-]?\d{1,20}(?:\.(\d{1,20}))?(?:e[+-]?\d{1,2})?$/i
const longestShown = 40

/** The figures of `y` with blanks between them, a step apart; `n` must be their number. */
function seriesOf(row: number, cells: Cells): Series {
  const texts = cells.text('y').split(/\s+/)
  const wrong = texts.find((text) => !plainNumber.test(text))
  if (wrong !== undefined) {
    throw new Refusal('csv-cell-no-number', { row, column: 'y', found: wrong.slice(0, longestShown) })
  }
  if (wholeNumber(cells, 'n', most.points) !== texts.length) {
    throw cells.refusal('csv-cell-unknown-word', 'n', String(texts.length))
  }
  const decimals = texts.map((text) => plainNumber.exec(text)?.[1]?.length ?? 0)
  return {
    points: texts.map((text, at) => ({ at: at + 1, number: Number(text) })),
    reportingUnit: 10 ** -Math.max(...decimals),
  }
}

function wholeNumber(cells: Cells, column: string, largest: number): number {
  const number = /^\d{1,6}$/.test(cells.text(column)) ? Number(cells.text(column)) : 0
  if (number < 1 || number > largest) {
    throw cells.refusal('csv-cell-unknown-word', column, `1–${largest}`)
  }
  return number
}
