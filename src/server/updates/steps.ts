/** The steps of a unit's part: submitting, approving, reviewing; accepted answers become versions and a round of filing. */

import { askedPeriods } from '#domain/entries/entry.ts'
import type { Actor } from '#domain/people/role.ts'
import { actingUnit } from '#domain/people/role.ts'
import { nextStep, type ProcessFacts } from '#domain/processes/process.ts'
import { toldOf } from '#domain/processes/told.ts'
import {
  isAnswerable,
  isEnded,
  toUpdateState,
  type UpdateAction,
  type UpdateState,
  updateProcess,
} from '#domain/processes/update-round.ts'
import { Refusal } from '#domain/refusal.ts'
import { freezeFiling } from '../assignments/freeze.ts'
import {
  entriesOf,
  type FilledEntry,
  formOf,
  getAssignmentRow,
  type Readings,
} from '../assignments/readings.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { spread } from '../entries/spread.ts'
import { replaceable } from '../entries/values.ts'
import { addVersion } from '../entries/version.ts'
import { keepOpen, keepOpenOf } from '../evaluations/end.ts'
import { type CaseStep, readCaseSteps, recordStep } from '../processes/cases.ts'
import { type AskRow, getUnitUpdate, readAsks, type UnitUpdateRow, unitOfUpdate } from './readings.ts'

/** What the guards ask: whoever submitted or approved what now lies for review does not accept it. */
export function updateFacts(
  actor: Actor,
  { unitId, innerSteps, state }: Pick<UnitUpdateRow, 'unitId' | 'innerSteps' | 'state'>,
  steps: readonly CaseStep[],
): ProcessFacts {
  const since = steps.findLastIndex((s) => isAnswerable(toUpdateState(s.toState)))
  const filing = steps.slice(since + 1).filter((s) => s.action === 'submit' || s.action === 'approve')
  return {
    roles: actor.memberships.map((m) => m.role),
    rolesInUnit: actor.memberships.filter((m) => m.unitId === unitId).map((m) => m.role),
    ownFiling: state === 'submitted' && filing.some((s) => s.actorId === actor.personId),
    innerSteps,
  }
}

interface Wanted {
  readonly updateId: string
  readonly action: UpdateAction
  readonly reason: string
  /** Of the case the actor saw. */
  readonly version: number
  readonly at: Date
}

/** Takes the step or refuses it; `updates-unanswered` where something asked is not answered on submission. */
export async function stepUpdate(tx: Tx, trail: Trail, actor: Actor, wanted: Wanted): Promise<void> {
  const { updateId, action, reason, at } = wanted
  await takeTurn(tx, await unitOfUpdate(tx, updateId))
  await keepOpenOf(tx, 'unit_update', updateId)
  const update = await getUnitUpdate(tx, updateId)
  const steps = await readCaseSteps(tx, update.caseId)
  if (update.caseVersion !== wanted.version) throw changedMeanwhile(steps.at(-1))
  const asked = { state: update.state, action, reason, hasSource: false }
  const { to, by } = nextStep(updateProcess, asked, updateFacts(actor, update, steps))
  const asks = await readAsks(tx, [updateId])
  const open = asks.filter((a) => a.answerVersion === null).length
  if (action === 'submit' && open > 0) throw new Refusal('updates-unanswered', { count: open })
  const stepId = await recordStep(tx, actor, {
    ...{ caseId: update.caseId, version: update.caseVersion, action, from: update.state, to, reason, at },
    unitId: actingUnit(actor, by, update.unitId),
  })
  if (to === 'accepted') await takeEffect(tx, actor, { update, asks, stepId, at })
  trail.subject(updateId, { action, to, unit: update.unit })
  if (action !== 'close') {
    trail.emit(`update.${action}`, {
      unitId: update.unitId,
      unit: update.unit,
      title: update.track,
      to: toldOf(action, { state: submissionLike(update.state), innerSteps: update.innerSteps }),
      path: `/updates/${updateId}`,
      reason: reason.trim(),
      by: actor.personId,
    })
  }
}

