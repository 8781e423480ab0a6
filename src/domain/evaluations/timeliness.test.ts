/** In time, late and by how much: at midnight in Beijing, with and without an extension. */

import { describe, expect, test } from 'vitest'
import { countingDay, lockingDay, timelinessOf } from './timeliness.ts'

const dueOn = '2023-06-15'
const none = { dueOn, hardDueOn: null, extendedTo: null }
const extended = { ...none, extendedTo: '2023-06-20' }

describe('timelinessOf', () => {
  test.each([
    { name: 'not filed, on the day', days: none, today: dueOn, filed: null, late: 0 },
    { name: 'not filed, the day after', days: none, today: '2023-06-16', filed: null, late: 1 },
    {
      name: 'at 23:59:59 Beijing time',
      days: none,
      today: '2023-07-01',
      filed: '2023-06-15T15:59:59Z',
      late: 0,
    },
    {
      name: 'at 24:00 Beijing time',
      days: none,
      today: '2023-07-01',
      filed: '2023-06-15T16:00:00Z',
      late: 1,
    },
    {
      name: 'made good six days later',
      days: none,
      today: '2023-07-01',
      filed: '2023-06-21T01:00:00Z',
      late: 6,
    },
    { name: 'extended, not filed', days: extended, today: '2023-06-18', filed: null, late: 0, by: true },
    { name: 'extended, before the own day', days: extended, today: dueOn, filed: null, late: 0 },
    {
      name: 'extended, on its last minute',
      days: extended,
      today: '2023-07-01',
      filed: '2023-06-20T15:59:59Z',
      late: 0,
      by: true,
    },
    {
      name: 'extended and late all the same',
      days: extended,
      today: '2023-07-01',
      filed: '2023-06-22T01:00:00Z',
      late: 2,
    },
    { name: 'no day', days: { ...none, dueOn: null }, today: '2023-07-01', filed: null, late: 0 },
    {
      name: 'filed by a real clock, the example stands still',
      days: none,
      today: '2023-06-08',
      filed: '2026-11-22T01:00:00Z',
      late: 0,
    },
  ])('$name', ({ days, today, filed, late, by = false }) => {
    const firstFiledAt = filed === null ? null : new Date(filed)
    expect(timelinessOf(days, { firstFiledAt, today })).toEqual({
      late: late > 0,
      lateDays: late,
      byExtension: by,
    })
  })
})

describe('lockingDay', () => {
  const hardDueOn = '2023-06-18'
  test.each([
    { name: 'none set', days: none, day: null },
    { name: 'none set, extended', days: extended, day: null },
    { name: 'set', days: { ...none, hardDueOn }, day: hardDueOn },
    { name: 'extended beyond it', days: { ...extended, hardDueOn }, day: '2023-06-20' },
    {
      name: 'extended up to before it',
      days: { ...none, hardDueOn, extendedTo: '2023-06-17' },
      day: hardDueOn,
    },
  ])('$name', ({ days, day }) => {
    expect(lockingDay(days)).toBe(day)
  })
})

test('the extension is the day that counts', () => {
  expect([countingDay(none), countingDay(extended)]).toEqual([dueOn, '2023-06-20'])
})
