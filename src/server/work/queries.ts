/** My work: what the signed-in person owes, what waits for others, what comes next. */

import type { AssignmentSummary } from '#contract/assignments.ts'
import type { Duty, WorkView } from '#contract/work.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { isConceivable } from '#domain/people/permissions.ts'
import { type Actor, hasRole, type Role } from '#domain/people/role.ts'
import { type FilingDuty, filingDuties, filingDuty, isAwaited } from '#domain/processes/duties.ts'
import { type Readings, readAssignments } from '../assignments/readings.ts'
import { readSteps } from '../assignments/rounds.ts'
import { summariesOf } from '../assignments/summaries.ts'
import { comingDeliveries } from '../congress/queries.ts'
import { listContacts } from '../contacts/queries.ts'
import type { Tx } from '../db.ts'
import { openRequests } from '../deadlines/filing.ts'
import { findEvaluation } from '../evaluations/queries.ts'
import { listNotices } from '../notices/queries.ts'
import { unacknowledged } from '../notifications/queries.ts'
import type { Now } from '../tenants/queries.ts'
import { caseDuties, standingReports } from './case-duties.ts'
import { contributionDuties, reopenDuties } from './contribution-duties.ts'
import { coordinatorDuties } from './coordinator-duties.ts'
import { opinionDuties } from './opinion-duties.ts'
import { themeDuties } from './theme-duties.ts'
import { updateDutiesOf } from './update-duties.ts'

const unitsWith = (actor: Actor, ...roles: Role[]): string[] => [
  ...new Set(actor.memberships.filter((m) => roles.includes(m.role)).map((m) => m.unitId)),
]

const noticesShown = 8

const empty: WorkView = { duties: [], waiting: [], coming: [], notices: [] }

export async function getWork(tx: Tx, actor: Actor, at: Now): Promise<WorkView> {
  const evaluation = await findEvaluation(tx)
  if (!evaluation) return empty
  const own = unitsWith(actor, 'contact', 'reporter', 'unit_head')
  const readings = await readAssignments(tx, hasRole(actor, 'coordinator') ? undefined : own)
  const summaries = await summariesOf(tx, readings, at)
  return {
    duties: [
      ...(await acknowledgeDuties(tx, own)),
      ...(await contactDuties(tx, actor, at)),
      ...(await filingDutiesOf(tx, actor, { readings, summaries })),
      ...(await contributionDuties(tx, actor, at.today)),
      ...(await opinionDuties(tx, actor, at.today)),
      ...(await themeDuties(tx, own, { evaluationId: evaluation.id, today: at.today })),
      ...(await updateDutiesOf(tx, actor, { tracks: readings.tracks, today: at.today })),
      ...(hasRole(actor, 'coordinator') ? await extensionDuties(tx, at) : []),
      ...(hasRole(actor, 'coordinator') ? await reopenDuties(tx) : []),
      ...(hasRole(actor, 'coordinator')
        ? await coordinatorDuties(tx, {
            evaluationId: evaluation.id,
            tracks: readings.tracks,
            today: at.today,
          })
        : []),
      ...(await caseDuties(tx, actor, {
        evaluation,
        subjects: await standingReports(tx, evaluation.id, readings.tracks),
        today: at.today,
      })),
    ],
    waiting: summaries
      .filter((s) => isAwaited(s.state, partIn(actor, s.unitId)))
      .map((s) => ({ subjectId: s.id, unit: s.unit, track: s.track, state: s.state })),
    coming: [
      ...(isConceivable('deadline.read', actor) ? readings.tracks.flatMap((t) => t.deadlines) : []).map(
        ({ text, dueOn }) => ({ text, dueOn, daysLeft: daysBetween(at.today, dueOn) }),
      ),
      ...(hasRole(actor, 'coordinator', 'government_office', 'leader')
        ? await comingDeliveries(tx, evaluation.id, at.today)
        : []),
    ]
      .filter((d) => d.daysLeft >= 0)
      .toSorted((a, b) => a.daysLeft - b.daysLeft),
    notices: (await listNotices(tx, actor, { limit: noticesShown })).notices,
  }
}

const partIn = (actor: Actor, unitId: string) => ({
  rolesInUnit: actor.memberships.filter((m) => m.unitId === unitId).map((m) => m.role),
  isCoordinator: hasRole(actor, 'coordinator'),
})

/** Requests for more time that wait for an answer. */
async function extensionDuties(tx: Tx, { today }: Now): Promise<Duty[]> {
  const requests = await openRequests(tx)
  return requests.map(({ assignmentId, unit, track, dueOn, reason }) => ({
    ...{ kind: 'answer_extension' as const, subjectId: assignmentId, unit, track, reportName: '' },
    ...{ dueOn, daysLeft: dueOn === null ? null : daysBetween(today, dueOn), done: 0, total: 1, reason },
  }))
}

/** Documents that wait for the unit's acknowledgement. */
async function acknowledgeDuties(tx: Tx, units: readonly string[]): Promise<Duty[]> {
  if (units.length === 0) return []
  const waiting = await unacknowledged(tx, units)
  return waiting.map(({ id, title, unit }) => ({
    ...{ kind: 'acknowledge' as const, subjectId: id, unit, track: title, reportName: '' },
    ...{ dueOn: null, daysLeft: null, done: 0, total: 1, reason: '' },
  }))
}

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
