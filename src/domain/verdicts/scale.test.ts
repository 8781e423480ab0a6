/** Scales as a plan states them: its thresholds, or the default ones. */

import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { defaultThresholds, type Scale, thresholdsOf } from './scale.ts'
import { makeDecimal } from './test-judged.ts'

const scale = (faster: string | null, onSchedule: string | null): Scale => ({
  subject: 'indicator',
  classes: [
    { key: 'ahead', word: { zh: '提前实现', en: 'Achieved early' }, least: null },
    { key: 'faster', word: { zh: '快于预期', en: 'Faster' }, least: faster },
    { key: 'on_schedule', word: { zh: '符合预期', en: 'On schedule' }, least: onSchedule },
    { key: 'behind', word: { zh: '滞后', en: 'Behind' }, least: null },
  ],
})

test('a plan without thresholds has the default ones', () => {
  expect(thresholdsOf(scale(null, null))).toEqual(defaultThresholds)
})

test('a plan sets its own', () => {
  expect(thresholdsOf(scale('1.2', '0.90'))).toEqual({
    ...defaultThresholds,
    faster: makeDecimal('1.2'),
    onSchedule: makeDecimal('0.90'),
  })
})

test.each([
  ['no number', scale('1.1', 'about 0.9')],
  ['lines out of order', scale('0.9', '0.95')],
  ['a line below the finer ones', scale('1.1', '0.5')],
])('%s is refused', (_, wrong) => {
  expect(() => thresholdsOf(wrong)).toThrow(Refusal)
})
