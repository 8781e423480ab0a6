/** The plans that an actor may begin an adjustment of. */

import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import type { Tx } from '../db.ts'

/** Adopted ones, in their order; `leadUnitId` is null for an outline, which belongs to the place. */
export async function plansToAdjust(tx: Tx, actor: Actor) {
  const plans = await tx
    .selectFrom('plan')
    .select(['id', 'name', 'kind', 'leadUnitId'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('planVersion')
          .select('id')
          .whereRef('planVersion.planId', '=', 'plan.id')
          .where('adoptedAt', 'is not', null),
      ),
    )
    .orderBy('position')
    .orderBy('id')
    .execute()
  return plans
    .map((plan) => ({ ...plan, leadUnitId: plan.kind === 'special' ? plan.leadUnitId : null }))
    .filter((plan) => isPermitted('adjustment.write', actor, plan.leadUnitId))
}
