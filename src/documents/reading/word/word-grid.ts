/** Lays out a Word table: merged cells fill every position they cover. */

import { trimmed } from '../sheets/numbers.ts'
import { type RawCell, type RawTable, textCell } from '../sheets/raw-table.ts'
import type { WordCell, WordRow, WordTable } from './word-parts.ts'

/** A cell and the columns it covers, from `start` up to but not including `end`. */
interface Placed {
  readonly cell: WordCell
  readonly start: number
  readonly end: number
}

/** Narrower columns (twips, about 2 mm) come from borders that were drawn a little apart. */
const sliver = 113

const cellText = (cell: WordCell): string => trimmed(cell.paragraphs.join('\n'))

function place(row: WordRow): Placed[] {
  const placed: Placed[] = []
  let at = row.before
  for (const cell of row.cells) {
    if (cell.deleted) continue
    const left = placed.at(-1)
    if (cell.joinsLeft && left) placed[placed.length - 1] = { ...left, end: at + cell.span }
    else placed.push({ cell, start: at, end: at + cell.span })
    at += cell.span
  }
  return placed
}

/** For each border its new column, borders closer than a sliver taken as one. */
function snappedBorders(widths: readonly number[]): number[] {
  const borders = [0]
  let since = 0
  for (const width of widths) {
    since += width
    const last = borders.at(-1) ?? 0
    if (since < sliver) borders.push(last)
    else {
      borders.push(last + 1)
      since = 0
    }
  }
  return borders
}

/** Takes sliver columns away, unless a cell would vanish or the widths do not fit the rows. */
function withoutSlivers(rows: Placed[][], widths: readonly number[]): Placed[][] {
  const borders = snappedBorders(widths)
  const at = (border: number): number => borders[border] ?? Number.NaN
  const snapped = rows.map((row) => row.map((p) => ({ ...p, start: at(p.start), end: at(p.end) })))
  const fits = snapped.every((row) => row.every(({ start, end }) => start < end))
  return fits ? snapped : rows
}

/** The cell whose text a position shows: for the rest of a vertically merged area the one above. */
function shownCells(placed: readonly Placed[][], width: number): (WordCell | null)[][] {
  const shown: (WordCell | null)[][] = []
  for (const [r, row] of placed.entries()) {
    const line: (WordCell | null)[] = Array.from({ length: width }, () => null)
    for (const { cell, start, end } of row) {
      const above = cell.merge === 'continue' ? (shown[r - 1]?.[start] ?? null) : null
      line.fill(above && above.merge !== 'none' ? above : cell, start, end)
    }
    shown.push(line)
  }
  return shown
}

/** For every position the first one that shows the same cell. */
function originsOf(shown: readonly (readonly (WordCell | null)[])[], width: number): Int32Array {
  const first = new Map<WordCell, number>()
  return Int32Array.from({ length: shown.length * width }, (_, at) => {
    const cell = shown[Math.floor(at / width)]?.[at % width] ?? null
    if (cell === null) return at
    const origin = first.get(cell) ?? at
    first.set(cell, origin)
    return origin
  })
}

/** A table with the cell that every position of it shows; null where none does. */
export interface LaidTable {
  readonly shown: readonly (readonly (WordCell | null)[])[]
  readonly width: number
}

export function shownIn(table: WordTable): LaidTable {
  const kept = table.rows.filter((row) => !row.deleted).map(place)
  const placed = withoutSlivers(kept, table.widths)
  let width = 0
  for (const row of placed) for (const { end } of row) width = Math.max(width, end)
  return { shown: shownCells(placed, width), width }
}

/** `number` is the table's number in the document, from 1. */
export function wordTable(
  { shown, width, above }: LaidTable & Pick<WordTable, 'above'>,
  number: number,
): RawTable {
  // Once for each cell, however many positions it covers.
  const read = new Map<WordCell, RawCell>()
  const rawCell = (cell: WordCell): RawCell => {
    const known = read.get(cell) ?? textCell(cellText(cell))
    read.set(cell, known)
    return known
  }
  return {
    ...{ sheet: null, hidden: false, above, numbers: null, places: number },
    ...{ rows: shown.length, columns: width, origins: originsOf(shown, width) },
    cells: shown.map((line) => line.map((cell) => (cell === null ? undefined : rawCell(cell)))),
  }
}
