/** What a special plan's report still wants of the commission's feedback. */

import type { Condition } from '#domain/processes/condition.ts'
import type { Tx } from '../db.ts'
import { getCaseRow, readCaseSteps } from '../processes/cases.ts'
import { feedbackOf, pointsOf } from './queries.ts'

/**
 * `feedback_given` until one is issued for this time the report came; `feedback_answered` while a point of the newest
 * one is unanswered.
 */
export async function feedbackUnmet(tx: Tx, reportId: string): Promise<Condition[]> {
  const issued = (await feedbackOf(tx, reportId)).filter(({ issuedAt }) => issuedAt !== null)
  const row = await getCaseRow(tx, { process: 'special_report', subjectId: reportId })
  const given = (await readCaseSteps(tx, row.id)).filter(({ action }) => action === 'give_feedback').length
  const [newest] = issued
  const points = newest ? await pointsOf(tx, [newest.id]) : []
  const isAnswered = newest !== undefined && points.every(({ answer }) => answer !== null)
  return [
    ...(issued.length > given ? [] : (['feedback_given'] as const)),
    ...(isAnswered ? [] : (['feedback_answered'] as const)),
  ]
}
