/** A returned form laid out anew with all its user wrote, every finding at its cell: what is given back marked. */

import type { Grid, GridCell, GridFile } from '../grids/grid.ts'
import type { WorkbookFinding } from './findings.ts'
import { instructionSheet, listSheet } from './heads.ts'
import type { LayoutRow, SheetLayout } from './layout.ts'
import { cellKey, isMarkGrid, type Mark, markTexts } from './mark.ts'
import type { ReadSheet } from './read-sheet.ts'
import { readWithPlaces } from './read-unit-workbook.ts'
import { shownAs } from './slot.ts'
import type { UnitWorkbookExpectation } from './workbook.ts'

/** A row as the file has it; a cell is null where the file lacks it. */
export interface WrittenRow {
  readonly key: string
  /** One for each column of the layout. */
  readonly cells: readonly (GridCell | null)[]
}

export interface MarkedSheet {
  /** With what stood when the file was made, not with what stands now: changes are told by it. */
  readonly layout: SheetLayout
  /** One for each row of the layout. */
  readonly rows: readonly WrittenRow[]
  /** Rows that are none of the form's, or one of them again: they stand below the others. */
  readonly left: readonly WrittenRow[]
  /** Texts of the lines over the table, in which people sign. */
  readonly above: readonly string[]
}

/** Where a finding stands in the marked form, by index; null where it has no cell there. */
export interface MarkedPlace {
  readonly sheet: number
  /** Rows left over are counted on after the layout's. */
  readonly row: number
  readonly column: number
}

export interface MarkedFinding {
  readonly finding: WorkbookFinding
  readonly at: MarkedPlace | null
}

/** A cell that no sheet of the marked form holds. */
export interface RestCell {
  readonly cell: GridCell
  /** Over a table or on the sheet of instructions: the form's own texts stand there too. */
  readonly isAmongOwn: boolean
}

export interface MarkedWorkbook {
  readonly sheets: readonly MarkedSheet[]
  readonly findings: readonly MarkedFinding[]
  readonly rest: readonly RestCell[]
  /** Rows of the mark's sheet. */
  readonly mark: readonly (readonly string[])[]
}

/**
 * The form with what the file says, cell by cell. The mark stays that of the file, so that what was changed elsewhere
 * meanwhile is told again when the marked form comes back. null: the file has no mark or is not this form.
 */
export function markedWorkbook(file: GridFile, expected: UnitWorkbookExpectation): MarkedWorkbook | null {
  const { reading, layouts, sheets: read, mark } = readWithPlaces(file, expected)
  if (!mark || layouts.length === 0) return null
  const sheets = layouts.map((layout) =>
    markedSheet(
      layoutAsMade(layout, mark),
      read.find(({ sheet }) => sheet.layout.subject === layout.subject),
    ),
  )
  const places = placesOf(sheets)
  return {
    sheets,
    findings: reading.findings.map((finding) => ({ finding, at: placeOf(finding, sheets, places) })),
    rest: restOf(file.grids, read, places),
    mark: markAfter(file.grids, mark, expected),
  }
}

function layoutAsMade(layout: SheetLayout, mark: Mark): SheetLayout {
  const asMade = (row: LayoutRow): LayoutRow => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (!cell.slot) return cell
      const stored = mark.cells.get(cellKey(row.entryId, cell.slotKey)) ?? ''
      return { ...cell, stored, shown: shownAs(cell.slot, stored) }
    }),
  })
  return { ...layout, rows: layout.rows.map(asMade) }
}

function markedSheet(layout: SheetLayout, read: ReadSheet | undefined): MarkedSheet {
  const written = (key: string, at: number | undefined): WrittenRow => {
    const cells = at === undefined ? [] : (read?.sheet.grid.rows[at] ?? [])
    return { key, cells: layout.columns.map((column) => cells[read?.columns.get(column.key) ?? -1] ?? null) }
  }
  return {
    layout,
    rows: layout.rows.map(({ key }) => written(key, read?.rows.get(key))),
    left: (read?.left ?? []).map(({ key, at }) => written(key, at)),
    above: read ? aboveOf(read).map(({ text }) => text) : [],
  }
}

/** The cells over a table: title, lines to sign, heads. */
function aboveOf({ sheet: { grid, head, corner } }: ReadSheet): GridCell[] {
  const last = Math.max(head.row + 1, corner?.row ?? -1)
  return grid.rows
    .slice(0, last + 1)
    .flatMap((row) => row.filter((cell) => !cell.continued && cell.text !== ''))
}

const placeKey = ({ place }: Pick<GridCell, 'place'>): string => JSON.stringify([place.sheet, place.cell])

/** Every cell of the file that stands in the marked form, by its place in the file. */
function placesOf(sheets: readonly MarkedSheet[]): ReadonlyMap<string, MarkedPlace> {
  return new Map(
    sheets.flatMap(({ rows, left }, sheet) =>
      [...rows, ...left].flatMap(({ cells }, row) =>
        cells.flatMap((cell, column) => (cell ? [[placeKey(cell), { sheet, row, column }] as const] : [])),
      ),
    ),
  )
}

function placeOf(
  finding: WorkbookFinding,
  sheets: readonly MarkedSheet[],
  places: ReadonlyMap<string, MarkedPlace>,
): MarkedPlace | null {
  const placed = places.get(placeKey(finding))
  if (placed || finding.code !== 'row-missing') return placed ?? null
  const { row: label, number } = finding.details ?? {}
  for (const [sheet, { layout }] of sheets.entries()) {
    const row = layout.rows.findIndex((one) => one.label === label && one.number === number)
    const column = layout.columns.findIndex(({ key }) => key === 'name')
    if (row >= 0) return { sheet, row, column }
  }
  return null
}

function restOf(
  grids: readonly Grid[],
  read: readonly ReadSheet[],
  places: ReadonlyMap<string, MarkedPlace>,
): RestCell[] {
  const own = new Set(read.flatMap(aboveOf).map(placeKey))
  const keys = new Set(read.flatMap(keyCells).map(placeKey))
  return grids
    .filter((grid) => !isMarkGrid(grid) && grid.sheet !== listSheet)
    .flatMap(({ sheet, rows }) =>
      rows.flat().flatMap((cell) => {
        const isWritten = !cell.continued && (cell.text.trim() !== '' || cell.formula !== null)
        if (!isWritten || places.has(placeKey(cell)) || keys.has(placeKey(cell))) return []
        return [{ cell, isAmongOwn: sheet === instructionSheet || own.has(placeKey(cell)) }]
      }),
    )
}

/** The hidden keys, and what nobody reads. */
function keyCells({ sheet: { grid, corner } }: ReadSheet): GridCell[] {
  if (!corner) return []
  const column = grid.rows.flatMap((row) => row[corner.column] ?? [])
  return [...column, ...(grid.rows[corner.row] ?? [])]
}

/** What a form asks may have changed since: the marked one asks as it is asked now. */
function markAfter(
  grids: readonly Grid[],
  mark: Mark,
  { entries }: UnitWorkbookExpectation,
): readonly (readonly string[])[] {
  const said = markTexts(grids).filter(([name]) => name !== 'asked')
  const asked = entries
    .filter(({ entryId }) => mark.versions.has(entryId))
    .map(({ entryId, formVersion }) => ['asked', entryId, formVersion])
  return [...said, ...asked]
}
