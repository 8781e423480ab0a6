/** Assignments as lists and the board show them: state, dates and counts. */

import type { AssignmentSummary } from '#contract/assignments.ts'
import { beijingDay, daysBetween } from '#domain/calendar/day.ts'
import { entryState } from '#domain/entries/entry.ts'
import type { SubmissionState } from '#domain/processes/submission.ts'
import type { Tx } from '../db.ts'
import { type CurrentEntry, currentEntries, currentValues } from '../entries/current.ts'
import { getEvaluation, getForm, getForms, getTracks } from '../evaluations/queries.ts'
import { namesOf } from '../people/queries.ts'

export interface Now {
  readonly now: Date
  /** The tenant's today. */
  readonly today: string
}

const submissionStates: Record<string, SubmissionState> = {
  draft: 'draft',
  inner_1: 'inner_1',
  inner_2: 'inner_2',
  inner_3: 'inner_3',
  submitted: 'submitted',
  returned: 'returned',
  accepted: 'accepted',
}

/** The state as the process knows it; an unknown one is a fault. */
export function submissionState(state: string): SubmissionState {
  const known = submissionStates[state]
  if (!known) throw new Error(`no such state of a submission: ${state}`)
  return known
}

/** Everything the summaries are counted from, read in a fixed number of statements. */
export async function readAssignments(tx: Tx, unitIds?: readonly string[]) {
  const evaluation = await getEvaluation(tx)
  const tracks = await getTracks(tx, evaluation.id)
  const forms = await getForms(tx, evaluation.id)
  const assignments = await tx
    .selectFrom('assignment')
    .innerJoin('unit', 'unit.id', 'assignment.unitId')
    .innerJoin('track', 'track.id', 'assignment.trackId')
    .innerJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'assignment.id').on('case.process', '=', 'submission'),
    )
    .select(['assignment.id', 'assignment.unitId', 'assignment.trackId', 'assignment.innerSteps'])
    .select(['unit.name as unit', 'case.id as caseId', 'case.state', 'case.version as caseVersion'])
    .where('track.evaluationId', '=', evaluation.id)
    .$if(unitIds !== undefined, (q) => q.where('assignment.unitId', 'in', [...(unitIds ?? [''])]))
    .orderBy('unit.position')
    .orderBy('track.position')
    .execute()
  const units = [...new Set(assignments.map((a) => a.unitId))]
  const entries = await currentEntries(tx, { evaluationId: evaluation.id, unitIds: units })
  const items = await tx.selectFrom('item').select(['id', 'planId', 'kind']).execute()
  const values = await currentValues(tx)
  const submissions = await tx
    .selectFrom('submission')
    .innerJoin('step', 'step.id', 'submission.stepId')
    .select(['assignmentId', 'round', 'onBehalf', 'step.takenAt'])
    .orderBy('round')
    .execute()
  return { evaluation, tracks, forms, assignments, entries, items, values, submissions }
}

export type Readings = Awaited<ReturnType<typeof readAssignments>>
export type AssignmentRow = Readings['assignments'][number]

/** The entries an assignment is filled with: its track's items led by the unit, and the unit's own texts. */
export function entriesOf(readings: Readings, assignment: AssignmentRow): CurrentEntry[] {
  const track = readings.tracks.find((t) => t.id === assignment.trackId)
  const itemsOfTrack = new Set(
    readings.items.filter((i) => track?.planIds.includes(i.planId)).map((i) => i.id),
  )
  return readings.entries.filter(
    (e) => e.unitId === assignment.unitId && (e.itemId === null || itemsOfTrack.has(e.itemId)),
  )
}

export function subjectOf(
  readings: Readings,
  entry: CurrentEntry,
): 'indicator' | 'task' | 'project' | 'unit' {
  return readings.items.find((i) => i.id === entry.itemId)?.kind ?? 'unit'
}

export function stateOf(readings: Readings, entry: CurrentEntry): 'empty' | 'partly' | 'filled' {
  const { form } = getForm(readings.forms, subjectOf(readings, entry))
  const periods = readings.values.filter((v) => v.itemId === entry.itemId).map((v) => v.period)
  return entryState(form, { answers: entry.answers, periods })
}

export async function summariesOf(
  tx: Tx,
  readings: Readings,
  { now, today }: Now,
): Promise<AssignmentSummary[]> {
  const byId = new Map<string, CurrentEntry[]>(
    readings.assignments.map((a) => [a.id, entriesOf(readings, a)]),
  )
  const names = await namesOf(
    tx,
    [...byId.values()].flat().map((e) => e.changedBy),
  )
  return readings.assignments.map((a) => {
    const entries = byId.get(a.id) ?? []
    const track = readings.tracks.find((t) => t.id === a.trackId)
    const rounds = readings.submissions.filter((s) => s.assignmentId === a.id)
    const dueOn = track?.unitsDueOn ?? null
    const newest = entries
      .filter((e) => e.changedAt !== null)
      .toSorted((x, y) => (y.changedAt?.getTime() ?? 0) - (x.changedAt?.getTime() ?? 0))[0]
    const changedAt = newest?.changedAt ?? null
    const count = (kind: string) => entries.filter((e) => subjectOf(readings, e) === kind).length
    return {
      id: a.id,
      unitId: a.unitId,
      unit: a.unit,
      trackId: a.trackId,
      track: track?.name ?? '',
      state: submissionState(a.state),
      round: rounds.length,
      dueOn,
      daysLeft: dueOn ? daysBetween(today, dueOn) : null,
      late: dueOn !== null && isLate({ dueOn, today, first: rounds[0]?.takenAt ?? null }),
      onBehalf: rounds.at(-1)?.onBehalf ?? false,
      total: entries.length,
      filled: entries.filter((e) => stateOf(readings, e) === 'filled').length,
      indicators: count('indicator'),
      tasks: count('task'),
      projects: count('project'),
      changedAt: changedAt?.toISOString() ?? null,
      changedBy: names.get(newest?.changedBy ?? '') ?? '',
      changedSinceYesterday: changedAt !== null && now.getTime() - changedAt.getTime() < 24 * 60 * 60 * 1000,
    }
  })
}

/** Late: the due day ended before the first submission. What is made good later stays late. */
function isLate({ dueOn, today, first }: { dueOn: string; today: string; first: Date | null }): boolean {
  return (first ? beijingDay(first) : today) > dueOn
}
