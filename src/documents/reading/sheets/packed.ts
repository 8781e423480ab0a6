/** Tables on their way out of the reading thread: few large pieces, laid out again in short turns so that nobody waits. */

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Grid, GridCell } from '#domain/grids/grid.ts'
import type { RawCell, RawTable } from './raw-table.ts'

export interface PackedTable {
  readonly table: Pick<RawTable, 'sheet' | 'hidden' | 'above' | 'rows' | 'columns' | 'places' | 'numbers'>
  /** The texts of all cells, one after another, and where each ends. */
  readonly texts: string
  readonly ends: Uint32Array<ArrayBuffer>
  /** For every position three texts, as their number from 1 or 0 for none: shown, number, formula. */
  readonly cells: Uint32Array<ArrayBuffer>
  /** For every position its decimals from 1 or 0 for none, plus the two marks. */
  readonly marks: Uint8Array<ArrayBuffer>
}

const percentMark = 64
const continuedMark = 128
/** No number format has more. */
const mostDecimals = 62

/** Lays texts one after another. */
class Texts {
  readonly #texts: string[] = []

  add(text: string | null): number {
    return text === null ? 0 : this.#texts.push(text)
  }

  packed(): { texts: string; ends: Uint32Array<ArrayBuffer> } {
    const ends = new Uint32Array(this.#texts.length)
    let end = 0
    for (const [at, text] of this.#texts.entries()) {
      end += text.length
      ends[at] = end
    }
    return { texts: this.#texts.join(''), ends }
  }
}

const marksOf = (cell: RawCell, continued: boolean): number =>
  (cell.decimals === null ? 0 : Math.min(cell.decimals, mostDecimals - 1) + 1) +
  (cell.percent ? percentMark : 0) +
  (continued ? continuedMark : 0)

function addTexts(texts: Texts, { text, number, formula }: RawCell, into: Uint32Array): void {
  into[0] = text === '' ? 0 : texts.add(text)
  into[1] = number === text ? (into[0] ?? 0) : texts.add(number)
  into[2] = texts.add(formula)
}

export function packTable(raw: RawTable): PackedTable {
  const { cells: filled, origins, ...table } = raw
  const { rows, columns } = raw
  const texts = new Texts()
  const cells = new Uint32Array(rows * columns * 3)
  const marks = new Uint8Array(rows * columns)
  for (let at = 0; at < marks.length; at++) {
    const origin = origins === null ? at : (origins[at] ?? at)
    if (origin !== at) marks[at] = continuedMark
    const cell = filled[Math.floor(origin / columns)]?.[origin % columns]
    if (!cell) continue
    marks[at] = marksOf(cell, origin !== at)
    // An area's first position is laid out before the others.
    if (origin < at) cells.copyWithin(at * 3, origin * 3, origin * 3 + 3)
    else addTexts(texts, cell, cells.subarray(at * 3, at * 3 + 3))
  }
  return { table, ...texts.packed(), cells, marks }
}

/** What is handed over between threads without being copied. */
export const handedOver = ({ ends, cells, marks }: PackedTable): ArrayBuffer[] => [
  ends.buffer,
  cells.buffer,
  marks.buffer,
]

/** 0 is A, 27 is AB. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26)
  const letter = String.fromCharCode(65 + (column % 26))
  return before === 0 ? letter : columnLetters(before - 1) + letter
}

function placesOf({ sheet, columns, places, numbers }: PackedTable['table']) {
  const letters = Array.from({ length: columns }, (_, column) => columnLetters(column))
  return (r: number, c: number): GridCell['place'] => {
    const row = numbers?.[r] ?? r + 1
    if (places === 'sheet') return { sheet: sheet ?? '', cell: `${letters[c] ?? ''}${row}` }
    return places === 'lines' ? { row, column: c + 1 } : { table: places, row, column: c + 1 }
  }
}

function cellMaker({ table, texts, ends, cells, marks }: PackedTable): (r: number, c: number) => GridCell {
  const textOf = (number = 0): string | null =>
    number === 0 ? null : texts.slice(number === 1 ? 0 : ends[number - 2], ends[number - 1])
  const place = placesOf(table)
  return (r, c) => {
    const at = r * table.columns + c
    const mark = marks[at] ?? 0
    const decimals = mark % percentMark
    return {
      text: textOf(cells[at * 3]) ?? '',
      number: textOf(cells[at * 3 + 1]),
      decimals: decimals === 0 ? null : decimals - 1,
      percent: (mark & percentMark) !== 0,
      formula: textOf(cells[at * 3 + 2]),
      place: place(r, c),
      continued: (mark & continuedMark) !== 0,
    }
  }
}

/** Cells laid out before others have their turn: some two milliseconds. */
const cellsPerTurn = 10_000

export async function unpackTable(packed: PackedTable): Promise<Grid> {
  const { sheet, hidden, above, rows: count, columns } = packed.table
  const cell = cellMaker(packed)
  const rows: GridCell[][] = []
  let sinceTurn = 0
  for (let r = 0; r < count; r++) {
    rows.push(Array.from({ length: columns }, (_, c) => cell(r, c)))
    sinceTurn += columns
    if (sinceTurn < cellsPerTurn) continue
    sinceTurn = 0
    await nextTurn()
  }
  return { sheet, hidden, above, rows }
}
