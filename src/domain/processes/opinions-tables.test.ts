/** The tables of comment rounds, opinions and publication over every state × action × role: each allowed cell once more. */

import { describe, expect, test } from 'vitest'
import { type Role, roles } from '../people/role.ts'
import { Refusal } from '../refusal.ts'
import { commentRoundActions, commentRoundProcess, commentRoundStates } from './comment-round.ts'
import { opinionActions, opinionProcess, opinionStates } from './opinion.ts'
import { nextStep, offersFor, type Process, type ProcessFacts } from './process.ts'
import { publicationActions, publicationProcess, publicationStates } from './publication.ts'

/** 'action from to: role role+', where + asks for the role in the subject's own unit. */
const round = [
  'open_round draft open: coordinator plan_lead+',
  'withdraw draft withdrawn: coordinator plan_lead+',
  'answer open open: contact+ reporter+ unit_head+',
  'answer_for open open: coordinator plan_lead+',
  'close_round open closed: coordinator plan_lead+',
  'reopen closed open: coordinator plan_lead+',
  'settle closed settled: coordinator plan_lead+',
  'reconsider settled closed: coordinator plan_lead+',
]
const opinion = [
  'assign draft handling: coordinator',
  'drop draft dropped: coordinator',
  'drop handling dropped: coordinator',
  'report_back handling reported: contact+ reporter+ unit_head+',
  'withdraw reported handling: contact+ reporter+ unit_head+',
  'accept reported accepted: coordinator',
  'return reported handling: coordinator',
  'reopen accepted handling: coordinator',
]
const publication = [
  'submit_review draft in_review: coordinator',
  'clear in_review cleared: coordinator government_office',
  'send_back in_review draft: coordinator government_office',
  'release cleared released: coordinator',
  'recall cleared draft: coordinator',
  'recall released draft: coordinator',
]

const read = (lines: readonly string[]) =>
  lines.map((line) => {
    const [way = '', by = ''] = line.split(': ')
    const [action = '', from = '', to = ''] = way.split(' ')
    return { action, from, to, by: by.split(' ') }
  })

const facts = (role: Role, more: Partial<ProcessFacts> = {}): ProcessFacts => {
  return { roles: [role], rolesInUnit: [role], ownFiling: false, innerSteps: 0, ...more }
}

function outcome(process: Process, [state, action]: readonly [string, string], given: ProcessFacts): string {
  try {
    return nextStep(process, { state, action, reason: '理由', hasSource: true }, given).to
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe.each<{ process: Process; states: readonly string[]; actions: readonly string[]; lines: string[] }>([
  { process: commentRoundProcess, states: commentRoundStates, actions: commentRoundActions, lines: round },
  { process: opinionProcess, states: opinionStates, actions: opinionActions, lines: opinion },
  { process: publicationProcess, states: publicationStates, actions: publicationActions, lines: publication },
])('$process.name', ({ process, states, actions, lines }) => {
  const table = read(lines)
  const cells = states.flatMap((state) =>
    actions.flatMap((action) => roles.map((role) => ({ state, action, role }))),
  )

  test.each(cells)('$state × $action × $role', ({ state, action, role }) => {
    const row = table.find((one) => one.from === state && one.action === action)
    const may = (own: boolean) => row?.by.some((by) => by === role || (own && by === `${role}+`)) ?? false
    const expected = (own: boolean) => (may(own) ? row?.to : row ? 'not-permitted' : 'action-not-allowed')
    expect(outcome(process, [state, action], facts(role))).toBe(expected(true))
    expect(outcome(process, [state, action], facts(role, { rolesInUnit: [] }))).toBe(expected(false))
  })

  test('what has a condition waits for it, and is offered all the same', () => {
    for (const { action, from, conditions = [], by } of process.transitions) {
      const [role] = by
      if (!role) throw new Error('a row without a role')
      for (const condition of conditions) {
        const given = facts(role, { unmet: [condition] })
        expect(outcome(process, [from, action], given)).toBe('condition-unmet')
        expect(offersFor(process, from, given)).toContainEqual(
          expect.objectContaining({ action, unmet: expect.arrayContaining([condition]) }),
        )
      }
    }
  })

  test('nobody accepts or clears what he brought there himself', () => {
    for (const { action, from, guards, by } of process.transitions) {
      const [role] = by
      if (!role || !guards.includes('not_own_filing')) continue
      expect(outcome(process, [from, action], facts(role, { ownFiling: true }))).toBe('own-filing')
    }
  })
})
