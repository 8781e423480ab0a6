/** Units as the coordinator sees them, and the invitation codes that let their people in. */

import { z } from 'zod'
import { invitedRoles } from '#domain/people/invitation.ts'
import { roles } from '#domain/people/role.ts'
import { route } from './route.ts'
import { byId, day, id, instant, none } from './shared.ts'

const innerSteps = z.int().min(0).max(3)

export const UnitView = z
  .strictObject({
    id,
    name: z.string(),
    kind: z.string(),
    items: z.int(),
    people: z.array(z.strictObject({ id, name: z.string(), role: z.enum(roles), hasAccess: z.boolean() })),
    /** The newest code of each role. */
    invitations: z.array(
      z.strictObject({ role: z.enum(roles), expiresAt: instant, usedAt: instant.nullable() }),
    ),
    /** Roles for which a code can be made here. */
    invitable: z.array(z.enum(invitedRoles)),
    /** Approvals inside the unit before a report leaves it; null where the unit owes none. */
    innerSteps: innerSteps.nullable(),
    /** The day it ceased; null: it stands. An ended unit is history: no codes, no work. */
    endedOn: day.nullable(),
    /** What it was called before, and who took over when it ended. */
    formerNames: z.array(z.string()),
    successors: z.array(z.string()),
  })
  .meta({ id: 'Unit' })
export type UnitView = z.infer<typeof UnitView>

export const listUnits = route({
  method: 'get',
  path: '/api/units',
  params: none,
  body: null,
  /** `canSetSteps`: whether the reader may say how units approve. */
  answer: z.strictObject({ units: z.array(UnitView), canSetSteps: z.boolean() }),
  permission: 'unit.list',
})
/**
 * A new code for one role in the unit; earlier ones of the same role stop working. The code is shown this once.
 * `personId`: the one who is let in again; null: who waits for access, the unit's contact, or somebody new.
 */
export const renewInvitation = route({
  method: 'post',
  path: '/api/units/{id}/invitation',
  params: byId,
  body: z.strictObject({ role: z.enum(invitedRoles), personId: id.nullable() }),
  /** `mailed`: whether it went to the person's confirmed address; null where there is none, or no mail. */
  answer: z.strictObject({ code: z.string(), expiresAt: instant, mailed: z.boolean().nullable() }),
  permission: 'invitation.write',
})
/** Sets how often the unit approves its own reports; refused while one of them is being approved there. */
export const setInnerSteps = route({
  method: 'put',
  path: '/api/units/{id}/inner-steps',
  params: byId,
  body: z.strictObject({ innerSteps }),
  answer: null,
  permission: 'unit.configure',
})
