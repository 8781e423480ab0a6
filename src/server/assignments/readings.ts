/** What units owe, read at once: their assignments with state, track and the entries they are filled with. */

import { mainUnit } from '#domain/entries/contributing.ts'
import { entryState } from '#domain/entries/entry.ts'
import { lockingDay } from '#domain/evaluations/timeliness.ts'
import { fillingUnits } from '#domain/plans/responsibility.ts'
import { toSubmissionState } from '#domain/processes/submission.ts'
import { Refusal } from '#domain/refusal.ts'
import { isUnderWork } from '#domain/units/takeover.ts'
import type { Value } from '#domain/values/value.ts'
import type { Tx } from '../db.ts'
import { grantedDays } from '../deadlines/granted.ts'
import { type CurrentEntry, currentEntries, currentValues, memberValues } from '../entries/current.ts'
import { refuseElsewhere, shownEvaluation } from '../evaluations/elsewhere.ts'
import {
  getEvaluation,
  getForm,
  getForms,
  getTracks,
  type Track,
  type VersionedForm,
} from '../evaluations/queries.ts'
import { ownForms } from '../item-forms/queries.ts'
import { standingResponsibilities } from '../plans/standing.ts'
import { everyFiling } from '../processes/filings.ts'
import { isGiven } from '../units/given.ts'
import { asFiled } from '../units/names.ts'

/** An entry with the figures in use of its item, or the own ones of a member of the group that leads it. */
export interface FilledEntry extends CurrentEntry {
  readonly values: readonly Value[]
  /** False for a member of a leading group: the main lead's figures count. */
  readonly isMain: boolean
}

/**
 * The assignments of the evaluation, of some units only where given, in a fixed number of statements. What another
 * unit goes on with is not among them.
 */
export async function readAssignments(tx: Tx, unitIds?: readonly string[]): Promise<Readings> {
  const readings = await readEvery(tx, unitIds)
  return { ...readings, assignments: readings.assignments.filter((row) => !row.isGiven) }
}

async function readEvery(tx: Tx, unitIds?: readonly string[]) {
  const evaluation = await getEvaluation(tx)
  const tracks = await getTracks(tx, evaluation.id)
  const forms = await getForms(tx, evaluation.id)
  const own = await ownForms(tx, evaluation.id)
  const isClosed = evaluation.closedAt !== null
  const assignments = (await assignmentRows(tx, tracks, unitIds)).map((row) => ({ ...row, isClosed }))
  const entries = await filledEntries(tx, {
    evaluationId: evaluation.id,
    unitIds: [...new Set(assignments.map((a) => a.unitId))],
  })
  return { evaluation, tracks, forms, ownForms: own, assignments, entries }
}

export type Readings = Awaited<ReturnType<typeof readEvery>>
export type AssignmentRow = Readings['assignments'][number]

async function assignmentRows(tx: Tx, tracks: readonly Track[], unitIds?: readonly string[]) {
  const rows = await everyFiling(tx)
    .innerJoin('unit', 'unit.id', 'assignment.unitId')
    .innerJoin('track', 'track.id', 'assignment.trackId')
    .leftJoin('plan', 'plan.id', 'assignment.planId')
    .select(['assignment.id', 'assignment.unitId', 'assignment.trackId', 'assignment.innerSteps'])
    .select(['assignment.planId', 'plan.name as plan', 'plan.obligation'])
    .select(['unit.name as unit', 'case.id as caseId', 'case.state', 'case.version as caseVersion'])
    .select((eb) => isGiven(eb.ref('assignment.id')).as('isGiven'))
    .where(
      'assignment.trackId',
      'in',
      tracks.map((t) => t.id),
    )
    .$if(unitIds !== undefined, (q) => q.where('assignment.unitId', 'in', [...(unitIds ?? [])]))
    .orderBy('unit.position')
    .orderBy('track.position')
    .orderBy('plan.position')
    .execute()
  const granted = await grantedDays(tx)
  return (await asFiled(tx, rows)).map(({ trackId, state, ...row }) => {
    const track = tracks.find((t) => t.id === trackId)
    if (!track) throw new Error(`an assignment of no track: ${row.id}`)
    // A plan that is evaluated as needed presses nobody.
    const isAsked = row.obligation !== 'as_needed'
    const dueOn = isAsked ? track.unitsDueOn : null
    const hardDueOn = isAsked ? track.unitsHardDueOn : null
    const days = { dueOn, hardDueOn, extendedTo: granted.get(row.id) ?? null }
    return {
      ...row,
      track,
      /** What it is about in words: the special plan, else the track. */
      about: row.plan ?? track.name,
      state: toSubmissionState(state),
      days,
      locksAfter: lockingDay(days),
    }
  })
}

