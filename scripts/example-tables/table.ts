/** A part of an example decomposition table as plain rows; a text of null goes on with the cell above or before. */

export type Cell = string | number | null

export interface Part {
  readonly title: string
  /** Head rows. null: merged with the cell above it (below the first row) or before it. */
  readonly heads: readonly (readonly Cell[])[]
  /** Column widths in percent of the line. */
  readonly widths: readonly number[]
  /** A row of one text is a group over the rows after it. null in a first row of a field: merged with the one above. */
  readonly rows: readonly (readonly Cell[])[]
  readonly note?: string
}

/** Written in every head, foot and title of a file made here. */
export const exampleMark = '示例数据，非官方'
