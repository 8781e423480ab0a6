/** Reads a filled unit workbook against what stands: what it changes, and everything a person must weigh. */

import { isBlocked } from '../findings/finding.ts'
import { type GridFile, isSheets } from '../grids/grid.ts'
import { finding, type WorkbookFinding } from './findings.ts'
import { formReading } from './form-reading.ts'
import { formFindings, identityFindings, unitLineFindings } from './identity.ts'
import { type SheetLayout, sheetLayouts } from './layout.ts'
import { type FoundSheets, findSheets } from './locating/sheets.ts'
import { type Mark, readMark } from './mark.ts'
import { type ReadSheet, readingOrder, readSheet } from './read-sheet.ts'
import type { UnitWorkbookExpectation, WorkbookReading } from './workbook.ts'

/**
 * What a file says for each entry of a unit, and findings for all that is doubtful, each with its cell.
 * Only keys and the hidden mark are trusted, never a position; where they are gone, names and heads are matched and
 * a warning asks for confirmation. Every cell is laid beside what stood when the file was made and what stands now:
 * a blank cell takes nothing away, and a cell changed on both sides is an error. Pure; changes nothing.
 */
export const readUnitWorkbook = (file: GridFile, expected: UnitWorkbookExpectation): WorkbookReading =>
  readWithPlaces(file, expected).reading

export interface PlacedReading {
  readonly reading: WorkbookReading
  /** The sheets a form of these entries has; [] where the file is not this form. */
  readonly layouts: readonly SheetLayout[]
  /** The sheets of the file with their cells, each found at its place. */
  readonly sheets: readonly ReadSheet[]
  readonly mark: Mark | null
}

/** The reading with the cells it was made from, for giving the file back marked. */
export function readWithPlaces(file: GridFile, expected: UnitWorkbookExpectation): PlacedReading {
  const mark = isSheets(file.kind) ? readMark(file.grids) : null
  const identity = identityFindings(file, mark, expected)
  if (isBlocked(identity)) return nothingRead(identity, mark)
  const inFile = expected.entries.filter(({ entryId }) => !mark || mark.versions.has(entryId))
  const layouts = sheetLayouts({ ...expected, entries: inFile })
  const { sheets, findings } = sheetsOf(file, layouts)
  if (sheets.length === 0) {
    return nothingRead([finding('not-this-form', { place: {}, found: '' })], mark)
  }
  const read = sheets.map((sheet) => readSheet(sheet, mark))
  const named = read.flatMap(({ cells }) => cells)
  const { entries, changes, findings: said } = formReading(named, mark, expected)
  const all: WorkbookFinding[] = [
    ...identity,
    ...(mark ? [...formFindings(mark, expected), ...unitLineFindings(file, expected)] : []),
    ...findings,
    ...read.flatMap((sheet) => sheet.findings),
    ...said,
  ]
  const order = readingOrder(file.grids)
  const reading = {
    entries,
    changes,
    matches: read.flatMap((sheet) => sheet.matches),
    findings: all.toSorted((a, b) => order(a) - order(b)),
  }
  return { reading, layouts, sheets: read, mark }
}

/** A CSV has one table: the others are not missing, they are not asked of it. */
function sheetsOf({ kind, grids }: GridFile, layouts: readonly SheetLayout[]): FoundSheets {
  const found = findSheets(grids, layouts)
  if (kind !== 'csv') return found
  const findings = found.findings.map((one) =>
    one.code === 'sheet-missing' ? finding('sheet-elsewhere', one, one.details) : one,
  )
  return { ...found, findings }
}

const nothingRead = (findings: readonly WorkbookFinding[], mark: Mark | null): PlacedReading => ({
  reading: { entries: [], changes: [], matches: [], findings },
  layouts: [],
  sheets: [],
  mark,
})
