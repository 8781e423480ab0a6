/** Widths of a table's columns, and how labels and figures stand in them. */

import { describe, expect, test } from 'vitest'
import type { ColumnContent, ComposedTable } from '#domain/reports/composed.ts'
import { cellMargin, tableMeasures, widthOf } from '#domain/reports/tables/column-widths.ts'
import { figureAlignment, labelLines } from './column-lines.ts'
import { sizes, turnedTextWidth } from './measures.ts'

const table = (contents: readonly ColumnContent[], row: readonly string[]): ComposedTable => ({
  key: 'k',
  name: '表',
  title: '表',
  cutOff: null,
  columns: contents.map((content) => ({ label: '栏目', group: null, content })),
  rows: [{ kind: 'item', cells: row.map((text) => ({ text, key: null })) }],
  note: '',
})

describe('tableMeasures', () => {
  test('widths fill the text, the longer text having more of it', () => {
    const { size, widths } = tableMeasures(
      table(['number', 'name', 'long', 'long'], ['1', '任务', '长'.repeat(200), '短'.repeat(20)]),
      turnedTextWidth,
    )
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(turnedTextWidth)
    expect(size).toBe(sizes.五号)
    expect(widths[2]).toBeGreaterThan(2 * (widths[3] ?? 0))
  })

  test('many columns are set in 小五', () => {
    const contents = Array.from({ length: 16 }, (): ColumnContent => 'short')
    expect(
      tableMeasures(
        table(
          contents,
          contents.map(() => '四个汉字'),
        ),
        turnedTextWidth,
      ).size,
    ).toBe(sizes.小五)
  })
})

test('a head over figures is set in the lines it was given and one more, none of which runs over', () => {
  const label = '2021年至2023年6月累计\n完成投资（亿元）'
  const bare = table(['name', 'figure'], ['优质教育扩容工程', '6.0*'])
  const columns = bare.columns.map((column, at) => (at === 1 ? { ...column, label } : column))
  const { size, widths } = tableMeasures({ ...bare, columns }, turnedTextWidth)
  const width = widths[1] ?? 0
  const lines = labelLines(label, { width, size })
  expect(lines).toEqual(['2021年至', '2023年6月累计', '完成投资', '（亿元）'])
  // A quarter of a character between digits and Chinese: 2023 年 6 月.
  for (const line of lines)
    expect(widthOf(line) + 0.75).toBeLessThanOrEqual((width - 2 * cellMargin) / (size * 10))
})

describe('figureAlignment', () => {
  test('numbers of a column share one point, marks and words stand in the middle', () => {
    const alignment = figureAlignment(['0.022', '600', '5.2*', '未报'], { width: 1200, size: sizes.五号 })
    expect(alignment('600')).toEqual(alignment('0.022'))
    expect(alignment('5.2*')).toEqual(alignment('600'))
    expect(alignment('600').kind).toBe('decimal')
    expect(alignment('未报')).toEqual({ kind: 'center' })
  })
})

test.each([
  { label: '计量单位', width: 700, lines: ['计量', '单位'] },
  { label: '2023年上半年', width: 800, lines: ['2023年', '上半年'] },
  { label: '总投资\n（亿元）', width: 1200, lines: ['总投资', '（亿元）'] },
  { label: '评定', width: 700, lines: ['评定'] },
])('$label in a column of $width twips', ({ label, width, lines }) => {
  expect(labelLines(label, { width, size: sizes.小五 })).toEqual(lines)
})
