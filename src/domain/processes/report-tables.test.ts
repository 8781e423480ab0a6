/** The tables of the three reports over every state × action × role, and with every combination of optional steps. */

import { describe, expect, test } from 'vitest'
import { type Role, roles } from '../people/role.ts'
import { Refusal } from '../refusal.ts'
import { cityReportActions, cityReportProcess, cityReportStates } from './city-report.ts'
import { type OptionalStep, optionalSteps, optionalStepsOf, withSteps } from './optional-steps.ts'
import { outlineReportActions, outlineReportProcess, outlineReportStates } from './outline-report.ts'
import { nextStep, offersFor, type Process, type ProcessFacts } from './process.ts'
import { specialReportActions, specialReportProcess, specialReportStates } from './special-report.ts'

/** Action, from, to, who takes it inside, who registers and confirms it. */
type Written = readonly [string, string, string, readonly Role[], readonly Role[]]

const office: readonly Role[] = ['coordinator', 'government_office']
const any: readonly Role[] = ['plan_lead', 'coordinator', 'government_office']
const back = (action: string, to: string, ...states: string[]): Written[] =>
  states.map((from) => [action, from, to, [], office])

/** The tables written out a second time, as the work plan (三) and SPEC R6 have them. */
const processes: readonly {
  process: Process
  states: readonly string[]
  actions: readonly string[]
  written: readonly Written[]
}[] = [
  {
    process: cityReportProcess,
    states: cityReportStates,
    actions: cityReportActions,
    written: [
      ['submit_to_city', 'draft', 'with_city', [], office],
      ['submit_to_city', 'returned', 'with_city', [], office],
      ['receive', 'with_city', 'city_feedback', [], office],
      ['register_feedback', 'city_feedback', 'received', [], office],
      ...back('city_returns', 'returned', 'with_city', 'city_feedback', 'received'),
    ],
  },
  {
    process: outlineReportProcess,
    states: outlineReportStates,
    actions: outlineReportActions,
    written: [
      ['submit_to_government', 'draft', 'expert_review', ['coordinator'], []],
      ['pass_expert_review', 'expert_review', 'legal_review', [], office],
      ['pass_legal_review', 'legal_review', 'government', [], office],
      ['government_approves', 'government', 'government_meeting', [], office],
      ['government_meeting_passes', 'government_meeting', 'party_committee', [], office],
      ['party_committee_passes', 'party_committee', 'government_approved', [], office],
      ['submit_to_congress', 'government_approved', 'finance_review', office, []],
      ['finance_review_passes', 'finance_review', 'directors_meeting', [], office],
      ['directors_meeting_passes', 'directors_meeting', 'congress', [], office],
      ['deliberate', 'congress', 'deliberated', [], office],
      ['report_handling', 'deliberated', 'handled', [], office],
      ['pass_without_opinions', 'deliberated', 'handled', [], office],
      ...back('send_back', 'draft', 'expert_review', 'legal_review', 'government', 'government_meeting'),
      ...back('send_back', 'draft', 'party_committee', 'finance_review', 'directors_meeting', 'congress'),
    ],
  },
  {
    process: specialReportProcess,
    states: specialReportStates,
    actions: specialReportActions,
    written: [
      ['submit_to_commission', 'draft', 'expert_review', ['plan_lead'], []],
      ['submit_for', 'draft', 'expert_review', ['coordinator'], []],
      ['pass_expert_review', 'expert_review', 'commission', [], any],
      ['send_back', 'expert_review', 'draft', [], any],
      ['withdraw', 'commission', 'draft', ['plan_lead'], []],
      ['send_back', 'commission', 'draft', ['coordinator'], []],
      ['give_feedback', 'commission', 'revising', ['coordinator'], []],
      ['resubmit_to_commission', 'revising', 'commission', ['plan_lead'], []],
      ['give_feedback', 'revising', 'revising', ['coordinator'], []],
      ['submit_to_leader', 'revising', 'leader', ['plan_lead'], []],
      ['submit_for', 'revising', 'leader', ['coordinator'], []],
      ['leader_approves', 'leader', 'approved', ['leader'], any],
      ['leader_returns', 'leader', 'revising', ['leader'], any],
      ['copy_to_commission', 'approved', 'copied', ['plan_lead', 'coordinator'], []],
    ],
  },
]

const facts = (role: Role, more: Partial<ProcessFacts> = {}): ProcessFacts => ({
  ...{ roles: [role], rolesInUnit: [role], ownFiling: false, innerSteps: 0, ...more },
})

