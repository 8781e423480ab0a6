/** Days end at 24:00 Beijing time, whatever the clock of the machine says. */

import { describe, expect, test } from 'vitest'
import { beijingDay, daysBetween, isDay, isSinceYesterday } from './day.ts'

test.each([
  ['2022-12-31', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2023-06-31', false],
  ['2023-6-30', false],
  ['2023-13-01', false],
  ['tomorrow', false],
])('isDay(%s) is %s', (text, answer) => {
  expect(isDay(text)).toBe(answer)
})

test.each([
  { at: '2023-06-14T02:00:01Z', since: true },
  { at: '2023-06-14T02:00:00Z', since: false },
])('what changed at $at changed since yesterday: $since', ({ at, since }) => {
  expect(isSinceYesterday(new Date(at), new Date('2023-06-15T02:00:00Z'))).toBe(since)
})

describe('beijingDay', () => {
  test.each([
    { name: 'a second before midnight', at: '2023-06-15T15:59:59Z', day: '2023-06-15' },
    { name: 'midnight begins the next day', at: '2023-06-15T16:00:00Z', day: '2023-06-16' },
    { name: 'a year ends in Beijing first', at: '2022-12-31T16:00:00Z', day: '2023-01-01' },
  ])('$name', ({ at, day }) => {
    expect(beijingDay(new Date(at))).toBe(day)
  })
})

describe('daysBetween', () => {
  test.each([
    { name: 'the day itself', from: '2023-06-15', to: '2023-06-15', days: 0 },
    { name: 'over a month', from: '2023-04-30', to: '2023-06-15', days: 46 },
    { name: 'over a leap day', from: '2024-02-28', to: '2024-03-01', days: 2 },
    { name: 'back', from: '2023-06-16', to: '2023-06-15', days: -1 },
  ])('$name', ({ from, to, days }) => {
    expect(daysBetween(from, to)).toBe(days)
  })
})
