/** Half-years that can be asked about. */

import { expect, test } from 'vitest'
import { halfYearBy, halfYearsUntil, lastDayOf } from './half-year.ts'

test.each([
  { last: '2027-H1', first: 2026, all: ['2027-H1', '2026-H2', '2026-H1'] },
  { last: '2026-H2', first: 2026, all: ['2026-H2', '2026-H1'] },
  { last: '2025-H2', first: 2026, all: [] },
])('from $first to $last', ({ last, first, all }) => {
  expect(halfYearsUntil(last, first)).toEqual(all)
})

test.each(['2027-H1', '2026-H2'])('%s is the half-year over by its own last day', (halfYear) => {
  expect(halfYearBy(lastDayOf(halfYear))).toBe(halfYear)
})
