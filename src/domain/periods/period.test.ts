/** Periods: every form with its last day, and what is none. */

import { describe, expect, test } from 'vitest'
import { isYearly, parsePeriod } from './period.ts'

describe('parsePeriod', () => {
  test.each([
    { text: '2022', part: 'year', year: 2022, since: null, lastDay: '2022-12-31' },
    { text: '2023-H1', part: 'half', year: 2023, since: null, lastDay: '2023-06-30' },
    { text: '2023-H2', part: 'half', year: 2023, since: null, lastDay: '2023-12-31' },
    { text: '2023-Q2', part: 'quarter', year: 2023, since: null, lastDay: '2023-06-30' },
    { text: '2023-06', part: 'month', year: 2023, since: null, lastDay: '2023-06-30' },
    { text: '2024-02', part: 'month', year: 2024, since: null, lastDay: '2024-02-29' },
    { text: '2023-02', part: 'month', year: 2023, since: null, lastDay: '2023-02-28' },
    { text: '2100-02', part: 'month', year: 2100, since: null, lastDay: '2100-02-28' },
    { text: '2021/2022', part: 'year', year: 2022, since: 2021, lastDay: '2022-12-31' },
    { text: '2021/2023-06', part: 'month', year: 2023, since: 2021, lastDay: '2023-06-30' },
    { text: '2021/2023-H1', part: 'half', year: 2023, since: 2021, lastDay: '2023-06-30' },
  ])('$text ends on $lastDay', (period) => {
    expect(parsePeriod(period.text)).toEqual(period)
  })

  test.each([
    '',
    '22',
    '2023-6',
    '2023-13',
    '2023-00',
    '2023H1',
    '2023-h1',
    '2023-Q5',
    '2023/2021-06',
    ' 2022',
  ])('%j is no period', (text) => {
    expect(parsePeriod(text)).toBeNull()
  })

  test.each([
    { text: '2022', yearly: true },
    { text: '2022-H2', yearly: false },
    { text: '2022-12', yearly: false },
    { text: '2021/2022', yearly: false },
  ])('$text is a yearly period: $yearly', ({ text, yearly }) => {
    const period = parsePeriod(text)
    expect(period && isYearly(period)).toBe(yearly)
  })
})
