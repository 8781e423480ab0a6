/** What is drawn of an indicator, and where it stands. */

import { describe, expect, test } from 'vitest'
import { standingOf, type TrendSource, trendOf } from './trend.ts'

const level: TrendSource = {
  direction: 'up',
  base: '58.3',
  baseYear: 2020,
  targetKind: 'level',
  targetValue: '62',
  targetYear: 2025,
  values: [
    { period: '2021', number: '59.1', grade: 'official' },
    { period: '2022', number: '59.9', grade: 'official' },
    { period: '2023-H1', number: '60.6', grade: 'estimate' },
    { period: '2025', number: '62.1', grade: 'estimate' },
  ],
}

describe('trendOf', () => {
  test('draws base, whole years and the path to the target', () => {
    const { points, path, limit, leftOut } = trendOf(level)
    expect(points.map(({ year, grade }) => [year, grade])).toEqual([
      [2020, null],
      [2021, 'official'],
      [2022, 'official'],
      [2025, 'estimate'],
    ])
    expect(path?.to).toMatchObject({ year: 2025, number: '62' })
    expect({ limit, leftOut }).toEqual({ limit: null, leftOut: true })
  })

  test('draws the way through its stages', () => {
    const { path } = trendOf({ ...level, path: [{ year: 2023, level: '60' }] })
    expect(path?.through).toEqual([{ year: 2023, number: '60', grade: null }])
  })

  test.each<{ name: string; source: Partial<TrendSource>; to: string | null; limit: string | null }>([
    {
      name: 'an increment leads from its base',
      source: { targetKind: 'increment', targetValue: '1' },
      to: '59.3',
      limit: null,
    },
    {
      name: 'an increment of what is to fall',
      source: { targetKind: 'increment', targetValue: '1', direction: 'down' },
      to: '57.3',
      limit: null,
    },
    { name: 'a level without base is a line to reach', source: { base: null }, to: null, limit: '62' },
    {
      name: 'a yearly rate is held against its number',
      source: { targetKind: 'annual_growth', targetValue: '6', base: null },
      to: null,
      limit: '6',
    },
    {
      name: 'a yearly cap with a base is a limit, not a path',
      source: { targetKind: 'annual_cap', targetValue: '4.5' },
      to: null,
      limit: '4.5',
    },
    {
      name: 'a sum over the years draws no line',
      source: { targetKind: 'cumulative' },
      to: null,
      limit: null,
    },
    {
      name: 'a bond to another indicator draws no line',
      source: { targetKind: 'relative', targetValue: null },
      to: null,
      limit: null,
    },
  ])('$name', ({ source, to, limit }) => {
    const trend = trendOf({ ...level, ...source })
    expect(trend.path?.to.number ?? null).toBe(to)
    expect(trend.limit).toBe(limit)
  })
})

describe('standingOf', () => {
  test.each<{ name: string; source?: Partial<TrendSource>; cutOff?: string; found: unknown }>([
    {
      name: 'on its way up',
      found: { year: 2022, change: { size: '1.6', way: 'up', since: 2020 }, gap: '2.1' },
    },
    {
      name: 'an earlier day sees earlier figures',
      cutOff: '2022-06-30',
      found: { year: 2021, change: { size: '0.8', way: 'up', since: 2020 }, gap: '2.9' },
    },
    {
      name: 'on its way down, and there',
      source: { direction: 'down', base: '70', targetValue: '60' },
      found: { year: 2022, change: { size: '10.1', way: 'down', since: 2020 }, gap: '' },
    },
    {
      name: 'without direction the base tells it',
      source: { direction: null, base: '70', targetValue: '50' },
      found: { year: 2022, change: { size: '10.1', way: 'down', since: 2020 }, gap: '9.9' },
    },
    {
      name: 'unchanged, with nothing to reach',
      source: { base: '59.9', targetKind: 'none', targetValue: null },
      found: { year: 2022, change: { size: '0.0', way: 'same', since: 2020 }, gap: null },
    },
    { name: 'without base', source: { base: null }, found: { year: 2022, change: null, gap: '2.1' } },
    { name: 'without figures', source: { values: [] }, found: null },
  ])('$name', ({ source = {}, cutOff = '2022-12-31', found }) => {
    const standing = standingOf({ ...level, ...source }, cutOff)
    expect(standing && { year: standing.latest.year, change: standing.change, gap: standing.gap }).toEqual(
      found,
    )
  })
})
