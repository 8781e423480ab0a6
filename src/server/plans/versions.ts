/** Every adopted version of a plan with what it rests on; not of one day, but all that there are. */

import type { PlanVersionView } from '#contract/plans.ts'
import type { Tx } from '../db.ts'

/** Of one plan, or of every plan in order; oldest first. */
export async function listAdopted(tx: Tx, planId?: string): Promise<PlanVersionView[]> {
  const rows = await tx
    .selectFrom('planVersion')
    .innerJoin('plan', 'plan.id', 'planVersion.planId')
    .leftJoin('person', 'person.id', 'planVersion.adoptedBy')
    .leftJoin('adjustment', 'adjustment.id', 'planVersion.adjustmentId')
    .leftJoin('adjustmentApplication as applied', 'applied.planVersionId', 'planVersion.id')
    .leftJoin('basisDocument', 'basisDocument.id', 'applied.basisDocumentId')
    .select(['plan.id as planId', 'plan.name as plan', 'planVersion.number', 'planVersion.adoptedOn'])
    .select(['planVersion.adoptedAt', 'person.name as by'])
    .select(['adjustment.id as adjustmentId', 'adjustment.number as adjustmentNumber'])
    .select(['basisDocument.title', 'basisDocument.number as documentNumber', 'basisDocument.issuer'])
    .where('planVersion.adoptedAt', 'is not', null)
    .$if(planId !== undefined, (q) => q.where('plan.id', '=', planId ?? ''))
    .orderBy('plan.position')
    .orderBy('plan.id')
    .orderBy('planVersion.number')
    .execute()
  return rows.flatMap(({ adoptedOn, adoptedAt, adjustmentId, adjustmentNumber, by, ...row }) =>
    adoptedOn === null || adoptedAt === null
      ? []
      : [
          {
            ...{ planId: row.planId, plan: row.plan, number: row.number, adoptedOn },
            ...{ by: by ?? '', at: adoptedAt.toISOString() },
            adjustment:
              adjustmentId && adjustmentNumber ? { id: adjustmentId, number: adjustmentNumber } : null,
            document: row.title
              ? { title: row.title, number: row.documentNumber ?? '', issuer: row.issuer ?? '' }
              : null,
          },
        ],
  )
}
