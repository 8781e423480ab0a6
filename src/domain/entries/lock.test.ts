/** Who may write an entry in which state of its filing. */

import { describe, expect, test } from 'vitest'
import { type Role, roles } from '../people/role.ts'
import { submissionStates } from '../processes/submission.ts'
import { decidingFiling, lockOf } from './lock.ts'

const actor = (role: Role, unitId: string) => ({
  tenantId: 't',
  personId: 'p',
  memberships: [{ unitId, role }],
})

describe.each(submissionStates)('%s', (state) => {
  const isOpen = state === 'draft' || state === 'returned'

  test.each(roles)('%s', (role) => {
    const writes = ['coordinator', 'contact', 'reporter'].includes(role)
    const own = isOpen ? (writes ? null : 'not-writer') : state
    const elsewhere = isOpen ? (role === 'coordinator' ? null : 'not-writer') : state
    expect(lockOf({ state, unitId: 'a' }, actor(role, 'a'))).toBe(own)
    expect(lockOf({ state, unitId: 'a' }, actor(role, 'b'))).toBe(elsewhere)
  })
})

test.each([
  { name: 'an open one before a closed one', states: ['accepted', 'draft', 'submitted'], decides: 1 },
  { name: 'returned is open', states: ['submitted', 'returned'], decides: 1 },
  { name: 'the last where none is open', states: ['accepted', 'submitted'], decides: 1 },
  { name: 'none', states: [], decides: undefined },
] as const)('of several filings $name decides', ({ states, decides }) => {
  const filings = states.map((state, at) => ({ unitId: 'a', state, at }))
  expect(decidingFiling(filings)?.at).toBe(decides)
})
