/** Every reason for which no verdict is computed. */

import { expect, test } from 'vitest'
import { judge } from './judge.ts'
import { type Asked, makeJudged } from './test-judged.ts'
import { reasonCodes } from './verdict.ts'

const level: Asked = { kind: 'level', base: '100', target: '120', values: ['104', '108'] }
const growth: Asked = { kind: 'annual_growth', unit: '%', target: '6', values: ['8.1', '3'] }
const fall: Asked = {
  kind: 'cumulative',
  unit: '%',
  direction: 'down',
  target: '14.5',
  values: ['2.7', '0.1'],
}
const bound: Asked = { kind: 'relative', unit: '%', text: '高于GDP增长', values: ['8', '4'] }

const cases: readonly [string, Asked][] = [
  ['no-number', { ...level, kind: 'none' }],
  ['assigned', { ...level, kind: 'assigned' }],
  ['beyond-plan', { ...level, targetYear: 2035, planEndYear: 2025 }],
  ['target-missing', { ...level, target: null }],
  ['value-missing', { ...level, values: { 2023: '112' } }],
  ['only-part-year', { ...level, values: { '2022-H1': '106' } }],
  ['no-time-elapsed', { ...level, baseYear: 2022, target: '100' }],
  ['base-missing', { ...level, base: null }],
  ['base-missing', { ...level, kind: 'increment', base: null }],
  ['base-year-missing', { ...level, baseYear: null }],
  ['target-year-missing', { ...level, targetYear: null }],
  ['years-contradict', { ...level, targetYear: 2020 }],
  ['direction-missing', { ...level, direction: null, target: '100' }],
  ['path-contradicts', { ...level, path: { 2020: '100', 2023: '110' } }],
  ['path-contradicts', { ...level, path: { 2023: '110', 2025: '120' } }],
  ['year-missing', { ...growth, values: { 2022: '3' } }],
  ['rates-expected', { ...growth, unit: '亿元' }],
  ['sign-unclear', { ...growth, direction: 'down', values: ['-6', '-7'] }],
  ['direction-contradicts', { ...level, kind: 'annual_cap' }],
  ['year-missing', { ...level, kind: 'annual_cap', direction: 'down', values: { 2022: '3' } }],
  ['base-year-missing', { ...fall, baseYear: null }],
  ['year-missing', { ...fall, values: { 2022: '0.1' } }],
  ['target-zero', { ...fall, target: '0.0' }],
  ['sign-unclear', { ...fall, values: ['-2.7', '0'] }],
  ['direction-contradicts', { ...fall, target: '-13.5', direction: 'up' }],
  ['direction-missing', { ...fall, direction: null }],
  ['reference-missing', bound],
  ['reference-year-missing', { ...bound, reference: { 2022: '3' } }],
  ['year-missing', { ...bound, values: { 2022: '4' }, reference: ['8.1', '3'] }],
]

test.each(cases)('%s', (reason, asked) => {
  expect(judge(makeJudged(asked), { cutOff: '2022-12-31' })).toMatchObject({
    ...{ class: null, finer: null, ratio: null, computable: false, secondOpinion: null, valueIds: [] },
    ...{ pace: null, lagDays: null },
    reason: { code: reason },
  })
})

test('no reason is without its case', () => {
  expect([...new Set(cases.map(([reason]) => reason))].sort()).toEqual([...reasonCodes].sort())
})

test('missing years are named', () => {
  const { reason } = judge(makeJudged({ ...growth, values: { 2024: '6' } }), { cutOff: '2024-12-31' })
  expect(reason).toEqual({ code: 'year-missing', details: { years: '2021 2022 2023' } })
})

test('without a base year the years are counted from the first value', () => {
  const judged = makeJudged({ ...growth, baseYear: null, values: { 2022: '6' } })
  expect(judge(judged, { cutOff: '2022-12-31' })).toMatchObject({ class: 'on_schedule', ratio: '1' })
})

test('a half-year value that could not be compared is shown', () => {
  const { arithmetic } = judge(makeJudged({ ...level, values: { '2022-H1': '106' } }), {
    cutOff: '2022-12-31',
  })
  expect(arithmetic).toEqual([
    { code: 'set-aside', details: { period: '2022-H1', number: '106', grade: '' } },
  ])
})
