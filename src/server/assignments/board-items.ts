/** The board item by item: what every unit fills in on every track, and how far each has come. */

import type { BoardItem } from '#contract/assignments.ts'
import { isSinceYesterday } from '#domain/calendar/day.ts'
import { byFormOrder } from '#domain/forms/form.ts'
import type { Tx } from '../db.ts'
import { standingItems } from '../plans/standing.ts'
import type { Now } from '../tenants/queries.ts'
import { type AssignmentRow, entriesOf, type Readings, readAssignments, stateOf } from './readings.ts'
import { summariesOf } from './summaries.ts'

/** Units in their order, each with its tracks and their items in the order of the form. */
export async function getBoardItems(tx: Tx, at: Now) {
  const readings = await readAssignments(tx)
  const summaries = await summariesOf(tx, readings, at)
  const late = new Set(summaries.filter((s) => s.late).map((s) => s.id))
  const items = await standingItems(tx, { itemIds: readings.entries.flatMap((e) => e.itemId ?? []) })
  const itemsById = new Map(items.map((item) => [item.itemId, item]))
  const pinned = await pinnedEntries(tx, readings)
  const rowsOf = (row: AssignmentRow): BoardItem[] =>
    entriesOf(readings, row)
      .map((entry) => {
        const item = itemsById.get(entry.itemId ?? '')
        return {
          assignmentId: row.id,
          entryId: entry.entryId,
          unit: row.unit,
          trackId: row.track.id,
          subject: entry.subject,
          number: item?.number ?? 0,
          name: item?.content.name ?? '',
          state: stateOf(readings, entry),
          filing: row.state,
          late: late.has(row.id),
          returned: row.state === 'returned' && pinned.has(`${row.caseId} ${entry.entryId}`),
          changedSinceYesterday: entry.changedAt !== null && isSinceYesterday(entry.changedAt, at.now),
        }
      })
      .toSorted(byFormOrder)
  return {
    tracks: readings.tracks.map(({ id, name }) => ({ id, name })),
    items: readings.assignments.flatMap(rowsOf),
  }
}

/** Entries named by the return that stands, as 'case entry'. */
async function pinnedEntries(tx: Tx, { assignments }: Readings): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('entryReturn')
    .innerJoin('step', 'step.id', 'entryReturn.stepId')
    .innerJoin('case', (join) =>
      join.onRef('case.id', '=', 'step.caseId').onRef('case.version', '=', 'step.version'),
    )
    .select(['step.caseId', 'entryReturn.entryId'])
    .where(
      'step.caseId',
      'in',
      assignments.map((a) => a.caseId),
    )
    .execute()
  return new Set(rows.map(({ caseId, entryId }) => `${caseId} ${entryId}`))
}
