/** Nelder–Mead on functions whose least point is known. */

import { expect, test } from 'vitest'
import { leastPoint } from './nelder-mead.ts'

test('finds the middle of a bowl', () => {
  const [x = 0, y = 0] = leastPoint(([x = 0, y = 0]) => (x - 3) ** 2 + 2 * (y + 1) ** 2 + 1, [1, 1])
  expect(x).toBeCloseTo(3, 3)
  expect(y).toBeCloseTo(-1, 3)
})

// R: optim(c(-1.2, 1), function(x) 100*(x[2]-x[1]^2)^2 + (1-x[1])^2)$par
test('follows the bent valley of Rosenbrock to where R stops', () => {
  const found = leastPoint(([x = 0, y = 0]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2, [-1.2, 1])
  expect(found).toEqual([1.0002601387256695, 1.000505999303765])
})

test('keeps out of what is not allowed', () => {
  const [x = 0] = leastPoint(([x = 0]) => (x < 2 ? Number.POSITIVE_INFINITY : x), [5])
  expect(x).toBeGreaterThanOrEqual(2)
  expect(x).toBeCloseTo(2, 5)
})

test('a start without a value is a fault', () => {
  expect(() => leastPoint(() => Number.NaN, [0])).toThrow('no value at the start')
})

test('a start at zero still moves', () => {
  const [x = 0] = leastPoint(([x = 0]) => (x - 0.5) ** 2, [0])
  expect(x).toBeCloseTo(0.5, 4)
})
