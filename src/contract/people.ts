/** Units as the coordinator sees them, and the invitation codes that let their people in. */

import { z } from 'zod'
import { roles } from '#domain/people/role.ts'
import { route } from './route.ts'
import { byId, id, instant, none } from './shared.ts'

export const UnitView = z
  .strictObject({
    id,
    name: z.string(),
    kind: z.string(),
    items: z.int(),
    people: z.array(z.strictObject({ name: z.string(), role: z.enum(roles), hasAccess: z.boolean() })),
    invitation: z.strictObject({ expiresAt: instant, usedAt: instant.nullable() }).nullable(),
  })
  .meta({ id: 'Unit' })
export type UnitView = z.infer<typeof UnitView>

export const listUnits = route({
  method: 'get',
  path: '/api/units',
  params: none,
  body: null,
  answer: z.strictObject({ units: z.array(UnitView) }),
  permission: 'unit.list',
})
/** A new code for the unit's contact; earlier ones stop working. The code is shown this once. */
export const renewInvitation = route({
  method: 'post',
  path: '/api/units/{id}/invitation',
  params: byId,
  body: none,
  answer: z.strictObject({ code: z.string(), expiresAt: instant }),
  permission: 'invitation.write',
})
