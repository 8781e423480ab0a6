/** Cells of a returned Word file by where they stand: what is drawn as one cell is one. */

import type { Grid, GridCell, GridFile } from '../grids/grid.ts'
import { nameKey } from '../workbooks/cells/text.ts'
import { choosePrompt, nothingAsked, periodCorner, wordPrompts } from './heads.ts'

/** A cell and where it stands, counted from 0. */
export interface Spot {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly cell: GridCell
}

/** Tables that a person sees. */
export const shownTables = ({ grids }: GridFile): Grid[] => grids.filter(({ hidden }) => !hidden)

export const spotId = ({ table, row, column }: Pick<Spot, 'table' | 'row' | 'column'>): string =>
  `${table} ${row} ${column}`

/** Every cell once, in reading order. */
export const spotsOf = (tables: readonly Grid[]): Spot[] =>
  tables.flatMap(({ rows }, table) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell.continued ? [] : [{ table, row, column, cell }])),
    ),
  )

export const firstLine = (text: string): string => nameKey(text.split('\n')[0] ?? '')

const fixedWords: ReadonlySet<string> = new Set([periodCorner, nothingAsked, choosePrompt, ...wordPrompts])

/** Whether nothing of a person's stands there. */
export const isUnwritten = ({ text }: GridCell): boolean => {
  const said = text.trim()
  return said === '' || fixedWords.has(said)
}
