/** How tall a row must be for what was filled into it: programs do not work that out when they open a file. */

import { widthOf } from '#domain/reports/tables/column-widths.ts'
import { attributeOf, type Tag, tagsOf } from '../../packages/markup.ts'
import { columnName, columnNumber } from './references.ts'

export interface CellLooks {
  /** Of a style: whether its text wraps, and its size in points. */
  readonly lookOf: (style: number) => CellLook
  /** Of a column, in characters of half the width of a Chinese one. */
  readonly widthOf: (row: number, column: string) => number
}

export interface CellLook {
  readonly wraps: boolean
  readonly size: number
}

const usualWidth = 8.43
const usualSize = 11
/** Of a line to its characters, and what is above and below. */
const lineHeight = 1.35
const padding = 4
/** Excel takes no taller row. */
const tallest = 409

/** Height in points of a row with these texts; null where one line of them is enough. */
export function heightFor(
  cells: readonly { readonly column: string; readonly style: number; readonly text: string }[],
  row: number,
  looks: CellLooks,
): number | null {
  let height = 0
  let isMore = false
  for (const { column, style, text } of cells) {
    const { wraps, size } = looks.lookOf(style)
    const room = Math.max(1, (looks.widthOf(row, column) - 1) * (usualSize / size))
    const lines = text
      .split('\n')
      .reduce((sum, line) => sum + (wraps ? Math.max(1, Math.ceil((widthOf(line) * 2) / room)) : 1), 0)
    isMore ||= lines > 1
    height = Math.max(height, lines * size * lineHeight + padding)
  }
  return isMore ? Math.min(tallest, Math.ceil(height)) : null
}

/** What the workbook's styles and the sheet's columns and merged cells say. */
export function cellLooks(styles: string, sheet: string): CellLooks {
  const looks = looksIn(styles)
  const columns = columnsIn(sheet)
  const spans = spansIn(sheet)
  const widthAt = (column: number) =>
    columns.find(({ from, to }) => from <= column && column <= to)?.width ?? usualWidth
  return {
    lookOf: (style) => looks[style] ?? { wraps: false, size: usualSize },
    widthOf: (row, column) => {
      const first = columnNumber(column)
      const last = spans.get(`${column}${row}`) ?? first
      let width = 0
      for (let at = first; at <= last; at += 1) width += widthAt(at)
      return width
    },
  }
}

function looksIn(styles: string): CellLook[] {
  const fonts = /<fonts\b[\s\S]*?<\/fonts>/.exec(styles)?.[0] ?? ''
  const sizes = [...fonts.matchAll(/<font\b[^>]*?(?:\/>|>[\s\S]*?<\/font>)/g)].map(([font]) =>
    Number(/<sz\s+val="([\d.]+)"/.exec(font)?.[1] ?? usualSize),
  )
  const formats = /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? ''
  return [...formats.matchAll(/<xf\b([^>]*?)(?:\/>|>([\s\S]*?)<\/xf>)/g)].map(
    ([, attributes = '', inner = '']) => ({
      wraps: /wrapText="(1|true)"/.test(inner),
      size: sizes[Number(/fontId="(\d+)"/.exec(attributes)?.[1] ?? 0)] || usualSize,
    }),
  )
}

const numberIn = (xml: string, tag: Tag, name: string): number => Number(attributeOf(xml, tag, name) ?? 0)

function columnsIn(sheet: string) {
  const xml = /<cols\b[\s\S]*?<\/cols>/.exec(sheet)?.[0] ?? ''
  return [...tagsOf(xml)].flatMap((tag) =>
    tag.name === 'col' && tag.kind !== 'close'
      ? [
          {
            from: numberIn(xml, tag, 'min'),
            to: numberIn(xml, tag, 'max'),
            width: numberIn(xml, tag, 'width'),
          },
        ]
      : [],
  )
}

/** Last column of each merged area that is one row tall or more, by its first cell. */
function spansIn(sheet: string): Map<string, number> {
  const merged = /<mergeCells\b[\s\S]*?<\/mergeCells>/.exec(sheet)?.[0] ?? ''
  return new Map(
    [...merged.matchAll(/ref="([A-Z]+)(\d+):([A-Z]+)\d+"/g)].map(([, from = '', row = '', to = '']) => [
      `${columnName(columnNumber(from))}${row}`,
      columnNumber(to),
    ]),
  )
}
