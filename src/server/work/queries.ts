/** My work: what the signed-in person owes, what waits for others, what comes next. */

import type { AssignmentSummary } from '#contract/assignments.ts'
import type { Duty, WorkView } from '#contract/work.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { type Actor, hasRole, type Role } from '#domain/people/role.ts'
import { getRounds } from '../assignments/rounds.ts'
import { type Now, type Readings, readAssignments, summariesOf } from '../assignments/summaries.ts'
import { listContacts } from '../contacts/queries.ts'
import type { Tx } from '../db.ts'
import { findEvaluation } from '../evaluations/queries.ts'

const unitsWith = (actor: Actor, ...roles: Role[]): string[] => [
  ...new Set(actor.memberships.filter((m) => roles.includes(m.role)).map((m) => m.unitId)),
]

const empty: WorkView = { duties: [], waiting: [], coming: [], notices: [] }

export async function getWork(tx: Tx, actor: Actor, now: Now): Promise<WorkView> {
  if (!(await findEvaluation(tx))) return empty
  const isCoordinator = hasRole(actor, 'coordinator')
  const own = unitsWith(actor, 'contact', 'reporter', 'unit_head')
  const readings = await readAssignments(tx, isCoordinator ? undefined : own)
  const summaries = await summariesOf(tx, readings, now)
  const mine = summaries.filter((s) => own.includes(s.unitId))
  return {
    duties: [
      ...(await contactDuties(tx, actor, now)),
      ...(await fillDuties(tx, { actor, readings, mine })),
      ...headDuties(actor, mine),
      ...(isCoordinator ? reviewDuties(summaries) : []),
    ],
    waiting: mine
      .filter((s) => s.state === 'submitted' || (s.state.startsWith('inner') && !isHead(actor, s.unitId)))
      .map((s) => ({ subjectId: s.id, unit: s.unit, track: s.track, state: s.state })),
    coming: readings.tracks
      .flatMap((t) => t.deadlines)
      .map(({ text, dueOn }) => ({ text, dueOn, daysLeft: daysBetween(now.today, dueOn) }))
      .filter((d) => d.daysLeft >= 0)
      .toSorted((a, b) => a.daysLeft - b.daysLeft),
    notices: await readNotices(tx, own),
  }
}

const isHead = (actor: Actor, unitId: string) => unitsWith(actor, 'unit_head').includes(unitId)

async function contactDuties(tx: Tx, actor: Actor, { today }: Now): Promise<Duty[]> {
  const units = unitsWith(actor, 'contact')
  if (units.length === 0) return []
  const contacts = await listContacts(tx, { today, writable: true })
  return contacts
    .filter((c) => units.includes(c.unitId) && c.contact === null)
    .map((c) => ({
      kind: 'name_contact',
      subjectId: c.unitId,
      unit: c.unit,
      track: '',
      reportName: '',
      dueOn: c.dueOn,
      daysLeft: c.daysLeft,
      done: 0,
      total: 1,
      reason: '',
    }))
}

const dutyOf = (kind: Duty['kind'], s: AssignmentSummary, more: Partial<Duty> = {}): Duty => ({
  kind,
  subjectId: s.id,
  unit: s.unit,
  track: s.track,
  reportName: '',
  dueOn: s.dueOn,
  daysLeft: s.daysLeft,
  done: s.filled,
  total: s.total,
  reason: '',
  ...more,
})

async function fillDuties(
  tx: Tx,
  { actor, readings, mine }: { actor: Actor; readings: Readings; mine: AssignmentSummary[] },
): Promise<Duty[]> {
  const units = unitsWith(actor, 'contact', 'reporter')
  const duties: Duty[] = []
  for (const s of mine.filter((m) => units.includes(m.unitId))) {
    const reportName = readings.tracks.find((t) => t.id === s.trackId)?.reportName ?? ''
    if (s.state === 'draft') duties.push(dutyOf('fill', s, { reportName }))
    const row = readings.assignments.find((a) => a.id === s.id)
    if (s.state !== 'returned' || !row) continue
    const last = (await getRounds(tx, row)).rounds.at(-1)?.steps.at(-1)
    duties.push(dutyOf('correct', s, { reportName, reason: last?.reason ?? '' }))
  }
  return duties
}

const headDuties = (actor: Actor, mine: AssignmentSummary[]): Duty[] =>
  mine.filter((s) => s.state.startsWith('inner') && isHead(actor, s.unitId)).map((s) => dutyOf('approve', s))

const reviewDuties = (summaries: AssignmentSummary[]): Duty[] =>
  summaries.filter((s) => s.state === 'submitted').map((s) => dutyOf('review', s))

/** What was done about these units' filings by others, newest first. */
async function readNotices(tx: Tx, unitIds: readonly string[]): Promise<WorkView['notices']> {
  if (unitIds.length === 0) return []
  const rows = await tx
    .selectFrom('outbox')
    .select(['topic', 'payload', 'createdAt'])
    .where('topic', 'in', ['assignment.file_for', 'assignment.accept', 'assignment.return'])
    .where(({ eb, ref }) => eb(ref('payload', '->>').key('unitId'), 'in', [...unitIds]))
    .orderBy('createdAt', 'desc')
    .limit(20)
    .execute()
  const tracks = await tx.selectFrom('track').select(['id', 'name']).execute()
  return rows.map(({ topic, payload, createdAt }) => ({
    topic,
    track: tracks.find((t) => t.id === payload.trackId)?.name ?? '',
    at: createdAt.toISOString(),
  }))
}
