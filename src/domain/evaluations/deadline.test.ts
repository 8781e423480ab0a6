/** Which deadline is the units'. */

import { describe, expect, test } from 'vitest'
import { coordinatorDueOn, type Deadline, unitsDeadline } from './deadline.ts'

describe('unitsDeadline', () => {
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
    expect(unitsDeadline(deadlines)?.dueOn ?? null).toBe(dueOn)
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
