/** Numbers of levels and Chinese numerals. */

import { expect, test } from 'vitest'
import { chineseMonth, chineseNumber, headingCounter, officialDay } from './numbering.ts'

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

test('a cover has its month in numerals with 〇, a signature its day without leading zeros', () => {
  expect(chineseMonth('2023-07-28')).toBe('二〇二三年七月')
  expect(chineseMonth('2030-12-01')).toBe('二〇三〇年十二月')
  expect(officialDay('2023-07-08')).toBe('2023年7月8日')
})

test('inner levels start anew under each outer one', () => {
  const next = headingCounter()
  const depths = [1, 2, 3, 3, 4, 2, 3, 1, 2] as const
  expect(depths.map(next)).toEqual(['一、', '（一）', '1.', '2.', '（1）', '（二）', '1.', '二、', '（一）'])
})
