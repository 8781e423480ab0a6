/** One workbook cell as a grid cell: its text as shown, its exact number, the decimals its format shows. */

import type { CellObject } from '@e965/xlsx'
import type { Place } from '#domain/findings/finding.ts'
import type { GridCell } from '#domain/grids/grid.ts'

/** A double in shortest form to 15 digits, without exponent: what Excel itself stores and shows. */
export function shortestNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  const [mantissa = text, exponent] = text.split('e')
  if (exponent === undefined) return text === '-0' ? '0' : text
  const negative = mantissa.startsWith('-')
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const point = whole.length + Number(exponent)
  const digits = whole + fraction
  const plain =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : digits.length > point
        ? `${digits.slice(0, point)}.${digits.slice(point)}`
        : digits.padEnd(point, '0')
  return negative ? `-${plain}` : plain
}

/** A number format without its literals, colours and conditions, first section only. */
const bareFormat = (format: string): string =>
  (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')

function decimalsOf(format: string): number | null {
  const bare = bareFormat(format)
  if (/general|@|[ymdhs]/i.test(bare) || !/[0#?]/.test(bare)) return null
  return /\.([0?]*)/.exec(bare)?.[1]?.length ?? 0
}

const trimmed = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')

/** An empty position at `place`. */
export const emptyCell = (place: Place): GridCell => ({
  text: '',
  number: null,
  decimals: null,
  percent: false,
  formula: null,
  place,
  continued: false,
})

/**
 * A formula whose result was never stored stays without text and number, because the reader's own zero is none.
 * A plain number is shown in full, whatever the column's width or the format General would cut.
 */
export function gridCell(cell: CellObject, place: Place): GridCell {
  const formula = cell.f ?? null
  const empty = { ...emptyCell(place), formula }
  if (cell.t === 'z' || cell.v === undefined || cell.v === null) return empty
  if (cell.t !== 'n' || typeof cell.v !== 'number')
    return { ...empty, text: trimmed(String(cell.t === 's' ? cell.v : (cell.w ?? cell.v))) }
  const format = String(cell.z ?? 'General')
  const number = shortestNumber(cell.v)
  const general = /^general$|^@$/i.test(format)
  return {
    ...empty,
    text: general ? number : trimmed(cell.w ?? number),
    number,
    decimals: decimalsOf(format),
    percent: bareFormat(format).includes('%'),
  }
}
