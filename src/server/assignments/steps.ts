/** Taking a step of a filing: the check, the step's row, what it freezes and who hears of it. */

import { v7 } from 'uuid'
import { isPastDue } from '#domain/entries/lock.ts'
import { missingFields } from '#domain/forms/form.ts'
import { type Actor, actingUnit } from '#domain/people/role.ts'
import { nextStep } from '#domain/processes/process.ts'
import { isOpenState, type SubmissionAction, submissionProcess } from '#domain/processes/submission.ts'
import { toldOf } from '#domain/processes/told.ts'
import { Refusal } from '#domain/refusal.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { refuseUnexplained } from '../entries/doubts.ts'
import { spreadReopened } from '../entries/reuse.ts'
import { keepOpen } from '../evaluations/end.ts'
import { refuseWithoutEvidence } from '../evidence/rules.ts'
import { standingItems } from '../plans/standing.ts'
import { recordStep } from '../processes/cases.ts'
import { todayOf } from '../tenants/queries.ts'
import { refuseGiven } from '../units/given.ts'
import { passOnReturned } from '../units/pass-on.ts'
import { freezeFiling } from './freeze.ts'
import { processFacts } from './queries.ts'
import {
  type AssignmentRow,
  entriesOf,
  formOf,
  getAssignmentRow,
  type Readings,
  unitOfAssignment,
} from './readings.ts'
import { readSteps } from './rounds.ts'

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

/** A step that is allowed, with what it was judged by. */
interface Taking {
  readonly actor: Actor
  readonly readings: Readings
  readonly row: AssignmentRow
  readonly wanted: WantedStep
}

/** Takes the step or refuses it; the audit subject is the assignment. */
export async function takeStep(
  tx: Tx,
  trail: Trail,
  { actor, wanted }: { actor: Actor; wanted: WantedStep },
): Promise<void> {
  // A unit's saves take the same turn: what is frozen is what stands.
  await takeTurn(tx, await unitOfAssignment(tx, wanted.assignmentId))
  const { readings, row } = await getAssignmentRow(tx, wanted.assignmentId)
  await keepOpen(tx, readings.evaluation.id)
  if (row.isGiven) await refuseGiven(tx, row.id)
  const steps = await readSteps(tx, row.caseId)
  if (row.caseVersion !== wanted.version) throw changedMeanwhile(steps.at(-1))
  const { action, reason, sourceFileId } = wanted
  const asked = { state: row.state, action, reason, hasSource: sourceFileId !== null }
  const transition = nextStep(submissionProcess, asked, processFacts(actor, row, steps))
  const taking = { actor, readings, row, wanted }
  if (wanted.action === 'submit') {
    refusePastDue(taking, await todayOf(tx, wanted.at))
    refuseUnfilled(taking)
    await refuseUnproved(tx, taking)
  }
  if (action === 'submit' || action === 'file_for') {
    const today = await todayOf(tx, wanted.at)
    await refuseUnexplained(tx, { readings, entries: entriesOf(readings, row), today })
  }
  const stepId = await recordStep(tx, actor, {
    ...{ caseId: row.caseId, version: row.caseVersion, action, reason, at: wanted.at },
    ...{ from: row.state, to: transition.to, unitId: actingUnit(actor, transition.by, row.unitId) },
  })
  await pinReturns(tx, taking, stepId)
  if (transition.to === 'submitted') {
    await freezeFiling(tx, actor, {
      assignmentId: row.id,
      stepId,
      entries: entriesOf(readings, row),
      onBehalf: wanted.action === 'file_for',
      sourceFileId: wanted.sourceFileId,
    })
  }
  if (isOpenState(transition.to)) {
    await spreadReopened(tx, actor, { assignmentId: row.id, unitId: row.unitId, at: wanted.at })
  }
  if (transition.to === 'returned') await passOnReturned(tx, actor, { assignment: row, at: wanted.at })
  trail.subject(row.id, { action: wanted.action, to: transition.to, unit: row.unit })
  trail.emit(`assignment.${wanted.action}`, {
    assignmentId: row.id,
    unitId: row.unitId,
    trackId: row.track.id,
    by: actor.personId,
    to: toldOf(wanted.action, row),
    reason: wanted.reason.trim(),
  })
}

/** After the hard day a unit asks for an extension first. */
function refusePastDue({ row }: Taking, today: string): void {
  if (isPastDue(row, today)) throw new Refusal('filing-past-due', { day: row.locksAfter ?? '' })
}

/** A unit's own submission says everything the form requires. */
function refuseUnfilled({ readings, row }: Taking): void {
  const unfilled = entriesOf(readings, row).filter(
    (entry) => missingFields(formOf(readings, entry).form, entry.answers).length > 0,
  )
  if (unfilled.length > 0) throw new Refusal('entries-unfilled', { count: unfilled.length })
}

/** What must be proved has its evidence attached. */
const refuseUnproved = (tx: Tx, { readings, row }: Taking): Promise<void> =>
  refuseWithoutEvidence(tx, {
    evaluationId: readings.evaluation.id,
    entries: entriesOf(readings, row),
    nameOf: async ({ itemId }) => {
      const [item] = await standingItems(tx, { itemIds: itemId === null ? [] : [itemId] })
      return item?.content.name ?? row.unit
    },
  })

/** Refuses `not-found` for an entry that is not of this filing. */
async function pinReturns(tx: Tx, { actor, readings, row, wanted }: Taking, stepId: string): Promise<void> {
  const entryIds = entriesOf(readings, row).map((e) => e.entryId)
  if (wanted.returns.some((r) => !entryIds.includes(r.entryId))) throw new Refusal('not-found')
  if (wanted.returns.length === 0 || wanted.action !== 'return') return
  await tx
    .insertInto('entryReturn')
    .values(wanted.returns.map((r) => ({ ...r, tenantId: actor.tenantId, id: v7(), stepId })))
    .execute()
}
