/** A section moves with those under it, past its like, and never out of its own. */

import { expect, test } from 'vitest'
import { moved } from './arrange.ts'

const sections = [
  { id: 'a', level: 1 },
  { id: 'a1', level: 2 },
  { id: 'a2', level: 2 },
  { id: 'b', level: 1 },
  { id: 'b1', level: 2 },
  { id: 'x', level: null },
  { id: 'y', level: null },
]

test.each([
  { id: 'a', by: 1, order: 'b b1 a a1 a2 x y' },
  { id: 'b', by: -1, order: 'b b1 a a1 a2 x y' },
  { id: 'a2', by: -1, order: 'a a2 a1 b b1 x y' },
  { id: 'a1', by: 1, order: 'a a2 a1 b b1 x y' },
  { id: 'y', by: -1, order: 'a a1 a2 b b1 y x' },
  { id: 'a', by: -1, order: null },
  { id: 'a1', by: -1, order: null },
  { id: 'a2', by: 1, order: null },
  { id: 'b1', by: -1, order: null },
  { id: 'b', by: 1, order: null },
  { id: 'x', by: -1, order: null },
  { id: 'y', by: 1, order: null },
  { id: 'none', by: 1, order: null },
] as const)('$id by $by: $order', ({ id, by, order }) => {
  const found = moved(sections, id, by)
  expect(found?.map((one) => one.id).join(' ') ?? null).toBe(order)
})
