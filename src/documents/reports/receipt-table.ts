/** The table of a receipt: roomy rows that a person writes in by hand. */

import {
  AlignmentType,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { widthOf } from '#domain/reports/tables/column-widths.ts'
import { millimetres, sizes, textWidth } from '../official-format/measures.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { tableBorders } from '../official-format/table.ts'
import { run } from '../official-format/text.ts'

/** Tall enough for handwriting. */
const rowHeight = millimetres(13)

/** The heads, then the rows; blank cells stay blank. */
export function receiptTable(columns: readonly string[], rows: readonly (readonly string[])[]): Table {
  const widths = columnWidths(columns, rows)
  const row = (cells: readonly string[]) =>
    new TableRow({
      cantSplit: true,
      height: { value: rowHeight, rule: HeightRule.ATLEAST },
      children: cells.map(
        (text, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            children: [
              paragraph('plain', [run(text, { size: sizes.四号 })], { alignment: AlignmentType.CENTER }),
            ],
          }),
      ),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: tableBorders,
    margins: {
      marginUnitType: WidthType.DXA,
      left: millimetres(0.8),
      right: millimetres(0.8),
      top: 0,
      bottom: 0,
    },
    rows: [row(columns), ...rows.map(row)],
  })
}

/** Widths by the longest text of each column, so that no telephone number breaks. */
function columnWidths(columns: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const needs = columns.map((label, at) =>
    Math.max(leastWidth, ...[label, ...rows.map((row) => row[at] ?? '')].map((text) => widthOf(text) + air)),
  )
  const sum = needs.reduce((total, need) => total + need, 0)
  return needs.map((need) => Math.floor((need * textWidth) / sum))
}

/** In characters. */
const leastWidth = 4.5
const air = 1.5
