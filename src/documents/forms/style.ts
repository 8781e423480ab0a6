/** How a form looks: fonts, fills, borders and widths officials are used to. */

import type { Alignment, Borders, Fill, Font, Style } from 'exceljs'

const line = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const
export const borders: Partial<Borders> = { top: line, left: line, bottom: line, right: line }

const font = (name: string, size: number, more: Partial<Font> = {}): Partial<Font> => ({
  name,
  size,
  ...more,
})
export const fonts = {
  title: font('方正小标宋简体', 20),
  head: font('黑体', 11),
  body: font('宋体', 11),
  line: font('仿宋', 12),
  example: font('黑体', 12, { color: { argb: 'FFC00000' } }),
}

const fill = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })
export const fills = {
  head: fill('FFE7ECF3'),
  input: fill('FFFFFBE6'),
  error: fill('FFFFC7CE'),
  warning: fill('FFFFE0A8'),
  left: fill('FFF2F2F2'),
}

/** A little room between a text and the border it begins at. */
const middle = (horizontal: 'left' | 'center' | 'right'): Partial<Alignment> => ({
  horizontal,
  indent: horizontal === 'center' ? 0 : 1,
  vertical: 'middle',
  wrapText: true,
})
export const alignments = {
  left: middle('left'),
  center: middle('center'),
  right: middle('right'),
}

export const headStyle: Partial<Style> = {
  font: fonts.head,
  fill: fills.head,
  border: borders,
  alignment: alignments.center,
}

/** Widths in characters of the standard font. */
export const widths = {
  number: 6,
  name: 26,
  longName: 40,
  measure: 10,
  target: 16,
  lead: 16,
  value: 12,
  grade: 8,
  day: 13,
  choice: 14,
  text: 24,
  longText: 38,
  help: 30,
  answer: 90,
}

/** Sheets wider than this are printed on A3. */
export const widestOnA4 = 190

/** Paper by its number in the file format; the library's own list lacks A3. */
export const papers: Readonly<Record<'a3' | 'a4', number>> = { a3: 8, a4: 9 }
