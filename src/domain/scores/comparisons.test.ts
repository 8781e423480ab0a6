/** Pairwise comparisons that contradict themselves, or cannot be read. Known answers: tests/composite-vectors.test.ts. */

import { describe, expect, test } from 'vitest'
import { comparedWeights, consistentWeights } from './comparisons.ts'
import { entropyWeights } from './entropy.ts'

/** The first is three times the second, the second three times the third, and the third three times the first. */
const circle = [
  [1, 3, 1 / 3],
  [1 / 3, 1, 3],
  [3, 1 / 3, 1],
]

test('perfect answers have no inconsistency', () => {
  const { weights, ratio } = comparedWeights([
    [1, 2, 4],
    [1 / 2, 1, 2],
    [1 / 4, 1 / 2, 1],
  ])
  expect(weights.map((weight) => weight.toFixed(6))).toEqual(['0.571429', '0.285714', '0.142857'])
  expect(ratio).toBeCloseTo(0, 10)
})

test('two parts cannot contradict themselves', () => {
  const { weights, ratio, triple } = comparedWeights([
    [1, 4],
    [1 / 4, 1],
  ])
  expect(weights).toEqual([0.8, 0.2])
  expect([ratio, triple]).toEqual([0, null])
})

test('a circle is refused, with the three that make it', () => {
  expect(comparedWeights(circle).ratio).toBeGreaterThan(1)
  expect(() => consistentWeights(circle)).toThrow(
    expect.objectContaining({
      code: 'comparisons-inconsistent',
      details: { ratio: '1.149', first: 1, second: 2, third: 3 },
    }),
  )
})

test('among four the worst three are named', () => {
  const four = [
    [1, 2, 4, 8],
    [1 / 2, 1, 2, 1 / 4],
    [1 / 4, 1 / 2, 1, 2],
    [1 / 8, 4, 1 / 2, 1],
  ]
  expect(comparedWeights(four).triple).toEqual([0, 1, 3])
})

describe('refused as unreadable', () => {
  test.each([
    { name: 'one part', matrix: [[1]], details: { found: 1 } },
    { name: 'not square', matrix: [[1, 2], [0.5]], details: { found: 2 } },
    {
      name: 'not reciprocal',
      matrix: [
        [1, 2],
        [2, 1],
      ],
      details: { row: 1, column: 2, found: '2' },
    },
    {
      name: 'zero',
      matrix: [
        [1, 0],
        [0, 1],
      ],
      details: { row: 1, column: 2, found: '0' },
    },
    {
      name: 'not a number',
      matrix: [
        [1, Number.NaN],
        [1, 1],
      ],
      details: { row: 1, column: 2, found: 'NaN' },
    },
    {
      name: 'ten parts',
      matrix: Array.from({ length: 10 }, () => Array(10).fill(1)),
      details: { found: 10 },
    },
  ])('$name', ({ matrix, details }) => {
    expect(() => comparedWeights(matrix)).toThrow(
      expect.objectContaining({ code: 'comparisons-unreadable', details: expect.objectContaining(details) }),
    )
  })
})

test.each([
  ['one place', [[1, 2]]],
  ['no place', []],
  [
    'places that are all alike',
    [
      [1, 2],
      [1, 2],
    ],
  ],
])('entropy has nothing to weigh by: %s', (_, figures) => {
  expect(entropyWeights(figures)).toBeNull()
})
