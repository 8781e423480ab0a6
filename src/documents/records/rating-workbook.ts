/** The workbook in which a third party rates: every item with its target and latest figure, a word to choose, a reason. */

import { notRatedWord, ratingHeads } from '#domain/mandates/rating-table.ts'
import { mandates } from '#words/mandates.ts'
import { Lists, validate } from '../forms/validations.ts'
import { workbookFile } from '../packages/workbook-file.ts'
import { firstListRow, listSheet } from './list-sheet.ts'

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
const wordColumn = heads.indexOf(ratingHeads.word) + 1

export async function ratingWorkbook(view: RatingWorkbookView): Promise<Uint8Array> {
  const { example, institution, title, datedOn, rows } = view
  const { book, sheet } = listSheet({
    ...{ example, by: institution, datedOn, name: mandates.ratingSheet.zh, title, heads },
    line: { text: mandates.ratingHintSheet.zh, at: 'left' },
    widths: [26, 8, 7, 34, 18, 28, 20, 16, 50],
    short: new Set([1, 2, 7]),
    keptColumns: 4,
    rows: rows.map(({ texts }) => texts),
  })
  const lists = new Lists(book)
  const { letter } = sheet.getColumn(wordColumn)
  for (const [at, { words }] of rows.entries())
    validate(sheet, `${letter}${firstListRow + at}`, {
      ...{ type: 'list', allowBlank: true, showErrorMessage: true },
      formulae: [lists.rangeOf([...words, notRatedWord])],
    })
  return workbookFile(await book.xlsx.writeBuffer())
}
