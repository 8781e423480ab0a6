/** Taking a step of a filing: the check, the step's row, what it freezes and who hears of it. */

import { v7 } from 'uuid'
import { missingFields } from '#domain/forms/form.ts'
import { type Actor, actingUnit } from '#domain/people/role.ts'
import { nextStep, type Transition } from '#domain/processes/process.ts'
import {
  type SubmissionAction,
  type SubmissionState,
  submissionProcess,
} from '#domain/processes/submission.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Trail, Tx } from '../db.ts'
import { takeTurn } from '../entries/current.ts'
import { getForm } from '../evaluations/queries.ts'
import { namesOf } from '../people/queries.ts'
import { getAssignmentRow, processFacts } from './queries.ts'
import { type AssignmentRow, entriesOf, type Readings, subjectOf } from './summaries.ts'

export interface WantedStep {
  readonly assignmentId: string
  readonly action: SubmissionAction
  readonly reason: string
  /** The case's version the actor saw. */
  readonly version: number
  readonly returns: readonly { readonly entryId: string; readonly reason: string }[]
  /** The sealed report a filing for another unit rests on. */
  readonly sourceFileId: string | null
  readonly at: Date
}

/** Takes the step or refuses it; the audit subject is the assignment. */
export async function takeStep(
  tx: Tx,
  trail: Trail,
  { actor, wanted }: { actor: Actor; wanted: WantedStep },
): Promise<void> {
  await takeTurn(tx, wanted.assignmentId)
  const { readings, row } = await getAssignmentRow(tx, wanted.assignmentId)
  if (row.caseVersion !== wanted.version) throw await changedMeanwhile(tx, row.caseId)
  const facts = await processFacts(tx, actor, row)
  const transition = nextStep(
    submissionProcess,
    { state: row.state, action: wanted.action, reason: wanted.reason },
    facts,
  )
  if (wanted.action === 'submit') refuseUnfilled(readings, row)
  const stepId = await recordStep(tx, { actor, row, wanted, transition })
  await pinReturns(tx, { actor, readings, row, wanted, stepId })
  if (transition.to === 'submitted') await freeze(tx, { actor, readings, row, wanted, stepId })
  trail.subject(row.id, { action: wanted.action, to: transition.to, unit: row.unit })
  trail.emit(`assignment.${wanted.action}`, {
    assignmentId: row.id,
    unitId: row.unitId,
    trackId: row.trackId,
    by: actor.personId,
  })
}

async function changedMeanwhile(tx: Tx, caseId: string): Promise<Refusal> {
  const last = await tx
    .selectFrom('step')
    .select(['actorId', 'takenAt'])
    .where('caseId', '=', caseId)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  const names = await namesOf(tx, [last?.actorId ?? null])
  return new Refusal('changed-meanwhile', {
    who: names.get(last?.actorId ?? '') ?? '',
    when: last?.takenAt.toISOString() ?? '',
  })
}

/** A unit's own submission says everything the form requires. */
function refuseUnfilled(readings: Readings, row: AssignmentRow): void {
  const missing = entriesOf(readings, row).filter(
    (entry) =>
      missingFields(getForm(readings.forms, subjectOf(readings, entry)).form, entry.answers).length > 0,
  )
  if (missing.length > 0) throw new Refusal('entries-unfilled', { count: missing.length })
}

interface Taking {
  readonly actor: Actor
  readonly row: AssignmentRow
  readonly wanted: WantedStep
  readonly transition: Transition<SubmissionState, SubmissionAction>
}

/** The row of who, when and why; by it the database moves the case. */
async function recordStep(tx: Tx, { actor, row, wanted, transition: { to, by } }: Taking): Promise<string> {
  const id = v7()
  await tx
    .insertInto('step')
    .values({
      tenantId: actor.tenantId,
      id,
      caseId: row.caseId,
      version: row.caseVersion + 1,
      action: wanted.action,
      fromState: row.state,
      toState: to,
      actorId: actor.personId,
      unitId: actingUnit(actor, by, row.unitId),
      reason: wanted.reason.trim(),
      takenAt: wanted.at,
    })
    .execute()
  return id
}

interface Taken {
  readonly actor: Actor
  readonly readings: Readings
  readonly row: AssignmentRow
  readonly wanted: WantedStep
  readonly stepId: string
}

async function pinReturns(tx: Tx, { actor, readings, row, wanted, stepId }: Taken): Promise<void> {
  const entryIds = new Set(entriesOf(readings, row).map((e) => e.entryId))
  if (wanted.returns.some((r) => !entryIds.has(r.entryId))) throw new Refusal('not-found')
  if (wanted.returns.length === 0 || wanted.action !== 'return') return
  await tx
    .insertInto('entryReturn')
    .values(wanted.returns.map((r) => ({ ...r, tenantId: actor.tenantId, id: v7(), stepId })))
    .execute()
}

/** What is submitted stays as it was: the filing names the versions and figures it consists of. */
async function freeze(tx: Tx, { actor, readings, row, wanted, stepId }: Taken): Promise<void> {
  const { tenantId } = actor
  const submissionId = v7()
  const entries = entriesOf(readings, row)
  const round = readings.submissions.filter((s) => s.assignmentId === row.id).length + 1
  await tx
    .insertInto('submission')
    .values({
      tenantId,
      id: submissionId,
      assignmentId: row.id,
      stepId,
      round,
      onBehalf: wanted.action === 'file_for',
      sourceFileId: wanted.sourceFileId,
    })
    .execute()
  const versions = entries.map((e) => e.versionId).filter((id) => id !== null)
  if (versions.length > 0) {
    await tx
      .insertInto('submissionEntry')
      .values(versions.map((entryVersionId) => ({ tenantId, submissionId, entryVersionId })))
      .execute()
  }
  const itemIds = entries.map((e) => e.itemId)
  const values = readings.values.filter((v) => itemIds.includes(v.itemId))
  if (values.length > 0) {
    await tx
      .insertInto('submissionValue')
      .values(values.map((v) => ({ tenantId, submissionId, valueId: v.id })))
      .execute()
  }
}
