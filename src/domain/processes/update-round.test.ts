/** The update round's table over every state × action × role × inner steps. */

import { describe, expect, test } from 'vitest'
import { type Role, roles } from '../people/role.ts'
import { Refusal } from '../refusal.ts'
import { actionsFor, nextStep, type ProcessFacts } from './process.ts'
import {
  isAnswerable,
  isEnded,
  type UpdateAction,
  type UpdateState,
  updateActions,
  updateDuty,
  updateProcess,
  updateStates,
} from './update-round.ts'

interface Allowed {
  readonly from: readonly UpdateState[]
  readonly by: readonly Role[]
  readonly to: (state: UpdateState, innerSteps: number) => UpdateState
}

const inner: readonly UpdateState[] = ['inner_1', 'inner_2', 'inner_3']
const after = (level: number, innerSteps: number): UpdateState =>
  level >= innerSteps ? 'submitted' : (inner[level] ?? 'submitted')

/** The table written out a second time. */
const allowed: Readonly<Record<UpdateAction, Allowed>> = {
  submit: { from: ['draft', 'returned'], by: ['contact', 'reporter'], to: (_, steps) => after(0, steps) },
  approve: { from: inner, by: ['unit_head'], to: (state, steps) => after(Number(state.at(-1)), steps) },
  send_back: { from: inner, by: ['unit_head'], to: () => 'draft' },
  withdraw: { from: [...inner, 'submitted'], by: ['contact', 'reporter'], to: () => 'draft' },
  accept: { from: ['submitted'], by: ['coordinator'], to: () => 'accepted' },
  return: { from: ['submitted'], by: ['coordinator'], to: () => 'returned' },
  close: { from: ['draft', 'returned', ...inner], by: ['coordinator'], to: () => 'closed' },
}

const facts = (role: Role, innerSteps: number): ProcessFacts => ({
  roles: [role],
  rolesInUnit: [role],
  ownFiling: false,
  innerSteps,
})

const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return ''
}

describe.each([0, 1, 2, 3])('with %i inner steps', (innerSteps) => {
  const reachable = updateStates.filter((s) => !s.startsWith('inner') || Number(s.at(-1)) <= innerSteps)
  const cells = reachable.flatMap((state) =>
    updateActions.flatMap((action) => roles.map((role) => ({ state, action, role }))),
  )
  test.each(cells)('$state × $action × $role', ({ state, action, role }) => {
    const { from, by, to } = allowed[action]
    const wanted = { state, action, reason: '理由', hasSource: false }
    const take = () => nextStep(updateProcess, wanted, facts(role, innerSteps))
    const isAllowed = from.includes(state) && by.includes(role)
    if (isAllowed) expect(take().to).toBe(to(state, innerSteps))
    else expect(codeOf(take)).toBe(from.includes(state) ? 'not-permitted' : 'action-not-allowed')
    expect(actionsFor(updateProcess, state, facts(role, innerSteps)).includes(action)).toBe(isAllowed)
  })
})

test('nobody accepts what he submitted', () => {
  const wanted = { state: 'submitted', action: 'accept', reason: '', hasSource: false }
  const own = { ...facts('coordinator', 0), ownFiling: true }
  expect(codeOf(() => nextStep(updateProcess, wanted, own))).toBe('own-filing')
})

test('open for answers as a filing is for writing; ended when accepted or closed', () => {
  expect(updateStates.filter(isAnswerable)).toEqual(['draft', 'returned'])
  expect(updateStates.filter(isEnded)).toEqual(['accepted', 'closed'])
})

test.each([
  { state: 'draft', role: 'contact', duty: 'update' },
  { state: 'returned', role: 'reporter', duty: 'update' },
  { state: 'draft', role: 'unit_head', duty: null },
  { state: 'inner_2', role: 'unit_head', duty: 'approve_update' },
  { state: 'inner_1', role: 'contact', duty: null },
  { state: 'submitted', role: 'coordinator', duty: 'review_update' },
  { state: 'closed', role: 'coordinator', duty: null },
  { state: 'accepted', role: 'contact', duty: null },
] as const)('$role at $state owes $duty', ({ state, role, duty }) => {
  expect(updateDuty(state, { rolesInUnit: [role], isCoordinator: role === 'coordinator' })).toBe(duty)
})
