/** The cells of one CSV row by column, read as texts, figures, years or words; every refusal names row and column. */

import { type Decimal, parseDecimal } from '#domain/decimal.ts'
import { Refusal } from '#domain/refusal.ts'
import { hasNoteDigit } from '#domain/texts/note-digits.ts'
import type { CsvRow } from './csv.ts'

type CellRefusal =
  | 'csv-cell-no-number'
  | 'csv-cell-no-year'
  | 'csv-cell-unknown-word'
  | 'csv-cell-no-indicator'

export interface Cells {
  /** As written, without blanks around it; '' where the file lacks the column. */
  readonly text: (column: string) => string
  /** null where nothing, or a dash, stands. */
  readonly figure: (column: string) => Decimal | null
  readonly year: (column: string) => number | null
  /** What the cell's word means; capitals do not matter. */
  readonly word: <Meaning>(column: string, words: Readonly<Record<string, Meaning>>) => Meaning
  readonly refusal: (code: CellRefusal, column: string, allowed?: string) => Refusal
}

/** What stands where there is no figure. It is not 0. */
const absent = ['', '-', '–', '—', '——', '/']
export const isAbsent = (text: string): boolean => absent.includes(text)

const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/

/** Refuses `csv-row-uneven` where the row has more or fewer cells than the head. */
export function cellsOf({ row, cells }: CsvRow, columns: readonly string[]): Cells {
  if (cells.length !== columns.length) {
    throw new Refusal('csv-row-uneven', { row, found: cells.length, expected: columns.length })
  }
  const text = (column: string): string => cells[columns.indexOf(column)]?.trim() ?? ''
  const refusal = (code: CellRefusal, column: string, allowed = ''): Refusal =>
    new Refusal(code, { row, column, found: text(column), allowed })
  return {
    text,
    refusal,
    figure(column) {
      if (isAbsent(text(column))) return null
      const number = parseDecimal(plainNumber(text(column)))
      if (!number) throw refusal('csv-cell-no-number', column)
      return number
    },
    year(column) {
      if (isAbsent(text(column))) return null
      const year = plainNumber(text(column))
      if (!/^[12]\d{3}$/.test(year)) throw refusal('csv-cell-no-year', column)
      return Number(year)
    },
    word(column, words) {
      const found = Object.entries(words).find(([word]) => word === text(column).toLowerCase())
      if (found) return found[1]
      throw refusal('csv-cell-unknown-word', column, Object.keys(words).filter(Boolean).join(', '))
    },
  }
}

/** Full-width digits, a true minus sign and grouped thousands are understood; nothing else is guessed at. */
function plainNumber(text: string): string {
  if (hasNoteDigit(text)) return text
  const plain = text.normalize('NFKC').replace('−', '-')
  return grouped.test(plain) ? plain.replaceAll(',', '') : plain
}
