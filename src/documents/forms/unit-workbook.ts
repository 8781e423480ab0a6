/** A unit's form as an Excel workbook: filled with what stands, ready to be printed, filled in and handed back. */

import ExcelJS, { type Worksheet } from 'exceljs'
import { markSheet } from '#domain/workbooks/heads.ts'
import { type SheetLayout, sheetLayouts } from '#domain/workbooks/layout.ts'
import { markRows } from '#domain/workbooks/mark.ts'
import { say } from '#words/say.ts'
import { writeText } from './cell-content.ts'
import { finished } from './finish.ts'
import { writeInstructions } from './instructions.ts'
import { writeSheet } from './sheet.ts'
import { sheetTitle } from './sheet-top.ts'
import { Lists } from './validations.ts'
import type { UnitWorkbookView } from './view.ts'

/**
 * The workbook of one unit for one assignment, with a sheet for each subject that has entries.
 * Keys in a hidden row and column and a hidden mark let `readUnitWorkbook` find every cell again wherever it moves.
 */
export async function unitWorkbook(view: UnitWorkbookView): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const layouts = sheetLayouts(view)
  await writeForm(book, view, { layouts, mark: markRows(view, layouts) })
  return finished(await book.xlsx.writeBuffer())
}

interface Content {
  readonly layouts: readonly SheetLayout[]
  /** Rows of the mark's sheet. */
  readonly mark: readonly (readonly string[])[]
}

/** Adds the form's sheets to a book. Answers its tables, in the layouts' order. */
export async function writeForm(
  book: ExcelJS.Workbook,
  view: UnitWorkbookView,
  { layouts, mark }: Content,
): Promise<Worksheet[]> {
  setProperties(book, view)
  const instructions = await writeInstructions(book, layouts, view)
  const lists = new Lists(book)
  const tables: Worksheet[] = []
  for (const layout of layouts) tables.push(await writeSheet(book, layout, { view, lists }))
  for (const sheet of [instructions, ...tables]) {
    sheet.headerFooter.oddFooter = `&C${say('zh-CN', 'workbookSheets', 'footer')}`
    if (view.example) sheet.headerFooter.oddHeader = `&R${say('zh-CN', 'workbookSheets', 'example')}`
  }
  const hidden = book.addWorksheet(markSheet, { state: 'veryHidden' })
  for (const [row, texts] of mark.entries()) {
    for (const [column, text] of texts.entries()) writeText(hidden.getCell(row + 1, column + 1), text)
  }
  return tables
}

function setProperties(book: ExcelJS.Workbook, view: UnitWorkbookView): void {
  const made = new Date(`${view.preparedOn}T00:00:00Z`)
  book.creator = view.unitName
  book.lastModifiedBy = view.unitName
  book.created = made
  book.modified = made
  book.title = sheetTitle(view, '')
  book.subject = view.trackName
  if (!view.example) return
  book.keywords = say('zh-CN', 'workbookSheets', 'example')
  book.description = say('zh-CN', 'workbookSheets', 'exampleNote')
}
