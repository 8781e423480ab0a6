/** Finds the rows of a sheet by the keys in its hidden column, and by number and name where a key is gone. */

import type { GridCell } from '../../grids/grid.ts'
import { withoutLines } from '../../grids/struck.ts'
import { likeness } from '../cells/option.ts'
import { nameKey } from '../cells/text.ts'
import { finding, type WorkbookFinding } from '../findings.ts'
import { headKey, type LayoutRow, totalKey } from '../layout.ts'
import type { WorkbookMatch } from '../workbook.ts'
import type { FoundSheet } from './sheets.ts'

/** A row of the sheet that is none of the form's, or one of them a second time. */
export interface LeftRow {
  readonly at: number
  /** What stands in the key column. */
  readonly key: string
}

export interface FoundRows {
  /** Index of the sheet's row by key. */
  readonly rows: ReadonlyMap<string, number>
  readonly left: readonly LeftRow[]
  readonly matches: readonly WorkbookMatch[]
  readonly findings: readonly WorkbookFinding[]
}

type Columns = ReadonlyMap<string, number>

/** Every row of the layout with its place; findings for rows that are missing, doubled, added or matched by words. */
export function findRows(sheet: FoundSheet, columns: Columns): FoundRows {
  const { grid, layout, corner } = sheet
  const keyed = keyedRows(sheet, columns)
  const rows = new Map(keyed.rows)
  const nameAt = (row: number) => visiblePlace(grid.rows[row] ?? [], columns.get('name'))
  const findings = [
    ...keyed.doubled.map(({ at, row }) => finding('row-doubled', nameAt(at), { row: row.label })),
    ...keyed.other.map(({ at, row }) =>
      finding('row-other', nameAt(at), { right: row.name, row: row.label }),
    ),
  ]
  const left = [...keyed.doubled, ...keyed.other].map(({ at, row }) => ({ at, key: row.key }))
  const matches: WorkbookMatch[] = []
  const answered = new Set([...rows.keys(), ...keyed.other.map(({ row }) => row.key)])
  const taken = new Set([...rows.values(), ...left.map(({ at }) => at)])
  for (const at of openRows(sheet, taken)) {
    const cells = grid.rows[at] ?? []
    const key = keyOf(cells, sheet)
    const open = layout.rows.filter((row) => !answered.has(row.key))
    const match = key === '' ? matchByWords(cells, open, columns) : null
    const again = match ? null : matchByWords(cells, layout.rows, columns)
    if (again) {
      findings.push(finding('row-doubled', nameAt(at), { row: again.label }))
      left.push({ at, key })
      continue
    }
    if (!match) {
      const first = cells.findIndex((cell, column) => column !== corner?.column && isFilled(cell))
      findings.push(finding('row-extra', visiblePlace(cells, first)))
      left.push({ at, key })
      continue
    }
    rows.set(match.key, at)
    answered.add(match.key)
    matches.push(matchOf(cells, match, columns))
    if (corner) findings.push(finding('row-by-name', nameAt(at), { row: match.label }))
  }
  const missing = layout.rows.filter(({ key }) => !answered.has(key)).map((row) => missingRow(sheet, row))
  return { rows, left, matches, findings: [...findings, ...missing] }
}

interface KeyedRow {
  readonly at: number
  readonly row: LayoutRow
}

interface KeyedRows {
  readonly rows: ReadonlyMap<string, number>
  /** Further rows with a key that stands above already: copied ones. */
  readonly doubled: readonly KeyedRow[]
  /** Rows whose name is no longer that of their key: sorted or pasted without the hidden column, or written over. */
  readonly other: readonly KeyedRow[]
}

const keyOf = (cells: readonly GridCell[], { corner }: FoundSheet): string =>
  withoutLines((corner ? cells[corner.column]?.text : undefined)?.trim() ?? '')

function keyedRows(sheet: FoundSheet, columns: Columns): KeyedRows {
  const wanted = new Map(sheet.layout.rows.map((row) => [row.key, row]))
  const rows = new Map<string, number>()
  const doubled: KeyedRow[] = []
  const other: KeyedRow[] = []
  for (const [at, cells] of sheet.grid.rows.entries()) {
    const row = wanted.get(keyOf(cells, sheet))
    if (!row) continue
    const known = rows.has(row.key) || other.some((one) => one.row.key === row.key)
    if (known) doubled.push({ at, row })
    else if (isOther(row, cells[columns.get('name') ?? -1], sheet.layout.rows)) other.push({ at, row })
    else rows.set(row.key, at)
  }
  return { rows, doubled, other }
}

/** Below this two names are not the same one corrected. */
const leastLikeness = 0.5

/** A name is the user's word for whose values stand beside it: a key that says otherwise is not followed in silence. */
function isOther(row: LayoutRow, cell: GridCell | undefined, rows: readonly LayoutRow[]): boolean {
  const [said, ours] = [nameKey(withoutLines(cell?.text ?? '')), nameKey(row.name)]
  if (said === '' || said === ours) return false
  return rows.some(({ name }) => nameKey(name) === said) || likeness(said, ours) < leastLikeness
}

/** Rows below the head that no key names and in which something stands. */
function openRows(sheet: FoundSheet, taken: ReadonlySet<number>): number[] {
  const { grid, corner, head } = sheet
  const first = head.row < 0 ? (corner?.row ?? -1) + 1 : head.row + 2
  return grid.rows.flatMap((cells, at) => {
    const isOwn = [headKey, totalKey].includes(keyOf(cells, sheet))
    const filled = cells.some((cell, column) => column !== corner?.column && isFilled(cell))
    return at >= first && !taken.has(at) && !isOwn && filled ? [at] : []
  })
}

/** The one row with the same name, and the same number where one is written. */
function matchByWords(
  cells: readonly GridCell[],
  open: readonly LayoutRow[],
  columns: Columns,
): LayoutRow | null {
  const textOf = (key: string): string => nameKey(cells[columns.get(key) ?? -1]?.text ?? '')
  const [name, number] = [textOf('name'), textOf('number')]
  const matches = open.filter(
    (row) => name !== '' && nameKey(row.name) === name && (number === '' || number === nameKey(row.number)),
  )
  return matches.length === 1 ? (matches[0] ?? null) : null
}

function matchOf(cells: readonly GridCell[], row: LayoutRow, columns: Columns): WorkbookMatch {
  const said = (key: string): string => (cells[columns.get(key) ?? -1]?.text ?? '').trim()
  return {
    place: visiblePlace(cells, columns.get('name')).place,
    found: `${said('number')} ${said('name')}`.trim(),
    row: `${row.number} ${row.label}`,
  }
}

const missingRow = ({ grid }: FoundSheet, row: LayoutRow): WorkbookFinding =>
  finding(
    'row-missing',
    { place: grid.sheet === null ? {} : { sheet: grid.sheet }, found: '' },
    { row: row.label, number: row.number },
  )

const isFilled = (cell: GridCell): boolean => cell.text.trim() !== '' || cell.formula !== null

/** The cell a person can look at: keys stand in hidden rows and columns. */
const visiblePlace = (cells: readonly GridCell[], column = 0) => {
  const cell = cells[column]
  return { place: cell?.place ?? {}, found: cell?.text ?? '' }
}
