/** Writing to a theme while it is open. */

import { Refusal } from '#domain/refusal.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { keepOpen } from '../evaluations/end.ts'
import { findEvaluation } from '../evaluations/queries.ts'
import { type ReadTheme, readThemes } from './rows.ts'

/**
 * The theme as it stands, its turn taken. Refuses `not-found` for one of another evaluation than the one looked at,
 * `evaluation-closed`, and `theme-concluded` with who and when.
 */
export async function takeOpenTheme(tx: Tx, id: string): Promise<ReadTheme> {
  const evaluation = await findEvaluation(tx)
  const row = await tx.selectFrom('theme').select('evaluationId').where('id', '=', id).executeTakeFirst()
  if (!row || row.evaluationId !== evaluation?.id) throw new Refusal('not-found')
  await keepOpen(tx, row.evaluationId)
  await takeTurn(tx, id)
  const [theme] = await readThemes(tx, { id })
  if (!theme) throw new Refusal('not-found')
  const { end } = theme
  if (end) throw new Refusal('theme-concluded', { who: end.by, when: end.at.toISOString() })
  return theme
}
