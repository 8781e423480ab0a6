/** The evaluation of an exercise: tracks, deadlines, forms, the reports to come, and what units owe. */

import { v7 } from 'uuid'
import type { Exercise } from '#contract/exercise.ts'
import { contactsAskedOf } from '#domain/exercises/contacts-asked.ts'
import { slices } from '../database/slices.ts'
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
  const { evaluation } = known.exercise
  const evaluationId = await addEvaluation(tx, actor, known)
  await addForms(tx, actor, { forms: evaluation.forms, evaluationId })
  await addContactsAsked(tx, actor, { ...known, evaluationId })
  const trackIds = new Map<string, string>()
  for (const [index, track] of evaluation.tracks.entries()) {
    const about = { ...known, evaluationId, track, position: index + 1 }
    trackIds.set(track.key, await addTrack(tx, actor, about))
  }
  await openOwed(tx, actor, { evaluationId, innerSteps: evaluation.innerSteps })
  return trackIds
}

async function addEvaluation(
  tx: Tx,
  { tenantId }: DoorActor,
  { exercise, unitIds, basisIds, at }: Known,
): Promise<string> {
  const { evaluation } = exercise
  const { kind, name, contactsDueOn, innerSteps, optionalSteps, cutOffs, deliveries } = evaluation
  const id = v7()
  await tx
    .insertInto('evaluation')
    .values({
      ...{ tenantId, id, kind, name, contactsDueOn, innerSteps, optionalSteps },
      coordinatorUnitId: idOf(unitIds, exercise.coordinator),
      statisticsUnitId: officeId(unitIds, exercise.statistics),
      governmentOfficeUnitId: officeId(unitIds, exercise.governmentOffice),
      congressUnitId: officeId(unitIds, exercise.congress),
      issuer: exercise.government,
      yearlyCutOff: cutOffs.yearly,
      monthlyCutOff: cutOffs.monthly,
      progressCutOff: cutOffs.progress,
      points: JSON.stringify(evaluation.points),
      frame: JSON.stringify(evaluation.frame),
      deliveries: JSON.stringify(deliveries),
      receipt: JSON.stringify(evaluation.receipt),
      createdAt: at,
    })
    .execute()
  const basis = evaluation.basis.map((key) => {
    return { tenantId, evaluationId: id, basisDocumentId: idOf(basisIds, key) }
  })
  if (basis.length > 0) await tx.insertInto('evaluationBasis').values(basis).execute()
  return id
}

async function addContactsAsked(
  tx: Tx,
  { tenantId }: DoorActor,
  { exercise, unitIds, evaluationId }: Known & { readonly evaluationId: string },
): Promise<void> {
  const { contactsAsked } = exercise.evaluation
  const names = contactsAskedOf({ ...exercise, contactsAsked })
  const rows = names.map((name) => ({ tenantId, evaluationId, unitId: idOf(unitIds, name) }))
  for (const some of slices(rows)) await tx.insertInto('contactAsked').values(some).execute()
}

const officeId = (unitIds: ReadonlyMap<string, string>, name: string | null): string | null =>
  name === null ? null : idOf(unitIds, name)

async function addForms(
  tx: Tx,
  { tenantId }: DoorActor,
  { forms, evaluationId }: { forms: Exercise['evaluation']['forms']; evaluationId: string },
): Promise<void> {
  const rows = forms.map((form) => ({
    tenantId,
    id: v7(),
    evaluationId,
    subject: form.subject,
    number: 1,
    form: JSON.stringify(form),
  }))
  await tx.insertInto('formVersion').values(rows).execute()
}

interface NewTrack {
  readonly planIds: ReadonlyMap<string, string>
  readonly evaluationId: string
  readonly track: Exercise['evaluation']['tracks'][number]
  readonly position: number
}

/** The track with its plans and deadlines, and the report of the place where one is written on it. */
async function addTrack(
  tx: Tx,
  { tenantId }: DoorActor,
  { planIds, evaluationId, track, position }: NewTrack,
): Promise<string> {
  const trackId = v7()
  const { key, name, reportName, placeReport, process } = track
  const frame = track.frame === null ? null : JSON.stringify(track.frame)
  await tx
    .insertInto('track')
    .values({ tenantId, id: trackId, evaluationId, key, name, reportName, position, process, frame })
    .execute()
  const plans = track.plans.map((plan) => ({ tenantId, trackId, planId: idOf(planIds, plan) }))
  await tx.insertInto('trackPlan').values(plans).execute()
  const deadlines = track.deadlines.map(({ by: byWhom, to: toWhom, ...deadline }, index) => {
    return { ...deadline, tenantId, id: v7(), trackId, byWhom, toWhom, position: index + 1 }
  })
  await tx.insertInto('deadline').values(deadlines).execute()
  if (placeReport !== null) {
    const report = { tenantId, id: v7(), evaluationId, trackId, assignmentId: null, title: placeReport }
    await tx
      .insertInto('report')
      .values({ ...report, kind: 'outline' })
      .execute()
  }
  return trackId
}
