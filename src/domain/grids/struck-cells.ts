/** Tables of a text document with a line through what is struck out: there it is told beside a cell, not in its text. */

import { factsByCell } from './cell-facts.ts'
import type { Grid, GridCell, GridFile } from './grid.ts'
import { struckOut } from './struck.ts'

/** Where it cannot be told which letters they are, a line goes through all: nobody may read past it. */
function withLine(text: string, struck: string): string {
  const at = text.indexOf(struck)
  return at === -1 || text.includes(struck, at + 1)
    ? struckOut(text)
    : text.slice(0, at) + struckOut(struck) + text.slice(at + struck.length)
}

type StruckIn = (cell: GridCell) => string | undefined

/** A merged cell is told at its first position and repeats it from the left or from above. */
function linedGrid(grid: Grid, struckIn: StruckIn): Grid {
  const rows: GridCell[][] = []
  const lined = (cell: GridCell, r: number, c: number): string => {
    const struck = struckIn(cell)
    if (struck) return withLine(cell.text, struck)
    if (!cell.continued) return cell.text
    if (grid.rows[r]?.[c - 1]?.text === cell.text) return rows[r]?.[c - 1]?.text ?? cell.text
    return grid.rows[r - 1]?.[c]?.text === cell.text ? (rows[r - 1]?.[c]?.text ?? cell.text) : cell.text
  }
  for (const [r, row] of grid.rows.entries()) {
    const line: GridCell[] = []
    rows.push(line)
    for (const [c, cell] of row.entries()) {
      const text = lined(cell, r, c)
      line.push(text === cell.text ? cell : { ...cell, text })
    }
  }
  return { ...grid, rows }
}

/** The file, with every text that is partly struck out shown so. */
export function withStruckCells(file: GridFile): GridFile {
  const factsOf = factsByCell(file.facts ?? null)
  const struckIn: StruckIn = (cell) =>
    factsOf(cell)
      ?.beside.find(({ kind, text }) => kind === 'struck' && text.trim() !== '')
      ?.text.trim()
  const isStruck = file.facts?.cells.some(({ beside }) => beside.some(({ kind }) => kind === 'struck'))
  return isStruck ? { ...file, grids: file.grids.map((grid) => linedGrid(grid, struckIn)) } : file
}
