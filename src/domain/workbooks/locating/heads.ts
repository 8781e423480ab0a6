/** Finds a sheet's head by its words: two rows, the upper one naming groups of columns. */

import type { Grid, GridCell } from '../../grids/grid.ts'
import { nameKey } from '../cells/text.ts'
import type { LayoutColumn } from '../layout.ts'

export interface Head {
  /** Index of the upper of the two head rows; -1 where no head was found. */
  readonly row: number
  /** Index of the sheet's column by key of the layout's, for every head that says what the layout says. */
  readonly columns: ReadonlyMap<string, number>
}

/** How far down a head is looked for. */
const deepest = 30

/** The two rows below `after` in which most heads of the layout stand. */
export function findHead(grid: Grid, wanted: readonly LayoutColumn[], after: number): Head {
  let best: Head = { row: -1, columns: new Map() }
  for (let row = after + 1; row <= after + deepest && row < grid.rows.length; row += 1) {
    const columns = matchHead(headPaths(grid, row), wanted)
    if (columns.size > best.columns.size) best = { row, columns }
  }
  return best
}

/** Upper and lower head of each column of the sheet; a group's word counts for the columns to its right too. */
export function headPaths(grid: Grid, row: number): { group: string; head: string }[] {
  const upper = grid.rows[row] ?? []
  const lower = grid.rows[row + 1] ?? []
  let group = ''
  return upper.map((cell, at) => {
    const head = headText(lower[at])
    if (headText(cell) !== '') group = headText(cell)
    else if (head === '') group = ''
    return { group, head }
  })
}

const headText = (cell: GridCell | undefined): string => nameKey(cell?.text ?? '')

/** Whether the words over a column are the layout's: a head that stands alone may be merged over both rows. */
export function isHeadOf({ group, head }: { group: string; head: string }, column: LayoutColumn): boolean {
  const [wantedGroup, wantedHead] = [nameKey(column.group), nameKey(column.head)]
  if (wantedGroup !== '') return group === wantedGroup && head === wantedHead
  return group === wantedHead && (head === '' || head === wantedHead)
}

function matchHead(
  paths: readonly { group: string; head: string }[],
  wanted: readonly LayoutColumn[],
): Map<string, number> {
  const found = new Map<string, number>()
  for (const column of wanted) {
    const places = paths.flatMap((path, at) => (isHeadOf(path, column) ? [at] : []))
    const [only] = places
    if (places.length === 1 && only !== undefined) found.set(column.key, only)
  }
  return found
}
