/** A small table on an upright page: the first row its head, the columns as wide as what stands in them. */

import type { FileChild } from 'docx'
import { tableMeasures } from '#domain/reports/tables/column-widths.ts'
import { linePitch, sizes, textWidth } from '../official-format/measures.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { officialTable } from '../official-format/table.ts'
import { run } from '../official-format/text.ts'

export function uprightTable([head = [], ...rows]: readonly (readonly string[])[]): FileChild[] {
  const { size, widths } = tableMeasures(
    {
      ...{ key: '', name: '', title: '', cutOff: null, note: '' },
      columns: head.map((label, at) => ({ label, group: null, content: at === 0 ? 'number' : 'text' })),
      rows: rows.map((texts) => ({ kind: 'item', cells: texts.map((text) => ({ text, key: null })) })),
    },
    textWidth,
  )
  const isLeft = head.map((_, at) => at > 0 && rows.some((texts) => (texts[at] ?? '').length > 11))
  return [
    paragraph('tableMeta', '', { spacing: { line: linePitch, lineRule: 'exact' } }),
    officialTable({
      columns: head.map((label, at) => ({ label: [label], group: null, width: widths[at] ?? 0 })),
      rows: rows.map((texts) => ({
        kind: 'cells',
        cells: texts.map((text, at) => ({
          lines: text.split('\n').map((line) => [run(line)]),
          alignment: { kind: isLeft[at] ? 'left' : 'center' },
        })),
      })),
      isSmall: size < sizes.五号,
    }),
  ]
}
