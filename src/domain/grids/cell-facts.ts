/** What stands in the cells of a text document beside their texts, and the hidden mark of one that we made. */

import type { Place } from '../findings/finding.ts'

/** What a cell's text does not say: changes that are tracked, comments, notes, pictures. */
export interface Beside {
  readonly kind: 'tracked' | 'comment' | 'note' | 'picture'
  /** The text of a comment or a note; '' for what has none. */
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
  /** Rows of texts that the file carries unseen; null where it carries none. */
  readonly mark: readonly (readonly string[])[] | null
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
