/** Instants in words are those of Beijing, whatever the machine's own zone. */

import { expect, test } from 'vitest'
import { readableInstant } from './instant.ts'

test.each([
  { name: 'an evening in Beijing', given: '2026-11-22T15:15:09.120Z', said: '2026-11-22 23:15' },
  { name: 'past midnight there', given: '2026-12-31T16:00:00Z', said: '2027-01-01 00:00' },
  { name: 'a day is no instant', given: '2026-11-22', said: '2026-11-22' },
  { name: 'a name', given: '区发展改革委', said: '区发展改革委' },
  { name: 'a number', given: 3, said: 3 },
])('$name', ({ given, said }) => {
  expect(readableInstant(given)).toBe(said)
})
