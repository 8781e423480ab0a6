/** From which state on a report may be final. */

import { expect, test } from 'vitest'
import { mayBeFinal } from './final.ts'

test.each([
  ['city_report', 'draft', true],
  ['city_report', 'returned', true],
  ['outline_report', 'draft', false],
  ['outline_report', 'government', false],
  ['outline_report', 'government_approved', true],
  ['outline_report', 'handled', true],
  ['special_report', 'leader', false],
  ['special_report', 'approved', true],
] as const)('%s at %s: %s', (process, state, may) => {
  expect(mayBeFinal(process, state)).toBe(may)
})
