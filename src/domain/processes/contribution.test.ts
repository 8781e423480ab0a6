/** The table of contributions over every state × action × role on both sides: what it allows, all else is refused. */

import { describe, expect, test } from 'vitest'
import { type Role, roles } from '../people/role.ts'
import { Refusal } from '../refusal.ts'
import {
  type ContributionAction,
  type ContributionState,
  contributionActions,
  contributionDuty,
  contributionFacts,
  contributionProcess,
  contributionStates,
  type Side,
  sideOf,
} from './contribution.ts'
import { actionsFor, nextStep } from './process.ts'

interface Allowed {
  readonly side: Side
  readonly from: readonly ContributionState[]
  readonly by: readonly Role[]
  readonly to: ContributionState
  readonly reason: boolean
}

const writers: readonly Role[] = ['contact', 'reporter']

/** The table written out a second time, action by action. */
const allowed: Readonly<Record<ContributionAction, Allowed>> = {
  ask: { side: 'lead', from: ['draft'], by: writers, to: 'asked', reason: false },
  write: {
    side: 'contributor',
    from: ['draft', 'asked', 'written', 'objected', 'answered'],
    by: writers,
    to: 'written',
    reason: false,
  },
  circulate: {
    side: 'lead',
    from: ['draft', 'asked', 'written', 'signed', 'objected', 'answered'],
    by: writers,
    to: 'signing',
    reason: false,
  },
  sign: {
    side: 'contributor',
    from: ['signing'],
    by: [...writers, 'unit_head'],
    to: 'signed',
    reason: false,
  },
  object: {
    side: 'contributor',
    from: ['signing'],
    by: [...writers, 'unit_head'],
    to: 'objected',
    reason: true,
  },
  answer: { side: 'lead', from: ['objected'], by: writers, to: 'answered', reason: true },
}

const sides = ['lead', 'contributor'] as const

/** Somebody who holds the role in the unit of one side only. */
const held = (role: Role, side: Side) => ({
  inLead: side === 'lead' ? [role] : [],
  inContributor: side === 'contributor' ? [role] : [],
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

describe.each(sides)('somebody of the side %s', (side) => {
  const cells = contributionStates.flatMap((state) =>
    contributionActions.flatMap((action) => roles.map((role) => ({ state, action, role }))),
  )
  test.each(cells)('$state × $action × $role', ({ state, action, role }) => {
    const { from, by, to, side: actingSide } = allowed[action]
    const facts = contributionFacts(sideOf[action], held(role, side))
    const wanted = { state, action, reason: '理由', hasSource: false }
    const take = () => nextStep(contributionProcess, wanted, facts)
    const isAllowed = from.includes(state) && by.includes(role) && actingSide === side
    if (isAllowed) expect(take().to).toBe(to)
    else expect(codeOf(take)).toBe(from.includes(state) ? 'not-permitted' : 'action-not-allowed')
    expect(actionsFor(contributionProcess, state, facts).includes(action)).toBe(isAllowed)
  })
})

test.each(contributionActions.filter((action) => allowed[action].reason))('%s wants words', (action) => {
  const facts = contributionFacts(sideOf[action], held('contact', sideOf[action]))
  const wanted = { state: allowed[action].from[0] ?? '', action, reason: ' ', hasSource: false }
  expect(codeOf(() => nextStep(contributionProcess, wanted, facts))).toBe('reason-required')
})

test('what is asked or lies to be signed is owed, nothing else', () => {
  expect(contributionStates.map((state) => contributionDuty(state))).toEqual([
    null,
    'contribute',
    null,
    'countersign',
    null,
    null,
    null,
  ])
})
