/** Dates in numerals and in digits. */

import { expect, test } from 'vitest'
import { chineseMonth, officialDay } from './dates.ts'

test('a cover has its month in numerals with 〇, a signature its day without leading zeros', () => {
  expect(chineseMonth('2023-07-28')).toBe('二〇二三年七月')
  expect(chineseMonth('2030-12-01')).toBe('二〇三〇年十二月')
  expect(officialDay('2023-07-08')).toBe('2023年7月8日')
})
