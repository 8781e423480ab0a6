/** A report belongs to an evaluation: once that is closed, nothing is made of it any more. */

import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { keepOpen } from '../evaluations/end.ts'

/** Refuses `evaluation-closed`. Whoever writes keeps the evaluation open until the transaction ends. */
export async function keepReportOpen(tx: Tx, reportId: string): Promise<void> {
  const report = await tx
    .selectFrom('report')
    .select('evaluationId')
    .where('id', '=', reportId)
    .executeTakeFirst()
  if (!report) throw new Refusal('not-found')
  await keepOpen(tx, report.evaluationId)
}
