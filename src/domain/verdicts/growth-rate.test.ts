/** The growth-rate ratio against figures Statistics Canada published, and where it has no meaning. */

import { describe, expect, test } from 'vitest'
import { growthRateOpinion, growthRatio } from './growth-rate.ts'
import { defaultThresholds } from './scale.ts'
import { makeDecimal } from './test-judged.ts'

const path = (base: string, value: string, level: string, [elapsed, whole] = [2, 5]) => ({
  base: makeDecimal(base),
  value: makeDecimal(value),
  level: makeDecimal(level),
  elapsed: elapsed ?? 0,
  whole: whole ?? 0,
})

describe('growthRatio', () => {
  // Canadian Indicator Framework, indicators 1-1-1, 11-1-1 and 12-1-1 (tests/vectors/README.md).
  test.each([
    { of: path('14.5', '10.4', '7.25', [8, 15]), published: 0.9010899546976208 },
    { of: path('26866', '36058', '13433', [8, 12]), published: -0.6675781357974336 },
    { of: path('0.37', '9.53', '60', [10, 15]), published: 0.9504069883014249 },
  ])('$published', ({ of, published }) => {
    expect(growthRatio(of)).toBeCloseTo(published, 12)
  })

  test.each([
    ['from zero', path('0', '4', '10')],
    ['from below zero', path('-5', '-2', '5')],
    ['to zero', path('50', '30', '0')],
    ['a value of zero', path('50', '0', '10')],
    ['no change planned', path('95', '96', '95')],
  ])('%s has none', (_, of) => {
    expect(growthRatio(of)).toBeNull()
  })
})

test('a ratio within rounding of a threshold reaches it', () => {
  // 1.1 ^ 2 and 1.1 ^ 5: exactly as fast as needed, which floats put a hair beside 1.
  const thresholds = { ...defaultThresholds, onSchedule: makeDecimal('1') }
  const opinion = growthRateOpinion(path('100', '121', '161.051'), { thresholds, class: 'behind' })
  expect(opinion).toEqual({ class: 'on_schedule', ratio: '1', differs: true })
})
