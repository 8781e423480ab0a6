/** The text a person wrote into a text cell. */

import { compare, parseDecimal } from '../../decimal.ts'
import type { GridCell } from '../../grids/grid.ts'
import type { Remark } from '../findings.ts'
import { plainNumber, withoutExponent } from './figure.ts'
import { type CellReading, unreadable, valueRead } from './reading.ts'
import { isDateLike, narrow, plainText } from './text.ts'

/** Characters an answer may have; the same limit holds for answers written online. */
export const longestAnswer = 20_000

/** Reads an answer as it stands. Where a program took the text for a number or a date, that is remarked. */
export function readAnswer(cell: GridCell): CellReading {
  const text = plainText(cell.text)
  if (text.length > longestAnswer) {
    return unreadable({ code: 'text-too-long', details: { length: text.length, right: longestAnswer } })
  }
  return valueRead(text, takenForNumber(cell))
}

function takenForNumber({ number, text }: GridCell): Remark[] {
  if (number === null) return []
  const shown = narrow(text)
  const [seen, held] = [plainNumber(shown), parseDecimal(withoutExponent(number))]
  if (seen && held && compare(seen, held) === 0) return []
  if (isDateLike(shown)) return [{ code: 'text-became-date', details: { right: text } }]
  return [{ code: 'shown-differs', details: { shown: text, right: number } }]
}
