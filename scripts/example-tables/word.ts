/** An example table as a Word file: one table a part, head rows that repeat, cells merged where they go on. */

import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { type Cell, exampleMark, type Part } from './table.ts'

/** Width of the text of a landscape A4 page in twentieths of a point. */
const lineWidth = 13600
const font = { ascii: 'Times New Roman', eastAsia: '仿宋_GB2312', hAnsi: 'Times New Roman' }

const paragraph = (text: string, { size = 21, bold = false, center = false } = {}): Paragraph =>
  new Paragraph({
    ...(center ? { alignment: AlignmentType.CENTER } : {}),
    children: [new TextRun({ text, size, bold, font })],
  })

/** The merge a cell takes part in: goes on from above, begins one, or none. */
function merge(rows: readonly (readonly Cell[])[], r: number, c: number) {
  if (rows[r]?.[c] === null) return { verticalMerge: VerticalMergeType.CONTINUE }
  return rows[r + 1]?.[c] === null ? { verticalMerge: VerticalMergeType.RESTART } : {}
}

function headRow({ heads, widths }: Part, r: number): TableRow {
  const row = heads[r] ?? []
  const children: TableCell[] = []
  for (let c = 0; c < row.length; c++) {
    // In a first row null goes on with the cell before it, below with the one above.
    const span = r === 0 && row[c + 1] === null ? 2 : 1
    const width = widths.slice(c, c + span).reduce((sum, share) => sum + share, 0)
    children.push(
      new TableCell({
        columnSpan: span,
        width: { size: (lineWidth * width) / 100, type: WidthType.DXA },
        ...(span === 1 ? merge(heads, r, c) : {}),
        children: [paragraph(String(row[c] ?? ''), { bold: true, center: true })],
      }),
    )
    c += span - 1
  }
  return new TableRow({ tableHeader: true, cantSplit: true, children })
}

function bodyRow({ rows, widths }: Part, r: number): TableRow {
  const children = (rows[r] ?? []).map(
    (cell, c) =>
      new TableCell({
        width: { size: (lineWidth * (widths[c] ?? 0)) / 100, type: WidthType.DXA },
        ...merge(rows, r, c),
        children: [paragraph(String(cell ?? ''))],
      }),
  )
  return new TableRow({ cantSplit: true, children })
}

const table = (part: Part): Table =>
  new Table({
    width: { size: lineWidth, type: WidthType.DXA },
    columnWidths: part.widths.map((share) => (lineWidth * share) / 100),
    rows: [...part.heads.map((_, r) => headRow(part, r)), ...part.rows.map((_, r) => bodyRow(part, r))],
  })

/** The file's bytes. */
export function wordFile({ title, parts }: { title: string; parts: readonly Part[] }): Promise<Buffer> {
  const document = new Document({
    creator: exampleMark,
    lastModifiedBy: exampleMark,
    title,
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        headers: { default: new Header({ children: [paragraph(exampleMark, { center: true })] }) },
        children: [
          paragraph(title, { size: 36, bold: true, center: true }),
          paragraph(`（${exampleMark}）`, { center: true }),
          ...parts.flatMap((part) => [
            paragraph(part.title, { size: 28, bold: true }),
            table(part),
            paragraph(part.note ?? ''),
          ]),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
