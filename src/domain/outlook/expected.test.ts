/** The expected value of the last year against the target, kind by kind. */

import { expect, test } from 'vitest'
import { type Asked, makeDecimal, makeJudged } from '../verdicts/test-judged.ts'
import { contradictsOutlook, expectedMeetsTarget } from './expected.ts'

test.each<[string, Asked, string, boolean | null]>([
  ['level met exactly', { kind: 'level', base: '58.3', target: '62' }, '62.0', true],
  ['level missed', { kind: 'level', base: '58.3', target: '62' }, '61.9', false],
  ['falling level met', { kind: 'level', direction: 'down', base: '48', target: '38' }, '37', true],
  ['direction told by the base', { kind: 'level', direction: null, base: '48', target: '38' }, '39', false],
  ['direction unknown', { kind: 'level', direction: null, target: '38' }, '39', null],
  ['floor', { kind: 'floor', direction: null, target: '95' }, '95', true],
  ['ceiling', { kind: 'ceiling', direction: null, target: '4.5' }, '4.6', false],
  ['increment', { kind: 'increment', base: '82.1', target: '1' }, '83.1', true],
  ['increment without a base', { kind: 'increment', target: '1' }, '83.1', null],
  ['cumulative reduction by size', { kind: 'cumulative', direction: 'down', target: '14.5' }, '14.4', false],
  ['cumulative reduction, signed', { kind: 'cumulative', direction: 'down', target: '-13.5' }, '-14', true],
  ['a cumulative change of nothing', { kind: 'cumulative', target: '0' }, '1', null],
  ['a mean is not told by one year', { kind: 'annual_growth', target: '6' }, '7', null],
  ['nor a relative target', { kind: 'relative', text: '高于GDP增长' }, '7', null],
])('%s', (_, asked, expected, meets) => {
  expect(expectedMeetsTarget(makeJudged(asked), makeDecimal(expected))).toBe(meets)
})

test('no expected value, no answer', () => {
  expect(expectedMeetsTarget(makeJudged({ kind: 'level', target: '1' }), null)).toBeNull()
})

test.each([
  ['will_meet', false, true],
  ['will_meet', true, false],
  ['will_meet', null, false],
  ['at_risk', false, false],
  ['at_risk', true, false],
  ['will_miss', true, true],
  ['will_miss', false, false],
] as const)('%s beside an expected value that meets: %s contradicts: %s', (stated, meets, contradicts) => {
  expect(contradictsOutlook(stated, meets)).toBe(contradicts)
})
