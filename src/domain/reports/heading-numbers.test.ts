/** Numbers of levels and Chinese numerals. */

import { expect, test } from 'vitest'
import { chineseNumber, headingCounter } from './heading-numbers.ts'

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [35, '三十五'],
  [100, '一百'],
  [107, '一百〇七'],
  [110, '一百一十'],
  [999, '九百九十九'],
])('%d is %s', (number, text) => {
  expect(chineseNumber(number)).toBe(text)
})

test('inner levels start anew under each outer one', () => {
  const next = headingCounter()
  const depths = [1, 2, 3, 3, 4, 2, 3, 1, 2] as const
  expect(depths.map(next)).toEqual(['一、', '（一）', '1.', '2.', '（1）', '（二）', '1.', '二、', '（一）'])
})
