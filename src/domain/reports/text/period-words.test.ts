/** Periods and days in words. */

import { expect, test } from 'vitest'
import type { ReportPhrases } from '../phrases.ts'
import { dayWords, periodWords } from './period-words.ts'

const texts: Partial<Record<Parameters<ReportPhrases>[0], string>> = {
  'period.year': '{{year}}年',
  'period.half1': '{{year}}年上半年',
  'period.half2': '{{year}}年下半年',
  'period.quarter': '{{year}}年第{{quarter}}季度',
  'period.month': '{{year}}年{{month}}月',
  'period.since': '{{since}}年至{{end}}累计',
  day: '{{year}}年{{month}}月{{day}}日',
}
const phrases: ReportPhrases = (phrase) => texts[phrase] ?? ''

test.each([
  ['2022', '2022年'],
  ['2023-H1', '2023年上半年'],
  ['2023-H2', '2023年下半年'],
  ['2023-Q2', '2023年第2季度'],
  ['2023-06', '2023年6月'],
  ['2021/2022', '2021年至2022年累计'],
  ['2021/2023-06', '2021年至2023年6月累计'],
  ['unknown', 'unknown'],
])('%s is %s', (period, words) => {
  expect(periodWords(phrases, period)).toBe(words)
})

test('a day has no leading zeros', () => {
  expect(dayWords(phrases, '2023-06-05')).toBe('2023年6月5日')
})
