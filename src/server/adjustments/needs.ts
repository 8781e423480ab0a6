/** What every unit and plan lead answered: is an adjustment needed, and why (A1). */

import type { NeedView } from '#contract/adjustment-needs.ts'
import { needField, needOf } from '#domain/adjustments/need.ts'
import type { Field } from '#domain/forms/form.ts'
import type { Tx } from '../db.ts'
import { findEvaluation, getForms } from '../evaluations/queries.ts'

/** One row for each unit's own texts, in the order of the units; none where the form does not ask. */
export async function readNeeds(tx: Tx): Promise<NeedView[]> {
  const evaluation = await findEvaluation(tx)
  if (!evaluation) return []
  const forms = await getForms(tx, evaluation.id)
  const fieldOf = (subject: 'unit' | 'plan'): Field | null => {
    const form = forms.get(subject)?.form
    return form ? needField(form) : null
  }
  const asked = { unit: fieldOf('unit'), plan: fieldOf('plan') }
  const rows = await tx
    .selectFrom('entry')
    .innerJoin('unit', 'unit.id', 'entry.unitId')
    .leftJoin('plan', 'plan.id', 'entry.planId')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('entryVersion')
          .select('answers')
          .whereRef('entryVersion.entryId', '=', 'entry.id')
          .orderBy('version', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .select(['entry.id as entryId', 'entry.unitId', 'unit.name as unit', 'newest.answers'])
    .select(['plan.id as planId', 'plan.name as plan', 'plan.kind'])
    .where('entry.evaluationId', '=', evaluation.id)
    .where('entry.itemId', 'is', null)
    .orderBy('unit.position')
    .orderBy('plan.position')
    .orderBy('entry.id')
    .execute()
  return rows.flatMap(({ answers, planId, plan, kind, ...row }) => {
    const field = planId === null ? asked.unit : asked.plan
    if (!field) return []
    const { answer, word, reason } = needOf(field, answers ?? {})
    const about = planId && plan && kind ? { id: planId, name: plan, kind } : null
    return [{ ...row, answer, reason, word: word && { ...word }, plan: about }]
  })
}
