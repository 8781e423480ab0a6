/** Who is warned of, how gravely, in what order; half-years against themselves; movement between exercises. */

import { describe, expect, test } from 'vitest'
import { verdictClasses } from '../verdicts/scale.ts'
import { makeJudged } from '../verdicts/test-judged.ts'
import { halfYearBy, halfYearReason } from './half-year.ts'
import { movementOf } from './movement.ts'
import { warned, warningReasons } from './reason.ts'
import { type WatchedIndicator, type WatchedWork, warningsOf } from './warning.ts'

const indicator = (more: Partial<WatchedIndicator>): WatchedIndicator => ({
  ...{ kind: 'indicator', itemId: 'i', number: 1, nature: 'anticipatory', outlook: null, earlier: null },
  verdict: { class: 'on_schedule', finer: null, ratio: '1', lagDays: 0 },
  halfYear: null,
  ...more,
})
const work = (more: Partial<WatchedWork>): WatchedWork => ({
  ...{ kind: 'task', itemId: 't', number: 1, servesBinding: false },
  light: { light: 'green', reasons: [] },
  ...more,
})
const behind = { class: 'behind', finer: 'slow', ratio: '0.8', lagDays: 146 } as const
const farBehind = { ...behind, finer: 'far_behind', ratio: '0.4' } as const
const regressing = { ...behind, finer: 'regressing', ratio: '-0.1' } as const
const lost = { ...regressing, ratio: null, lagDays: null } as const
const broken = { class: 'behind', finer: null, ratio: null, lagDays: null } as const

const cases: readonly [string, Partial<WatchedIndicator>, string, string[]][] = [
  ['slightly behind', { verdict: behind }, 'amber', ['behind']],
  ['a binding one slightly behind', { verdict: behind, nature: 'binding' }, 'red', ['behind']],
  ['far behind', { verdict: farBehind }, 'red', ['far-behind']],
  ['regressing', { verdict: regressing }, 'red', ['regressing']],
  ['a lost level', { verdict: lost }, 'red', ['regressing']],
  ['a broken limit', { verdict: broken }, 'amber', ['behind-without-ratio']],
  ['a broken binding limit', { verdict: broken, nature: 'binding' }, 'red', ['behind-without-ratio']],
  ['hard to reach', { outlook: 'will_miss' }, 'red', ['outlook-miss']],
  ['at risk', { outlook: 'at_risk' }, 'amber', ['outlook-risk']],
  ['fallen since the last exercise', { earlier: 'faster' }, 'amber', ['class-fell']],
  ['a worse half-year', { halfYear: warned('half-year-worse') }, 'amber', ['half-year-worse']],
  ['a figure missing', { halfYear: warned('figure-missing') }, 'amber', ['figure-missing']],
  [
    'several causes, the gravest first',
    { verdict: behind, earlier: 'on_schedule', outlook: 'will_miss' },
    'red',
    ['outlook-miss', 'behind', 'class-fell'],
  ],
]

describe('an indicator', () => {
  test.each(cases)('%s', (_, more, level, reasons) => {
    const [warning] = warningsOf([indicator(more)])
    expect(warning?.level).toBe(level)
    expect(warning?.reasons.map(({ code }) => code)).toEqual(reasons)
  })

  test('every reason has its case', () => {
    expect(new Set(cases.flatMap(([, , , reasons]) => reasons))).toEqual(new Set(warningReasons))
  })

  test.each<[string, Partial<WatchedIndicator>]>([
    ['on schedule', {}],
    ['better than before', { earlier: 'behind' }],
    ['will be met', { outlook: 'will_meet' }],
    [
      'not computable',
      { verdict: { class: null, finer: null, ratio: null, lagDays: null }, earlier: 'ahead' },
    ],
  ])('%s is not warned of', (_, more) => {
    expect(warningsOf([indicator(more)])).toEqual([])
  })

  test('the sentence has its facts', () => {
    const [warning] = warningsOf([indicator({ verdict: behind, earlier: 'ahead' })])
    expect(warning?.reasons).toEqual([
      { code: 'behind', details: { ratio: '0.8', days: 146 } },
      { code: 'class-fell', details: { from: 'ahead', to: 'behind' } },
    ])
  })
})

