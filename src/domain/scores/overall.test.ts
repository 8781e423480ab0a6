/** The overall score: weights, bounds, what is missing, and a binding indicator that has failed. */

import { describe, expect, test } from 'vitest'
import { defaultScoreRules, overallScore, type ScoredPart } from './overall.ts'
import { robustness } from './robustness.ts'

const part = (chapter: string, completion: number | null, more: Partial<ScoredPart> = {}): ScoredPart => ({
  ...{ key: `${chapter}${completion}`, chapter, completion, isBinding: false, isFailed: false },
  ...more,
})

describe('overallScore', () => {
  test('chapters count the same, and within them indicators', () => {
    const { score, check, chapters, grade } = overallScore([part('甲', 1), part('乙', 0.5), part('乙', 0.7)])
    expect(score).toBeCloseTo(0.8, 12)
    expect(check).toBeCloseTo((1 * Math.sqrt(0.5 * 0.7)) ** 0.5, 12)
    expect(chapters.map((one) => [one.chapter, one.score?.toFixed(2)])).toEqual([
      ['甲', '1.00'],
      ['乙', '0.60'],
    ])
    expect(grade).toBe('fair')
  })

  test.each([
    { name: 'above the bound', completion: 3, score: 1.2 },
    { name: 'below zero', completion: -0.5, score: 0 },
    { name: 'zero', completion: 0, score: 0 },
  ])('$name', ({ completion, score }) => {
    expect(overallScore([part('甲', completion)]).score).toBe(score)
  })

  test('a zero does not kill the geometric mean', () => {
    expect(overallScore([part('甲', 0), part('甲', 1)]).check).toBeCloseTo(0.1, 12)
  })

  test.each([
    { name: 'exactly on the line, though floats miss it', parts: [0.7, 1.1, 1.05], grade: 'good' },
    { name: 'a line below', parts: [0.949], grade: 'fair' },
    { name: 'on the lower line', parts: [0.6], grade: 'fair' },
    { name: 'below both', parts: [0.59], grade: 'poor' },
  ])('grade $name', ({ parts, grade }) => {
    expect(overallScore(parts.map((completion) => part('甲', completion))).grade).toBe(grade)
  })

  describe('a failed binding indicator', () => {
    const failed = { isBinding: true, isFailed: true }
    test('caps the grade and is named, and the score stays as it is', () => {
      const overall = overallScore([part('甲', 1.2), part('甲', 1.1, failed)])
      expect(overall).toMatchObject({ grade: 'fair', isCapped: true, failedBinding: ['甲1.1'] })
      expect(overall.score).toBeCloseTo(1.15, 12)
    })
    test('lifts no grade', () => {
      expect(overallScore([part('甲', 0.1, failed)])).toMatchObject({ grade: 'poor', isCapped: false })
    })
    test('is named where there is no score', () => {
      const parts = [part('甲', null, failed), part('甲', 1)]
      expect(overallScore(parts)).toMatchObject({ score: null, grade: null, failedBinding: ['甲null'] })
    })
    test('an anticipatory one caps nothing', () => {
      expect(overallScore([part('甲', 1, { isFailed: true })])).toMatchObject({
        grade: 'good',
        isCapped: false,
      })
    })
  })

  describe('coverage', () => {
    const parts = (known: number, missing: number) => [
      ...Array.from({ length: known }, () => part('甲', 0.9)),
      ...Array.from({ length: missing }, () => part('甲', null)),
    ]
    test.each([
      { known: 4, missing: 1, has: true },
      { known: 79, missing: 21, has: false },
      { known: 80, missing: 20, has: true },
      { known: 0, missing: 0, has: false },
    ])('$known known, $missing missing', ({ known, missing, has }) => {
      const { score, available, all } = overallScore(parts(known, missing))
      expect([score !== null, available, all]).toEqual([has, known, known + missing])
    })
    test('missing parts leave their weight to the others', () => {
      expect(overallScore(parts(4, 1)).score).toBeCloseTo(0.9, 12)
    })
  })

  test('weights that are set', () => {
    expect(overallScore([part('甲', 1), part('乙', 0)], defaultScoreRules, [3, 1]).score).toBe(0.75)
  })
})

describe('robustness', () => {
  const parts = [part('甲', 1.3), part('甲', 0.4), part('乙', 0.9), part('乙', 0.8), part('丙', null)]

  test('the same seed gives the same answer, another one another', () => {
    expect(robustness(parts, { seed: 7 })).toEqual(robustness(parts, { seed: 7 }))
    expect(robustness(parts, { seed: 7 })).not.toEqual(robustness(parts, { seed: 8 }))
  })

  test('a thousand draws, two means, two bounds, around the score itself', () => {
    const { scores, low, median, high, sameGrade, grade } = robustness(parts, { seed: 7 }) ?? {}
    expect([scores, grade]).toEqual([4000, 'fair'])
    const score = overallScore(parts).score ?? 0
    expect(low).toBeLessThan(score)
    expect(high).toBeGreaterThan(score)
    expect(median).toBeGreaterThan(0.7)
    expect(sameGrade).toBeGreaterThan(0.9)
  })

  test('equal completions leave nothing to draw for', () => {
    const { low, high, sameGrade } = robustness([part('甲', 0.8), part('乙', 0.8)], { seed: 1 }) ?? {}
    expect(low).toBeCloseTo(0.8, 12)
    expect(high).toBeCloseTo(0.8, 12)
    expect(sameGrade).toBe(1)
  })

  test('nothing known, nothing said', () => {
    expect(robustness([part('甲', null)], { seed: 1 })).toBeNull()
  })
})
