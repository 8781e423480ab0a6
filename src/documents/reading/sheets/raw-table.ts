/** A table while it is being read: its filled cells, its merged areas, and how far its content reaches. */

import { Refusal } from '#domain/refusal.ts'
import type { ReadingLimits } from '../limits.ts'
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

const isFilled = (cell: RawCell): boolean => cell.text !== '' || cell.number !== null || cell.formula !== null

/** How many cells the tables of one file may still hold. */
export interface Allowance {
  cells: number
}

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

  constructor(name: string, limits: ReadingLimits) {
    this.#name = name
    this.#limits = limits
  }

  /** Row and column from 0. */
  set(row: number, column: number, cell: RawCell): void {
    if (!isFilled(cell)) return
    if (row >= this.#rows) this.#rows = row + 1
    if (column >= this.#columns) this.#columns = column + 1
    if (row >= this.#limits.rows || column >= this.#limits.columns) return
    const line = this.#cells[row]
    if (line) line[column] = cell
    else {
      const begun: (RawCell | undefined)[] = []
      begun[column] = cell
      this.#cells[row] = begun
    }
  }

  merge(area: Area): void {
    if (area.bottom < area.top || area.right < area.left) return
    if (this.#areas.length >= this.#limits.cells) throw new Refusal('file-damaged', { found: this.#name })
    this.#areas.push(area)
  }

  /** Refuses content beyond the limits rather than cutting it off. */
  done(shown: Pick<RawTable, 'hidden' | 'places'>, allowance: Allowance): RawTable {
    const { rows: mostRows, columns: mostColumns } = this.#limits
    const place = this.#name
    if (this.#rows > mostRows)
      throw new Refusal('file-too-many-rows', { place, found: this.#rows, limit: mostRows })
    if (this.#columns > mostColumns)
      throw new Refusal('file-too-many-columns', { place, found: this.#columns, limit: mostColumns })
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
