/** With whom a case lies, in every state of the reports' processes. */

import { describe, expect, test } from 'vitest'
import { cityReportProcess } from './city-report.ts'
import { optionalSteps, withSteps } from './optional-steps.ts'
import { outlineReportProcess } from './outline-report.ts'
import { pressedRoles, pressingStep } from './pressing.ts'
import { specialReportProcess } from './special-report.ts'

const registrars = ['coordinator', 'government_office']

test.each([
  { process: cityReportProcess, state: 'draft', roles: registrars },
  { process: cityReportProcess, state: 'with_city', roles: registrars },
  { process: cityReportProcess, state: 'received', roles: [] },
  { process: cityReportProcess, state: 'returned', roles: registrars },
  { process: outlineReportProcess, state: 'draft', roles: ['coordinator'] },
  { process: outlineReportProcess, state: 'government', roles: registrars },
  { process: outlineReportProcess, state: 'congress', roles: registrars },
  { process: outlineReportProcess, state: 'handled', roles: [] },
  { process: specialReportProcess, state: 'draft', roles: ['plan_lead'] },
  { process: specialReportProcess, state: 'expert_review', roles: ['plan_lead'] },
  { process: specialReportProcess, state: 'commission', roles: ['coordinator'] },
  { process: specialReportProcess, state: 'revising', roles: ['plan_lead'] },
  { process: specialReportProcess, state: 'leader', roles: ['leader'] },
  { process: specialReportProcess, state: 'approved', roles: ['plan_lead'] },
  { process: specialReportProcess, state: 'copied', roles: [] },
])('$process.name lies with $roles in $state', ({ process, state, roles }) => {
  expect(pressedRoles(withSteps(process, optionalSteps), state)).toEqual(roles)
})

describe('the step that lies with somebody', () => {
  const facts = { roles: ['coordinator'], rolesInUnit: [], ownFiling: false } as const

  test('is none of another unit’s', () => {
    expect(pressingStep(specialReportProcess, 'draft', { ...facts, roles: ['plan_lead'] })).toBeNull()
  })
  test('is not for whoever brought the report there himself', () => {
    expect(pressingStep(specialReportProcess, 'commission', facts)?.action).toBe('give_feedback')
    expect(pressingStep(specialReportProcess, 'commission', { ...facts, ownFiling: true })).toBeNull()
  })
})
