/** Ratings in a workbook come back as they were filled in; what is wrong is named with its cell. */

import { expect, test } from 'vitest'
import type { Grid, GridCell } from '../grids/grid.ts'
import { notRatedWord, type RatableItem, ratingHeads, readRatings } from './rating-table.ts'

const cell = (text: string, row: number, column: number): GridCell => ({
  ...{ text, number: null, decimals: null, percent: false, formula: null, continued: false },
  place: { sheet: '评价表', cell: `${'ABCDEFGHI'.charAt(column)}${row + 1}` },
})
const grid = (...rows: string[][]): Grid => ({
  ...{ sheet: '评价表', hidden: false, above: [] },
  rows: [['第三方评价表'], Object.values(ratingHeads), ...rows].map((texts, row) =>
    Object.keys(ratingHeads).map((_, column) => cell(texts[column] ?? '', row, column)),
  ),
})
const classes = ['已完成', '推进缓慢'].map((zh) => ({ key: zh, word: { zh } }))
const item = (number: number, more: Partial<RatableItem> = {}): RatableItem => ({
  ...{ itemId: `i${number}`, plan: '纲要', kind: 'task', number, name: `任务${number}` },
  ...{ classes, version: 0, class: null, reason: '', ...more },
})
const items = [item(1), item(2, { version: 3, class: '已完成', reason: '核实' }), item(3)]
const row = (number: number, word: string, reason: string, name = `任务${number}`): string[] => [
  ...['纲要', '任务', String(number), name, '区教育局', '', '', word, reason],
]

test('rows that say something new are taken, with the version they rest on', () => {
  const read = readRatings(
    [grid(row(1, '推进缓慢', '滞后'), row(2, '已完成', '核实'), row(3, '', ''))],
    items,
  )
  expect(read.findings).toEqual([])
  expect(read.ratings).toMatchObject([
    { item: { itemId: 'i1', version: 0 }, class: '推进缓慢', reason: '滞后' },
  ])
  expect(read.unchanged).toBe(2)
})

test('an item is stated not to be rated', () => {
  const { ratings } = readRatings([grid(row(3, notRatedWord, '无资料'))], items)
  expect(ratings).toMatchObject([{ class: null, reason: '无资料' }])
})

test.each([
  { name: 'an unknown word', of: row(1, '很好', '理由'), code: 'rating-word-unknown', at: 'H3' },
  { name: 'no reason', of: row(1, '已完成', ''), code: 'rating-reason-missing', at: 'I3' },
  { name: 'no word', of: row(1, '', '理由'), code: 'rating-word-missing', at: 'H3' },
  {
    name: 'a row that slipped',
    of: row(1, '已完成', '理由', '任务2'),
    code: 'rating-item-unknown',
    at: 'D3',
  },
  {
    name: 'a number taken away',
    of: row(1, '已完成', '理由').with(2, ''),
    code: 'rating-item-unknown',
    at: 'D3',
  },
  { name: 'too long', of: row(1, '已完成', '长'.repeat(2001)), code: 'rating-reason-long', at: 'I3' },
])('$name is found at its cell', ({ of, code, at }) => {
  const { findings, ratings } = readRatings([grid(of)], items)
  expect(findings).toMatchObject([{ code, severity: 'error', place: { cell: at } }])
  expect(ratings).toEqual([])
})

test('an item stands once, and the table has its heads', () => {
  const twice = readRatings([grid(row(1, '已完成', '甲'), row(1, '推进缓慢', '乙'))], items)
  expect(twice.findings).toMatchObject([{ code: 'rating-item-twice' }])
  expect(readRatings([], items).findings).toMatchObject([{ code: 'rating-no-table' }])
})
