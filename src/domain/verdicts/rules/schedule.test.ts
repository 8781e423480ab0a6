/** Levels and increments: the schedule ratio decided on exact values, and where there is none. */

import { expect, test } from 'vitest'
import { judge } from '../judge.ts'
import { defaultThresholds } from '../scale.ts'
import { type Asked, makeDecimal, makeJudged } from '../test-judged.ts'

const verdictAt2022 = (asked: Asked) => judge(makeJudged(asked), { cutOff: '2022-12-31' })
const rising = (value: string, more: Partial<Asked> = {}): Asked => ({
  kind: 'level',
  base: '100',
  target: '120',
  values: { 2022: value },
  ...more,
})
const falling = (value: string, more: Partial<Asked> = {}): Asked =>
  rising(value, { base: '48', target: '38', direction: 'down', ...more })

test.each<[string, Asked, string, string | null]>([
  ['reached', rising('120'), 'ahead', '2.5'],
  ['reached, falling', falling('37.9'), 'ahead', '2.525'],
  ['exactly 1.1', rising('108.8'), 'faster', '1.1'],
  ['a hair below 1.1', rising('108.7999999999'), 'on_schedule', '1.1'],
  ['on schedule', rising('108'), 'on_schedule', '1'],
  ['exactly 0.95', rising('107.6'), 'on_schedule', '0.95'],
  ['a hair below 0.95, though shown as 0.95', rising('107.5999999999'), 'behind', '0.95'],
  [
    'exactly 0.95 where floats miss it',
    rising('0.176', { base: '0.1', target: '0.3' }),
    'on_schedule',
    '0.95',
  ],
  [
    'beyond the safe integers',
    rising(`38${'0'.repeat(18)}`, { base: '0', target: `1${'0'.repeat(20)}` }),
    'on_schedule',
    '0.95',
  ],
  ['falling', falling('44'), 'on_schedule', '1'],
  ['falling, direction not stated', falling('44', { direction: null }), 'on_schedule', '1'],
  ['from zero', rising('4', { base: '0', target: '10' }), 'on_schedule', '1'],
  ['from below zero', rising('-2', { base: '-5', target: '5' }), 'behind', '0.75'],
  ['to zero', falling('30', { base: '50', target: '0' }), 'on_schedule', '1'],
  ['an older value is measured at its own year', rising('', { values: { 2021: '104' } }), 'on_schedule', '1'],
  [
    'a value after the cut-off is not looked at',
    rising('', { values: { 2022: '108', 2023: '90' } }),
    'on_schedule',
    '1',
  ],
  [
    'another span',
    rising('63', { base: '60', target: '66', baseYear: 2018, targetYear: 2026 }),
    'on_schedule',
    '1',
  ],
  ['no base, target reached', rising('46.6', { base: null, target: '46' }), 'ahead', null],
  ['reached, years not stated', rising('120', { targetYear: null }), 'ahead', null],
  ['nothing to change, kept', rising('95.2', { base: '95', target: '95' }), 'ahead', null],
  ['nothing to change, lost', rising('94', { base: '95', target: '95' }), 'behind', null],
  ['base better than the target, lost', rising('46.73', { base: '68.55', target: '55' }), 'behind', null],
  ['increment', rising('77.7', { kind: 'increment', base: '77.3', target: '1' }), 'on_schedule', '1'],
  ['increment reached', rising('78.3', { kind: 'increment', base: '77.3', target: '1' }), 'ahead', '2.5'],
  [
    'increment of what is to fall',
    falling('8.6', { kind: 'increment', base: '9', target: '1' }),
    'on_schedule',
    '1',
  ],
  ['the same, signed', falling('8.6', { kind: 'increment', base: '9', target: '-1' }), 'on_schedule', '1'],
])('%s', (_, asked, expected, ratio) => {
  expect(verdictAt2022(asked)).toMatchObject({ class: expected, ratio, computable: true, reason: null })
})

