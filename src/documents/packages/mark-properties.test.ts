/** The mark as properties: the same rows back, and none where a piece is gone or is not ours. */

import { expect, test } from 'vitest'
import { markProperties, readMarkProperties } from './mark-properties.ts'

const rows = [
  ['format', 'guiheng-workbook/1'],
  ['entry', 'a', '3', ...Array.from({ length: 400 }, (_, at) => `文字${at * 7919}“＜&”\n第二段`)],
]
const properties = markProperties(rows)

test('no piece is longer than Word keeps, and their order does not matter', () => {
  expect(properties.length).toBeGreaterThan(5)
  expect(Math.max(...properties.map(({ value }) => value.length))).toBeLessThanOrEqual(250)
  expect(readMarkProperties([{ name: '示例数据', value: 'x' }, ...properties.toReversed()])).toEqual(rows)
})

test.each([
  { name: 'none', said: [] },
  { name: 'a piece is gone', said: properties.slice(1) },
  { name: 'the last piece is gone', said: properties.slice(0, -1) },
  {
    name: 'a piece was cut off',
    said: properties.map((one, at) => (at === 1 ? { ...one, value: one.value.slice(0, 200) } : one)),
  },
  { name: 'something else', said: [{ name: 'guiheng-mark-0001', value: '00000000eyJ9' }] },
])('no mark: $name', ({ said }) => {
  expect(readMarkProperties(said)).toBeNull()
})

test('what would unpack to more than a form holds is no mark', () => {
  const harmful = markProperties([['0'.repeat(8 * 1024 * 1024)]])
  expect(harmful.length).toBeLessThan(60)
  expect(readMarkProperties(harmful)).toBeNull()
})
