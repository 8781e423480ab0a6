/** The evaluation that is under way, its tracks, deadlines and forms. */

import { type Selectable, sql } from 'kysely'
import { type Deadline, unitsDeadline } from '#domain/evaluations/deadline.ts'
import type { TrackProcess } from '#domain/evaluations/track.ts'
import type { Form, FormSubject } from '#domain/forms/form.ts'
import type { CutOffs } from '#domain/periods/cut-off.ts'
import { Refusal } from '#domain/refusal.ts'
import type { FrameSection } from '#domain/reports/frame.ts'
import type { Tx } from '../db.ts'
import type { EvaluationTable } from './tables.ts'

/** The evaluation that whoever is asking chose to look at, else the newest; null where none was made yet. */
export async function findEvaluation(tx: Tx) {
  const row = await tx
    .selectFrom('evaluation')
    .leftJoin('evaluationChoice', (join) =>
      join
        .onRef('evaluationChoice.evaluationId', '=', 'evaluation.id')
        .on('evaluationChoice.personId', '=', sql<string>`guiheng.current_actor()`),
    )
    .leftJoin('evaluationEnd', 'evaluationEnd.evaluationId', 'evaluation.id')
    .selectAll('evaluation')
    .select('evaluationEnd.closedAt')
    .orderBy(({ eb }) => eb('evaluationChoice.personId', 'is', null))
    .orderBy('evaluation.createdAt', 'desc')
    .executeTakeFirst()
  return row ? withCutOffs(row) : null
}

/** Evaluations that are not closed, newest first: what changes a plan or a unit reaches them, whoever looks at which. */
export async function runningEvaluations(tx: Tx): Promise<Evaluation[]> {
  const rows = await tx
    .selectFrom('evaluation')
    .leftJoin('evaluationEnd', 'evaluationEnd.evaluationId', 'evaluation.id')
    .selectAll('evaluation')
    .select('evaluationEnd.closedAt')
    .where('evaluationEnd.closedAt', 'is', null)
    .orderBy('evaluation.createdAt', 'desc')
    .execute()
  return rows.map(withCutOffs)
}

/** The newest evaluation that is not closed; null where none is. */
export const findRunning = async (tx: Tx): Promise<Evaluation | null> =>
  (await runningEvaluations(tx))[0] ?? null

type EvaluationRow = Selectable<EvaluationTable> & { closedAt: Date | null }

function withCutOffs(row: EvaluationRow) {
  const { yearlyCutOff: yearly, monthlyCutOff: monthly, progressCutOff: progress, ...evaluation } = row
  const cutOffs: CutOffs = { yearly, monthly, progress }
  return { ...evaluation, cutOffs }
}

export type Evaluation = ReturnType<typeof withCutOffs>

/** Refuses `not-found` where none was made yet. */
export async function getEvaluation(tx: Tx): Promise<Evaluation> {
  const evaluation = await findEvaluation(tx)
  if (!evaluation) throw new Refusal('not-found')
  return evaluation
}

export interface TrackDeadline extends Deadline {
  readonly id: string
  readonly hardDueOn: string | null
}

export interface Track {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly reportName: string
  /** The process of the reports written on it. */
  readonly process: TrackProcess | null
  /** The frame of its reports; null: the evaluation's. */
  readonly frame: readonly FrameSection[] | null
  readonly planIds: readonly string[]
  readonly deadlines: readonly TrackDeadline[]
  /** The day the units' own reports are due. */
  readonly unitsDueOn: string | null
  /** The day after which units can no longer file; null: filing never locks. */
  readonly unitsHardDueOn: string | null
}

/** The tracks in order, each with its plans and deadlines. */
export async function getTracks(tx: Tx, evaluationId: string): Promise<Track[]> {
  const tracks = await tx
    .selectFrom('track')
    .selectAll()
    .where('evaluationId', '=', evaluationId)
    .orderBy('position')
    .execute()
  const ids = tracks.map((t) => t.id)
  const plans = await tx.selectFrom('trackPlan').selectAll().where('trackId', 'in', ids).execute()
  const deadlines = await tx
    .selectFrom('deadline')
    .selectAll()
    .where('trackId', 'in', ids)
    .orderBy('position')
    .execute()
  return tracks.map(({ id, key, name, reportName, process, frame }) => {
    const own = deadlines
      .filter((d) => d.trackId === id)
      .map(({ id: deadlineId, text, byWhom, toWhom, dueOn, hardDueOn }) => {
        return { id: deadlineId, text, by: byWhom, to: toWhom, dueOn, hardDueOn }
      })
    const ofUnits = unitsDeadline(own)
    return {
      id,
      key,
      name,
      reportName,
      process,
      frame,
      planIds: plans.filter((p) => p.trackId === id).map((p) => p.planId),
      deadlines: own,
      unitsDueOn: ofUnits?.dueOn ?? null,
      unitsHardDueOn: ofUnits?.hardDueOn ?? null,
    }
  })
}

export interface VersionedForm {
  readonly id: string
  readonly form: Form
}

export type Forms = ReadonlyMap<FormSubject, VersionedForm>

/** The newest form of each subject; an item's own form is not among them. */
export async function getForms(tx: Tx, evaluationId: string): Promise<Forms> {
  const rows = await tx
    .selectFrom('formVersion')
    .select(['id', 'subject', 'form'])
    .where('evaluationId', '=', evaluationId)
    .where('itemId', 'is', null)
    .orderBy('number')
    .execute()
  return new Map(rows.map(({ id, subject, form }) => [subject, { id, form }]))
}

/** An evaluation has a form for every subject it asks about; a missing one is a fault. */
export function getForm(forms: Forms, subject: FormSubject): VersionedForm {
  // A special plan without a form of its own is asked what a unit is asked.
  const form = forms.get(subject) ?? (subject === 'plan' ? forms.get('unit') : undefined)
  if (!form) throw new Error(`the evaluation has no form for ${subject}`)
  return form
}
