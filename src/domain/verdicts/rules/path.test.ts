/** Milestone paths, lag in days and the two clocks: answers worked out by hand. */

import { describe, expect, test } from 'vitest'
import { judge } from '../judge.ts'
import { type Asked, makeJudged } from '../test-judged.ts'

const verdictAt2022 = (asked: Asked) => judge(makeJudged(asked), { cutOff: '2022-12-31' })
const rising = (value: string, path: Asked['path'] = {}): Asked => ({
  ...{ kind: 'level', base: '100', target: '120', path },
  values: { 2022: value },
})
const late = { 2022: '104', 2023: '112' }

describe('a milestone path takes the place of the straight line', () => {
  test.each<[string, Asked, string, string | null]>([
    ['on it', rising('104', late), 'on_schedule', '1'],
    ['without it the same value lags', rising('104'), 'behind', '0.5'],
    ['exactly 0.95 of what was due', rising('103.8', late), 'on_schedule', '0.95'],
    ['a hair below', rising('103.7999999999', late), 'behind', '0.95'],
    ['1.1 of what was due', rising('104.4', late), 'faster', '1.1'],
    ['between two milestones', rising('104', { 2023: '106' }), 'on_schedule', '1'],
    ['after the last milestone', rising('111', { 2021: '108' }), 'on_schedule', '1'],
    ['an early path asks for more', rising('108', { 2021: '110' }), 'behind', '0.64'],
    [
      'falling',
      { ...rising('47', { 2022: '47' }), base: '48', target: '38', direction: 'down' },
      'on_schedule',
      '1',
    ],
    ['an increment', { ...rising('104', late), kind: 'increment', target: '20' }, 'on_schedule', '1'],
    ['a floor still to be reached', { ...rising('104', late), kind: 'floor' }, 'on_schedule', '1'],
    ['reached wins', rising('120', late), 'ahead', '2.5'],
    ['nothing due, kept', rising('100', { 2022: '100' }), 'on_schedule', null],
    ['nothing due, more done', rising('101', { 2022: '100' }), 'on_schedule', null],
    ['nothing due, fallen back', rising('99', { 2022: '100' }), 'behind', null],
    ['a planned dip, kept', rising('98', { 2022: '98' }), 'on_schedule', null],
    ['a planned dip, missed', rising('97', { 2022: '98' }), 'behind', null],
  ])('%s', (_, asked, expected, ratio) => {
    expect(verdictAt2022(asked)).toMatchObject({ class: expected, ratio })
  })

  test('after the last year the whole way was due', () => {
    const judged = makeJudged({ ...rising('', late), values: { 2026: '118' } })
    expect(judge(judged, { cutOff: '2026-12-31' })).toMatchObject({ class: 'behind', ratio: '0.9' })
  })

  test('the arithmetic names the level that was due', () => {
    const { arithmetic } = verdictAt2022(rising('104', { 2023: '106' }))
    expect(arithmetic.slice(3)).toEqual([
      { code: 'path-due', details: { year: 2022, planned: '4', level: '104' } },
      { code: 'path-ratio', details: { done: '4', planned: '4', ratio: '1' } },
      { code: 'pace', details: { past: '2', needed: '5.3333', years: 3 } },
      { code: 'at-least', details: { ratio: '1', class: 'on_schedule', least: '0.95' } },
    ])
  })

  test('a target that no path can lead to says so', () => {
    const growth: Asked = { kind: 'annual_growth', unit: '%', target: '6', values: ['6', '6'], path: late }
    expect(verdictAt2022(growth).arithmetic).toContainEqual({ code: 'path-unused', details: {} })
  })
})

describe('lag in days', () => {
  // 1,826 days from 2020-12-31 to 2025-12-31: a year counts as 365.2.
  test.each<[string, Asked, number | null]>([
    ['(0.4 − 0.2) × 1826', rising('104'), 365],
    ['on the line', rising('108'), 0],
    ['ahead of it', rising('109'), -91],
    ['nothing done in two years', rising('100'), 730],
    ['fallen behind the base', rising('99'), 822],
    ['on a path: two quarters of the first leg', rising('102', late), 365],
    ['on a path: a quarter into the second leg', rising('106', late), -91],
    ['a path that rests is left at its last day', rising('104', { 2021: '104', 2022: '104' }), 0],
    [
      'a path that first falls back leads through no such value',
      rising('98', { 2021: '99', 2022: '99' }),
      null,
    ],
    ['reached', rising('120'), null],
  ])('%s', (_, asked, days) => {
    expect(verdictAt2022(asked).lagDays).toBe(days)
  })
})

describe('the clock', () => {
  const old: Asked = { ...rising(''), values: { 2021: '104' } }
  test('by default a late figure is judged by its own year', () => {
    expect(verdictAt2022(old)).toMatchObject({ class: 'on_schedule', ratio: '1', lagDays: 0 })
  })

  test('at the cut-off the years without a figure count as no progress', () => {
    const verdict = judge(makeJudged(old), { cutOff: '2022-12-31', clock: 'cut-off' })
    expect(verdict).toMatchObject({ class: 'behind', ratio: '0.5', lagDays: 365 })
    expect(verdict.pace).toEqual({ past: '2', needed: '5.3333', years: 3 })
    expect(verdict.arithmetic.map(({ code }) => code)).toContain('clock-at-cut-off')
  })

  test('a cut-off within a year ends the year before', () => {
    const verdict = judge(makeJudged(old), { cutOff: '2022-06-30', clock: 'cut-off' })
    expect(verdict).toMatchObject({ class: 'on_schedule', ratio: '1' })
  })
})
