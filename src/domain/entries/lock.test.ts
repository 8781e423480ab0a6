/** Who may write an entry in which state of its filing. */

import { describe, expect, test } from 'vitest'
import { type Role, roles } from '../people/role.ts'
import { submissionStates } from '../processes/submission.ts'
import { decidingFiling, isPastDue, lockOf } from './lock.ts'

const today = '2023-06-16'

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
    expect(lockOf({ state, unitId: 'a', locksAfter: null }, actor(role, 'a'), today)).toBe(own)
    expect(lockOf({ state, unitId: 'a', locksAfter: null }, actor(role, 'b'), today)).toBe(elsewhere)
  })
})

test.each([
  { name: 'an open one before a closed one', states: ['accepted', 'draft', 'submitted'], decides: 1 },
  { name: 'returned is open', states: ['submitted', 'returned'], decides: 1 },
  { name: 'the last where none is open', states: ['accepted', 'submitted'], decides: 1 },
  { name: 'none', states: [], decides: undefined },
] as const)('of several filings $name decides', ({ states, decides }) => {
  const filings = states.map((state, at) => ({ unitId: 'a', state, at, locksAfter: null }))
  expect(decidingFiling(filings, today)?.at).toBe(decides)
})

test.each(roles)('nobody writes once the evaluation is closed: %s', (role) => {
  const filing = { state: 'draft', unitId: 'a', locksAfter: null, isClosed: true } as const
  expect(lockOf(filing, actor(role, 'a'), today)).toBe('evaluation-closed')
})

describe('after the hard day', () => {
  const locksAfter = '2023-06-15'

  test.each([
    { name: 'a draft on the day itself', state: 'draft', day: locksAfter, past: false },
    { name: 'a draft the day after', state: 'draft', day: today, past: true },
    { name: 'what was returned', state: 'returned', day: today, past: false },
    { name: 'what was filed', state: 'submitted', day: today, past: false },
  ] as const)('$name', ({ state, day, past }) => {
    expect(isPastDue({ state, locksAfter }, day)).toBe(past)
  })

  test.each([
    { role: 'contact', reason: 'past-due' },
    { role: 'reporter', reason: 'past-due' },
    { role: 'unit_head', reason: 'not-writer' },
    { role: 'coordinator', reason: null },
  ] as const)('the $role of the unit', ({ role, reason }) => {
    expect(lockOf({ state: 'draft', unitId: 'a', locksAfter }, actor(role, 'a'), today)).toBe(reason)
  })

  test('another filing of the entry that is still open decides', () => {
    const filings = [
      { unitId: 'a', state: 'draft', locksAfter, at: 'city' },
      { unitId: 'a', state: 'draft', locksAfter: null, at: 'outline' },
    ] as const
    expect(decidingFiling(filings, today)?.at).toBe('outline')
  })
})