test.each([
  ['104.8', 'slow'],
  ['104.79', 'far_behind'],
  ['100', 'far_behind'],
  ['99.99', 'regressing'],
])('%s lies behind by the finer line %s', (value, finer) => {
  expect(verdictAt2022(rising(value))).toMatchObject({ class: 'behind', finer })
})

test('a lost level is regressing without a ratio', () => {
  expect(verdictAt2022(rising('94', { base: '95', target: '95' }))).toMatchObject({ finer: 'regressing' })
})

test('thresholds are settings', () => {
  const thresholds = { ...defaultThresholds, onSchedule: makeDecimal('0.9') }
  const judged = makeJudged(rising('107.2'))
  expect(judge(judged, { cutOff: '2022-12-31' }).class).toBe('behind')
  expect(judge(judged, { cutOff: '2022-12-31', thresholds }).class).toBe('on_schedule')
})

test('after the last year the share of time stays at 1', () => {
  const verdict = judge(makeJudged(rising('', { values: { 2026: '118' } })), { cutOff: '2026-12-31' })
  expect(verdict).toMatchObject({ class: 'behind', ratio: '0.9' })
  expect(verdict.arithmetic.map(({ code }) => code)).toContain('time-over')
})

test('the growth-rate ratio is flagged where its class differs', () => {
  const verdict = verdictAt2022(rising('3', { base: '0.37', target: '60' }))
  expect(verdict).toMatchObject({ class: 'behind', ratio: '0.110263' })
  expect(verdict.secondOpinion).toEqual({ class: 'on_schedule', ratio: '1.045615', differs: true })
  expect(verdict.arithmetic.at(-1)?.code).toBe('second-opinion')
})

test('a growth-rate ratio of the same class is no flag', () => {
  const verdict = verdictAt2022(rising('107.6'))
  expect(verdict.secondOpinion).toEqual({ class: 'on_schedule', ratio: '1.004494', differs: false })
  expect(verdict.arithmetic.map(({ code }) => code)).not.toContain('second-opinion')
})

test('no second opinion where growth rates have no meaning', () => {
  expect(verdictAt2022(rising('48', { base: '0' })).secondOpinion).toBeNull()
})

test('the arithmetic holds every input and step', () => {
  const values = { 2021: '7.5', 2022: '9.4', '2023-H1': '10' }
  const verdict = verdictAt2022(rising('', { base: '6.3', target: '12', values }))
  expect(verdict.arithmetic).toEqual([
    { code: 'base', details: { number: '6.3', year: 2020 } },
    { code: 'target-level', details: { number: '12', year: 2025 } },
    { code: 'value', details: { period: '2022', number: '9.4', grade: '' } },
    { code: 'set-aside', details: { period: '2023-H1', number: '10', grade: '' } },
    { code: 'share-done', details: { done: '3.1', planned: '5.7', share: '0.54386' } },
    { code: 'share-elapsed', details: { from: 2020, to: 2022, elapsed: 2, whole: 5, share: '0.4' } },
    { code: 'schedule-ratio', details: { done: '0.54386', elapsed: '0.4', ratio: '1.359649' } },
    { code: 'pace', details: { past: '1.55', needed: '0.8667', years: 3 } },
    { code: 'lead', details: { days: 263 } },
    { code: 'at-least', details: { ratio: '1.359649', class: 'faster', least: '1.1' } },
  ])
  expect(verdict.method).toEqual({ key: 'linear-schedule', version: 1 })
  expect(verdict.pace).toEqual({ past: '1.55', needed: '0.8667', years: 3 })
  expect(verdict.lagDays).toBe(-263)
  expect(verdict.valueIds).toEqual(['v2022'])
})

test('an older value than the cut-off is said', () => {
  const verdict = verdictAt2022(rising('', { values: { 2021: '104' } }))
  expect(verdict.arithmetic).toContainEqual({
    code: 'older-value',
    details: { cutOff: '2022-12-31', year: 2021 },
  })
})
