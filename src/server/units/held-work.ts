/** What units owe and have begun, as the rules about takeovers look at it. */

import { toSubmissionState } from '#domain/processes/submission.ts'
import type { HeldWork } from '#domain/units/takeover.ts'
import type { Tx } from '../db.ts'
import { getTracks } from '../evaluations/queries.ts'
import { filings } from '../processes/filings.ts'
import { isGiven } from './given.ts'

/** Assignments and entries of these units that no other unit goes on with. */
export async function readHeldWork(
  tx: Tx,
  { evaluationId, unitIds }: { evaluationId: string; unitIds: readonly string[] },
): Promise<HeldWork> {
  const tracks = await getTracks(tx, evaluationId)
  const assignments = await filings(tx)
    .select(['assignment.id', 'assignment.unitId', 'assignment.trackId', 'assignment.planId', 'case.state'])
    .select((eb) => isGiven(eb.ref('assignment.id')).as('isGiven'))
    .where('assignment.unitId', 'in', [...unitIds])
    .where(
      'assignment.trackId',
      'in',
      tracks.map((t) => t.id),
    )
    .orderBy('assignment.id')
    .execute()
  const entries = await tx
    .selectFrom('entry')
    .leftJoin('item', 'item.id', 'entry.itemId')
    .select(['entry.id', 'entry.unitId', 'entry.itemId', 'entry.planId as textsOf', 'item.planId'])
    .select((eb) => isGiven(eb.ref('entry.id')).as('isGiven'))
    .where('entry.evaluationId', '=', evaluationId)
    .where('entry.unitId', 'in', [...unitIds])
    .orderBy('entry.id')
    .execute()
  return {
    tracks,
    assignments: assignments
      .filter((a) => !a.isGiven)
      .map(({ isGiven: _, state, ...a }) => ({ ...a, state: toSubmissionState(state) })),
    entries: entries
      .filter((e) => !e.isGiven)
      .map(({ id, unitId, itemId, textsOf, planId }) => ({ id, unitId, itemId, planId: planId ?? textsOf })),
  }
}
