/** 催办: presses units that have not filed; recorded, told in the program and by mail. */

import { v7 } from 'uuid'
import type { Actor } from '#domain/people/role.ts'
import { isOpenState, toSubmissionState } from '#domain/processes/submission.ts'
import { Refusal } from '#domain/refusal.ts'
import { slices } from '../database/slices.ts'
import type { Trail, Tx } from '../db.ts'
import { keepOpen } from '../evaluations/end.ts'
import { filings } from '../processes/filings.ts'

interface Wanted {
  readonly assignmentIds: readonly string[]
  readonly text: string
  readonly at: Date
}

/**
 * Refuses `not-found` for a filing that is not there and `urging-needless` where a unit has filed: nobody is pressed
 * for what is done. Answers how many were pressed and the units nobody can sign in for.
 */
export async function urge(
  tx: Tx,
  trail: Trail,
  { actor, wanted }: { actor: Actor; wanted: Wanted },
): Promise<{ urged: number; unreached: string[] }> {
  const { tenantId, personId } = actor
  const { text, at: urgedAt } = wanted
  const pressed = await readPressed(tx, [...new Set(wanted.assignmentIds)])
  const id = v7()
  await tx.insertInto('urging').values({ tenantId, id, text, urgedBy: personId, urgedAt }).execute()
  const rows = pressed.map((filing) => ({ tenantId, urgingId: id, assignmentId: filing.id }))
  for (const some of slices(rows)) await tx.insertInto('urgingAssignment').values(some).execute()
  for (const { id: assignmentId, unitId, trackId } of pressed) {
    trail.emit('assignment.urge', { assignmentId, unitId, trackId, text })
  }
  trail.subject(id, { count: pressed.length })
  return {
    urged: pressed.length,
    unreached: await unreached(
      tx,
      pressed.map((p) => p.unitId),
    ),
  }
}

async function readPressed(tx: Tx, ids: readonly string[]) {
  const rows = await filings(tx)
    .innerJoin('unit', 'unit.id', 'assignment.unitId')
    .innerJoin('track', 'track.id', 'assignment.trackId')
    .select(['assignment.id', 'assignment.unitId', 'assignment.trackId', 'unit.name as unit', 'case.state'])
    .select('track.evaluationId')
    .where('assignment.id', 'in', [...ids])
    .orderBy('unit.position')
    .orderBy('unit.id')
    .execute()
  if (rows.length !== ids.length) throw new Refusal('not-found')
  for (const id of new Set(rows.map((row) => row.evaluationId))) await keepOpen(tx, id)
  const filed = rows.find(({ state }) => {
    const known = toSubmissionState(state)
    return !isOpenState(known) && !known.startsWith('inner')
  })
  if (filed) throw new Refusal('urging-needless', { unit: filed.unit })
  return rows
}

/** Names of those units in which nobody has an account. */
async function unreached(tx: Tx, unitIds: readonly string[]): Promise<string[]> {
  const reached = tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select('membership.unitId')
    .where('person.accountId', 'is not', null)
    .where('membership.role', 'in', ['contact', 'reporter', 'unit_head'])
  const rows = await tx
    .selectFrom('unit')
    .select('name')
    .where('id', 'in', [...unitIds])
    .where('id', 'not in', reached)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ name }) => name)
}
