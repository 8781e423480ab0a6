/** The keys that the shown evaluation's forms bring beside the program's own. */

import { ownKeys } from '#domain/templates/item-rows.ts'
import type { OwnKey } from '#domain/templates/keys.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import type { Tx } from '../db.ts'
import { findEvaluation, getForms } from '../evaluations/queries.ts'

export async function keysOfForms(tx: Tx): Promise<OwnKey[]> {
  const evaluation = await findEvaluation(tx)
  if (!evaluation) return []
  const forms = await getForms(tx, evaluation.id)
  return ownKeys(
    [...forms.values()].map(({ form }) => form),
    reportPhrase,
  )
}
