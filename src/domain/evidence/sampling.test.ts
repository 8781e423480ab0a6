/** Samples: the same seed draws the same, every entry has its chance, risk comes first. */

import { describe, expect, test } from 'vitest'
import { drawSample, type Risk, riskScore } from './sampling.ts'

const one = (id: string, ...risks: Risk[]) => ({ id, risks })
const twenty = Array.from({ length: 20 }, (_, at) => one(String(at).padStart(2, '0')))
const ids = (ones: readonly { id: string }[]) => ones.map(({ id }) => id)

describe('at random', () => {
  test('the same seed draws the same, whatever the order of the population', () => {
    const drawn = ids(drawSample(twenty, { way: 'random', size: 5, seed: '2023-06-30' }))
    expect(drawn).toHaveLength(5)
    expect(new Set(drawn).size).toBe(5)
    expect(ids(drawSample(twenty.toReversed(), { way: 'random', size: 5, seed: '2023-06-30' }))).toEqual(
      drawn,
    )
  })

  test('another seed draws another', () => {
    const drawn = (seed: string) => ids(drawSample(twenty, { way: 'random', size: 5, seed }))
    expect(drawn('甲')).not.toEqual(drawn('乙'))
  })

  test('every entry is drawn about as often as every other', () => {
    const counts = new Map<string, number>()
    for (let round = 0; round < 4000; round += 1) {
      for (const { id } of drawSample(twenty, { way: 'random', size: 5, seed: `s${round}` })) {
        counts.set(id, (counts.get(id) ?? 0) + 1)
      }
    }
    // 4000 × 5 / 20 = 1000 expected; five standard deviations are about 137.
    expect(Math.min(...counts.values())).toBeGreaterThan(863)
    expect(Math.max(...counts.values())).toBeLessThan(1137)
  })

  test.each([
    { name: 'more than there are', size: 30, drawn: 20 },
    { name: 'nothing to draw from', size: 3, drawn: 0 },
  ])('$name', ({ size, drawn }) => {
    const population = drawn === 0 ? [] : twenty
    expect(drawSample(population, { way: 'random', size, seed: 's' })).toHaveLength(drawn)
  })
})

test('by risk: the highest sum of weights first', () => {
  const population = [one('a'), one('b', 'late'), one('c', 'no_evidence', 'estimate'), one('d', 'objection')]
  expect(ids(drawSample(population, { way: 'risk', size: 3, seed: 's' }))).toEqual(['c', 'd', 'b'])
  expect(population.map(riskScore)).toEqual([0, 1, 5, 3])
})
