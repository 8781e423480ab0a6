/** Working days over weekends, holidays and weekends that are worked. The days of 2023 are the State Council's. */

import { describe, expect, test } from 'vitest'
import type { ArrangedDay } from './nature.ts'
import { workingDaysAfter, workingDaysBetween } from './working-days.ts'

const labourDay: ArrangedDay[] = [
  ...['2023-04-29', '2023-04-30', '2023-05-01', '2023-05-02', '2023-05-03'].map((day) => {
    return { day, nature: 'off', name: '劳动节' } as const
  }),
  { day: '2023-04-23', nature: 'working', name: '劳动节' },
  { day: '2023-05-06', nature: 'working', name: '劳动节' },
]

describe('workingDaysAfter', () => {
  test.each([
    { name: 'none: the day itself', from: '2023-04-28', count: 0, last: '2023-04-28' },
    { name: 'the next day', from: '2023-04-25', count: 1, last: '2023-04-26' },
    { name: 'over a holiday', from: '2023-04-28', count: 1, last: '2023-05-04' },
    { name: 'a Saturday that is worked', from: '2023-05-05', count: 1, last: '2023-05-06' },
    { name: 'a Sunday that is worked', from: '2023-04-21', count: 1, last: '2023-04-23' },
    { name: 'from a Sunday', from: '2023-05-07', count: 1, last: '2023-05-08' },
    { name: 'twenty over all of it', from: '2023-04-20', count: 20, last: '2023-05-19' },
  ])('$name', ({ from, count, last }) => {
    expect(workingDaysAfter(from, count, labourDay)).toBe(last)
    expect(workingDaysBetween(from, last, labourDay)).toBe(count)
  })

  test('without an arrangement there are weekends only', () => {
    expect(workingDaysAfter('2023-04-28', 1, [])).toBe('2023-05-01')
  })

  test('backwards it is negative', () => {
    expect(workingDaysBetween('2023-05-08', '2023-05-05', labourDay)).toBe(-2)
  })
})
