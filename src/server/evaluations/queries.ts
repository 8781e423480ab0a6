/** The evaluation that is under way, its tracks, deadlines and forms. */

import type { Form, FormSubject } from '#domain/forms/form.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'

/** The newest evaluation of the tenant; null where none was made yet. */
export const findEvaluation = (tx: Tx) =>
  tx.selectFrom('evaluation').selectAll().orderBy('createdAt', 'desc').executeTakeFirst()

export async function getEvaluation(tx: Tx) {
  const evaluation = await findEvaluation(tx)
  if (!evaluation) throw new Refusal('not-found')
  return evaluation
}

export interface Deadline {
  readonly text: string
  readonly by: 'units' | 'coordinator' | 'plan_leads'
  readonly to: string
  readonly dueOn: string
}

export interface Track {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly reportName: string
  readonly planIds: readonly string[]
  readonly deadlines: readonly Deadline[]
  /** The day the units' own reports are due. */
  readonly unitsDueOn: string | null
}

export async function getTracks(tx: Tx, evaluationId: string): Promise<Track[]> {
  const tracks = await tx
    .selectFrom('track')
    .selectAll()
    .where('evaluationId', '=', evaluationId)
    .orderBy('position')
    .execute()
  const plans = await tx.selectFrom('trackPlan').selectAll().execute()
  const deadlines = await tx.selectFrom('deadline').selectAll().orderBy('position').execute()
  return tracks.map(({ id, key, name, reportName }) => {
    const own = deadlines
      .filter((d) => d.trackId === id)
      .map((d) => ({ text: d.text, by: d.byWhom, to: d.toWhom, dueOn: d.dueOn }))
    return {
      id,
      key,
      name,
      reportName,
      planIds: plans.filter((p) => p.trackId === id).map((p) => p.planId),
      deadlines: own,
      unitsDueOn: own.find((d) => d.by !== 'coordinator')?.dueOn ?? null,
    }
  })
}

export interface VersionedForm {
  readonly id: string
  readonly form: Form
}

/** The newest form of each subject. */
export async function getForms(tx: Tx, evaluationId: string): Promise<Map<FormSubject, VersionedForm>> {
  const rows = await tx
    .selectFrom('formVersion')
    .select(['id', 'subject', 'form'])
    .where('evaluationId', '=', evaluationId)
    .orderBy('number')
    .execute()
  return new Map(rows.map(({ id, subject, form }) => [subject, { id, form }]))
}

export function getForm(forms: Map<FormSubject, VersionedForm>, subject: FormSubject): VersionedForm {
  const form = forms.get(subject)
  if (!form) throw new Error(`the evaluation has no form for ${subject}`)
  return form
}
