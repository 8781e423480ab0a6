/** Assignments as lists and the board show them: state, dates and counts. */

import type { AssignmentSummary } from '#contract/assignments.ts'
import { daysBetween, isSinceYesterday } from '#domain/calendar/day.ts'
import { countingDay, timelinessOf } from '#domain/evaluations/timeliness.ts'
import type { FormSubject } from '#domain/forms/form.ts'
import type { Tx } from '../db.ts'
import { namesOf } from '../people/queries.ts'
import type { Now } from '../tenants/queries.ts'
import { type AssignmentRow, entriesOf, type FilledEntry, type Readings, stateOf } from './readings.ts'

export async function summariesOf(tx: Tx, readings: Readings, at: Now): Promise<AssignmentSummary[]> {
  const rows = readings.assignments.map((row) => ({ row, entries: entriesOf(readings, row) }))
  const names = await namesOf(
    tx,
    rows.map(({ entries }) => newestOf(entries)?.changedBy ?? null),
  )
  const rounds = await filedRounds(tx, readings)
  return rows.map(({ row, entries }) => ({
    id: row.id,
    unitId: row.unitId,
    unit: row.unit,
    trackId: row.track.id,
    track: row.about,
    planId: row.planId,
    state: row.state,
    ...filingOf(
      row,
      rounds.filter((r) => r.assignmentId === row.id),
      at,
    ),
    ...countsOf(readings, entries),
    ...changeOf(entries, names, at),
  }))
}

interface Round {
  readonly assignmentId: string
  readonly onBehalf: boolean
  readonly takenAt: Date
}

/** Every submission of the assignments, oldest first. */
const filedRounds = (tx: Tx, readings: Readings): Promise<Round[]> =>
  tx
    .selectFrom('submission')
    .innerJoin('step', 'step.id', 'submission.stepId')
    .select(['assignmentId', 'onBehalf', 'step.takenAt'])
    .where(
      'assignmentId',
      'in',
      readings.assignments.map((a) => a.id),
    )
    .orderBy('round')
    .execute()

function filingOf({ days }: AssignmentRow, rounds: readonly Round[], { today }: Now) {
  const dueOn = countingDay(days)
  return {
    round: rounds.length,
    dueOn,
    extendedFrom: days.extendedTo === null ? null : days.dueOn,
    daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
    ...timelinessOf(days, { firstFiledAt: rounds[0]?.takenAt ?? null, today }),
    onBehalf: rounds.at(-1)?.onBehalf ?? false,
  }
}

function countsOf(readings: Readings, entries: readonly FilledEntry[]) {
  const count = (subject: FormSubject) => entries.filter((e) => e.subject === subject).length
  return {
    total: entries.length,
    filled: entries.filter((e) => stateOf(readings, e) === 'filled').length,
    indicators: count('indicator'),
    tasks: count('task'),
    projects: count('project'),
  }
}

const newestOf = (entries: readonly FilledEntry[]): FilledEntry | undefined =>
  entries.toSorted((a, b) => (b.changedAt?.getTime() ?? 0) - (a.changedAt?.getTime() ?? 0))[0]

function changeOf(entries: readonly FilledEntry[], names: ReadonlyMap<string, string>, { now }: Now) {
  const { changedAt = null, changedBy = null } = newestOf(entries) ?? {}
  return {
    changedAt: changedAt?.toISOString() ?? null,
    changedBy: names.get(changedBy ?? '') ?? '',
    changedSinceYesterday: changedAt !== null && isSinceYesterday(changedAt, now),
  }
}
