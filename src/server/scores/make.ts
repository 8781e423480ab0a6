/** Makes an overall score and keeps it with what it was made from. */

import { v7 } from 'uuid'
import type { Actor } from '#domain/people/role.ts'
import type { Comparisons } from '#domain/scores/comparisons.ts'
import { makeScore, scoreVersion } from '#domain/scores/made.ts'
import type { Tx } from '../db.ts'
import { keepOpen } from '../evaluations/end.ts'
import { readScored } from './queries.ts'

export interface AskedScore {
  readonly planId: string
  readonly comparisons: Comparisons | null
  readonly seed: number
  readonly at: Date
}

/** Answers the id of the row. Refuses `evaluation-closed`, comparisons as the rules do. */
export async function storeScore(
  tx: Tx,
  { tenantId, personId }: Actor,
  { planId, comparisons, seed, at }: AskedScore,
): Promise<string> {
  const { readings, parts } = await readScored(tx, planId)
  await keepOpen(tx, readings.evaluation.id)
  const result = makeScore({ parts, comparisons, seed })
  const id = v7()
  const { evaluation } = readings
  await tx
    .insertInto('scoreResult')
    .values({
      ...{ tenantId, id, planId, evaluationId: evaluation.id, methodVersion: scoreVersion },
      seed: String(seed),
      inputs: JSON.stringify({ parts, comparisons, cutOff: evaluation.cutOffs.yearly }),
      result: JSON.stringify(result),
      ...{ madeBy: personId, madeAt: at },
    })
    .execute()
  return id
}
