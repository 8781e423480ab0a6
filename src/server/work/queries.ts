/** My work: what the signed-in person owes, what waits for others, what comes next. */

import type { AssignmentSummary } from '#contract/assignments.ts'
import type { Duty, WorkView } from '#contract/work.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { type Actor, hasRole, type Role } from '#domain/people/role.ts'
import { type FilingDuty, filingDuties, filingDuty, isAwaited } from '#domain/processes/duties.ts'
import { type Readings, readAssignments } from '../assignments/readings.ts'
import { readSteps } from '../assignments/rounds.ts'
import { summariesOf } from '../assignments/summaries.ts'
import { listContacts } from '../contacts/queries.ts'
import type { Tx } from '../db.ts'
import { findEvaluation } from '../evaluations/queries.ts'
import type { Now } from '../tenants/queries.ts'
import { coordinatorDuties } from './coordinator-duties.ts'

const unitsWith = (actor: Actor, ...roles: Role[]): string[] => [
  ...new Set(actor.memberships.filter((m) => roles.includes(m.role)).map((m) => m.unitId)),
]

const empty: WorkView = { duties: [], waiting: [], coming: [], notices: [] }

export async function getWork(tx: Tx, actor: Actor, at: Now): Promise<WorkView> {
  const evaluation = await findEvaluation(tx)
  if (!evaluation) return empty
  const own = unitsWith(actor, 'contact', 'reporter', 'unit_head')
  const readings = await readAssignments(tx, hasRole(actor, 'coordinator') ? undefined : own)
  const summaries = await summariesOf(tx, readings, at)
  return {
    duties: [
      ...(await contactDuties(tx, actor, at)),
      ...(await filingDutiesOf(tx, actor, { readings, summaries })),
      ...(hasRole(actor, 'coordinator')
        ? await coordinatorDuties(tx, {
            evaluationId: evaluation.id,
            tracks: readings.tracks,
            today: at.today,
          })
        : []),
    ],
    waiting: summaries
      .filter((s) => isAwaited(s.state, partIn(actor, s.unitId)))
      .map((s) => ({ subjectId: s.id, unit: s.unit, track: s.track, state: s.state })),
    coming: readings.tracks
      .flatMap((t) => t.deadlines)
      .map(({ text, dueOn }) => ({ text, dueOn, daysLeft: daysBetween(at.today, dueOn) }))
      .filter((d) => d.daysLeft >= 0)
      .toSorted((a, b) => a.daysLeft - b.daysLeft),
    notices: await readNotices(tx, own),
  }
}

const partIn = (actor: Actor, unitId: string) => ({
  rolesInUnit: actor.memberships.filter((m) => m.unitId === unitId).map((m) => m.role),
  isCoordinator: hasRole(actor, 'coordinator'),
})

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

/** What the filings ask of the actor, by kind of duty. */
async function filingDutiesOf(
  tx: Tx,
  actor: Actor,
  { readings, summaries }: { readings: Readings; summaries: readonly AssignmentSummary[] },
): Promise<Duty[]> {
  const duties: { kind: FilingDuty; duty: Duty }[] = []
  for (const summary of summaries) {
    const kind = filingDuty(summary.state, partIn(actor, summary.unitId))
    if (kind === null) continue
    const row = readings.assignments.find((a) => a.id === summary.id)
    const isMine = kind === 'fill' || kind === 'correct'
    const reportName = isMine ? (row?.track.reportName ?? '') : ''
    const last = kind === 'correct' && row ? (await readSteps(tx, row.caseId)).at(-1) : undefined
    duties.push({ kind, duty: dutyOf(kind, summary, { reportName, reason: last?.reason ?? '' }) })
  }
  return duties.toSorted((a, b) => rank(a.kind) - rank(b.kind)).map(({ duty }) => duty)
}

/** To correct is to fill in again: both stand together. */
const rank = (kind: FilingDuty): number => filingDuties.indexOf(kind === 'correct' ? 'fill' : kind)

const dutyOf = (
  kind: FilingDuty,
  summary: AssignmentSummary,
  more: Pick<Duty, 'reportName' | 'reason'>,
): Duty => ({
  kind,
  subjectId: summary.id,
  unit: summary.unit,
  track: summary.track,
  dueOn: summary.dueOn,
  daysLeft: summary.daysLeft,
  done: summary.filled,
  total: summary.total,
  ...more,
})

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
