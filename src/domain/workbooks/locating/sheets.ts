/** Finds the sheets of a form in a file: by the key in their corner, else by name or head. */

import { formSubjects } from '../../forms/form.ts'
import type { Grid } from '../../grids/grid.ts'
import { nameKey } from '../cells/text.ts'
import { finding, type WorkbookFinding } from '../findings.ts'
import { findingSheet, instructionSheet, listSheet, restSheet } from '../heads.ts'
import { cornerKey, type SheetLayout } from '../layout.ts'
import { isMarkGrid } from '../mark.ts'
import { findHead, type Head } from './heads.ts'

/** Where keys stand: the key row and key column of a sheet, counted from 0. */
export interface Corner {
  readonly row: number
  readonly column: number
}

export interface FoundSheet {
  readonly layout: SheetLayout
  readonly grid: Grid
  /** null: the keys are gone (the visible part was copied elsewhere); rows and columns are matched by their words. */
  readonly corner: Corner | null
  readonly head: Head
}

export interface FoundSheets {
  readonly sheets: readonly FoundSheet[]
  readonly findings: readonly WorkbookFinding[]
}

/** Every expected sheet the file has, and a finding for each that is missing, doubled, unmarked or not ours. */
export function findSheets(grids: readonly Grid[], layouts: readonly SheetLayout[]): FoundSheets {
  const candidates = grids.filter((grid) => !isMarkGrid(grid))
  const found = layouts.map((layout) => findSheet(candidates, layout))
  const used = new Set(found.flatMap(({ grids: taken }) => taken))
  const ignored = candidates.filter((grid) => !used.has(grid) && isForeign(grid))
  return {
    sheets: found.flatMap(({ sheet }) => (sheet ? [sheet] : [])),
    findings: [
      ...found.flatMap(({ findings }) => findings),
      ...ignored.map((grid) => at('sheet-ignored', grid)),
    ],
  }
}

interface Found {
  readonly sheet: FoundSheet | null
  readonly grids: readonly Grid[]
  readonly findings: readonly WorkbookFinding[]
}

function findSheet(grids: readonly Grid[], layout: SheetLayout): Found {
  const marked = grids.flatMap((grid) => {
    const corner = findCorner(grid, layout)
    return corner ? [{ layout, grid, corner, head: findHead(grid, layout.columns, corner.row) }] : []
  })
  const [sheet, ...more] = [...marked, ...findByWords(grids, layout)]
  if (!sheet) {
    const missing = finding('sheet-missing', { place: {}, found: '' }, { right: layout.name })
    return { sheet: null, grids: [], findings: [missing] }
  }
  // A copy is one of the form's sheets, with its keys or without: which of the two was filled in nobody can tell.
  const doubled = more.map(({ grid }) => at('sheet-doubled', grid, { sheet: sheet.grid.sheet ?? '' }))
  const unmarked = sheet.corner ? [] : [at('sheet-unmarked', sheet.grid, { right: layout.name })]
  return { sheet, grids: [sheet, ...more].map(({ grid }) => grid), findings: [...unmarked, ...doubled] }
}

function findCorner(grid: Grid, layout: SheetLayout): Corner | null {
  const key = cornerKey(layout.subject)
  for (const [row, cells] of grid.rows.entries()) {
    const column = cells.findIndex((cell) => cell.text.trim() === key)
    if (column >= 0) return { row, column }
  }
  return null
}

/** A sheet is recognised by its head alone: more than half of the layout's heads, the name's among them. */
function findByWords(grids: readonly Grid[], layout: SheetLayout): FoundSheet[] {
  return grids
    .filter((grid) => !grid.hidden && !hasCorner(grid))
    .map((grid) => ({ layout, grid, corner: null, head: findHead(grid, layout.columns, -1) }))
    .filter(({ head }) => head.columns.has('name') && 2 * head.columns.size > layout.columns.length)
    .toSorted((a, b) => namedRight(b.grid, layout) - namedRight(a.grid, layout))
}

const corners: ReadonlySet<string> = new Set([...formSubjects, 'own' as const].map(cornerKey))

/** The keys of another sheet of the form are no reason to take it for this one. */
const hasCorner = ({ rows }: Grid): boolean =>
  rows.some((cells) => cells.some(({ text }) => corners.has(text.trim())))

const namedRight = (grid: Grid, layout: SheetLayout): number =>
  nameKey(grid.sheet ?? '') === nameKey(layout.name) ? 1 : 0

const ownSheets: readonly string[] = [instructionSheet, listSheet, findingSheet, restSheet]

/** A visible sheet with something on it that is none of ours. */
const isForeign = (grid: Grid): boolean =>
  !grid.hidden &&
  !ownSheets.includes(grid.sheet ?? '') &&
  grid.rows.some((cells) => cells.some((cell) => cell.text.trim() !== ''))

const at = (
  code: 'sheet-ignored' | 'sheet-doubled' | 'sheet-unmarked',
  grid: Grid,
  details = {},
): WorkbookFinding =>
  finding(code, { place: grid.sheet === null ? {} : { sheet: grid.sheet }, found: grid.sheet ?? '' }, details)
