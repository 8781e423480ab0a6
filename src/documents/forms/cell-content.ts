/** What is written into a cell: numbers as numbers where that is exact, everything else as text and never a formula. */

import type { Cell } from 'exceljs'
import { parseDecimal } from '#domain/decimal.ts'
import { writable } from '#domain/texts/writable.ts'
import type { LayoutCell } from '#domain/workbooks/layout.ts'

/** A cell's own number format for text: what is typed there later stays text too. */
const textFormat = '@'
const dayFormat = 'yyyy-mm-dd'

/** Texts that look like an escaped letter of the file format are escaped, so that they come back as they are. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

/** Writes any text as text: `=`, `+`, `-` or `@` at its beginning starts no formula. */
export function writeText(cell: Cell, text: string): void {
  cell.value = text === '' ? null : escaped(writable(text))
  cell.numFmt = textFormat
}

/** Writes what a cell of the layout holds. `decimals` is what other figures of its row have. */
export function writeContent(cell: Cell, { slot, stored, shown }: LayoutCell, decimals: number): void {
  if (slot?.holds === 'number') writeFigure(cell, stored, decimals)
  else if (slot?.holds === 'day') writeDay(cell, stored)
  else writeText(cell, shown)
}

function writeFigure(cell: Cell, stored: string, decimals: number): void {
  const own = parseDecimal(stored)
  if (own && !isExact(stored)) {
    writeText(cell, stored)
    return
  }
  cell.value = own ? Number(stored) : null
  cell.numFmt = figureFormat(own ? own.decimals : decimals)
}

/** Workbooks keep 15 digits and write the smallest figures with an exponent; what that would lose is written as text. */
const isExact = (stored: string): boolean =>
  stored.replace(/^[-+]?0*\.?0*|[^\d]/g, '').length <= 15 && !String(Number(stored)).includes('e')

/** At least the decimals given, and more where more are typed; whole numbers as the program shows them. */
const figureFormat = (decimals: number): string =>
  decimals === 0 ? 'General' : `0.${'0'.repeat(decimals)}${'#'.repeat(Math.max(0, 6 - decimals))}`

function writeDay(cell: Cell, stored: string): void {
  cell.value = stored === '' ? null : new Date(`${stored}T00:00:00Z`)
  cell.numFmt = dayFormat
}
