/** Finds the rows of a sheet by the keys in its hidden column, and by number and name where a key is gone. */

import type { GridCell } from '../../grids/grid.ts'
import { nameKey } from '../cells/text.ts'
import { finding, type WorkbookFinding } from '../findings.ts'
import { headKey, type LayoutRow } from '../layout.ts'
import type { FoundSheet } from './sheets.ts'

export interface FoundRows {
  /** Index of the sheet's row by key. */
  readonly rows: ReadonlyMap<string, number>
  readonly findings: readonly WorkbookFinding[]
}

/** Every row of the layout with its place; findings for rows that are missing, doubled, added or matched by words. */
export function findRows(sheet: FoundSheet, columns: ReadonlyMap<string, number>): FoundRows {
  const { grid, layout, corner } = sheet
  const keyed = keyedRows(sheet)
  const rows = new Map(keyed.rows)
  const nameAt = (row: number) => visiblePlace(grid.rows[row] ?? [], columns.get('name'))
  const findings = keyed.doubled.map(({ at, row }) => finding('row-doubled', nameAt(at), { row: row.name }))
  const taken = new Set([...keyed.rows.values(), ...keyed.doubled.map(({ at }) => at)])
  for (const at of openRows(sheet, taken)) {
    const cells = grid.rows[at] ?? []
    const open = layout.rows.filter(({ key }) => !rows.has(key))
    const match = matchByWords(cells, open, columns)
    if (!match) {
      const first = cells.findIndex((cell, column) => column !== corner?.column && isFilled(cell))
      findings.push(finding('row-extra', visiblePlace(cells, first)))
      continue
    }
    rows.set(match.key, at)
    if (corner) findings.push(finding('row-by-name', nameAt(at), { row: match.name }))
  }
  const missing = layout.rows.filter(({ key }) => !rows.has(key)).map((row) => missingRow(sheet, row))
  return { rows, findings: [...findings, ...missing] }
}

interface KeyedRows {
  readonly rows: ReadonlyMap<string, number>
  /** Further rows with a key that stands above already: copied ones. */
  readonly doubled: readonly { readonly at: number; readonly row: LayoutRow }[]
}

function keyedRows({ grid, layout, corner }: FoundSheet): KeyedRows {
  const wanted = new Map(layout.rows.map((row) => [row.key, row]))
  const rows = new Map<string, number>()
  const doubled: { at: number; row: LayoutRow }[] = []
  for (const [at, cells] of grid.rows.entries()) {
    const row = wanted.get((corner ? cells[corner.column]?.text : undefined)?.trim() ?? '')
    if (!row) continue
    if (rows.has(row.key)) doubled.push({ at, row })
    else rows.set(row.key, at)
  }
  return { rows, doubled }
}

/** Rows below the head that no key names and in which something stands. */
function openRows({ grid, corner, head }: FoundSheet, taken: ReadonlySet<number>): number[] {
  const first = head.row < 0 ? (corner?.row ?? -1) + 1 : head.row + 2
  return grid.rows.flatMap((cells, at) => {
    const isHead = corner !== null && cells[corner.column]?.text.trim() === headKey
    const filled = cells.some((cell, column) => column !== corner?.column && isFilled(cell))
    return at >= first && !taken.has(at) && !isHead && filled ? [at] : []
  })
}

/** The one row with the same name, and the same number where one is written. */
function matchByWords(
  cells: readonly GridCell[],
  open: readonly LayoutRow[],
  columns: ReadonlyMap<string, number>,
): LayoutRow | null {
  const textOf = (key: string): string => nameKey(cells[columns.get(key) ?? -1]?.text ?? '')
  const [name, number] = [textOf('name'), textOf('number')]
  const matches = open.filter(
    (row) => name !== '' && nameKey(row.name) === name && (number === '' || number === nameKey(row.number)),
  )
  return matches.length === 1 ? (matches[0] ?? null) : null
}

const missingRow = ({ grid }: FoundSheet, row: LayoutRow): WorkbookFinding =>
  finding(
    'row-missing',
    { place: grid.sheet === null ? {} : { sheet: grid.sheet }, found: '' },
    { row: row.name, number: row.number },
  )

const isFilled = (cell: GridCell): boolean => cell.text.trim() !== '' || cell.formula !== null

/** The cell a person can look at: keys stand in hidden rows and columns. */
const visiblePlace = (cells: readonly GridCell[], column = 0) => {
  const cell = cells[column]
  return { place: cell?.place ?? {}, found: cell?.text ?? '' }
}
