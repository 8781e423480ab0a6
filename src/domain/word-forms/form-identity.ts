/** Whose form a returned Word file is: by the marks it carries unseen, and by the lines under its titles. */

import type { Grid, GridFile } from '../grids/grid.ts'
import { shortKey } from '../texts/short-key.ts'
import { nameKey } from '../workbooks/cells/text.ts'
import { finding, type WorkbookFinding } from '../workbooks/findings.ts'
import { markSheet, unitInLine } from '../workbooks/heads.ts'
import { markFindings } from '../workbooks/identity.ts'
import { type Mark, readMark } from '../workbooks/mark.ts'
import type { UnitWorkbook } from '../workbooks/workbook.ts'

/** Row of the mark that holds the form's own paragraphs, each by its key. */
const ownTextsRow = 'texts'

export const ownTextsMark = (texts: readonly string[]): string[] => [ownTextsRow, ...texts.map(textKey)]

const textKey = (text: string): string => shortKey(nameKey(text))

export interface FormIdentity {
  readonly mark: Mark | null
  readonly findings: readonly WorkbookFinding[]
  /** Whether a paragraph stood in the form when it was made. */
  readonly isOwnText: (text: string) => boolean
}

export function formIdentity(file: GridFile, expected: UnitWorkbook): FormIdentity {
  const grids = markGrids(file)
  const mark = readMark(grids)
  const own = new Set(
    (file.facts?.marks ?? []).flatMap((rows) => rows.filter(([name]) => name === ownTextsRow)).flat(),
  )
  return {
    mark,
    findings: identityFindings(file, { mark, count: grids.length, expected }),
    isOwnText: (text) => own.has(textKey(text)),
  }
}

/** The marks that a Word file carries unseen, as a workbook has its own on a hidden sheet. */
function markGrids({ facts }: GridFile): Grid[] {
  const blank = { number: null, decimals: null, percent: false, formula: null, place: {}, continued: false }
  return (facts?.marks ?? []).map((mark) => ({
    ...{ sheet: markSheet, hidden: true, above: [] },
    rows: mark.map((texts) => texts.map((text) => ({ ...blank, text }))),
  }))
}

interface Known {
  readonly mark: Mark | null
  /** How many different marks there are. */
  readonly count: number
  readonly expected: UnitWorkbook
}

function identityFindings(file: GridFile, { mark, count, expected }: Known): WorkbookFinding[] {
  const { unitName } = expected
  const units = file.paragraphs.flatMap((text) => unitInLine(text.trim()) ?? [])
  const others = units.filter((unit) => nameKey(unit) !== nameKey(unitName))
  if (count > 1 || (mark && units.length > 1 && others.length > 0))
    return [finding('two-forms', { place: {}, found: units.join('、') || unitName })]
  if (!mark)
    return [
      finding('mark-missing', { place: {}, found: '' }),
      ...others.map((found) =>
        finding('other-unit', { place: {}, found: `“${found}”` }, { right: unitName }),
      ),
    ]
  return markFindings(mark, expected).map((one) =>
    one.code === 'other-assignment' ? { ...one, found: titleOf(file) } : one,
  )
}

/** '“甲市规划实施评估填报表”': what stands above the line that names the unit. */
function titleOf({ paragraphs }: GridFile): string {
  const end = paragraphs.findIndex((text) => unitInLine(text.trim()) !== null)
  const title = paragraphs.slice(0, Math.max(0, end)).join('').trim()
  return title === '' || title.length > longestTitle ? '' : `“${title}”`
}

const longestTitle = 80
