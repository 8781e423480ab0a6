/** How the labels and figures of a table stand in columns of given widths. */

import {
  cellMargin,
  digitsOf,
  headParts,
  isNumber,
  twipsPerHalfPoint,
  widthOf,
} from '#domain/reports/tables/column-widths.ts'
import type { CellAlignment } from './table.ts'

/**
 * A label in lines of about one length that fit the column, so that none ends in a single character;
 * lines given by '\n' are kept apart.
 */
export const labelLines = (label: string, room: { width: number; size: number }): string[] =>
  label.split('\n').flatMap((line) => evenLines(line, room))

function evenLines(label: string, { width, size }: { width: number; size: number }): string[] {
  const fitting = (width - 2 * cellMargin) / (size * twipsPerHalfPoint)
  const count = Math.ceil(widthOf(label) / fitting)
  const even = widthOf(label) / count
  const lines: string[] = []
  for (const part of headParts(label)) {
    const last = lines.at(-1)
    const isFull = last === undefined || widthOf(last) + widthOf(part) / 2 > even
    if (isFull && lines.length < count) lines.push(part)
    else lines[lines.length - 1] = (last ?? '') + part
  }
  return lines
}

/**
 * Where the points of a column of figures stand, so that the block of numbers is in the middle of the column;
 * cells without a number are centred.
 */
export function figureAlignment(
  texts: readonly string[],
  { width, size }: { width: number; size: number },
): (text: string) => CellAlignment {
  const { whole, fraction } = digitsOf(texts)
  const digit = (size * twipsPerHalfPoint) / 2
  const at = Math.round((width - 2 * cellMargin - (whole + fraction) * digit) / 2 + whole * digit)
  return (text) =>
    isNumber(text) ? { kind: 'decimal', at: Math.max(at, whole * digit) } : { kind: 'center' }
}
