/** Counts of a round. */

import { expect, test } from 'vitest'
import { type Asked, tallyOf } from './tally.ts'

const unit = (comments: Asked['comments']): Asked => ({ kind: 'unit', comments })
const none = { units: 0, experts: 0 }

test.each<{ name: string; asked: Asked[]; expected: Partial<ReturnType<typeof tallyOf>> }>([
  { name: 'nobody asked', asked: [], expected: { asked: none, comments: 0 } },
  {
    name: 'silent is not without comment',
    asked: [unit(null), unit([])],
    expected: {
      asked: { units: 2, experts: 0 },
      silent: { units: 1, experts: 0 },
      without: { units: 1, experts: 0 },
    },
  },
  {
    name: 'comments by what became of them',
    asked: [unit(['adopted', 'adopted', 'partly']), unit(['rejected', null])],
    expected: { comments: 5, adopted: 2, partly: 1, rejected: 1, open: 1, silent: none },
  },
  {
    name: 'a body outside is a unit, an expert is not',
    asked: [
      { kind: 'body', comments: [] },
      { kind: 'expert', comments: null },
    ],
    expected: {
      asked: { units: 1, experts: 1 },
      without: { units: 1, experts: 0 },
      silent: { units: 0, experts: 1 },
    },
  },
])('$name', ({ asked, expected }) => {
  expect(tallyOf(asked)).toMatchObject(expected)
})
