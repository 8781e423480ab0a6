/** The evaluation of an exercise: tracks, deadlines, forms, the reports to come, and what units owe. */

import { v7 } from 'uuid'
import type { Exercise } from '#contract/exercise.ts'
import type { DoorActor, Tx } from '../db.ts'
import { openOwed } from '../evaluations/open.ts'
import { idOf } from './load-units.ts'

interface Known {
  readonly exercise: Exercise
  readonly unitIds: ReadonlyMap<string, string>
  readonly basisIds: ReadonlyMap<string, string>
  readonly planIds: ReadonlyMap<string, string>
  readonly at: Date
}

/** Track ids by key. */
export async function loadEvaluation(tx: Tx, actor: DoorActor, known: Known): Promise<Map<string, string>> {
  const { exercise, unitIds, basisIds, at } = known
  const { evaluation } = exercise
  const { tenantId } = actor
  const evaluationId = v7()
  await tx
    .insertInto('evaluation')
    .values({
      tenantId,
      id: evaluationId,
      kind: evaluation.kind,
      name: evaluation.name,
      coordinatorUnitId: idOf(unitIds, exercise.coordinator),
      issuer: exercise.government,
      yearlyCutOff: evaluation.cutOffs.yearly,
      monthlyCutOff: evaluation.cutOffs.monthly,
      progressCutOff: evaluation.cutOffs.progress,
      contactsDueOn: evaluation.contactsDueOn,
      innerSteps: evaluation.innerSteps,
      points: JSON.stringify(evaluation.points),
      frame: JSON.stringify(evaluation.frame),
      receipt: JSON.stringify(evaluation.receipt),
      createdAt: at,
    })
    .execute()
  const basis = evaluation.basis.map((key) => ({
    tenantId,
    evaluationId,
    basisDocumentId: idOf(basisIds, key),
  }))
  if (basis.length > 0) await tx.insertInto('evaluationBasis').values(basis).execute()
  const forms = evaluation.forms.map((form) => ({
    tenantId,
    id: v7(),
    evaluationId,
    subject: form.subject,
    number: 1,
    form: JSON.stringify(form),
  }))
  await tx.insertInto('formVersion').values(forms).execute()
  const trackIds = await loadTracks(tx, actor, { ...known, evaluationId })
  await openOwed(tx, actor, { evaluationId, innerSteps: evaluation.innerSteps })
  return trackIds
}

async function loadTracks(
  tx: Tx,
  { tenantId }: DoorActor,
  { exercise, planIds, evaluationId }: Known & { evaluationId: string },
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [index, track] of exercise.evaluation.tracks.entries()) {
    const trackId = v7()
    ids.set(track.key, trackId)
    const { key, name, reportName } = track
    await tx
      .insertInto('track')
      .values({ tenantId, id: trackId, evaluationId, key, name, reportName, position: index + 1 })
      .execute()
    await tx
      .insertInto('trackPlan')
      .values(track.plans.map((plan) => ({ tenantId, trackId, planId: idOf(planIds, plan) })))
      .execute()
    const deadlines = track.deadlines.map((deadline, position) => ({
      tenantId,
      id: v7(),
      trackId,
      key: deadline.key,
      text: deadline.text,
      byWhom: deadline.by,
      toWhom: deadline.to,
      dueOn: deadline.dueOn,
      position: position + 1,
    }))
    await tx.insertInto('deadline').values(deadlines).execute()
    if (track.placeReport !== null) {
      await tx
        .insertInto('report')
        .values({
          tenantId,
          id: v7(),
          evaluationId,
          trackId,
          assignmentId: null,
          kind: 'outline',
          title: track.placeReport,
        })
        .execute()
    }
  }
  return ids
}
