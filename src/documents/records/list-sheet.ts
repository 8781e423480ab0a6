/** A workbook of one list on a landscape sheet: its title, a line under it, heads that every page repeats, its rows. */

import ExcelJS, { type Workbook, type Worksheet } from 'exceljs'
import { documents } from '#words/documents.ts'
import { say } from '#words/say.ts'
import { writeText } from '../forms/cell-content.ts'
import { alignments, borders, fonts, headStyle, papers } from '../forms/style.ts'
import { rowHeight } from '../forms/text-height.ts'

export interface ListSheet {
  readonly example: boolean
  /** Who made it. */
  readonly by: string
  /** 'YYYY-MM-DD'. */
  readonly datedOn: string
  /** Of the sheet. */
  readonly name: string
  readonly title: string
  readonly line: { readonly text: string; readonly at: 'left' | 'right' }
  readonly heads: readonly string[]
  /** Of the columns, in characters. */
  readonly widths: readonly number[]
  /** Columns, from 0, whose words are short enough to stand in the middle. */
  readonly short: ReadonlySet<number>
  /** Columns that stay in sight. */
  readonly keptColumns: number
  /** Texts in the order of the heads. */
  readonly rows: readonly (readonly string[])[]
}

const rowsAbove = { title: 1, line: 2, heads: 3 } as const

/** Where the first row of the list stands. */
export const firstListRow = rowsAbove.heads + 1

export function listSheet(list: ListSheet): { readonly book: Workbook; readonly sheet: Worksheet } {
  const { by, datedOn, rows } = list
  const book = new ExcelJS.Workbook()
  const made = new Date(`${datedOn}T00:00:00Z`)
  Object.assign(book, { creator: by, lastModifiedBy: by, created: made, modified: made })
  const sheet = book.addWorksheet(list.name, {
    views: [
      {
        ...{ state: 'frozen', ySplit: rowsAbove.heads, showGridLines: false },
        ...(list.keptColumns > 0 ? { xSplit: list.keptColumns } : {}),
      },
    ],
    pageSetup: {
      ...{ paperSize: papers.a4, orientation: 'landscape', horizontalCentered: true },
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
      printTitlesRow: `${rowsAbove.heads}:${rowsAbove.heads}`,
    },
  })
  sheet.headerFooter.oddFooter = `&C${say('zh-CN', 'workbookSheets', 'footer')}`
  if (list.example) sheet.headerFooter.oddHeader = `&R${documents.example.zh}`
  for (const [column, width] of list.widths.entries()) sheet.getColumn(column + 1).width = width
  writeAbove(sheet, list)
  for (const [at, texts] of rows.entries()) writeRow(sheet, list, { row: firstListRow + at, texts })
  return { book, sheet }
}

function writeAbove(sheet: Worksheet, { title, line, heads, widths }: ListSheet): void {
  const lines = [
    { row: rowsAbove.title, text: title, font: fonts.title, at: alignments.center, height: 36 },
    { row: rowsAbove.line, text: line.text, font: fonts.line, at: alignments[line.at], height: 22 },
  ]
  for (const { row, text, font, at, height } of lines) {
    sheet.mergeCells(row, 1, row, widths.length)
    const cell = sheet.getCell(row, 1)
    writeText(cell, text)
    Object.assign(cell, { font, alignment: at })
    sheet.getRow(row).height = height
  }
  for (const [at, text] of heads.entries()) {
    const cell = sheet.getCell(rowsAbove.heads, at + 1)
    writeText(cell, text)
    cell.style = { ...headStyle }
  }
  sheet.getRow(rowsAbove.heads).height = 24
}

function writeRow(
  sheet: Worksheet,
  { widths, short }: ListSheet,
  { row, texts }: { row: number; texts: readonly string[] },
): void {
  for (const [column, text] of texts.entries()) {
    const cell = sheet.getCell(row, column + 1)
    writeText(cell, text)
    Object.assign(cell, {
      ...{ font: fonts.body, border: borders },
      alignment: short.has(column) ? alignments.center : alignments.left,
    })
  }
  const cells = texts.map((text, column) => ({ text, width: widths[column] ?? 10 }))
  sheet.getRow(row).height = rowHeight(cells, 1)
}
