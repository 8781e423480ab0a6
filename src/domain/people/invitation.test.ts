/** Invitation codes: written so that people can pass them on, read however they type them. */

import { describe, expect, test } from 'vitest'
import { isInvitationOpen, letIn, readCode, rolesToInvite, writeCode } from './invitation.ts'

describe('writeCode', () => {
  test.each([
    { name: 'lowest', bytes: new Uint8Array(12), code: '0000-0000-0000' },
    {
      name: 'each byte one letter',
      bytes: Uint8Array.of(10, 31, 32, 63, 64, 255, 1, 2, 3, 4, 5, 6),
      code: 'AZ0Z-0Z12-3456',
    },
  ])('$name', ({ bytes, code }) => {
    expect(writeCode(bytes)).toBe(code)
  })
})

describe('readCode', () => {
  test.each([
    { name: 'as written', typed: '7KQM-4XPD-9TRA' },
    { name: 'small letters without dashes', typed: '7kqm4xpd9tra' },
    { name: 'full width, from a Chinese keyboard', typed: '７ＫＱＭ－４ＸＰＤ－９ＴＲＡ' },
    { name: 'blanks and long dashes', typed: ' 7KQM — 4XPD　– 9TRA ' },
  ])('$name', ({ typed }) => {
    expect(readCode(typed)).toBe('7KQM4XPD9TRA')
  })

  test('misread letters count as the figures they look like', () => {
    expect(readCode('oOiIlL')).toBe('001111')
  })
})

describe('isInvitationOpen', () => {
  const expiresAt = new Date('2026-03-15T00:00:00Z')
  test.each([
    { name: 'fresh', now: '2026-03-01T00:00:00Z', usedAt: null, newest: true, open: true },
    {
      name: 'used',
      now: '2026-03-01T00:00:00Z',
      usedAt: new Date('2026-03-01T00:00:00Z'),
      newest: true,
      open: false,
    },
    { name: 'renewed', now: '2026-03-01T00:00:00Z', usedAt: null, newest: false, open: false },
    { name: 'last moment', now: '2026-03-14T23:59:59Z', usedAt: null, newest: true, open: true },
    { name: 'expired', now: '2026-03-15T00:00:00Z', usedAt: null, newest: true, open: false },
  ])('$name', ({ now, open, ...invitation }) => {
    expect(isInvitationOpen({ ...invitation, expiresAt }, new Date(now))).toBe(open)
  })
})

describe('letIn', () => {
  const first = { id: 'first', accountId: 'a' }
  const waiting = { id: 'waiting', accountId: null }
  const later = { id: 'later', accountId: 'b' }
  test.each([
    { name: 'nobody known', role: 'unit_head', personId: null, known: [], person: undefined },
    { name: 'who waits for access first', role: 'unit_head', personId: null, known: [first, waiting], person: 'waiting' },
    { name: 'somebody new beside those with access', role: 'coordinator', personId: null, known: [first], person: undefined },
    { name: 'the one contact again', role: 'contact', personId: null, known: [first, later], person: 'first' },
    { name: 'whom it is for', role: 'coordinator', personId: 'later', known: [first, waiting, later], person: 'later' },
    { name: 'never another than whom it is for', role: 'contact', personId: 'gone', known: [first, waiting], person: undefined },
  ] as const)('$name', ({ role, personId, known, person }) => {
    expect(letIn({ role, personId }, known)?.id).toBe(person)
  }) // biome-ignore format: table
})

test('coordinators are invited to the unit that leads alone', () => {
  const standings = [
    { leads: true, isOffice: false },
    { leads: false, isOffice: true },
    { leads: false, isOffice: false },
  ]
  const above = standings.map((standing) =>
    rolesToInvite(standing).filter((role) => ['coordinator', 'government_office', 'leader'].includes(role)),
  )
  expect(above).toEqual([['coordinator'], ['government_office', 'leader'], []])
})
