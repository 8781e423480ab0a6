/** A computed verdict is for coordinators and the lead unit. */

import { expect, test } from 'vitest'
import type { Role } from '../people/role.ts'
import { seesVerdict } from './readers.ts'

const sees = (role: Role, unitId: string, leads: (string | null)[]) =>
  seesVerdict({ tenantId: 't', personId: 'p', memberships: [{ unitId, role }] }, leads)

test.each([
  { role: 'coordinator', unitId: 'x', leads: ['a'], may: true },
  { role: 'contact', unitId: 'a', leads: ['a'], may: true },
  { role: 'unit_head', unitId: 'b', leads: ['a', 'b'], may: true },
  { role: 'reporter', unitId: 'a', leads: [null, 'a'], may: true },
  { role: 'contact', unitId: 'b', leads: ['a'], may: false },
  { role: 'statistics', unitId: 'a', leads: ['a'], may: false },
  { role: 'auditor', unitId: 'a', leads: ['a'], may: false },
  { role: 'statistics', unitId: 'b', leads: ['a', null], may: false },
  { role: 'leader', unitId: 'b', leads: [], may: false },
] as const)('$role of $unitId where $leads lead: $may', ({ role, unitId, leads, may }) => {
  expect(sees(role, unitId, [...leads])).toBe(may)
})
