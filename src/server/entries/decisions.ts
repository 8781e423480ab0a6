/** What was decided about submitted reports that use a text, and what those reports hold. */

import type { ReuseDecision } from '#domain/entries/reuse.ts'
import type { Tx } from '../db.ts'

/** Decisions about changes of this entry, oldest first. */
export async function decisionsOf(tx: Tx, entryId: string): Promise<ReuseDecision[]> {
  const rows = await tx
    .selectFrom('reuseDecision')
    .innerJoin('reuseDecisionFiling', 'reuseDecisionFiling.reuseDecisionId', 'reuseDecision.id')
    .select(['reuseDecision.id', 'choice', 'assignmentId', 'caseVersion'])
    .where('entryId', '=', entryId)
    .orderBy('decidedAt')
    .orderBy('reuseDecision.id')
    .execute()
  const ids = [...new Set(rows.map((r) => r.id))]
  return ids.flatMap((id) => {
    const filings = rows.filter((r) => r.id === id)
    const choice = filings[0]?.choice
    return choice === undefined ? [] : [{ choice, filings }]
  })
}

/** By assignment: the entry versions that its newest filing holds. */
export async function frozenVersions(
  tx: Tx,
  assignments: readonly { readonly id: string }[],
): Promise<Map<string, ReadonlySet<string>>> {
  const ids = assignments.map((a) => a.id)
  const newest = tx
    .selectFrom('submission')
    .distinctOn('assignmentId')
    .select(['id', 'assignmentId'])
    .where('assignmentId', 'in', ids)
    .orderBy('assignmentId')
    .orderBy('round', 'desc')
    .as('newest')
  const rows = await tx
    .selectFrom(newest)
    .innerJoin('submissionEntry', 'submissionEntry.submissionId', 'newest.id')
    .select(['newest.assignmentId', 'submissionEntry.entryVersionId'])
    .execute()
  return new Map(
    ids.map((id) => [id, new Set(rows.filter((r) => r.assignmentId === id).map((r) => r.entryVersionId))]),
  )
}
