/** What was put down for a mandate, and what an assessment still lacks of it. */

import { type Missing, missingFrom } from '#domain/mandates/missing.ts'
import type { Tx } from '../db.ts'
import { currentRatings, currentTexts } from './rows.ts'
import { scopedIds } from './scope.ts'

export type PutDown = Awaited<ReturnType<typeof readPutDown>>

/** As it stands: the items to rate, the ratings and the texts. */
export async function readPutDown(tx: Tx, mandateId: string) {
  return {
    itemIds: await scopedIds(tx, mandateId),
    ratings: await currentRatings(tx, mandateId),
    texts: await currentTexts(tx, mandateId),
  }
}

export const missingOf = (
  { itemIds, ratings, texts }: PutDown,
  { hasReport }: { hasReport: boolean },
): Missing =>
  missingFrom({
    itemIds,
    rated: new Set(ratings.keys()),
    texts: Object.fromEntries([...texts].map(([part, { text }]) => [part, text])),
    hasReport,
  })
