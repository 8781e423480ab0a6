/** Columns of days and of two characters: neither breaks in the middle. */

import { expect, test } from 'vitest'
import { cellMargin, tableMeasures, widthOf } from '#domain/reports/tables/column-widths.ts'
import { textWidth } from './measures.ts'

test('a day stands in one line, a head of two characters beside each other', () => {
  const day = '2023年12月31日'
  const labels = ['序号', '评估事项', '报送时限', '原文']
  const texts = ['1', '甲区高质量招商引资工作第十四个五年规划'.repeat(2), day, '1']
  const { size, widths } = tableMeasures(
    {
      ...{ key: '', name: '', title: '', cutOff: null, note: '' },
      columns: labels.map((label, at) => ({
        ...{ label, group: null },
        content: at === 0 || at === 3 ? 'number' : 'text',
      })),
      rows: [{ kind: 'item', cells: texts.map((text) => ({ text, key: null })) }],
    },
    textWidth,
  )
  const holds = (at: number) => ((widths[at] ?? 0) - 2 * cellMargin) / (size * 10)
  expect(holds(2)).toBeGreaterThanOrEqual(widthOf(day))
  expect(holds(3)).toBeGreaterThanOrEqual(2)
})
