/** Reminders that are due at a day, each written once and told as an event. */

import { v7 } from 'uuid'
import { daysBetween } from '#domain/calendar/day.ts'
import { dueReminder, type ReminderRule } from '#domain/evaluations/reminder.ts'
import { countingDay } from '#domain/evaluations/timeliness.ts'
import { isInnerState, isOpenState, toSubmissionState } from '#domain/processes/submission.ts'
import { openOpinions, openRequests } from '../consultations/reminders.ts'
import { askedUnits } from '../contacts/queries.ts'
import { slices } from '../database/slices.ts'
import type { Detail, DoorActor, Trail, Tx } from '../db.ts'
import { type Evaluation, getTracks, runningEvaluations, type Track } from '../evaluations/queries.ts'
import { filings } from '../processes/filings.ts'
import type { Now } from '../tenants/queries.ts'
import { isGiven } from '../units/given.ts'
import { grantedDays } from './granted.ts'
import type { ReminderTable } from './tables.ts'

interface Subject extends Pick<ReminderTable, 'kind' | 'subjectId' | 'dueOn'> {
  /** Whom and what the event is about. */
  readonly about: Detail
  /** A filing that was filed before and came back. */
  readonly isFiled?: boolean
}

export interface DueReminder extends Subject {
  readonly daysLeft: number
}

/** What is due in any evaluation that runs and was not sent yet. */
export async function dueReminders(tx: Tx, { today }: Now): Promise<DueReminder[]> {
  const running = await runningEvaluations(tx)
  const due: DueReminder[] = []
  for (const [at, evaluation] of running.entries()) {
    const subjects = await subjectsOf(tx, { evaluation, isNewest: at === 0, today })
    due.push(...subjects.flatMap((subject) => placed(subject, today, evaluation.reminders)))
  }
  if (due.length === 0) return []
  const keyOf = ({ kind, subjectId, dueOn, daysLeft }: Omit<DueReminder, 'about'>) =>
    `${kind} ${subjectId} ${dueOn} ${daysLeft}`
  const sent = await tx
    .selectFrom('reminder')
    .select(['kind', 'subjectId', 'dueOn', 'daysLeft'])
    .where('dueOn', 'in', [...new Set(due.map((d) => d.dueOn))])
    .execute()
  const known = new Set(sent.map(keyOf))
  return due.filter((one) => !known.has(keyOf(one)))
}

interface Reminding {
  readonly evaluation: Evaluation
  /** It reminds of what belongs to none as well: comments on an adjustment. */
  readonly isNewest: boolean
  readonly today: string
}

async function subjectsOf(tx: Tx, { evaluation, isNewest, today }: Reminding): Promise<Subject[]> {
  const { id: evaluationId } = evaluation
  const tracks = await getTracks(tx, evaluationId)
  return [
    ...(await openFilings(tx, tracks)),
    ...(await unnamedContacts(tx, evaluation)),
    ...coordinatorDays(tracks, today),
    ...(await openRequests(tx, evaluationId)),
    ...(isNewest ? await openRequests(tx, null) : []),
    ...(await openOpinions(tx, evaluationId)),
  ]
}

function placed(subject: Subject, today: string, rule: ReminderRule): DueReminder[] {
  const daysLeft = dueReminder(subject, today, rule)
  return daysLeft === null ? [] : [{ ...subject, daysLeft }]
}

/** Filings that have not left their unit. */
async function openFilings(tx: Tx, tracks: readonly Track[]): Promise<Subject[]> {
  const granted = await grantedDays(tx)
  const rows = await filings(tx)
    .select(['assignment.id', 'assignment.unitId', 'assignment.trackId', 'case.state'])
    .where((eb) => eb.not(isGiven(eb.ref('assignment.id'))))
    .where(
      'assignment.trackId',
      'in',
      tracks.map((t) => t.id),
    )
    .execute()
  const submitted = await tx.selectFrom('submission').select('assignmentId').distinct().execute()
  const filed = new Set(submitted.map(({ assignmentId }) => assignmentId))
  return rows.flatMap(({ id, unitId, trackId, state }) => {
    const known = toSubmissionState(state)
    const track = tracks.find((t) => t.id === trackId)
    if (!track || !(isOpenState(known) || isInnerState(known))) return []
    const { unitsDueOn, unitsHardDueOn: hardDueOn } = track
    const dueOn = countingDay({ dueOn: unitsDueOn, hardDueOn, extendedTo: granted.get(id) ?? null })
    if (dueOn === null) return []
    const about = { assignmentId: id, unitId, trackId }
    return [{ kind: 'filing' as const, subjectId: id, dueOn, about, isFiled: filed.has(id) }]
  })
}

/** Units that are asked for a contact and have named none. */
async function unnamedContacts(
  tx: Tx,
  { id, contactsDueOn: dueOn }: { id: string; contactsDueOn: string },
): Promise<Subject[]> {
  const named = tx.selectFrom('contact').select('unitId').where('evaluationId', '=', id)
  const rows = await tx
    .selectFrom('unit')
    .select('id')
    .where('id', 'in', askedUnits(tx, id))
    .where('id', 'not in', named)
    .where('endedOn', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id: unitId }) => ({
    kind: 'contact' as const,
    subjectId: unitId,
    dueOn,
    about: { unitId },
  }))
}

/** The coordinator's own days, up to the day itself: whether it was met, no row of this part says. */
const coordinatorDays = (tracks: readonly Track[], today: string): Subject[] =>
  tracks
    .flatMap((track) => track.deadlines)
    .filter(({ by, dueOn }) => by === 'coordinator' && dueOn >= today)
    .map(({ id, dueOn, text }) => ({ kind: 'deadline' as const, subjectId: id, dueOn, about: { text } }))

/** Writes and tells them; one that another process wrote meanwhile is left to it. Answers how many were told. */
export async function sendReminders(
  tx: Tx,
  trail: Trail,
  { actor, due, at }: { actor: DoorActor; due: readonly DueReminder[]; at: Now },
): Promise<number> {
  const { tenantId } = actor
  const rows = due.map((one) => ({ one, id: v7() }))
  const written = new Set<string>()
  for (const some of slices(rows)) {
    const values = some.map(({ id, one: { kind, subjectId, dueOn, daysLeft } }) => {
      return { tenantId, id, kind, subjectId, dueOn, daysLeft, remindedAt: at.now }
    })
    const kept = await tx
      .insertInto('reminder')
      .values(values)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    for (const { id } of kept) written.add(id)
  }
  for (const { id, one } of rows) {
    if (!written.has(id)) continue
    const daysLeft = daysBetween(at.today, one.dueOn)
    trail.emit(`reminder.${one.kind}`, { ...one.about, dueOn: one.dueOn, daysLeft })
  }
  return written.size
}
