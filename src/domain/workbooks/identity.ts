/** Whether a file is this unit's form for this assignment; anything else is refused before its cells are read. */

import { type Grid, type GridFile, isSheets } from '../grids/grid.ts'
import { likeness } from './cells/option.ts'
import { nameKey } from './cells/text.ts'
import { finding, type WorkbookFinding } from './findings.ts'
import { sheetNames, unitInLine } from './heads.ts'
import { hasTwoMarks, type Mark, workbookFormat } from './mark.ts'
import type { UnitWorkbook } from './workbook.ts'

const file = (found: string) => ({ place: {}, found })

/** What speaks against reading the file as this form; errors where it is another one. */
export function identityFindings(
  read: GridFile,
  mark: Mark | null,
  expected: UnitWorkbook,
): WorkbookFinding[] {
  if (!isSheets(read.kind)) return [finding('not-workbook', file(read.kind))]
  if (hasTwoMarks(read.grids)) return [finding('mark-doubled', file(''))]
  return mark
    ? markFindings(mark, expected)
    : [finding('mark-missing', file('')), ...namedUnit(read, expected)]
}

/** What a mark says against it. */
export function markFindings(
  mark: Mark,
  { formKey, unitId, unitName, assignmentId }: UnitWorkbook,
): WorkbookFinding[] {
  if (mark.format !== workbookFormat) {
    return [finding('format-unknown', file(mark.format), { right: workbookFormat })]
  }
  if (mark.unitId !== unitId) return [finding('other-unit', file(''), { right: unitName })]
  if (mark.assignmentId !== assignmentId) return [finding('other-assignment', file(''))]
  if (mark.formId !== formKey.id || mark.formVersion !== formKey.version) {
    return [finding('other-form', file(String(mark.formVersion ?? '')), { right: formKey.version })]
  }
  return []
}

/**
 * Entries that are asked by another form now than when the file was made: once for each form. They are read as far as
 * their cells can still be found, but nothing is stored: what is asked in addition would go unanswered in silence.
 */
export function formFindings(mark: Mark, { entries }: UnitWorkbook): WorkbookFinding[] {
  const changed = entries.filter(({ entryId, formVersion }) => {
    const asked = mark.asked.get(entryId)
    return asked !== undefined && asked !== formVersion
  })
  const first = new Map(changed.toReversed().map((entry) => [entry.formVersion, entry]))
  return [...first.values()]
    .toReversed()
    .map(({ subject, name, ownForm }) =>
      finding('form-changed', file(''), { row: ownForm ? name : sheetNames[subject] }),
    )
}

/** A sheet of another unit's form may have been copied into this one: the line under its title says whose it is. */
export function unitLineFindings({ grids }: GridFile, { unitName }: UnitWorkbook): WorkbookFinding[] {
  return grids.flatMap((grid) =>
    unitLinesOf(grid).flatMap(({ cell, unit }) => {
      const [said, ours] = [nameKey(unit), nameKey(unitName)]
      if (said === ours || said === '') return []
      const at = { place: cell.place, found: unit }
      return [finding(likeness(said, ours) < 0.5 ? 'other-unit' : 'locked-changed', at, { right: unitName })]
    }),
  )
}

const unitLinesOf = ({ rows }: Grid) =>
  rows.flat().flatMap((cell) => {
    const unit = cell.continued ? null : unitInLine(cell.text)
    return unit ? [{ cell, unit }] : []
  })

/** Without a mark only the line under the title says whose form it is. */
function namedUnit({ grids }: GridFile, { unitName }: UnitWorkbook): WorkbookFinding[] {
  const other = grids.flatMap(unitLinesOf).find(({ unit }) => nameKey(unit) !== nameKey(unitName))
  return other
    ? [finding('other-unit', { place: other.cell.place, found: other.unit }, { right: unitName })]
    : []
}
