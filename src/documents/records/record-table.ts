/** A table of record on a turned page: title, lines above, table, lines below. */

import type { FileChild } from 'docx'
import type { ColumnContent, ComposedTable } from '#domain/reports/composed.ts'
import { tableMeasures } from '#domain/reports/tables/column-widths.ts'
import { labelLines } from '../official-format/column-lines.ts'
import { sizes, turnedTextWidth } from '../official-format/measures.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { type CellAlignment, officialTable } from '../official-format/table.ts'
import { run } from '../official-format/text.ts'

export interface RecordTable {
  readonly title: string
  readonly above: readonly string[]
  readonly columns: readonly { readonly label: string; readonly content: ColumnContent }[]
  /** One text a column; lines are parted by '\n'. */
  readonly rows: readonly (readonly string[])[]
  readonly below: readonly string[]
}

export function recordTable({ title, above, columns, rows, below }: RecordTable): FileChild[] {
  const table: ComposedTable = {
    ...{ key: '', name: '', title, cutOff: null, note: '' },
    columns: columns.map((column) => ({ ...column, group: null })),
    rows: rows.map((texts) => ({ kind: 'item', cells: texts.map((text) => ({ text, key: null })) })),
  }
  const { size, widths } = tableMeasures(table, turnedTextWidth)
  const head = columns.map(({ label }, at) => {
    const width = widths[at] ?? 0
    return { label: labelLines(label, { width, size }), group: null, width }
  })
  const alignments = columns.map(({ content }, at) =>
    alignmentOf(
      content,
      rows.map((texts) => texts[at] ?? ''),
    ),
  )
  const body = rows.map((texts) => ({
    kind: 'cells' as const,
    cells: texts.map((text, at) => ({
      lines: text.split('\n').map((line) => [run(line)]),
      alignment: alignments[at]?.(text) ?? { kind: 'center' },
    })),
  }))
  return [
    paragraph('annexTitle', title),
    ...above.map((line) => paragraph('tableMeta', line)),
    ...(rows.length === 0
      ? below.map((line) => paragraph('tableNote', line))
      : // Lines that were paragraphs could stand alone on a page.
        [
          officialTable({
            ...{ columns: head, rows: body, isSmall: size < sizes.五号 },
            note: below.join('\n'),
          }),
        ]),
    // Word ends with a paragraph; so low that a table which fills its page is not followed by an empty one.
    paragraph('tableNote', '', { spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } }),
  ]
}

const long: readonly ColumnContent[] = ['name', 'text', 'long', 'units']

/**
 * A column of texts begins at the left, one of words of a few characters stands in the middle; a mark that stands for
 * a whole answer is in the middle everywhere.
 */
function alignmentOf(content: ColumnContent, texts: readonly string[]): (text: string) => CellAlignment {
  const isLeft = long.includes(content) && texts.some((text) => text.length > 4)
  return (text) => ({ kind: isLeft && text.length > 2 ? 'left' : 'center' })
}
