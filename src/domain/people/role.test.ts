/** For which unit somebody with several roles acts. */

import { expect, test } from 'vitest'
import { type Actor, actingUnit } from './role.ts'

const actor: Actor = {
  tenantId: 't',
  personId: 'p',
  memberships: [
    { unitId: 'commission', role: 'coordinator' },
    { unitId: 'office', role: 'contact' },
    { unitId: 'bureau', role: 'contact' },
  ],
}

test.each([
  { name: "the subject's unit before others", roles: ['contact'], of: 'bureau', unit: 'bureau' },
  { name: 'the first of the role in no unit of the subject', roles: ['contact'], of: 'x', unit: 'office' },
  { name: 'a coordinator for his own', roles: ['coordinator'], of: 'bureau', unit: 'commission' },
] as const)('$name', ({ roles, of, unit }) => {
  expect(actingUnit(actor, roles, of)).toBe(unit)
})

test('acting without the role is a fault', () => {
  expect(() => actingUnit(actor, ['unit_head'], 'bureau')).toThrow('unit_head')
})
