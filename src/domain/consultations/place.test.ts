/** Where a block of a draft stands. */

import { expect, test } from 'vitest'
import { placesOf } from './place.ts'

test('paragraphs are counted under each heading anew', () => {
  const blocks = [0, 1, 0, 0, 2, 0].map((level, at) => ({ level, text: `t${at}` }))
  expect(placesOf(blocks)).toEqual([
    { heading: '', paragraph: 1 },
    { heading: 't1', paragraph: null },
    { heading: 't1', paragraph: 1 },
    { heading: 't1', paragraph: 2 },
    { heading: 't4', paragraph: null },
    { heading: 't4', paragraph: 1 },
  ])
})
