/** Days as an office sees them, by the State Council's arrangement of 2023. */

import { describe, expect, test } from 'vitest'
import { type ArrangedDay, daysFromTo, natureOf, weekdayOf } from './nature.ts'

const arranged: readonly ArrangedDay[] = [
  ...daysFromTo('2023-04-29', '2023-05-03').map((day) => ({ day, nature: 'off' as const, name: '劳动节' })),
  { day: '2023-04-23', nature: 'working', name: '劳动节' },
]

describe('natureOf', () => {
  test.each([
    { name: 'a working day', day: '2023-06-15', nature: 'working', called: '' },
    { name: 'a Saturday', day: '2023-04-15', nature: 'weekend', called: '' },
    { name: 'a Sunday that is worked', day: '2023-04-23', nature: 'made_up', called: '劳动节' },
    { name: 'a Sunday within a holiday', day: '2023-04-30', nature: 'holiday', called: '劳动节' },
    { name: 'a Monday within a holiday', day: '2023-05-01', nature: 'holiday', called: '劳动节' },
    { name: 'a holiday of a year without arrangement', day: '2024-05-01', nature: 'working', called: '' },
  ])('$name', ({ day, nature, called }) => {
    expect(natureOf(day, arranged)).toEqual({ nature, name: called })
  })
})

test('the week begins with Sunday as 0', () => {
  expect(['2023-06-18', '2023-06-19', '2023-06-24'].map(weekdayOf)).toEqual([0, 1, 6])
})

test.each([
  { name: 'over the end of a month', from: '2023-04-29', to: '2023-05-01', count: 3 },
  { name: 'one day', from: '2023-04-29', to: '2023-04-29', count: 1 },
  { name: 'backwards', from: '2023-04-29', to: '2023-04-28', count: 0 },
])('days from one to another: $name', ({ from, to, count }) => {
  expect(daysFromTo(from, to)).toHaveLength(count)
})
