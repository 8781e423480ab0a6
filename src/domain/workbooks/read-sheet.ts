/** The cells of one found sheet: input cells merged with what stands, locked and foreign ones compared. */

import type { Grid, GridCell } from '../grids/grid.ts'
import { powerBetween } from './cells/measure.ts'
import { narrow } from './cells/text.ts'
import { finding, type WorkbookFinding } from './findings.ts'
import { heads } from './heads.ts'
import type { LayoutCell, LayoutRow, SheetLayout } from './layout.ts'
import { findColumns } from './locating/columns.ts'
import { findRows, type LeftRow } from './locating/rows.ts'
import type { FoundSheet } from './locating/sheets.ts'
import { cellKey, type Mark } from './mark.ts'
import { type MergedCell, mergeCell } from './merge.ts'
import type { Slot } from './slot.ts'
import type { WorkbookMatch } from './workbook.ts'

/** A merged cell with the words a person knows it by. */
export interface NamedCell {
  readonly entryId: string
  readonly merged: MergedCell
  readonly row: string
  readonly column: string
}

export interface ReadSheet {
  readonly sheet: FoundSheet
  readonly columns: ReadonlyMap<string, number>
  /** Index of the sheet's row by key. */
  readonly rows: ReadonlyMap<string, number>
  /** Rows that are none of the form's, or one of them again. */
  readonly left: readonly LeftRow[]
  readonly matches: readonly WorkbookMatch[]
  readonly cells: readonly NamedCell[]
  readonly findings: readonly WorkbookFinding[]
}

export function readSheet(sheet: FoundSheet, mark: Mark | null): ReadSheet {
  const { columns, others, findings } = findColumns(sheet)
  const located = findRows(sheet, columns)
  const rows = sheet.layout.rows.flatMap((row) => {
    const at = located.rows.get(row.key)
    return at === undefined ? [] : [{ row, cells: sheet.grid.rows[at] ?? [] }]
  })
  const named = rows.flatMap(({ row, cells }) => readRow(sheet.layout, row, { cells, columns, mark }))
  const known = new Set([...columns.values(), ...others, sheet.corner?.column])
  return {
    sheet,
    columns,
    rows: located.rows,
    left: located.left,
    matches: located.matches,
    cells: named,
    findings: [
      ...findings,
      ...located.findings,
      ...rows.flatMap(({ row, cells }) => lockedFindings(row, cells, columns)),
      ...rows.flatMap(({ row, cells }) => outsideFindings(row, cells, known)),
    ],
  }
}

interface RowSource {
  readonly cells: readonly GridCell[]
  readonly columns: ReadonlyMap<string, number>
  readonly mark: Mark | null
}

function readRow(layout: SheetLayout, row: LayoutRow, { cells, columns, mark }: RowSource): NamedCell[] {
  return row.cells.flatMap((expected, at) => {
    const { slot } = expected
    const cell = cells[columns.get(expected.column) ?? -1]
    const column = layout.columns[at]
    if (!slot || !cell || !column) return []
    const base = mark ? (mark.cells.get(cellKey(row.entryId, expected.slotKey)) ?? '') : null
    const merged = mergeCell(cell, withSlot(expected, slot), base)
    return [{ entryId: row.entryId, merged, row: row.label, column: `${column.group}${column.head}` }]
  })
}

const withSlot = (cell: LayoutCell, slot: Slot): LayoutCell & { slot: Slot } => ({ ...cell, slot })

/** A blank one says nothing else. */
const isSameMeasure = (said: string, ours: string): boolean =>
  said.trim() === '' || powerBetween(said, ours) === 0

/** Spacing and width aside; a point or a per cent sign makes another target. */
const lettersOf = (text: string): string => narrow(text).replace(/\s/g, '')

function lockedFindings(
  row: LayoutRow,
  cells: readonly GridCell[],
  columns: ReadonlyMap<string, number>,
): WorkbookFinding[] {
  return row.cells.flatMap((expected) => {
    const cell = cells[columns.get(expected.column) ?? -1]
    if (expected.slot || !cell || lettersOf(cell.text) === lettersOf(expected.shown)) return []
    const said = { place: cell.place, found: cell.text }
    const details = { right: expected.shown, row: row.label, column: heads.measure }
    if (expected.column === 'measure' && !isSameMeasure(cell.text, expected.shown)) {
      return [finding('measure-changed', said, details)]
    }
    return [finding('locked-changed', said, { right: expected.shown })]
  })
}

/** Texts beside the form's columns are not read; whoever wrote them there is told. Keys are the form's own. */
const outsideFindings = (
  { key }: LayoutRow,
  cells: readonly GridCell[],
  known: ReadonlySet<number | undefined>,
): WorkbookFinding[] =>
  cells.flatMap((cell, at) => {
    const isOwn = known.has(at) || cell.continued || cell.text.trim() === '' || cell.text.trim() === key
    return isOwn ? [] : [finding('outside', { place: cell.place, found: cell.text })]
  })

/** Sheet and row, for ordering findings as a person goes through the file. */
export const readingOrder = (grids: readonly Grid[]) => {
  const sheets = new Map(grids.map(({ sheet }, at) => [sheet ?? '', at]))
  return ({ place }: WorkbookFinding): number => {
    const row = Number(/\d+$/.exec(place.cell ?? '')?.[0] ?? 0)
    return place.sheet === undefined ? -1 : (sheets.get(place.sheet) ?? 0) * 1_000_000 + row
  }
}
