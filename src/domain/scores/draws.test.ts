/** Draws from a seed: repeatable, even, and weights with the mean and spread they should have. */

import { expect, test } from 'vitest'
import { drawnWeights, drawsFrom } from './draws.ts'

const many = (count: number, draw: () => number) => Array.from({ length: count }, draw)
const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
const variance = (numbers: readonly number[]) => {
  const middle = mean(numbers)
  return mean(numbers.map((number) => (number - middle) ** 2))
}

test('the generator is mulberry32', () => {
  // The first numbers from seed 1, times 2^32.
  expect(many(3, drawsFrom(1)).map((number) => number * 2 ** 32)).toEqual([2693262067, 11749833, 2265367787])
})

test('numbers are even and below 1', () => {
  const numbers = many(20_000, drawsFrom(42))
  expect(mean(numbers)).toBeCloseTo(1 / 2, 2)
  expect(variance(numbers)).toBeCloseTo(1 / 12, 2)
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
})

test('weights keep their mean, and spread as a Dirichlet distribution does', () => {
  const set = [0.5, 0.3, 0.2]
  const draw = drawsFrom(3)
  const drawn = Array.from({ length: 20_000 }, () => drawnWeights(set, 31, draw))
  set.forEach((weight, at) => {
    const column = drawn.map((weights) => weights[at] ?? 0)
    expect(mean(column)).toBeCloseTo(weight, 2)
    expect(variance(column)).toBeCloseTo((weight * (1 - weight)) / 32, 3)
  })
  expect(
    drawn.every((weights) => Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1) < 1e-12),
  ).toBe(true)
})
