/** A filing that comes back to a unit which has ended is open work again: it goes to whoever answers now. */

import { workOutTakeover } from '#domain/units/takeover.ts'
import type { Tx } from '../db.ts'
import { findRunning } from '../evaluations/queries.ts'
import { readHeldWork } from './held-work.ts'
import { takeOver } from './take-over.ts'
import { unitsTurn } from './turn.ts'

interface Returned {
  readonly assignment: { readonly id: string; readonly unitId: string; readonly unit: string }
  readonly at: Date
}

/** Nothing where the unit stands: it mends what it filed itself. */
export async function passOnReturned(
  tx: Tx,
  actor: { readonly tenantId: string; readonly personId: string },
  { assignment: { id, unitId, unit }, at }: Returned,
): Promise<void> {
  const act = await tx
    .selectFrom('successionUnit')
    .innerJoin('succession', 'succession.id', 'successionUnit.successionId')
    .select(['succession.id', 'succession.basisDocumentId'])
    .where('successionUnit.unitId', '=', unitId)
    .where('successionUnit.ends', '=', true)
    .executeTakeFirst()
  const evaluation = await findRunning(tx)
  if (!act || !evaluation) return
  await unitsTurn(tx, actor.tenantId)
  const shares = await tx.selectFrom('filedBefore').selectAll().where('assignmentId', '=', id).execute()
  const heir = shares[0]?.unitId
  if (heir === undefined) return
  await tx.deleteFrom('filedBefore').where('assignmentId', '=', id).execute()
  const handed = {
    fills: shares.flatMap((s) =>
      s.itemId === null ? [] : [{ itemId: s.itemId, from: unitId, to: s.unitId }],
    ),
    plans: shares.flatMap((s) => (s.planId === null ? [] : [{ planId: s.planId, to: s.unitId }])),
    heirs: new Map([[unitId, heir]]),
  }
  const work = await readHeldWork(tx, { evaluationId: evaluation.id, unitIds: [unitId] })
  const takeover = workOutTakeover(handed, work)
  await takeOver(tx, {
    ...{ actor, evaluation, at, basisDocumentId: act.basisDocumentId },
    // What its other filings say stays settled as it is.
    takeover: { ...takeover, filedBefore: [] },
    names: new Map([[unitId, unit]]),
  })
}
