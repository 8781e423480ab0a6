/** Who holds a section, and when another may take it over. */

import { describe, expect, test } from 'vitest'
import { holdingAt, lockEnd, savingOf } from './lock.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 4, 6, 9, minute))
const lock = { id: 'a', personId: 'me', takenAt: at(0), renewedAt: at(10) }

describe('a lock', () => {
  test('runs out fifteen minutes after it was last renewed', () => {
    expect(lockEnd(lock)).toEqual(at(25))
    expect(holdingAt(lock, at(24))).toBe(lock)
    expect(holdingAt(lock, at(25))).toBeNull()
    expect(holdingAt(null, at(0))).toBeNull()
  })
})

describe('savingOf', () => {
  const saving = { lock, now: at(12), personId: 'me', standing: 4, basedOn: 4 }
  test.each([
    { name: 'by the holder on what stands', change: {}, becomes: 'stands' },
    { name: 'of a free section', change: { lock: null, personId: 'other' }, becomes: 'stands' },
    { name: 'once the lock ran out', change: { now: at(30), personId: 'other' }, becomes: 'stands' },
    { name: 'while another holds it', change: { personId: 'other' }, becomes: 'locked' },
    {
      name: 'while another holds it, on an older version',
      change: { personId: 'other', basedOn: 3 },
      becomes: 'locked',
    },
    { name: 'by the holder on an older version', change: { basedOn: 3 }, becomes: 'changed' },
    { name: 'on a version that was set aside', change: { lock: null, basedOn: 5 }, becomes: 'changed' },
  ])('$name: $becomes', ({ change, becomes }) => {
    expect(savingOf({ ...saving, ...change })).toBe(becomes)
  })
})
