/** Opening a prepared evaluation in a place that is there: what is known is used, what is new is added. */

import type { Exercise } from '#contract/exercise.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { draftFindings, getOpenDraft } from './drafts.ts'
import { knownOf } from './known.ts'
import { loadCalendar } from './load-calendar.ts'
import { loadEvaluation } from './load-evaluation.ts'
import { loadAlignments, loadPlans, readItemIds } from './load-plans.ts'
import { loadBasisDocuments, loadUnits } from './load-units.ts'
import { exerciseFile } from './read-exercise.ts'
import { refuseErrors } from './refuse.ts'

/** Answers the evaluation's id. Refuses `exercise-invalid` while something does not fit, `evaluation-known`. */
export async function openDraft(
  tx: Tx,
  actor: Actor,
  { id, version, at }: { id: string; version: number; at: Date },
): Promise<string> {
  const definition = await getOpenDraft(tx, id, version)
  refuseErrors(exerciseFile, draftFindings(definition))
  await refuseKnownName(tx, definition)
  await loadAll(tx, actor, { definition, at })
  const { id: evaluationId } = await tx
    .selectFrom('evaluation')
    .select('id')
    .where('name', '=', definition.evaluation.name)
    .executeTakeFirstOrThrow()
  await tx.updateTable('exerciseDraft').set({ evaluationId }).where('id', '=', id).execute()
  return evaluationId
}

async function refuseKnownName(tx: Tx, { evaluation: { name } }: Exercise): Promise<void> {
  const known = await tx.selectFrom('evaluation').select('id').where('name', '=', name).executeTakeFirst()
  if (known) throw new Refusal('evaluation-known', { name })
}

async function loadAll(
  tx: Tx,
  actor: Actor,
  { definition: exercise, at }: { definition: Exercise; at: Date },
): Promise<void> {
  const known = await knownOf(tx, exercise)
  await loadCalendar(tx, actor, exercise)
  const unitIds = await loadUnits(tx, actor, { exercise, known: known.unitIds })
  const basisIds = await loadBasisDocuments(tx, actor, { exercise, known: known.basisIds })
  const items = new Map(exercise.plans.map((plan) => [plan.key, plan.items]))
  const planIds = await loadPlans(tx, actor, {
    ...{ exercise, unitIds, basisIds, items, at },
    planIds: known.planIds,
  })
  const itemIds = await readItemIds(tx, planIds)
  await loadAlignments(tx, actor, { exercise, itemIds })
  await loadEvaluation(tx, actor, { exercise, unitIds, basisIds, planIds, at })
}
