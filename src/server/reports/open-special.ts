/** Opens the report of each special plan that is reported on by itself. */

import { v7 } from 'uuid'
import { say } from '#words/say.ts'
import { slices } from '../database/slices.ts'
import type { DoorActor, Tx } from '../db.ts'

/** One report for each plan of a track of special plans; those that are there stay as they are. */
export async function openSpecialReports(
  tx: Tx,
  { tenantId }: DoorActor,
  evaluationId: string,
): Promise<void> {
  const plans = await tx
    .selectFrom('trackPlan')
    .innerJoin('track', 'track.id', 'trackPlan.trackId')
    .innerJoin('plan', 'plan.id', 'trackPlan.planId')
    .leftJoin('report', (join) =>
      join.onRef('report.trackId', '=', 'track.id').onRef('report.planId', '=', 'plan.id'),
    )
    .innerJoin('evaluation', 'evaluation.id', 'track.evaluationId')
    .select(['track.id as trackId', 'plan.id as planId', 'plan.name', 'evaluation.kind'])
    .where('track.evaluationId', '=', evaluationId)
    .where('track.process', '=', 'special_report')
    .where('report.id', 'is', null)
    .orderBy('plan.position')
    .execute()
  const rows = plans.map(({ name, kind, ...of }) => ({
    ...{ ...of, tenantId, evaluationId, id: v7(), assignmentId: null },
    kind: 'special' as const,
    title: say('zh-CN', 'reports', `specialTitle_${kind}`, { plan: name }),
  }))
  for (const some of slices(rows)) await tx.insertInto('report').values(some).execute()
}