test('tasks and projects bring the reasons of their light', () => {
  const reasons = [{ code: 'nothing-due' as const, details: {} }]
  const shown = (light: WatchedWork['light']['light']) =>
    warningsOf([work({ light: { light, reasons } })]).map((warning) => [warning.level, warning.reasons])
  expect(shown('red')).toEqual([['red', reasons]])
  expect(shown('amber')).toEqual([['amber', reasons]])
  expect([...shown('green'), ...shown('grey'), ...shown('done')]).toEqual([])
})

test('binding first, then red, then indicators, then by number', () => {
  const red = { light: { light: 'red' as const, reasons: [] } }
  const order = warningsOf([
    indicator({ itemId: 'amber 2', number: 2, verdict: behind }),
    indicator({ itemId: 'amber 1', number: 1, verdict: behind }),
    work({ itemId: 'task red', ...red }),
    indicator({ itemId: 'red', number: 9, verdict: farBehind }),
    work({ itemId: 'project red', kind: 'project', ...red }),
    work({ itemId: 'serves binding', ...red, servesBinding: true }),
    indicator({ itemId: 'binding amber', nature: 'binding', outlook: 'at_risk' }),
    indicator({ itemId: 'binding red', nature: 'binding', number: 17, verdict: behind }),
  ])
  expect(order.map(({ itemId }) => itemId)).toEqual([
    ...[
      'binding red',
      'serves binding',
      'binding amber',
      'red',
      'task red',
      'project red',
      'amber 1',
      'amber 2',
    ],
  ])
})

describe('half-years', () => {
  test.each([
    ['2027-06-30', '2027-H1'],
    ['2027-06-29', '2026-H2'],
    ['2027-12-30', '2027-H1'],
    ['2027-12-31', '2027-H2'],
    ['2028-01-01', '2027-H2'],
  ])('over by %s: %s', (day, halfYear) => {
    expect(halfYearBy(day)).toBe(halfYear)
  })

  const reason = (figures: Record<string, string>, direction: 'up' | 'down' | null = 'up') =>
    halfYearReason(makeJudged({ kind: 'level', values: figures }).values, { halfYear: '2027-H1', direction })

  test.each<[string, Record<string, string>, 'up' | 'down' | null, string | null]>([
    ['worse', { '2026-H1': '81.5', '2027-H1': '81.4' }, 'up', 'half-year-worse'],
    ['the same, differently written', { '2026-H1': '81.4', '2027-H1': '81.40' }, 'up', null],
    ['less where less is better', { '2026-H1': '40', '2027-H1': '38' }, 'down', null],
    ['more where less is better', { '2026-H1': '38', '2027-H1': '40' }, 'down', 'half-year-worse'],
    ['no direction', { '2026-H1': '38', '2027-H1': '40' }, null, null],
    ['a yearly figure is no half-year', { 2026: '85.5', '2027-H1': '81.4' }, 'up', null],
    ['the other half is another season', { '2026-H2': '90', '2027-H1': '81.4' }, 'up', null],
    ['missing where the year before had one', { '2026-H1': '81.5' }, 'up', 'figure-missing'],
    ['never reported', { 2026: '85.5' }, 'up', null],
  ])('%s', (_, figures, direction, code) => {
    expect(reason(figures, direction)?.code ?? null).toBe(code)
  })

  test('a day that is none is a fault', () => {
    expect(() => halfYearBy('2027-H1')).toThrow()
  })
})

test('movement counts every item once, in its cell', () => {
  const moved = movementOf(
    [
      { itemId: 'a', earlier: 'behind', later: 'on_schedule' },
      { itemId: 'b', earlier: 'on_schedule', later: 'on_schedule' },
      { itemId: 'c', earlier: 'ahead', later: 'behind' },
      { itemId: 'd', earlier: 'not_computable', later: 'behind' },
      { itemId: 'e', earlier: 'absent', later: 'faster' },
      { itemId: 'f', earlier: 'behind', later: 'on_schedule' },
    ],
    verdictClasses,
  )
  const cell = (from: (typeof moved.standings)[number], to: (typeof moved.standings)[number]) =>
    moved.cells[moved.standings.indexOf(from)]?.[moved.standings.indexOf(to)]
  expect(cell('behind', 'on_schedule')).toEqual(['a', 'f'])
  expect(cell('absent', 'faster')).toEqual(['e'])
  expect(moved.cells.flat(2).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  expect([moved.improved, moved.worsened, moved.unchanged, moved.incomparable]).toEqual([
    ['a', 'f'],
    ['c'],
    ['b'],
    ['d', 'e'],
  ])
})
