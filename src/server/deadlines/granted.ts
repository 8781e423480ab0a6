/** Which filings were given more time: the newest extension granted counts. */

import type { Tx } from '../db.ts'

/** The day granted, by assignment. */
export async function grantedDays(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('extension')
    .distinctOn('assignmentId')
    .select(['assignmentId', 'until'])
    .where('until', 'is not', null)
    .orderBy('assignmentId')
    .orderBy('decidedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.flatMap(({ assignmentId, until }) => (until === null ? [] : [[assignmentId, until]])))
}
