/** Findings lead to the item they stand at. */

import { describe, expect, test } from 'vitest'
import { itemAt } from './item-at.ts'

const items = [
  { name: 'a', place: { sheet: '指标', cell: 'A4' } },
  { name: 'b', place: { sheet: '指标', cell: 'A7' } },
  { name: 'c', place: { sheet: '任务', cell: 'A3' } },
  { name: 'd', place: { table: 1, row: 3, column: 1 } },
  { name: 'e', place: { table: 2, row: 2, column: 1 } },
]

describe('itemAt', () => {
  test.each([
    { name: 'its own row', place: { sheet: '指标', cell: 'H7' }, found: 'b' },
    { name: 'a further row of it', place: { sheet: '指标', cell: 'H6' }, found: 'a' },
    { name: 'the row of that sheet', place: { sheet: '任务', cell: 'C30' }, found: 'c' },
    { name: 'above the first item', place: { sheet: '指标', cell: 'A2' }, found: undefined },
    { name: 'a whole sheet', place: { sheet: '指标' }, found: undefined },
    { name: 'the whole file', place: {}, found: undefined },
    { name: 'a table of a Word file', place: { table: 1, row: 5, column: 2 }, found: 'd' },
    { name: 'the table after it', place: { table: 2, row: 2, column: 4 }, found: 'e' },
    { name: 'a table without items', place: { table: 3, row: 2, column: 1 }, found: undefined },
  ])('$name', ({ place, found }) => {
    expect(itemAt(items, place)?.name).toBe(found)
  })
})
