/** Special plans over HTTP. */

import * as contract from '#contract/special-plans.ts'
import { reachOf } from '#domain/people/permissions.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { getSpecialPlan, listSpecialPlans } from './queries.ts'

export function serveSpecialPlans(router: Router, { door }: Services): void {
  router.serve(contract.listSpecialPlans, ({ actor, now }) =>
    door.read(actor, async (tx) => {
      const unitIds = reachOf('special.read', actor)
      return { plans: await listSpecialPlans(tx, { today: await todayOf(tx, now), unitIds }) }
    }),
  )

  router.serve(contract.getSpecialPlan, ({ actor, params, permit, now }) =>
    door.read(actor, async (tx) => {
      const plan = await getSpecialPlan(tx, params.id, await todayOf(tx, now))
      permit(plan.leadUnitId)
      return plan
    }),
  )
}
