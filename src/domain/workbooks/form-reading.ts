/** From located cells to what a returned form says: the same for every kind of file it may come back as. */

import { readEntry } from './entry.ts'
import type { RemarkAt } from './figures.ts'
import { finding, type WorkbookFinding } from './findings.ts'
import type { Mark } from './mark.ts'
import type { MergedCell } from './merge.ts'
import type { NamedCell } from './read-sheet.ts'
import { shownAs } from './slot.ts'
import type { EntryReading, UnitWorkbookExpectation, WorkbookChange } from './workbook.ts'
import { withWrittenGrades } from './written-grades.ts'

export interface FormReading {
  readonly entries: readonly EntryReading[]
  readonly changes: readonly WorkbookChange[]
  readonly findings: readonly WorkbookFinding[]
}

/** Every expected entry after the file, its changed cells, and what is doubtful about cells and between them. */
export function formReading(
  cells: readonly NamedCell[],
  mark: Mark | null,
  expected: UnitWorkbookExpectation,
): FormReading {
  const named = withWrittenGrades(cells)
  const read = expected.entries.map((entry) => {
    const own = named.filter(({ entryId }) => entryId === entry.entryId)
    const bySlot = new Map(own.map(({ merged }) => [merged.slotKey, merged]))
    const basedOn = mark?.versions.get(entry.entryId) ?? null
    return readEntry({ entry, cells: bySlot }, { ...expected, basedOn })
  })
  return {
    entries: read.map(({ reading }) => reading),
    changes: named.flatMap(changeOf),
    findings: [
      ...remarkFindings(
        named,
        read.flatMap(({ remarks }) => remarks),
      ),
      ...absentFindings(expected, mark),
    ],
  }
}

function changeOf({ entryId, merged, row, column }: NamedCell): WorkbookChange[] {
  const { slot, slotKey, current, stored, changed } = merged
  return changed
    ? [{ entryId, slotKey, row, column, before: shownAs(slot, current), after: shownAs(slot, stored) }]
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
