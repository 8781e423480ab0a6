/** What stands in the cells of a text document beside their texts, and the hidden mark of one that we made. */

import type { Place } from '../findings/finding.ts'

/**
 * What a cell's text does not say: tracked changes, comments, notes, pictures, text boxes, text hidden or struck out,
 * an old drop-down that does not say which of its entries is chosen.
 */
export interface Beside {
  readonly kind: 'tracked' | 'comment' | 'note' | 'picture' | 'box' | 'hidden' | 'struck' | 'dropdown'
  /** The text of what has one; '' for a picture and for changes. */
  readonly text: string
}

/** A cell with something beside its text; the first one where several are merged. */
export interface CellFacts {
  readonly table: number
  readonly row: number
  readonly column: number
  /** Keys of controls and bookmarks in it. */
  readonly names: readonly string[]
  readonly beside: readonly Beside[]
}

export interface DocumentFacts {
  readonly cells: readonly CellFacts[]
  /** The same of what stands outside of every table. */
  readonly around: readonly Beside[]
  /** Rows of texts that the file carries unseen: one for each form that was put into it; [] where it carries none. */
  readonly marks: readonly (readonly (readonly string[])[])[]
  /** Fields, pictures and objects that fetch their content from outside the file, by name or address. */
  readonly outside: readonly string[]
}

/** The facts of a cell by its place; none for most. */
export function factsByCell(
  facts: DocumentFacts | null,
): (cell: { readonly place: Place }) => CellFacts | undefined {
  const known = new Map(facts?.cells.map((one) => [`${one.table} ${one.row} ${one.column}`, one]))
  return ({ place: { table, row, column } }) => known.get(`${table} ${row} ${column}`)
}
