/** What a unit gave to another, and what came from it. */

import { type Expression, type RawBuilder, sql } from 'kysely'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'

/** Whether an assignment or entry was given away and has not come back. */
export const isGiven = (id: Expression<string>): RawBuilder<boolean> => sql<boolean>`exists (
  select from takeover given where given.from_id = ${id} and not exists (
    select from takeover back where back.to_id = given.from_id and back.number > given.number))`

/** Refuses `work-given` with who, when and to whom. */
export async function refuseGiven(tx: Tx, assignmentId: string): Promise<void> {
  const given = await tx
    .selectFrom('takeover')
    .innerJoin('person', 'person.id', 'takeover.madeBy')
    .leftJoin('assignment', 'assignment.id', 'takeover.toId')
    .leftJoin('unit', 'unit.id', 'assignment.unitId')
    .select(['person.name as who', 'takeover.madeAt', 'unit.name as unit'])
    .where('takeover.fromId', '=', assignmentId)
    .orderBy('takeover.number', 'desc')
    .executeTakeFirst()
  const { who = '', madeAt, unit } = given ?? {}
  throw new Refusal('work-given', { who, when: madeAt?.toISOString() ?? '', unit: unit ?? '—' })
}

/** Why entries of a filing came back before another unit went on with it, by the entry it goes on with. */
export async function reasonsTakenOver(tx: Tx, assignmentId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('takeover as filing')
    .innerJoin('case', 'case.subjectId', 'filing.fromId')
    .innerJoin('step', (join) =>
      join.onRef('step.caseId', '=', 'case.id').onRef('step.version', '=', 'case.version'),
    )
    .innerJoin('entryReturn', 'entryReturn.stepId', 'step.id')
    .innerJoin('takeover as entry', 'entry.fromId', 'entryReturn.entryId')
    .select(['entry.toId', 'entryReturn.reason'])
    .where('filing.toId', '=', assignmentId)
    .where('case.state', '=', 'returned')
    .execute()
  return new Map(rows.flatMap(({ toId, reason }) => (toId === null ? [] : [[toId, reason] as const])))
}
