/** Units and invitations over HTTP. */

import * as contract from '#contract/people.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { renewInvitation } from '../sessions/invitations.ts'
import { listUnits } from './units.ts'

export function servePeople(router: Router, services: Services): void {
  router.serve(contract.listUnits, ({ actor }) =>
    services.door.read(actor, async (tx) => ({ units: await listUnits(tx) })),
  )

  router.serve(contract.renewInvitation, async ({ actor, params, permit }) => {
    permit(params.id)
    const { code, expiresAt } = await renewInvitation(services, actor, params.id)
    return { code, expiresAt: expiresAt.toISOString() }
  })
}
