/** Whether a file is this unit's form for this assignment; anything else is refused before its cells are read. */

import type { GridFile } from '../grids/grid.ts'
import { nameKey } from './cells/text.ts'
import { finding, type WorkbookFinding } from './findings.ts'
import { unitInLine } from './heads.ts'
import { type Mark, workbookFormat } from './mark.ts'
import type { UnitWorkbook } from './workbook.ts'

const file = (found: string) => ({ place: {}, found })

/** What speaks against reading the file as this form; errors where it is another one. */
export function identityFindings(
  read: GridFile,
  mark: Mark | null,
  expected: UnitWorkbook,
): WorkbookFinding[] {
  if (read.kind !== 'xlsx') return [finding('not-workbook', file(read.kind))]
  return mark
    ? markFindings(mark, expected)
    : [finding('mark-missing', file('')), ...namedUnit(read, expected)]
}

function markFindings(
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

/** Without a mark only the line under the title says whose form it is. */
function namedUnit({ grids }: GridFile, { unitName }: UnitWorkbook): WorkbookFinding[] {
  const named = grids.flatMap(({ rows }) =>
    rows.flat().flatMap((cell) => {
      const unit = cell.continued ? null : unitInLine(cell.text)
      return unit ? [{ cell, unit }] : []
    }),
  )
  const other = named.find(({ unit }) => nameKey(unit) !== nameKey(unitName))
  return other
    ? [finding('other-unit', { place: other.cell.place, found: other.unit }, { right: unitName })]
    : []
}
