/** A score as it is made from one set of inputs. */

import { expect, test } from 'vitest'
import { makeScore } from './made.ts'
import { overallScore, type ScoredPart } from './overall.ts'
import { robustness } from './robustness.ts'

const part = (key: string, chapter: string, completion: number | null, isFailed = false): ScoredPart => ({
  ...{ key, chapter, completion, isFailed },
  isBinding: isFailed,
})
/** The worked example of docs/methods/score.md §5. */
const parts = [part('a', '甲', 1), part('b', '乙', 0.5), part('c', '乙', 0.7)]

test('by default chapters weigh the same, and it is the overall score and its robustness', () => {
  const made = makeScore({ parts, comparisons: null, seed: 7 })
  expect(made).toMatchObject({ ...overallScore(parts), consistency: null })
  expect(made.weights).toEqual([0.5, 0.25, 0.25])
  expect(made.robustness).toEqual(robustness(parts, { seed: 7 }))
})

test('compared chapters carry their weight to their parts', () => {
  const made = makeScore({
    parts,
    comparisons: [
      [1, 3],
      [1 / 3, 1],
    ],
    seed: 7,
  })
  expect(made.weights.map((weight) => weight.toFixed(6))).toEqual(['0.750000', '0.125000', '0.125000'])
  expect(made.consistency).toBe(0)
  expect(made.score).toBeCloseTo(0.9, 12)
})

test('comparisons must be as many as chapters', () => {
  const comparisons = [
    [1, 3, 5],
    [1 / 3, 1, 3],
    [1 / 5, 1 / 3, 1],
  ]
  expect(() => makeScore({ parts, comparisons, seed: 7 })).toThrow(
    expect.objectContaining({ code: 'comparisons-unreadable' }),
  )
})

test('comparisons that contradict themselves name the worst three', () => {
  const three = [part('a', '甲', 1), part('b', '乙', 1), part('c', '丙', 1)]
  const comparisons = [
    [1, 9, 1 / 9],
    [1 / 9, 1, 9],
    [9, 1 / 9, 1],
  ]
  expect(() => makeScore({ parts: three, comparisons, seed: 7 })).toThrow(
    expect.objectContaining({
      code: 'comparisons-inconsistent',
      details: expect.objectContaining({ first: 1, second: 2, third: 3 }),
    }),
  )
})

test('a failed binding part caps the grade; with too few figures there is neither score nor draws', () => {
  const capped = makeScore({
    parts: [part('a', '甲', 1.2), part('b', '乙', 1.2, true)],
    comparisons: null,
    seed: 1,
  })
  expect(capped).toMatchObject({ grade: 'fair', isCapped: true, failedBinding: ['b'] })
  const little = makeScore({ parts: [part('a', '甲', 1), part('b', '乙', null)], comparisons: null, seed: 1 })
  expect(little).toMatchObject({ score: null, grade: null, robustness: null, available: 1, all: 2 })
})
