/** The filing's table over every state × action × role × inner steps: what it allows, and that all else is refused. */

import { describe, expect, test } from 'vitest'
import { type Role, roles } from '../people/role.ts'
import { Refusal } from '../refusal.ts'
import { actionsFor, nextStep, type ProcessFacts } from './process.ts'
import { type SubmissionAction, type SubmissionState, submissionProcess } from './submission.ts'

const states = ['draft', 'inner_1', 'inner_2', 'inner_3', 'submitted', 'returned', 'accepted'] as const
const actions = ['submit', 'approve', 'send_back', 'withdraw', 'file_for', 'accept', 'return'] as const

interface Allowed {
  readonly from: readonly SubmissionState[]
  readonly by: readonly Role[]
  readonly to: (state: SubmissionState, innerSteps: number) => SubmissionState
}

const inner: readonly SubmissionState[] = ['inner_1', 'inner_2', 'inner_3']
const open: readonly SubmissionState[] = ['draft', 'returned']

/** Where an approval at this level leads: to the next level, after the last one out of the unit. */
const after = (level: number, innerSteps: number): SubmissionState =>
  level >= innerSteps ? 'submitted' : (inner[level] ?? 'submitted')

/** The table written out a second time, action by action, as the work plan and SPEC E7 have it. */
const allowed: Readonly<Record<SubmissionAction, Allowed>> = {
  submit: { from: open, by: ['contact', 'reporter'], to: (_, innerSteps) => after(0, innerSteps) },
  approve: {
    from: inner,
    by: ['unit_head'],
    to: (state, innerSteps) => after(Number(state.at(-1)), innerSteps),
  },
  send_back: { from: inner, by: ['unit_head'], to: () => 'draft' },
  withdraw: { from: [...inner, 'submitted'], by: ['contact', 'reporter'], to: () => 'draft' },
  file_for: { from: open, by: ['coordinator'], to: () => 'submitted' },
  accept: { from: ['submitted'], by: ['coordinator'], to: () => 'accepted' },
  return: { from: ['submitted', 'accepted'], by: ['coordinator'], to: () => 'returned' },
}

const facts = (role: Role, more: Partial<ProcessFacts> = {}): ProcessFacts => ({
  roles: [role],
  rolesInUnit: [role],
  ownFiling: false,
  innerSteps: 1,
  ...more,
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
  // A state beyond the unit's own steps can only be left over from before a setting changed.
  const reachable = states.filter((s) => !s.startsWith('inner') || Number(s.at(-1)) <= innerSteps)

  test.each(
    reachable.flatMap((state) => actions.flatMap((action) => roles.map((role) => ({ state, action, role })))),
  )('$state × $action × $role', ({ state, action, role }) => {
    const { from, by, to } = allowed[action]
    const take = () =>
      nextStep(
        submissionProcess,
        { state, action, reason: '理由', hasSource: true },
        facts(role, { innerSteps }),
      )
    const offered = actionsFor(submissionProcess, state, facts(role, { innerSteps })).includes(action)
    const refusal = from.includes(state) ? 'not-permitted' : 'action-not-allowed'
    const isAllowed = from.includes(state) && by.includes(role)
    expect(offered).toBe(isAllowed)
    if (isAllowed) expect(take().to).toBe(to(state, innerSteps))
    else expect(codeOf(take)).toBe(refusal)
  })
})

describe('guards', () => {
  test('a role in another unit takes no step of this one', () => {
    const other = facts('contact', { rolesInUnit: [] })
    expect(
      codeOf(() =>
        nextStep(
          submissionProcess,
          { state: 'draft', action: 'submit', reason: '', hasSource: false },
          other,
        ),
      ),
    ).toBe('not-permitted')
  })

  test.each(['accept', 'return'])('nobody reviews what he filed himself: %s', (action) => {
    const own = facts('coordinator', { ownFiling: true })
    expect(
      codeOf(() =>
        nextStep(submissionProcess, { state: 'submitted', action, reason: '理由', hasSource: false }, own),
      ),
    ).toBe('own-filing')
    expect(actionsFor(submissionProcess, 'submitted', own)).not.toContain(action)
  })

  test.each([
    { state: 'submitted', action: 'return', role: 'coordinator' },
    { state: 'accepted', action: 'return', role: 'coordinator' },
    { state: 'inner_1', action: 'send_back', role: 'unit_head' },
    { state: 'draft', action: 'file_for', role: 'coordinator' },
  ] as const)('$action from $state wants a reason', ({ state, action, role }) => {
    const wanted = { state, action, reason: '  ', hasSource: true }
    expect(codeOf(() => nextStep(submissionProcess, wanted, facts(role)))).toBe('reason-required')
  })

  test.each(['draft', 'returned'] as const)('filing for a unit from %s wants its paper', (state) => {
    const wanted = { state, action: 'file_for', reason: '理由', hasSource: false }
    expect(codeOf(() => nextStep(submissionProcess, wanted, facts('coordinator')))).toBe('source-required')
  })
})
