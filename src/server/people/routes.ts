/** Units and invitations over HTTP. */

import * as contract from '#contract/people.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Router } from '../edge/router.ts'
import { mailInvitation } from '../mail/invite.ts'
import type { Services } from '../services.ts'
import { renewInvitation } from '../sessions/invitations.ts'
import { listUnits, refuseUninvitable, setInnerSteps } from './units.ts'

export function servePeople(router: Router, services: Services): void {
  router.serve(contract.listUnits, ({ actor }) =>
    services.door.read(actor, async (tx) => ({
      units: await listUnits(tx),
      canSetSteps: isPermitted('unit.configure', actor, null),
    })),
  )

  router.serve(contract.renewInvitation, async ({ actor, params: { id: unitId }, body, permit }) => {
    permit(unitId)
    await services.door.read(actor, (tx) => refuseUninvitable(tx, unitId, body.role))
    const { code, expiresAt } = await renewInvitation(services, actor, { unitId, ...body })
    const mailed =
      body.personId === null ? null : await mailInvitation(services, actor, { personId: body.personId, code })
    return { code, expiresAt: expiresAt.toISOString(), mailed }
  })

  router.serve(contract.setInnerSteps, async ({ actor, params: { id }, body, permit }) => {
    permit(id)
    await services.door.write(actor, { name: 'unit.configure', subject: id }, async (tx, trail) => {
      await setInnerSteps(tx, id, body.innerSteps)
      trail.subject(id, body)
    })
  })
}
