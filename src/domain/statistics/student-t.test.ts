/** Student's t against printed tables. */

import { describe, expect, test } from 'vitest'
import { studentBound, studentCentralShare, studentShareBelow } from './student-t.ts'

describe('bounds', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2: upper 0.90 and 0.975 points.
  test.each([
    { degrees: 1, of80: 3.078, of95: 12.706 },
    { degrees: 2, of80: 1.886, of95: 4.303 },
    { degrees: 3, of80: 1.638, of95: 3.182 },
    { degrees: 4, of80: 1.533, of95: 2.776 },
    { degrees: 8, of80: 1.397, of95: 2.306 },
    { degrees: 100, of80: 1.29, of95: 1.984 },
  ])('$degrees degrees of freedom', ({ degrees, of80, of95 }) => {
    expect(studentBound(0.8, degrees)).toBeCloseTo(of80, 3)
    expect(studentBound(0.95, degrees)).toBeCloseTo(of95, 3)
  })

  test('a bound holds its share', () => {
    for (const degrees of [1, 2, 7, 30]) {
      expect(studentCentralShare(studentBound(0.8, degrees), degrees)).toBeCloseTo(0.8, 14)
    }
  })
})

describe('share below', () => {
  test.each([
    { name: 'the middle', value: 0, degrees: 5, share: 0.5 },
    { name: 'one degree is Cauchy', value: 1, degrees: 1, share: 0.75 },
    { name: 'below the middle', value: -1, degrees: 1, share: 0.25 },
    // R: pt(0.7, 4), pt(-2.1, 8)
    { name: 'four degrees', value: 0.7, degrees: 4, share: 0.7387499172032749 },
    { name: 'eight degrees', value: -2.1, degrees: 8, share: 0.03446876214765605 },
  ])('$name', ({ value, degrees, share }) => {
    expect(studentShareBelow(value, degrees)).toBeCloseTo(share, 14)
  })
})
