/** What a person entered, written again as they entered it: the same reader says the same of it, or more, never less. */

import type { Cell } from 'exceljs'
import { compare, type Decimal, parseDecimal } from '#domain/decimal.ts'
import type { GridCell } from '#domain/grids/grid.ts'
import { dayOfSerial, parseDay } from '#domain/workbooks/cells/day.ts'
import { plainNumber, unitBehind } from '#domain/workbooks/cells/figure.ts'
import { narrow } from '#domain/workbooks/cells/text.ts'
import { writeText } from './cell-content.ts'

/**
 * Writes text as text and a number as a number in a format that shows what the person saw. Where no format is known
 * that does, what was shown is written as text. A formula is written as its result: its references would point at
 * other cells here; the note beside it says what it was.
 */
export function writeEntered(cell: Cell, { text, number, decimals, percent, formula }: GridCell): void {
  if (number === null) {
    writeText(cell, text === '' && formula !== null ? `=${formula}` : text)
    return
  }
  const format = formatOf({ text, number, decimals, percent })
  if (format === null) {
    writeText(cell, text)
    return
  }
  cell.value = Number(number)
  cell.numFmt = format
}

type Shown = Pick<GridCell, 'text' | 'decimals' | 'percent'> & { readonly number: string }

const point = (decimals: number | null): string => (decimals ? `.${'0'.repeat(decimals)}` : '')

interface Seen {
  readonly seen: Decimal
  readonly held: Decimal
  readonly decimals: number | null
}

/** Of a cell that shows a number: the one it holds, or one with fewer decimals; null where it shows another. */
function numberFormat(shown: string, { seen, held, decimals }: Seen): string | null {
  if (shown.includes(',')) return `#,##0${point(decimals)}`
  if (decimals === null) return compare(seen, held) === 0 ? 'General' : null
  return seen.decimals === decimals ? `0${point(decimals)}` : null
}

/** The number format that shows `number` as `text`; null where none is known. */
function formatOf({ text, number, decimals, percent }: Shown): string | null {
  const shown = narrow(text)
  const held = parseDecimal(number)
  if (!held) return null
  if (percent) return /^[-+]?[\d.]+ ?%$/.test(shown) ? `0${point(decimals)}%` : null
  const seen = plainNumber(shown)
  if (seen) return numberFormat(shown, { seen, held, decimals })
  if (parseDay(text) !== null && parseDay(text) === dayOfSerial(number)) return 'yyyy-mm-dd'
  const unit = unitBehind(shown)
  const isPlain = unit !== null && compare(unit.number, held) === 0 && !/["\\]/.test(unit.measure)
  return isPlain ? `0${point(decimals)}"${unit.measure}"` : null
}
