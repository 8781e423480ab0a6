/** A table on a turned page whose columns have shares of its width. */

import type { ParagraphChild, Table } from 'docx'
import { turnedTextWidth } from '../official-format/measures.ts'
import { type BodyRow, officialTable } from '../official-format/table.ts'

interface Column {
  readonly label: string
  readonly share: number
}

export function columnTable(
  columns: readonly Column[],
  rows: readonly (readonly (readonly ParagraphChild[])[])[],
  width = turnedTextWidth,
): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  return officialTable({
    columns: columns.map(({ label, share }) => ({
      ...{ label: [label], group: null },
      width: Math.floor((width * share) / shares),
    })),
    rows: rows.map(
      (cells): BodyRow => ({
        kind: 'cells',
        cells: cells.map((children) => ({ lines: [children], alignment: { kind: 'left' } })),
      }),
    ),
    isSmall: false,
  })
}
