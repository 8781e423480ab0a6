/** The hidden mark of a Word form, as a part of its own: programs keep it through editing. */

import { writable } from '#domain/texts/writable.ts'
import { markNamespace } from '#domain/word-forms/heads.ts'
import { sheetLayouts } from '#domain/workbooks/layout.ts'
import { markRows } from '#domain/workbooks/mark.ts'
import type { UnitWorkbook } from '#domain/workbooks/workbook.ts'
import { escaped } from '../packages/markup.ts'

/** Root element of the part: rows of texts. */
export function markPart(workbook: UnitWorkbook): string {
  const rows = markRows(workbook, sheetLayouts(workbook)).map(
    (texts) => `<row>${texts.map((text) => `<cell>${escaped(writable(text))}</cell>`).join('')}</row>`,
  )
  return `<mark xmlns="${markNamespace}">${rows.join('')}</mark>`
}
