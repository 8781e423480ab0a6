/** Which deadline is the units', and when a filing is late. */

import { describe, expect, test } from 'vitest'
import { coordinatorDueOn, type Deadline, isLate, unitsDueOn } from './deadline.ts'

describe('unitsDueOn', () => {
  const deadline = (by: Deadline['by'], dueOn: string): Deadline => ({ text: '', by, to: '', dueOn })
  test.each([
    { name: 'none', deadlines: [], dueOn: null },
    { name: "only the coordinator's", deadlines: [deadline('coordinator', '2023-04-30')], dueOn: null },
    {
      name: "the units' first, whatever the coordinator owes before",
      deadlines: [
        deadline('coordinator', '2023-04-06'),
        deadline('units', '2023-04-15'),
        deadline('units', '2023-06-15'),
      ],
      dueOn: '2023-04-15',
    },
    {
      name: 'a plan lead is a unit too',
      deadlines: [deadline('plan_leads', '2023-07-31')],
      dueOn: '2023-07-31',
    },
  ])('$name', ({ deadlines, dueOn }) => {
    expect(unitsDueOn(deadlines)).toBe(dueOn)
  })
})

test.each([
  { name: 'none', by: [], dueOn: null },
  { name: "only the units'", by: ['units'], dueOn: null },
  { name: 'the first of his own', by: ['units', 'coordinator', 'coordinator'], dueOn: '2023-02-01' },
] as const)("the coordinator's day: $name", ({ by, dueOn }) => {
  const deadlines = by.map((party, at) => ({ text: '', by: party, to: '', dueOn: `2023-0${at + 1}-01` }))
  expect(coordinatorDueOn(deadlines)).toBe(dueOn)
})

describe('isLate', () => {
  const due = { dueOn: '2023-06-15', firstFiledAt: null, today: '2023-06-20' }
  test.each([
    { name: 'no due day', ...due, dueOn: null, late: false },
    { name: 'unfiled on the due day', ...due, today: '2023-06-15', late: false },
    { name: 'unfiled the day after', ...due, today: '2023-06-16', late: true },
    {
      name: 'filed in the last second of the due day',
      ...due,
      firstFiledAt: '2023-06-15T15:59:59Z',
      late: false,
    },
    { name: 'filed at midnight in Beijing', ...due, firstFiledAt: '2023-06-15T16:00:00Z', late: true },
    {
      name: 'filed by a real clock in an example that stands at an earlier day',
      ...due,
      firstFiledAt: '2026-11-22T02:00:00Z',
      today: '2023-06-08',
      late: false,
    },
    {
      name: 'filed late stays late',
      ...due,
      firstFiledAt: '2023-06-18T02:00:00Z',
      today: '2024-01-01',
      late: true,
    },
  ])('$name', ({ late, firstFiledAt, ...filed }) => {
    expect(isLate({ ...filed, firstFiledAt: firstFiledAt === null ? null : new Date(firstFiledAt) })).toBe(
      late,
    )
  })
})