const answer = (work: () => string): string => {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe.each(processes)('$process.name', ({ process, states, actions, written }) => {
  const cells = states.flatMap((state) =>
    actions.flatMap((action) =>
      roles.flatMap((role) => [false, true].map((confirmed) => ({ state, action, role, confirmed }))),
    ),
  )

  test.each(cells)('$state × $action × $role, confirmed $confirmed', ({ state, action, role, confirmed }) => {
    const row = written.find(([what, from]) => what === action && from === state)
    const [, , to = '', inside = [], outside = []] = row ?? []
    const isAllowed = (confirmed ? outside : inside).includes(role)
    const refusal = !row
      ? 'action-not-allowed'
      : [...inside, ...outside].includes(role)
        ? 'register-first'
        : 'not-permitted'
    const wanted = { state, action, reason: '理由', hasSource: true, confirmed }
    expect(answer(() => nextStep(process, wanted, facts(role)).to)).toBe(isAllowed ? to : refusal)
    const offers = offersFor(process, state, facts(role)).filter((o) => o.action === action)
    expect(offers.some((o) => o.outside === confirmed)).toBe(isAllowed)
  })

  const own = optionalStepsOf(process)
  const combinations = Array.from({ length: 2 ** own.length }, (_, bits) =>
    own.filter((_step, at) => bits & (1 << at)),
  )

  test.each(combinations.map((enabled) => ({ enabled })))('ends with $enabled', ({ enabled }) => {
    const run = withSteps(process, enabled)
    const off = own.filter((step) => !enabled.includes(step))
    const reached = new Set([run.start])
    for (const state of reached) {
      for (const { to } of run.transitions.filter((t) => t.from === state)) reached.add(to)
    }
    expect([...reached].sort()).toEqual(states.filter((s) => !off.some((o) => o === s)).sort())
    expect(run.line).toEqual(process.line?.filter((s) => !off.some((o) => o === s)))
    expect(reached.has(process.line?.at(-1) ?? '')).toBe(true)
    expect(run.transitions.filter(({ from, to }) => off.some((o) => o === from || o === to))).toEqual([])
  })

  test('its own steps cannot be switched off', () => {
    const optional: readonly string[] = optionalSteps
    const kept = process.line?.filter((state) => !optional.includes(state))
    expect(withSteps(process, []).line).toEqual(kept)
  })
})

describe('what a step asks for beside the role', () => {
  const city = (facts_: Partial<ProcessFacts>, reason = '理由') =>
    answer(
      () =>
        nextStep(
          cityReportProcess,
          { state: 'draft', action: 'submit_to_city', reason, hasSource: true, confirmed: true },
          facts('coordinator', facts_),
        ).to,
    )
  const special = (wanted: Partial<Parameters<typeof nextStep>[1]>, more: Partial<ProcessFacts> = {}) =>
    answer(
      () =>
        nextStep(
          specialReportProcess,
          { state: 'draft', action: 'submit_for', reason: '理由', hasSource: true, ...wanted },
          facts('coordinator', more),
        ).to,
    )

  test.each([
    { name: 'a file of the report', got: city({ unmet: ['version_made'] }), code: 'condition-unmet' },
    { name: 'settled rounds', got: city({ unmet: ['rounds_settled'] }), code: 'condition-unmet' },
    { name: 'nothing of another step', got: city({ unmet: ['opinions_handled'] }), code: 'with_city' },
    {
      name: 'the chapter on adjustments, even on behalf',
      got: special({}, { unmet: ['adjustment_chapter'] }),
      code: 'condition-unmet',
    },
    { name: 'the sealed paper on behalf', got: special({ hasSource: false }), code: 'source-required' },
    { name: 'the reason on behalf', got: special({ reason: ' ' }), code: 'reason-required' },
    {
      name: 'another person for feedback',
      got: special({ state: 'commission', action: 'give_feedback' }, { ownFiling: true }),
      code: 'own-filing',
    },
    {
      name: 'the feedback itself',
      got: special({ state: 'commission', action: 'give_feedback' }, { unmet: ['feedback_given'] }),
      code: 'condition-unmet',
    },
  ])('$name', ({ got, code }) => expect(got).toBe(code))

  test('the lead’s own unit', () => {
    const wanted = { state: 'draft', action: 'submit_to_commission', reason: '', hasSource: false }
    const elsewhere = facts('plan_lead', { rolesInUnit: [] })
    expect(answer(() => nextStep(specialReportProcess, wanted, elsewhere).to)).toBe('not-permitted')
  })
})

test('a step that is switched off passes what leads to it on to what follows it', () => {
  const enabled: OptionalStep[] = ['legal_review']
  const { transitions } = withSteps(outlineReportProcess, enabled)
  const to = (action: string) => transitions.find((t) => t.action === action)?.to
  expect(to('submit_to_government')).toBe('legal_review')
  expect(to('government_approves')).toBe('government_approved')
  expect(to('submit_to_congress')).toBe('congress')
})
