/** What an assessment still lacks, as it is stored. */

import { type Missing, missingFrom } from '#domain/mandates/missing.ts'
import type { Tx } from '../db.ts'
import { currentRatings, currentTexts } from './rows.ts'
import { scopedIds } from './scope.ts'

export async function readMissing(
  tx: Tx,
  mandateId: string,
  { hasReport }: { hasReport: boolean },
): Promise<Missing> {
  const texts = await currentTexts(tx, mandateId)
  return missingFrom({
    itemIds: await scopedIds(tx, mandateId),
    rated: new Set((await currentRatings(tx, mandateId)).keys()),
    texts: Object.fromEntries([...texts].map(([part, { text }]) => [part, text])),
    hasReport,
  })
}
