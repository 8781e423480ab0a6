/** Opening a unit's own report. */

import { v7 } from 'uuid'
import type { Actor } from '#domain/people/role.ts'
import { say } from '#words/say.ts'
import { getAssignmentRow } from '../assignments/readings.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'

/** The report of an assignment, opened the first time it is asked for. */
export async function openUnitReport(tx: Tx, actor: Actor, assignmentId: string): Promise<string> {
  await takeTurn(tx, assignmentId)
  const known = await tx
    .selectFrom('report')
    .select('id')
    .where('assignmentId', '=', assignmentId)
    .executeTakeFirst()
  if (known) return known.id
  const { readings, row } = await getAssignmentRow(tx, assignmentId)
  const id = v7()
  await tx
    .insertInto('report')
    .values({
      tenantId: actor.tenantId,
      id,
      evaluationId: readings.evaluation.id,
      trackId: row.track.id,
      assignmentId,
      kind: 'unit',
      title: say('zh-CN', 'reports', 'unitTitle', {
        unit: row.unit,
        subject: row.plan ? `《${row.plan}》` : row.track.name,
        report: row.track.reportName,
      }),
    })
    .execute()
  return id
}
