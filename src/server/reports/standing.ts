/** How far a report has gone, whichever way it goes. */

import { type ReportStanding, reportStanding } from '#domain/reports/standing.ts'
import type { Tx } from '../db.ts'
import { getCaseRow } from '../processes/cases.ts'
import { filings } from '../processes/filings.ts'
import type { ReportRow } from './queries.ts'

/** By its process; of a unit's own by its filing, on a theme by whether that is concluded; else it follows the data. */
export const standingOf = async (tx: Tx, row: ReportRow): Promise<ReportStanding> =>
  reportStanding(await stateOf(tx, row))

async function stateOf(tx: Tx, { id, kind, process, themeId }: ReportRow): Promise<string> {
  if (themeId !== null) return (await isThemeConcluded(tx, themeId)) ? 'handled' : 'draft'
  if (kind !== 'unit')
    return process === null ? 'draft' : (await getCaseRow(tx, { process, subjectId: id })).state
  const filing = await filings(tx)
    .innerJoin('report', 'report.assignmentId', 'assignment.id')
    .select('case.state')
    .where('report.id', '=', id)
    .executeTakeFirst()
  return filing?.state ?? 'draft'
}

async function isThemeConcluded(tx: Tx, themeId: string): Promise<boolean> {
  const end = await tx
    .selectFrom('themeEnd')
    .select('themeId')
    .where('themeId', '=', themeId)
    .executeTakeFirst()
  return end !== undefined
}
