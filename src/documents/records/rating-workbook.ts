/** The workbook in which a third party rates: every item with its target and latest figure, a word to choose, a reason. */

import ExcelJS, { type Worksheet } from 'exceljs'
import { notRatedWord, ratingHeads } from '#domain/mandates/rating-table.ts'
import { documents } from '#words/documents.ts'
import { mandates } from '#words/mandates.ts'
import { say } from '#words/say.ts'
import { writeText } from '../forms/cell-content.ts'
import { alignments, borders, fonts, headStyle, papers } from '../forms/style.ts'
import { rowHeight } from '../forms/text-height.ts'
import { Lists, validate } from '../forms/validations.ts'
import { workbookFile } from '../packages/workbook-file.ts'

export interface RatingWorkbookView {
  readonly example: boolean
  readonly institution: string
  readonly title: string
  /** 'YYYY-MM-DD'. */
  readonly datedOn: string
  readonly rows: readonly {
    /** In the order of the heads. */
    readonly texts: readonly string[]
    /** Words of its scale. */
    readonly words: readonly string[]
  }[]
}

const heads = Object.values(ratingHeads)
const widths = [26, 8, 7, 34, 18, 28, 20, 16, 50]
const wordColumn = heads.indexOf(ratingHeads.word) + 1
/** Title, how to fill it in, heads. */
const rowsAbove = { title: 1, hint: 2, heads: 3 } as const

export async function ratingWorkbook(view: RatingWorkbookView): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const made = new Date(`${view.datedOn}T00:00:00Z`)
  const by = view.institution
  Object.assign(book, { creator: by, lastModifiedBy: by, created: made, modified: made })
  const sheet = book.addWorksheet(mandates.ratingSheet.zh, {
    views: [{ state: 'frozen', xSplit: 4, ySplit: rowsAbove.heads, showGridLines: false }],
    pageSetup: {
      ...{ paperSize: papers.a4, orientation: 'landscape', horizontalCentered: true },
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
      printTitlesRow: `${rowsAbove.heads}:${rowsAbove.heads}`,
    },
  })
  sheet.headerFooter.oddFooter = `&C${say('zh-CN', 'workbookSheets', 'footer')}`
  if (view.example) sheet.headerFooter.oddHeader = `&R${documents.example.zh}`
  for (const [column, width] of widths.entries()) sheet.getColumn(column + 1).width = width
  writeAbove(sheet, view)
  const lists = new Lists(book)
  for (const [at, { texts, words }] of view.rows.entries()) {
    const row = rowsAbove.heads + 1 + at
    writeRow(sheet, row, texts)
    const { letter } = sheet.getColumn(wordColumn)
    validate(sheet, `${letter}${row}`, {
      ...{ type: 'list', allowBlank: true, showErrorMessage: true },
      formulae: [lists.rangeOf([...words, notRatedWord])],
    })
  }
  return workbookFile(await book.xlsx.writeBuffer())
}

function writeAbove(sheet: Worksheet, { title }: RatingWorkbookView): void {
  const lines = [
    { row: rowsAbove.title, text: title, font: fonts.title, at: alignments.center, height: 36 },
    {
      row: rowsAbove.hint,
      text: mandates.ratingHintSheet.zh,
      font: fonts.line,
      at: alignments.left,
      height: 22,
    },
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

/** Columns whose words are short enough to stand in the middle. */
const short: ReadonlySet<number> = new Set([1, 2, 7])

function writeRow(sheet: Worksheet, row: number, texts: readonly string[]): void {
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
