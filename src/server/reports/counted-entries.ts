/** The entries that count in a report: a unit's words as they stand, or what its filings froze. */

import type { SubmissionState } from '#domain/processes/submission.ts'
import type { Tx } from '../db.ts'
import { type CurrentEntry, currentEntries } from '../entries/current.ts'
import { filings } from '../processes/filings.ts'

/** `planId` of texts: the special plan they are about; null for a unit's own. */
export type CountedEntry = Pick<CurrentEntry, 'itemId' | 'unitId' | 'planId' | 'answers' | 'asOf'>

interface Wanted {
  readonly evaluationId: string
  readonly trackId: string
  /** A unit's own report; null: the report of the place, or of a special plan. */
  readonly unitId: string | null
  /** The special plan the report is about; null: every plan of the track. */
  readonly planId: string | null
}

export async function countedEntries(tx: Tx, wanted: Wanted): Promise<CountedEntry[]> {
  const { evaluationId, trackId, unitId, planId } = wanted
  if (unitId !== null) {
    const own = await ownEntries(tx, { evaluationId, trackId, unitId })
    return planId === null ? own : own.filter((e) => e.planId === planId)
  }
  return planId === null
    ? frozenEntries(tx, { trackId }, ['accepted'])
    : planEntries(tx, { ...wanted, planId })
}

/** What another unit goes on with stays in a report that the unit had filed. */
async function ownEntries(
  tx: Tx,
  { evaluationId, trackId, unitId }: Pick<Wanted, 'evaluationId' | 'trackId'> & { unitId: string },
): Promise<CurrentEntry[]> {
  const entries = await currentEntries(tx, { evaluationId, unitIds: [unitId] })
  const filed = await filings(tx)
    .select('case.state')
    .where('assignment.unitId', '=', unitId)
    .where('assignment.trackId', '=', trackId)
    .where('case.state', 'in', ['submitted', 'accepted'])
    .execute()
  return filed.length > 0 ? entries : entries.filter((e) => !e.isGiven)
}

/** The lead writes the report from its own words as they stand, and from what other units have filed. */
async function planEntries(
  tx: Tx,
  { evaluationId, trackId, planId }: Wanted & { planId: string },
): Promise<CountedEntry[]> {
  const plan = await tx.selectFrom('plan').select('leadUnitId').where('id', '=', planId).executeTakeFirst()
  const lead = plan?.leadUnitId ?? null
  const filed = await frozenEntries(tx, { trackId, planId }, ['submitted', 'accepted'])
  const own = await currentEntries(tx, { evaluationId, unitIds: lead === null ? [] : [lead] })
  return [...own.filter((e) => e.planId === planId), ...filed.filter((e) => e.unitId !== lead)]
}

/** On items wherever they were filed: of each the newest version of an accepted filing. */
export const acceptedEntries = async (
  tx: Tx,
  { evaluationId, itemIds }: Pick<Wanted, 'evaluationId'> & { itemIds: readonly string[] },
): Promise<CountedEntry[]> =>
  itemIds.length === 0
    ? []
    : tx
        .selectFrom('submissionEntry')
        .innerJoin('entryVersion', 'entryVersion.id', 'submissionEntry.entryVersionId')
        .innerJoin('entry', 'entry.id', 'entryVersion.entryId')
        .distinctOn('entry.itemId')
        .select(['entry.itemId', 'entry.unitId', 'entry.planId', 'entryVersion.answers', 'entryVersion.asOf'])
        .where('submissionId', 'in', newestFilings(tx, {}, ['accepted']))
        .where('entry.evaluationId', '=', evaluationId)
        .where('entry.itemId', 'in', [...itemIds])
        .orderBy('entry.itemId')
        .orderBy('entryVersion.createdAt', 'desc')
        .orderBy('entryVersion.version', 'desc')
        .execute()

interface OfTrack {
  readonly trackId: string
  readonly planId?: string
}

const frozenEntries = (tx: Tx, of: OfTrack, states: readonly SubmissionState[]): Promise<CountedEntry[]> =>
  tx
    .selectFrom('submissionEntry')
    .innerJoin('entryVersion', 'entryVersion.id', 'submissionEntry.entryVersionId')
    .innerJoin('entry', 'entry.id', 'entryVersion.entryId')
    .select(['entry.itemId', 'entry.unitId', 'entry.planId', 'entryVersion.answers', 'entryVersion.asOf'])
    .where('submissionId', 'in', newestFilings(tx, of, states))
    .orderBy('entry.id')
    .execute()

/** Ids of the newest filing of each assignment, on the track or about the plan where one is given, that stands in one of the states. */
const newestFilings = (tx: Tx, { trackId, planId }: Partial<OfTrack>, states: readonly SubmissionState[]) =>
  filings(tx)
    .innerJoin('submission', 'submission.assignmentId', 'assignment.id')
    .distinctOn('submission.assignmentId')
    .select('submission.id')
    .$if(trackId !== undefined, (q) => q.where('assignment.trackId', '=', trackId ?? ''))
    .$if(planId !== undefined, (q) => q.where('assignment.planId', '=', planId ?? ''))
    .where('case.state', 'in', [...states])
    .orderBy('submission.assignmentId')
    .orderBy('submission.round', 'desc')
