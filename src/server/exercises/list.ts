/** Every evaluation of the place, newest first, and those being prepared. */

import type { ExercisesView } from '#contract/exercises.ts'
import type { Tx } from '../db.ts'
import { listArchives, listEndings } from '../evaluations/end.ts'
import { findEvaluation } from '../evaluations/queries.ts'
import { listDrafts } from './drafts.ts'

export async function listExercises(tx: Tx, writable: boolean): Promise<ExercisesView> {
  const current = await findEvaluation(tx)
  const endings = await listEndings(tx)
  const rows = await tx
    .selectFrom('evaluation')
    .select(['id', 'name', 'kind', 'createdAt'])
    .orderBy('createdAt', 'desc')
    .execute()
  const archives = await listArchives(tx)
  const counts = await countUnits(tx)
  return {
    writable,
    drafts: writable ? await listDrafts(tx) : [],
    evaluations: rows.map(({ createdAt, ...row }) => {
      const ending = endings.find((e) => e.id === row.id)
      const { units = '0', lastDueOn = null } = counts.find((c) => c.evaluationId === row.id) ?? {}
      return {
        ...row,
        openedAt: createdAt.toISOString(),
        closedAt: ending?.closedAt.toISOString() ?? null,
        closedBy: ending?.closedBy ?? '',
        archive: archives
          .filter((a) => a.evaluationId === row.id)
          .map(({ evaluationId: _, ...volume }) => volume),
        current: row.id === current?.id,
        units: Number(units),
        lastDueOn,
      }
    }),
  }
}

/** By evaluation: units that owe something, and its last deadline. */
const countUnits = (tx: Tx) =>
  tx
    .selectFrom('track')
    .leftJoin('assignment', 'assignment.trackId', 'track.id')
    .leftJoin('deadline', 'deadline.trackId', 'track.id')
    .select(({ fn }) => [
      'track.evaluationId',
      fn.count<string>('assignment.unitId').distinct().as('units'),
      fn.max('deadline.dueOn').as('lastDueOn'),
    ])
    .groupBy('track.evaluationId')
    .execute()

/** What somebody's screens show from now on. */
export async function chooseEvaluation(
  tx: Tx,
  { tenantId, personId, evaluationId }: { tenantId: string; personId: string; evaluationId: string },
): Promise<void> {
  await tx
    .insertInto('evaluationChoice')
    .values({ tenantId, personId, evaluationId })
    .onConflict((conflict) => conflict.columns(['tenantId', 'personId']).doUpdateSet({ evaluationId }))
    .execute()
}
