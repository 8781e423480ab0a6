/** Invitation codes: written so that people can pass them on, read however they type them. */

import { describe, expect, test } from 'vitest'
import { isInvitationOpen, readCode, writeCode } from './invitation.ts'

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
