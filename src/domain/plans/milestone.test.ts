/** Milestones that can stand, and those that cannot. */

import { expect, test } from 'vitest'
import { byDay, measured, milestoneMisfit } from './milestone.ts'

const today = '2023-06-30'

test.each([
  { name: 'open', of: { doneOn: null, evidence: '', weight: '1', share: null }, misfit: null },
  {
    name: 'done today',
    of: { doneOn: today, evidence: '验收报告', weight: '0.5', share: null },
    misfit: null,
  },
  {
    name: 'done tomorrow',
    of: { doneOn: '2023-07-01', evidence: '', weight: '1', share: null },
    misfit: 'milestone-ahead',
  },
  {
    name: 'shown, not done',
    of: { doneOn: null, evidence: '照片', weight: '1', share: null },
    misfit: 'milestone-evidence',
  },
  {
    name: 'done, and done in part',
    of: { doneOn: today, evidence: '', weight: '1', share: '0.5' },
    misfit: 'milestone-evidence',
  },
  {
    name: 'of no weight',
    of: { doneOn: null, evidence: '', weight: '0.00', share: null },
    misfit: 'milestone-weight',
  },
])('$name', ({ of, misfit }) => {
  expect(milestoneMisfit(of, today)).toBe(misfit)
})

test('they stand by day, then by text', () => {
  const milestones = [
    { dueOn: '2024-01-01', text: 'b' },
    { dueOn: '2023-01-01', text: 'c' },
    { dueOn: '2024-01-01', text: 'a' },
  ]
  expect(byDay(milestones).map(({ text }) => text)).toEqual(['c', 'a', 'b'])
})

test('the rules of progress take it with exact decimals', () => {
  const kept = { id: 'a', dueOn: today, doneOn: null, isKey: true, text: '主体', evidence: '' }
  expect(measured({ ...kept, weight: '2.50', share: '0.4' })).toEqual({
    ...{ key: 'a', dueOn: today, doneOn: null, isKey: true },
    ...{ weight: { units: 250, decimals: 2 }, share: { units: 4, decimals: 1 } },
  })
  expect(() => measured({ ...kept, weight: 'x', share: null })).toThrow('says x')
})
