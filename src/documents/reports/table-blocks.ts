/** A composed table: title, what stands over it, table, note; on a turned page, or in the running text. */

import { AlignmentType, type FileChild, type ParagraphChild, type Table } from 'docx'
import type { Cell, ColumnContent, ComposedTable } from '#domain/reports/composed.ts'
import { columnTexts, tableMeasures } from '#domain/reports/tables/column-widths.ts'
import { figureAlignment, labelLines } from '../official-format/column-lines.ts'
import { boundFigure } from '../official-format/control.ts'
import { sizes, textWidth, turnedTextWidth } from '../official-format/measures.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { captionChildren } from '../official-format/references.ts'
import { type BodyRow, type CellAlignment, officialTable } from '../official-format/table.ts'
import { run } from '../official-format/text.ts'
import type { Page } from './page.ts'

export function tableBlocks(
  page: Page,
  table: ComposedTable,
  { startsPage }: { startsPage: boolean },
): FileChild[] {
  const caption = captionChildren(table.title, table.key, page.next)
  return [
    paragraph('annexTitle', page.entered({ title: table.title, level: 1 }, caption), {
      pageBreakBefore: startsPage,
    }),
    ...(table.cutOff === null ? [] : [paragraph('tableMeta', table.cutOff)]),
    tableOf(page, table, turnedTextWidth),
    betweenTables(),
  ]
}

/** Where a writer put it: its title, at the right the unit of measure, the table as wide as the text. */
export const textTableBlocks = (
  page: Page,
  table: ComposedTable,
  { unit }: Pick<NonNullable<ComposedTable['inText']>, 'unit'>,
): FileChild[] => [
  paragraph('tableTitle', captionChildren(table.title, table.key, page.next)),
  ...(unit === null ? [] : [paragraph('tableMeta', unit, { alignment: AlignmentType.RIGHT })]),
  tableOf(page, table, textWidth),
  betweenTables(),
]

function tableOf(page: Page, table: ComposedTable, total: number): Table {
  const { size, widths } = tableMeasures(table, total)
  const alignments = table.columns.map(({ content }, at) =>
    alignmentOf(content, columnTexts(table, at), { size, width: widths[at] ?? 0 }),
  )
  const rows = table.rows.map((row): BodyRow => {
    if (row.kind === 'group') return row
    const cells = row.cells.map((cell, at) => ({
      lines: linesOf(page, cell),
      alignment: alignments[at]?.(cell.text) ?? left,
    }))
    return { kind: 'cells', cells }
  })
  return officialTable({
    columns: table.columns.map(({ label, group }, at) => {
      const width = widths[at] ?? 0
      return { label: labelLines(label, { width, size }), group, width }
    }),
    rows,
    isSmall: size < sizes.五号,
    note: table.note,
    staysWhole: table.inText?.staysWhole ?? false,
  })
}

/** Word makes one table of two that nothing parts. */
const betweenTables = (): FileChild =>
  paragraph('tableNote', '', { spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } })

const left: CellAlignment = { kind: 'left' }
const center: CellAlignment = { kind: 'center' }

/** Long texts begin at the left, figures stand point under point, all else in the middle. */
function alignmentOf(
  content: ColumnContent,
  texts: readonly string[],
  room: { size: number; width: number },
): (text: string) => CellAlignment {
  if (content === 'figure') return figureAlignment(texts, room)
  const isLong = content === 'name' || content === 'text' || content === 'long'
  // A mark that stands for a whole answer is centred wherever it stands.
  return (text) => (isLong && text.length > 2 ? left : center)
}

function linesOf(page: Page, { text, key }: Cell): (readonly ParagraphChild[])[] {
  const binding = key === null ? undefined : page.bindings.get(key)
  if (binding !== undefined) return [boundFigure(binding, page.next)]
  return text.split('\n').map((line) => [run(line)])
}
