/** Finds the columns of a sheet by the keys in its hidden row, and by head where a key is gone. */

import type { GridCell } from '../../grids/grid.ts'
import { nameKey } from '../cells/text.ts'
import { finding, type WorkbookFinding } from '../findings.ts'
import type { LayoutColumn } from '../layout.ts'
import { headPaths, isHeadOf } from './heads.ts'
import type { FoundSheet } from './sheets.ts'

export interface FoundColumns {
  /** Index of the sheet's column by key. */
  readonly columns: ReadonlyMap<string, number>
  /** Columns of the sheet whose key and head contradict one another. */
  readonly others: readonly number[]
  readonly findings: readonly WorkbookFinding[]
}

/** Every column of the layout with its place in the sheet; findings for doubled, missing and renamed ones. */
export function findColumns(sheet: FoundSheet): FoundColumns {
  const keyed = sheet.corner
    ? keyedColumns(sheet, sheet.corner.row)
    : { columns: new Map(), others: [], findings: [] }
  const columns = new Map<string, number>(keyed.columns)
  const findings: WorkbookFinding[] = [...keyed.findings]
  for (const column of sheet.layout.columns) {
    if (columns.has(column.key)) continue
    const byHead = sheet.head.columns.get(column.key)
    if (byHead === undefined || [...columns.values()].includes(byHead)) {
      findings.push(...missing(sheet, column))
      continue
    }
    columns.set(column.key, byHead)
    if (sheet.corner) findings.push(foundByHead(sheet, column, byHead))
  }
  const heads = changedHeads(sheet, columns)
  const others = heads.flatMap(({ code, column }) => {
    const at = columns.get(column.key)
    if (code !== 'column-other' || at === undefined) return []
    columns.delete(column.key)
    return [at]
  })
  return { columns, others, findings: [...findings, ...heads.map((head) => head.finding)] }
}

function keyedColumns({ grid, layout, head }: FoundSheet, keyRow: number): FoundColumns {
  const wanted = new Set(layout.columns.map(({ key }) => key))
  const columns = new Map<string, number>()
  const findings: WorkbookFinding[] = []
  for (const [at, cell] of (grid.rows[keyRow] ?? []).entries()) {
    const key = cell.text.trim()
    if (!wanted.has(key)) continue
    if (columns.has(key)) {
      const seen = placeAt(grid.rows[head.row]?.[at], grid.sheet)
      findings.push(finding('column-doubled', seen, { column: seen.found }))
    } else columns.set(key, at)
  }
  return { columns, others: [], findings }
}

/** The keys are in a hidden row: the place named is the cell a person can see. */
function foundByHead({ grid, head }: FoundSheet, column: LayoutColumn, at: number): WorkbookFinding {
  return finding('column-by-head', placeAt(grid.rows[head.row]?.[at], grid.sheet), { column: column.head })
}

/** A missing locked column only names what the keys name already. */
const missing = ({ grid }: FoundSheet, column: LayoutColumn): WorkbookFinding[] =>
  column.fixed
    ? []
    : [
        finding(
          'column-missing',
          { place: grid.sheet === null ? {} : { sheet: grid.sheet }, found: '' },
          { column: headOf(column) },
        ),
      ]

interface ChangedHead {
  readonly code: 'column-other' | 'locked-changed'
  readonly column: LayoutColumn
  readonly finding: WorkbookFinding
}

/**
 * Heads that no longer say what their column's key says: the key counts, a person must look. Where the head is that of
 * another column or another period, the key is not followed: figures would go to the wrong one.
 */
function changedHeads(
  { grid, head, layout, corner }: FoundSheet,
  columns: ReadonlyMap<string, number>,
): ChangedHead[] {
  if (head.row < 0 || !corner) return []
  const paths = headPaths(grid, head.row)
  return layout.columns.flatMap((column) => {
    const at = columns.get(column.key)
    const path = at === undefined ? undefined : paths[at]
    if (at === undefined || !path || isHeadOf(path, column)) return []
    const changed = changedCell(grid.rows[head.row]?.[at], grid.rows[head.row + 1]?.[at], column)
    const code = isOther(path, column, layout.columns) ? 'column-other' : 'locked-changed'
    if (!changed && code === 'locked-changed') return []
    const { cell, right } = changed ?? { cell: grid.rows[head.row]?.[at], right: column.group || column.head }
    return [
      { code, column, finding: finding(code, placeAt(cell, grid.sheet), { right, column: headOf(column) }) },
    ]
  })
}

/** A blank head says nothing else; one of another column, or of another period over a figure, does. */
function isOther(
  path: { group: string; head: string },
  column: LayoutColumn,
  all: readonly LayoutColumn[],
): boolean {
  if (all.some((one) => one !== column && isHeadOf(path, one))) return true
  return column.group !== '' && path.group !== '' && path.group !== nameKey(column.group)
}

const headOf = ({ group, head }: LayoutColumn): string => `${group}${head}`

/** Of a head's two cells the one that differs; a merged group is reported once, at its first cell. */
function changedCell(upper: GridCell | undefined, lower: GridCell | undefined, column: LayoutColumn) {
  const top = column.group === '' ? column.head : column.group
  if (upper && !upper.continued && upper.text.trim() !== top) return { cell: upper, right: top }
  if (column.group !== '' && lower && lower.text.trim() !== column.head) {
    return { cell: lower, right: column.head }
  }
  if (column.group === '' && lower && !lower.continued && lower.text.trim() !== '') {
    return { cell: lower, right: '' }
  }
  return null
}

const place = (cell: GridCell) => ({ place: cell.place, found: cell.text })

const placeAt = (cell: GridCell | undefined, sheet: string | null) =>
  cell ? place(cell) : { place: sheet === null ? {} : { sheet }, found: '' }
