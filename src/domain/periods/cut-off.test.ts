/** Cut-offs: which one holds, what counts as 预计, and which value stands. */

import { describe, expect, test } from 'vitest'
import { countsAsEstimate, cutOffFor, endsByCutOff, standingAt } from './cut-off.ts'
import { type Period, parsePeriod } from './period.ts'

const cutOffs = { yearly: '2022-12-31', monthly: '2023-06-30', progress: '2023-07-31' }

const period = (text: string): Period => {
  const parsed = parsePeriod(text)
  if (!parsed) throw new Error(`not a period: ${text}`)
  return parsed
}

test.each([
  { of: '2022', cutOff: '2022-12-31' },
  { of: '2023-H1', cutOff: '2023-06-30' },
  { of: '2023-06', cutOff: '2023-06-30' },
  { of: '2022-12', cutOff: '2023-06-30' },
  { of: '2021/2022', cutOff: '2022-12-31' },
  { of: '2021/2023-06', cutOff: '2023-06-30' },
  { of: null, cutOff: '2023-07-31' },
])('a figure of $of is read up to $cutOff', ({ of, cutOff }) => {
  expect(cutOffFor(of === null ? null : period(of), cutOffs)).toBe(cutOff)
})

test.each([
  { of: '2022', ends: true },
  { of: '2023', ends: false },
  { of: '2023-06', ends: true },
  { of: '2023-07', ends: false },
  { of: '2023-H2', ends: false },
])('$of ends by its cut-off: $ends', ({ of, ends }) => {
  expect(endsByCutOff(period(of), cutOffs)).toBe(ends)
})

test.each([
  { name: 'a year told before it was over', asOf: '2022-12-30', of: '2022', estimate: true },
  { name: 'a year told on its last day', asOf: '2022-12-31', of: '2022', estimate: false },
  { name: 'a half-year told in May', asOf: '2023-05-31', of: '2023-H1', estimate: true },
  { name: 'the expected value of the last year', asOf: '2023-06-30', of: '2025', estimate: true },
  { name: 'progress told before the cut-off', asOf: '2023-06-15', of: null, estimate: true },
  { name: 'progress told at the cut-off', asOf: '2023-07-31', of: null, estimate: false },
])('$name counts as 预计: $estimate', ({ asOf, of, estimate }) => {
  expect(countsAsEstimate(asOf, of === null ? null : period(of), cutOffs)).toBe(estimate)
})

describe('standingAt', () => {
  const standing = (texts: string[], cutOff = '2022-12-31') => {
    const { yearly, setAside } = standingAt(
      texts.map((text) => ({ period: period(text) })),
      cutOff,
    )
    return { yearly: yearly.map((v) => v.period.text), setAside: setAside.map((v) => v.period.text) }
  }

  test.each([
    { name: 'years in any order', has: ['2022', '2021'], yearly: ['2021', '2022'], setAside: [] },
    { name: 'a later year', has: ['2021', '2023'], yearly: ['2021'], setAside: [] },
    { name: 'a later half-year', has: ['2022', '2023-H1'], yearly: ['2022'], setAside: ['2023-H1'] },
    { name: 'an earlier half-year', has: ['2022-H1', '2022'], yearly: ['2022'], setAside: [] },
    { name: 'only a half-year', has: ['2022-H1'], yearly: [], setAside: ['2022-H1'] },
    { name: 'December is not the year', has: ['2022-12'], yearly: [], setAside: ['2022-12'] },
    { name: 'a cumulative figure', has: ['2021', '2021/2022'], yearly: ['2021'], setAside: ['2021/2022'] },
    { name: 'nothing', has: [], yearly: [], setAside: [] },
  ])('$name', ({ has, yearly, setAside }) => {
    expect(standing(has)).toEqual({ yearly, setAside })
  })

  test('two values for one year are a fault', () => {
    expect(() => standing(['2022', '2022'])).toThrow('two values in use for 2022')
  })
})
