/** How far a permission reaches for one actor. The whole table is walked in `tests/permissions.test.ts`. */

import { expect, test } from 'vitest'
import { isPermittedOnOne, reachOf } from './permissions.ts'
import type { Actor, Membership } from './role.ts'

const actor = (...memberships: Membership[]): Actor => ({ tenantId: 't', personId: 'p', memberships })
const contact = { unitId: 'a', role: 'contact' } as const
const head = { unitId: 'b', role: 'unit_head' } as const
const leader = { unitId: 'c', role: 'leader' } as const
const coordinator = { unitId: 'c', role: 'coordinator' } as const

test.each([
  { name: 'nobody', memberships: [], reach: [] },
  { name: 'the units of the roles that count', memberships: [contact, head, leader], reach: ['a', 'b'] },
  { name: 'a unit once', memberships: [contact, { ...contact, role: 'reporter' } as const], reach: ['a'] },
  { name: 'one role that reaches all', memberships: [contact, coordinator], reach: 'any' },
])('$name', ({ memberships, reach }) => {
  expect(reachOf('assignment.read', actor(...memberships))).toEqual(reach)
})

test.each([
  { name: 'one of the leads', unitIds: ['x', 'a'], may: true },
  { name: 'none of them', unitIds: ['x', null], may: false },
  { name: 'nobody leads', unitIds: [], may: false },
])('$name', ({ unitIds, may }) => {
  expect(isPermittedOnOne('indicator.read', actor(contact), unitIds)).toBe(may)
  expect(isPermittedOnOne('indicator.read', actor(coordinator), unitIds)).toBe(true)
})