/** The filing's state of the same name: an update goes the filing's own way until it ends. */
const submissionLike = (state: UpdateState) => (state === 'closed' ? 'draft' : state)

interface Accepted {
  readonly update: UnitUpdateRow
  readonly asks: readonly AskRow[]
  readonly stepId: string
  readonly at: Date
}

/** A version of every entry that was asked, then all of the filing as it now stands, as a round of its own. */
async function takeEffect(tx: Tx, actor: Actor, { update, asks, stepId, at }: Accepted): Promise<void> {
  const { readings, row } = await getAssignmentRow(tx, update.assignmentId)
  await keepOpen(tx, readings.evaluation.id)
  const asked = entriesOf(readings, row).filter((e) => asks.some((a) => a.entryId === e.entryId))
  for (const entry of asked) {
    await addUpdated(tx, actor, {
      readings,
      entry,
      asks: asks.filter((a) => a.entryId === entry.entryId),
      at,
    })
  }
  await spread(tx, actor, { unitId: update.unitId, entryIds: asked.map((e) => e.entryId), at })
  const after = await getAssignmentRow(tx, update.assignmentId)
  await freezeFiling(tx, actor, {
    assignmentId: row.id,
    stepId,
    entries: entriesOf(after.readings, after.row),
    onBehalf: false,
    sourceFileId: null,
  })
}

interface Updated {
  readonly readings: Readings
  readonly entry: FilledEntry
  readonly asks: readonly AskRow[]
  readonly at: Date
}

async function addUpdated(tx: Tx, actor: Actor, { readings, entry, asks, at }: Updated): Promise<void> {
  const { id: formVersionId, form } = formOf(readings, entry)
  const texts = asks.find((a) => a.period === '')
  const standing = entry.values.filter((v) => askedPeriods(form).includes(v.period))
  const values = standing.map(({ id: _, itemId: __, ...value }) => {
    const ask = asks.find((a) => a.period === value.period)
    if (!ask?.newAsOf) return value
    const { newNumber: number, newGrade: grade, newAsOf: asOf, newSource: source, newExplanation } = ask
    return ask.unchanged || number === null || grade === null
      ? { ...value, asOf }
      : { ...value, number, grade, asOf, source: source ?? '', explanation: newExplanation ?? '' }
  })
  await addVersion(tx, actor, {
    entryId: entry.entryId,
    itemId: entry.itemId,
    isMain: entry.isMain,
    takenFromId: null,
    version: entry.version + 1,
    formVersionId,
    form,
    answers: { ...(texts?.newAnswers ?? entry.answers) },
    asOf: texts?.newAsOf ?? entry.asOf,
    finishOn: entry.finishOn,
    // An official figure that was entered meanwhile stands.
    values: entry.itemId && entry.isMain ? await replaceable(tx, entry.itemId, values) : values,
    via: 'update',
    at,
  })
}

/** Ends a round: what is not submitted is closed with its unanswered places; what lies for review stays. */
export async function closeRound(
  tx: Tx,
  trail: Trail,
  actor: Actor,
  { roundId, at }: { roundId: string; at: Date },
): Promise<void> {
  const parts = await tx
    .selectFrom('unitUpdate')
    .innerJoin('assignment', 'assignment.id', 'unitUpdate.assignmentId')
    .select(['unitUpdate.id', 'assignment.unitId'])
    .where('updateRoundId', '=', roundId)
    .orderBy('assignment.unitId')
    .execute()
  if (parts.length === 0) throw new Refusal('not-found')
  await keepOpenOf(tx, 'update_round', roundId)
  // In one order for everybody, so that two who close do not wait for each other.
  for (const { unitId } of parts) await takeTurn(tx, unitId)
  for (const { id: updateId } of parts) {
    const { state, caseVersion: version } = await getUnitUpdate(tx, updateId)
    if (isEnded(state) || state === 'submitted') continue
    await stepUpdate(tx, trail, actor, { updateId, action: 'close', reason: '', version, at })
  }
  trail.subject(roundId, {})
}
