/** Pauses between attempts, and the day of a digest. */

import { expect, test } from 'vitest'
import { digestDue, nextTry } from './mailing.ts'

const now = new Date('2023-06-08T00:00:00Z')

test.each([
  { attempts: 1, minutes: 1 },
  { attempts: 2, minutes: 5 },
  { attempts: 5, minutes: 480 },
  { attempts: 6, minutes: null },
])('after $attempts attempts: $minutes minutes', ({ attempts, minutes }) => {
  const next = nextTry(attempts, now)
  expect(next === null ? null : (next.getTime() - now.getTime()) / 60_000).toBe(minutes)
})

test.each([
  { name: 'a minute before eight in Beijing', at: '2023-06-07T23:59:00Z', day: '2023-06-07' },
  { name: 'at eight in Beijing', at: '2023-06-08T00:00:00Z', day: '2023-06-08' },
  { name: 'shortly before midnight in Beijing', at: '2023-06-08T15:59:00Z', day: '2023-06-08' },
  { name: 'shortly after midnight in Beijing', at: '2023-06-08T16:01:00Z', day: '2023-06-08' },
])('digest $name', ({ at, day }) => {
  const due = digestDue(8, new Date(at))
  expect(due).toEqual({ day, before: new Date(`${day}T08:00:00+08:00`) })
})
