/** Finding an entry with the filing that decides about it, and whether it may be written. */

import { decidingFiling, lockOf } from '#domain/entries/lock.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { type AssignmentRow, entriesOf, type FilledEntry, type Readings } from '../assignments/readings.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import type { Tx } from '../db.ts'
import { refuseElsewhere, shownEvaluation } from '../evaluations/elsewhere.ts'
import { namesOf } from '../people/queries.ts'

export interface EntryReadings {
  readonly entry: FilledEntry
  /** The filing that decides whether the entry may be written. */
  readonly assignment: AssignmentRow
}

/** The unit whose entry it is: all that a permission asks about. */
export async function unitOfEntry(tx: Tx, id: string): Promise<string> {
  const owner = await tx
    .selectFrom('entry')
    .select(['unitId', 'evaluationId', shownEvaluation(tx).as('shownId')])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!owner) throw new Refusal('not-found')
  await refuseElsewhere(tx, owner)
  return owner.unitId
}

/** Refuses `not-found` for an entry that is not among the unit's, or part of no filing. */
export function findEntry(readings: Readings, id: string, today: string): EntryReadings {
  const entry = readings.entries.find((e) => e.entryId === id)
  const holding = readings.assignments.filter((a) => entriesOf(readings, a).some((e) => e.entryId === id))
  const assignment = decidingFiling(holding, today)
  if (!entry || !assignment) throw new Refusal('not-found')
  return { entry, assignment }
}

/** Refuses whoever may not write what the filing holds now. */
export function refuseLocked(assignment: AssignmentRow, actor: Actor, today: string): void {
  const lock = lockOf(assignment, actor, today)
  if (lock === 'past-due') throw new Refusal('filing-past-due', { day: assignment.locksAfter ?? '' })
  if (lock === 'not-writer') throw new Refusal('not-permitted')
  if (lock !== null) throw new Refusal('entry-locked', { state: lock })
}

/** Refuses whoever may not write the entry now, or saw an older version of it. */
export async function refuseUnwritable(
  tx: Tx,
  actor: Actor,
  { read, basedOn, today }: { read: EntryReadings; basedOn: number; today: string },
): Promise<void> {
  const { entry, assignment } = read
  refuseLocked(assignment, actor, today)
  if (entry.version === basedOn) return
  const by = (await namesOf(tx, [entry.changedBy])).get(entry.changedBy ?? '') ?? ''
  throw changedMeanwhile(entry.changedAt ? { by, takenAt: entry.changedAt } : undefined)
}
