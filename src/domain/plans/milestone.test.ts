/** Milestones that can stand, and those that cannot. */

import { expect, test } from 'vitest'
import { byDay, milestoneMisfit } from './milestone.ts'

const today = '2023-06-30'

test.each([
  { name: 'open', of: { doneOn: null, evidence: '', weight: '1' }, misfit: null },
  { name: 'done today', of: { doneOn: today, evidence: '验收报告', weight: '0.5' }, misfit: null },
  {
    name: 'done tomorrow',
    of: { doneOn: '2023-07-01', evidence: '', weight: '1' },
    misfit: 'milestone-ahead',
  },
  {
    name: 'shown, not done',
    of: { doneOn: null, evidence: '照片', weight: '1' },
    misfit: 'milestone-evidence',
  },
  { name: 'of no weight', of: { doneOn: null, evidence: '', weight: '0.00' }, misfit: 'milestone-weight' },
])('$name', ({ of, misfit }) => {
  expect(milestoneMisfit(of, today)).toBe(misfit)
})

test('they stand by day, then by text', () => {
  const milestones = [
    { day: '2024-01-01', text: 'b' },
    { day: '2023-01-01', text: 'c' },
    { day: '2024-01-01', text: 'a' },
  ]
  expect(byDay(milestones).map(({ text }) => text)).toEqual(['c', 'a', 'b'])
})
