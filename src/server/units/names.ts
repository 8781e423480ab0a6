/** Units under the names they had. */

import { type FormerName, nameAt } from '#domain/units/names.ts'
import type { Tx } from '../db.ts'

/** Every name that an act put an end to. */
export const formerNames = (tx: Tx): Promise<FormerName[]> =>
  tx
    .selectFrom('successionUnit')
    .innerJoin('succession', 'succession.id', 'successionUnit.successionId')
    .select(['successionUnit.unitId', 'successionUnit.nameBefore as name', 'succession.madeAt as until'])
    .execute()

interface Filing {
  readonly id: string
  readonly unitId: string
  readonly unit: string
}

/** The filings under the name that the unit had when it last filed each of them. */
export async function asFiled<One extends Filing>(tx: Tx, rows: readonly One[]): Promise<One[]> {
  const former = await formerNames(tx)
  const renamed = rows.filter(({ unitId }) => former.some((one) => one.unitId === unitId))
  if (renamed.length === 0) return [...rows]
  const filed = await tx
    .selectFrom('submission')
    .innerJoin('step', 'step.id', 'submission.stepId')
    .distinctOn('submission.assignmentId')
    .select(['submission.assignmentId', 'step.takenAt'])
    .where(
      'submission.assignmentId',
      'in',
      renamed.map(({ id }) => id),
    )
    .orderBy('submission.assignmentId')
    .orderBy('submission.round', 'desc')
    .execute()
  return rows.map((row) => {
    const at = filed.find((f) => f.assignmentId === row.id)?.takenAt
    return at ? { ...row, unit: nameAt(former, { unitId: row.unitId, name: row.unit }, at) } : row
  })
}
