/** The dates of an official document: a month in Chinese numerals, a day in digits. */

import { chineseNumber } from '#domain/reports/heading-numbers.ts'

const digits = '〇一二三四五六七八九'

/** '2023-07-28' → 二〇二三年七月, as a cover has it. */
export function chineseMonth(day: string): string {
  const year = [...day.slice(0, 4)].map((digit) => digits[Number(digit)]).join('')
  return `${year}年${chineseNumber(Number(day.slice(5, 7)))}月`
}

/** '2023-07-28' → 2023年7月28日, without leading zeros. */
export function officialDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
