/** A table while it is being read: its filled cells, its merged areas, and how far its content reaches. */

import { Refusal } from '#domain/refusal.ts'
import { megabytesText, type ReadingLimits } from '../limits.ts'
import { type Area, mergedOrigins } from './merged.ts'

/** What a cell holds, of a `GridCell`. */
export interface RawCell {
  readonly text: string
  readonly number: string | null
  readonly decimals: number | null
  readonly percent: boolean
  readonly formula: string | null
}

export interface RawTable {
  readonly sheet: string | null
  readonly hidden: boolean
  readonly above: readonly string[]
  readonly rows: number
  readonly columns: number
  readonly cells: readonly (readonly (RawCell | undefined)[] | undefined)[]
  /** For every position the one it shows, row by row; null where nothing is merged. */
  readonly origins: Int32Array | null
  /** How its cells are pointed to: 'H14' of a sheet, line and column of a text, a Word table by its number. */
  readonly places: 'sheet' | 'lines' | number
  /** Row numbers where blank lines were left out; null where rows are numbered on. */
  readonly numbers: readonly number[] | null
}

export const textCell = (text: string, formula: string | null = null): RawCell => ({
  text,
  ...{ number: null, decimals: null, percent: false, formula },
})

export const isFilled = (cell: RawCell): boolean =>
  cell.text !== '' || cell.number !== null || cell.formula !== null

/** How much the tables of one file may still hold. */
export interface Allowance {
  cells: number
  /** Absent: nothing was used yet. */
  characters?: number
}

/** Cells beyond the limits, or written twice, that are counted: enough to tell a stray one from a file without end. */
const mostBeyond = 1000

/**
 * Collects the cells of one table. What lies beyond the limits is only counted, and refused at the end, so that the
 * refusal can say how far the content reaches.
 */
export class TableBuilder {
  readonly #cells: (RawCell | undefined)[][] = []
  readonly #areas: Area[] = []
  readonly #limits: ReadingLimits
  readonly #name: string
  #rows = 0
  #columns = 0
  #characters = 0
  #beyond = 0
  #again = 0

  constructor(name: string, limits: ReadingLimits) {
    this.#name = name
    this.#limits = limits
  }

  /** Row and column from 0. */
  set(row: number, column: number, cell: RawCell): void {
    if (!isFilled(cell)) return
    if (row >= this.#rows) this.#rows = row + 1
    if (column >= this.#columns) this.#columns = column + 1
    if (row >= this.#limits.rows || column >= this.#limits.columns) {
      this.#beyond += 1
      if (this.#beyond > mostBeyond) this.#refuseFar()
      return
    }
    this.#characters += cell.text.length + (cell.formula?.length ?? 0)
    if (this.#characters > this.#limits.characters) this.#refuseLong()
    const line = this.#cells[row]
    if (line) {
      if (line[column]) this.#refuseAgain()
      line[column] = cell
    } else {
      const begun: (RawCell | undefined)[] = []
      begun[column] = cell
      this.#cells[row] = begun
    }
  }

  /** A place that is written again holds what was said last; no program says anything there very often. */
  #refuseAgain(): void {
    this.#again += 1
    if (this.#again > mostBeyond) throw new Refusal('file-damaged', { found: this.#name })
  }

  merge(area: Area): void {
    if (area.bottom < area.top || area.right < area.left) return
    if (this.#areas.length >= this.#limits.areas) throw new Refusal('file-damaged', { found: this.#name })
    this.#areas.push(area)
  }

  #refuseFar(): void {
    const { rows, columns } = this.#limits
    const place = this.#name
    if (this.#rows > rows) throw new Refusal('file-too-many-rows', { place, found: this.#rows, limit: rows })
    if (this.#columns > columns)
      throw new Refusal('file-too-many-columns', { place, found: this.#columns, limit: columns })
  }

  #refuseLong(): void {
    const limit = megabytesText(2 * this.#limits.characters)
    throw new Refusal('file-oversized-content', { found: `> ${limit}`, limit })
  }

  /** Refuses content beyond the limits rather than cutting it off. */
  done(shown: Pick<RawTable, 'hidden' | 'places'>, allowance: Allowance): RawTable {
    const place = this.#name
    this.#refuseFar()
    allowance.characters = (allowance.characters ?? this.#limits.characters) - this.#characters
    if (allowance.characters < 0) this.#refuseLong()
    allowance.cells -= this.#rows * this.#columns
    if (allowance.cells < 0) {
      const limit = Math.floor(this.#limits.cells / Math.max(this.#columns, 1))
      throw new Refusal('file-too-many-rows', { place, found: this.#rows, limit })
    }
    const extent = { rows: this.#rows, columns: this.#columns }
    const origins = mergedOrigins(this.#areas, extent, place)
    return { sheet: place, above: [], numbers: null, ...shown, ...extent, cells: this.#cells, origins }
  }
}
