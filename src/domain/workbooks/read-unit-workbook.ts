/** Reads a filled unit workbook against what stands: what it changes, and everything a person must weigh. */

import { isBlocked } from '../findings/finding.ts'
import type { GridFile } from '../grids/grid.ts'
import { readEntry } from './entry.ts'
import type { RemarkAt } from './figures.ts'
import { finding, type WorkbookFinding } from './findings.ts'
import { identityFindings } from './identity.ts'
import { sheetLayouts, shownAs } from './layout.ts'
import { findSheets } from './locating/sheets.ts'
import { type Mark, readMark } from './mark.ts'
import type { MergedCell } from './merge.ts'
import { type NamedCell, readingOrder, readSheet } from './read-sheet.ts'
import type { UnitWorkbookExpectation, WorkbookChange, WorkbookReading } from './workbook.ts'

/**
 * What a file says for each entry of a unit, and findings for all that is doubtful, each with its cell.
 * Only keys and the hidden mark are trusted, never a position; where they are gone, names and heads are matched and
 * a warning asks for confirmation. Every cell is laid beside what stood when the file was made and what stands now:
 * a blank cell takes nothing away, and a cell changed on both sides is an error. Pure; changes nothing.
 */
export function readUnitWorkbook(file: GridFile, expected: UnitWorkbookExpectation): WorkbookReading {
  const mark = file.kind === 'xlsx' ? readMark(file.grids) : null
  const identity = identityFindings(file, mark, expected)
  if (isBlocked(identity)) return { entries: [], changes: [], findings: identity }
  const inFile = expected.entries.filter(({ entryId }) => !mark || mark.versions.has(entryId))
  const layouts = sheetLayouts({ ...expected, entries: inFile })
  const { sheets, findings } = findSheets(file.grids, layouts)
  if (sheets.length === 0) {
    return { entries: [], changes: [], findings: [finding('not-this-form', { place: {}, found: '' })] }
  }
  const read = sheets.map((sheet) => readSheet(sheet, mark))
  const named = read.flatMap(({ cells }) => cells)
  const entries = readEntries(named, mark, expected)
  const all: WorkbookFinding[] = [
    ...identity,
    ...findings,
    ...read.flatMap((sheet) => sheet.findings),
    ...remarkFindings(named, entries.remarks),
    ...absentFindings(expected, mark),
  ]
  const order = readingOrder(file.grids)
  return {
    entries: entries.readings,
    changes: named.flatMap(changeOf),
    findings: all.toSorted((a, b) => order(a) - order(b)),
  }
}

function readEntries(named: readonly NamedCell[], mark: Mark | null, expected: UnitWorkbookExpectation) {
  const read = expected.entries.map((entry) => {
    const own = named.filter(({ entryId }) => entryId === entry.entryId)
    const cells = new Map(own.map(({ merged }) => [merged.slotKey, merged]))
    const basedOn = mark?.versions.get(entry.entryId) ?? null
    return readEntry({ entry, cells }, { basedOn, today: expected.today })
  })
  return { readings: read.map(({ reading }) => reading), remarks: read.flatMap(({ remarks }) => remarks) }
}

function changeOf({ entryId, merged, row, column }: NamedCell): WorkbookChange[] {
  const { slot, current, stored, changed } = merged
  return changed
    ? [{ entryId, row, column, before: shownAs(slot, current), after: shownAs(slot, stored) }]
    : []
}

function remarkFindings(named: readonly NamedCell[], remarks: readonly RemarkAt[]): WorkbookFinding[] {
  const names = new Map<MergedCell, NamedCell>(named.map((cell) => [cell.merged, cell]))
  return remarks.map(({ cell: merged, remark }) => {
    const { cell } = merged
    const found = cell.text === '' && cell.formula !== null ? `=${cell.formula}` : cell.text
    const { row = '', column = '' } = names.get(merged) ?? {}
    return finding(remark.code, { place: cell.place, found }, { row, column, ...remark.details })
  })
}

/** Entries the unit owes by now that were not yet in the file when it was made. */
const absentFindings = ({ entries }: UnitWorkbookExpectation, mark: Mark | null): WorkbookFinding[] =>
  mark
    ? entries
        .filter(({ entryId }) => !mark.versions.has(entryId))
        .map(({ name }) => finding('not-in-file', { place: {}, found: '' }, { row: name }))
    : []
