/** When a code for an address counts. */

import { expect, test } from 'vitest'
import { confirmation, isConfirmable } from './confirmation.ts'

const now = new Date('2033-05-08T02:00:00Z')
const later = new Date(now.getTime() + 1)

test.each([
  ['in time, never guessed', later, 0, true],
  ['at its last guess', later, confirmation.guesses - 1, true],
  ['guessed too often', later, confirmation.guesses, false],
  ['run out', now, 0, false],
])('%s', (_, expiresAt, attempts, is) => {
  expect(isConfirmable({ expiresAt, attempts }, now)).toBe(is)
})
