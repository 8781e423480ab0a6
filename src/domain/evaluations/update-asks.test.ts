/** What is asked again after the cut-off, and what is not. */

import { describe, expect, test } from 'vitest'
import type { Grade } from '../values/value.ts'
import { lastCutOff, unchangedAsOf, updateAsks } from './update-asks.ts'

const cutOffs = { yearly: '2022-12-31', monthly: '2023-06-30', progress: '2023-06-30' }
const form = { periods: ['2021', '2022', '2023-H1'] }
const value = (period: string, grade: Grade, asOf: string) => ({ id: period, period, grade, asOf })

describe('updateAsks', () => {
  test.each([
    { name: 'an official figure', told: [value('2022', 'official', '2022-12-31')], asks: [] },
    { name: 'an estimate', told: [value('2022', 'estimate', '2022-12-31')], asks: ['2022 estimate'] },
    {
      name: 'a preliminary one',
      told: [value('2023-H1', 'preliminary', '2023-06-30')],
      asks: ['2023-H1 preliminary'],
    },
    {
      name: 'one that is called official of a period not over',
      told: [value('2023-H1', 'official', '2023-05-31')],
      asks: ['2023-H1 early'],
    },
    { name: 'the expected value', told: [value('2025', 'estimate', '2023-05-31')], asks: [] },
    {
      name: 'a period the cut-off does not reach',
      told: [value('2023', 'estimate', '2023-05-31')],
      asks: [],
    },
  ])('$name', ({ told, asks }) => {
    const found = updateAsks(form, { asOf: null, values: told }, cutOffs)
    expect(found.map(({ period, why }) => `${period} ${why}`)).toEqual(asks)
  })

  test.each([
    { name: 'told before the cut-off', asOf: '2023-05-31', asked: true },
    { name: 'told on it', asOf: '2023-06-30', asked: false },
    { name: 'not told', asOf: null, asked: false },
  ])('texts $name', ({ asOf, asked }) => {
    expect(updateAsks(form, { asOf, values: [] }, cutOffs)).toEqual(
      asked ? [{ period: '', valueId: null, why: 'early' }] : [],
    )
  })
})

test.each([
  { period: '2022', day: '2022-12-31' },
  { period: '2023-H1', day: '2023-06-30' },
  { period: '', day: '2023-06-30' },
])('"no change" of "$period" speaks for $day', ({ period, day }) => {
  expect(unchangedAsOf(period, cutOffs)).toBe(day)
})

test('a round waits for the last cut-off', () => {
  expect(lastCutOff({ yearly: '2022-12-31', monthly: '2023-03-31', progress: '2023-06-30' })).toBe(
    '2023-06-30',
  )
})
