/** The entries that count in a report: a unit's words as they stand, or what the accepted filings froze. */

import type { Tx } from '../db.ts'
import { type CurrentEntry, currentEntries } from '../entries/current.ts'
import { filings } from '../processes/filings.ts'

export type CountedEntry = Pick<CurrentEntry, 'itemId' | 'unitId' | 'answers' | 'asOf'>

interface Wanted {
  readonly evaluationId: string
  readonly trackId: string
  /** A unit's own report; null: the report of the place. */
  readonly unitId: string | null
}

export async function countedEntries(
  tx: Tx,
  { evaluationId, trackId, unitId }: Wanted,
): Promise<CountedEntry[]> {
  if (unitId !== null) return currentEntries(tx, { evaluationId, unitIds: [unitId] })
  return tx
    .selectFrom('submissionEntry')
    .innerJoin('entryVersion', 'entryVersion.id', 'submissionEntry.entryVersionId')
    .innerJoin('entry', 'entry.id', 'entryVersion.entryId')
    .select(['entry.itemId', 'entry.unitId', 'entryVersion.answers', 'entryVersion.asOf'])
    .where('submissionId', 'in', acceptedFilings(tx, trackId))
    .orderBy('entry.id')
    .execute()
}

/** Ids of the newest filing of each assignment on the track that stands accepted. */
const acceptedFilings = (tx: Tx, trackId: string) =>
  filings(tx)
    .innerJoin('submission', 'submission.assignmentId', 'assignment.id')
    .distinctOn('submission.assignmentId')
    .select('submission.id')
    .where('assignment.trackId', '=', trackId)
    .where('case.state', '=', 'accepted')
    .orderBy('submission.assignmentId')
    .orderBy('submission.round', 'desc')
