/** The hidden mark of a Word form: as a part of its own, and as properties, which .odt and .doc keep as well. */

import { writable } from '#domain/texts/writable.ts'
import { ownTextsMark } from '#domain/word-forms/form-identity.ts'
import { markNamespace } from '#domain/word-forms/heads.ts'
import { sheetLayouts } from '#domain/workbooks/layout.ts'
import { markRows } from '#domain/workbooks/mark.ts'
import type { UnitWorkbook } from '#domain/workbooks/workbook.ts'
import { markProperties, type Property } from '../packages/mark-properties.ts'
import { escaped } from '../packages/markup.ts'

export interface FormMark {
  /** Root element of the part: rows of texts. */
  readonly part: string
  readonly properties: readonly Property[]
}

/** `texts`: paragraphs of the form itself, told from a person's wherever the words have changed since. */
export function formMark(workbook: UnitWorkbook, texts: readonly string[]): FormMark {
  const rows = [...markRows(workbook, sheetLayouts(workbook)), ownTextsMark(texts)].map((row) =>
    row.map(writable),
  )
  const lines = rows.map((row) => `<row>${row.map((text) => `<cell>${escaped(text)}</cell>`).join('')}</row>`)
  return {
    part: `<mark xmlns="${markNamespace}">${lines.join('')}</mark>`,
    properties: markProperties(rows),
  }
}
