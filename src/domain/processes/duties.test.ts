/** Every state of a filing for everybody who has a part in it. */

import { expect, test } from 'vitest'
import type { Role } from '../people/role.ts'
import { filingDuty, isAwaited } from './duties.ts'
import type { SubmissionState } from './submission.ts'

const part = (...rolesInUnit: Role[]) => ({ rolesInUnit, isCoordinator: false })
const contact = part('contact')
const reporter = part('reporter')
const head = part('unit_head')
const both = part('contact', 'unit_head')
const coordinator = { rolesInUnit: [], isCoordinator: true }
const stranger = part()

test.each([
  { who: 'contact', part: contact, duties: { draft: 'fill', returned: 'correct' }, waits: ['inner_1', 'inner_2', 'inner_3', 'submitted'] },
  { who: 'reporter', part: reporter, duties: { draft: 'fill', returned: 'correct' }, waits: ['inner_1', 'inner_2', 'inner_3', 'submitted'] },
  { who: 'head', part: head, duties: { inner_1: 'approve', inner_2: 'approve', inner_3: 'approve' }, waits: ['submitted'] },
  { who: 'contact and head at once', part: both, duties: { draft: 'fill', returned: 'correct', inner_1: 'approve', inner_2: 'approve', inner_3: 'approve' }, waits: ['submitted'] },
  { who: 'coordinator', part: coordinator, duties: { submitted: 'review' }, waits: [] },
  { who: 'stranger', part: stranger, duties: {}, waits: [] },
])('$who', ({ part, duties, waits }) => {
  const states: SubmissionState[] = ['draft', 'inner_1', 'inner_2', 'inner_3', 'submitted', 'returned', 'accepted']
  const found = states.flatMap((state) => {
    const duty = filingDuty(state, part)
    return duty === null ? [] : [[state, duty]]
  })
  expect(Object.fromEntries(found)).toEqual(duties)
  expect(states.filter((state) => isAwaited(state, part))).toEqual(waits)
}) // biome-ignore format: table