async function filledEntries(
  tx: Tx,
  wanted: { evaluationId: string; unitIds: readonly string[] },
): Promise<FilledEntry[]> {
  const entries = await currentEntries(tx, wanted)
  const itemIds = [...new Set(entries.flatMap((e) => e.itemId ?? []))]
  const values = await currentValues(tx, itemIds)
  const leads = (await standingResponsibilities(tx, { itemIds })).filter((r) => r.role === 'lead')
  const isMain = ({ itemId, unitId }: CurrentEntry) => {
    const ofItem = leads.filter((l) => l.itemId === itemId)
    const filling = fillingUnits(ofItem).map((f) => f.unitId)
    // A unit that filled it in before speaks for itself: its figures were the ones that counted.
    return !filling.includes(unitId) || (mainUnit(ofItem, filling) ?? unitId) === unitId
  }
  const told = entries.map((entry) => ({ ...entry, isMain: isMain(entry) }))
  const beside = await memberValues(
    tx,
    told.flatMap((e) => (e.isMain ? [] : (e.versionId ?? []))),
  )
  return told.map((entry) => ({
    ...entry,
    values: entry.isMain
      ? values.filter((v) => v.itemId === entry.itemId)
      : beside
          .filter((v) => v.entryVersionId === entry.versionId)
          .map(({ entryVersionId: _, ...v }) => ({ ...v, itemId: entry.itemId ?? '' })),
  }))
}

/** The assignment with everything its unit's assignments share. */
export async function getAssignmentRow(
  tx: Tx,
  id: string,
): Promise<{ readings: Readings; row: AssignmentRow }> {
  const readings = await readEvery(tx, [await unitOfAssignment(tx, id)])
  const row = readings.assignments.find((a) => a.id === id)
  if (!row) throw new Refusal('not-found')
  return { readings, row }
}

/** The unit that owes it: all that a permission asks about. */
export async function unitOfAssignment(tx: Tx, id: string): Promise<string> {
  const owner = await tx
    .selectFrom('assignment')
    .innerJoin('track', 'track.id', 'assignment.trackId')
    .select(['assignment.unitId', 'track.evaluationId', shownEvaluation(tx).as('shownId')])
    .where('assignment.id', '=', id)
    .executeTakeFirst()
  if (!owner) throw new Refusal('not-found')
  await refuseElsewhere(tx, owner)
  return owner.unitId
}

/**
 * The entries an assignment is filled with: its track's items that the unit fills in, and the unit's own texts. What
 * another unit goes on with stays in a filing that had left.
 */
export const entriesOf = (
  readings: Readings,
  { unitId, planId, track, state, isGiven: given }: AssignmentRow,
): FilledEntry[] =>
  readings.entries.filter(
    (e) =>
      e.unitId === unitId && isAbout(e, { planId, track }) && (!e.isGiven || given || !isUnderWork(state)),
  )

/** A filing about a special plan has that plan's items and texts alone; any other has none of such texts. */
const isAbout = (
  { planId, subject }: FilledEntry,
  about: Pick<AssignmentRow, 'planId' | 'track'>,
): boolean =>
  about.planId === null
    ? subject !== 'plan' && (planId === null || about.track.planIds.includes(planId))
    : planId === about.planId

/** The form that asks for an entry: its item's own, else that of its kind. */
export const formOf = (
  readings: Pick<Readings, 'forms' | 'ownForms'>,
  { subject, itemId }: Pick<CurrentEntry, 'subject' | 'itemId'>,
): VersionedForm => readings.ownForms.get(itemId ?? '') ?? getForm(readings.forms, subject)

/** Answers and periods with a figure: what the rules about an entry look at. */
export const contentOf = ({ answers, values }: FilledEntry) => ({
  answers,
  periods: values.map((v) => v.period),
})

/** How far an entry has come. */
export const stateOf = (readings: Readings, entry: FilledEntry) =>
  entryState(formOf(readings, entry).form, contentOf(entry))
