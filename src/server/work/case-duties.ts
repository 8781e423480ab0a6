/** What processes ask of a person: a step that lies with them, or something registered that they may confirm. */

import type { CaseProcess } from '#contract/cases.ts'
import type { Duty } from '#contract/work.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { coordinatorDueOn, unitsDeadline } from '#domain/evaluations/deadline.ts'
import type { Actor } from '#domain/people/role.ts'
import { withSteps } from '#domain/processes/optional-steps.ts'
import { pressingStep } from '#domain/processes/pressing.ts'
import { offersFor, type Process, type ProcessFacts } from '#domain/processes/process.ts'
import type { Tx } from '../db.ts'
import type { Evaluation, Track } from '../evaluations/queries.ts'
import { registrations } from '../processes/registrations.ts'
import { kindOf } from '../processes/subjects.ts'

/** Something that runs a process, with the day it is due. */
export interface StandingSubject {
  readonly process: CaseProcess
  readonly id: string
  readonly title: string
  /** Whose it is; null: the place's own. */
  readonly unitId: string | null
  readonly unit: string
  readonly dueOn: string | null
  /** False for a draft on which nothing was made yet: another duty asks for that. */
  readonly isBegun: boolean
}

interface Asked {
  readonly evaluation: Evaluation
  readonly subjects: readonly StandingSubject[]
  readonly today: string
}

/** In the order of the subjects, in a fixed number of statements. */
export async function caseDuties(
  tx: Tx,
  actor: Actor,
  { evaluation, subjects, today }: Asked,
): Promise<Duty[]> {
  if (subjects.length === 0) return []
  const ids = subjects.map((s) => s.id)
  const cases = await tx
    .selectFrom('case')
    .select(['id', 'process', 'subjectId', 'state', 'version'])
    .where('subjectId', 'in', ids)
    .execute()
  const last = await lastActors(tx, ids)
  const waiting = await registrations(tx)
    .select(['registration.caseId'])
    .where('case.subjectId', 'in', ids)
    .where('registrationEnd.registrationId', 'is', null)
    .execute()
  return subjects.flatMap((subject) => {
    const row = cases.find((c) => c.subjectId === subject.id && c.process === subject.process)
    const process = withSteps(kindOf(subject.process).process, evaluation.optionalSteps)
    const standing = {
      process,
      state: row?.state ?? process.start,
      facts: factsOf(actor, subject, last.get(row?.id ?? '') === actor.personId),
    }
    const registered = waiting.find((w) => w.caseId === row?.id)
    const found = registered ? confirming(standing, registered, actor) : stepping(standing, subject.isBegun)
    if (!found) return []
    const step = { process: subject.process, action: found.action }
    return [{ ...dutyOf(subject, today), kind: found.kind, step }]
  })
}

interface Standing {
  readonly process: Process
  readonly state: string
  readonly facts: ProcessFacts
}

interface Found {
  readonly kind: 'case_step' | 'case_confirm'
  readonly action: string
}

function stepping({ process, state, facts }: Standing, isBegun: boolean): Found | null {
  if (state === process.start && !isBegun) return null
  const row = pressingStep(process, state, facts)
  return row && { kind: 'case_step', action: row.action }
}

/** Whoever may take the step confirms what another registered. */
function confirming(
  { process, state, facts }: Standing,
  { action, registeredBy }: { action: string; registeredBy: string },
  { personId }: Actor,
): Found | null {
  const mayTake = offersFor(process, state, facts).some((o) => o.outside && o.action === action)
  return mayTake && registeredBy !== personId ? { kind: 'case_confirm', action } : null
}

/** Who took the last step, by case. */
async function lastActors(tx: Tx, subjectIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('step')
    .innerJoin('case', 'case.id', 'step.caseId')
    .distinctOn('step.caseId')
    .select(['step.caseId', 'step.actorId'])
    .where('case.subjectId', 'in', [...subjectIds])
    .orderBy('step.caseId')
    .orderBy('step.version', 'desc')
    .execute()
  return new Map(rows.map(({ caseId, actorId }) => [caseId, actorId]))
}

const factsOf = (actor: Actor, { unitId }: StandingSubject, ownFiling: boolean): ProcessFacts => ({
  roles: actor.memberships.map((m) => m.role),
  rolesInUnit: actor.memberships.filter((m) => m.unitId === unitId).map((m) => m.role),
  ownFiling,
  innerSteps: 0,
})

const dutyOf = ({ id, title, unit, dueOn }: StandingSubject, today: string) => ({
  subjectId: id,
  unit,
  track: title,
  reportName: '',
  dueOn,
  daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
  done: 0,
  total: 1,
  reason: '',
})

/** The reports of the place and on special plans. */
export async function standingReports(
  tx: Tx,
  evaluationId: string,
  tracks: readonly Track[],
): Promise<StandingSubject[]> {
  const made = tx.selectFrom('reportVersion').select('reportId')
  const rows = await tx
    .selectFrom('report')
    .leftJoin('plan', 'plan.id', 'report.planId')
    .leftJoin('unit', 'unit.id', 'plan.leadUnitId')
    .select(['report.id', 'report.title', 'report.trackId', 'plan.leadUnitId', 'plan.obligation'])
    .select(['unit.name as unit', 'report.kind'])
    .select((eb) => eb('report.id', 'in', made).as('isMade'))
    .where('report.evaluationId', '=', evaluationId)
    .where('report.kind', '!=', 'unit')
    .orderBy('report.id')
    .execute()
  return rows.flatMap(({ id, title, trackId, leadUnitId, unit, kind, obligation, isMade }) => {
    const track = tracks.find((t) => t.id === trackId)
    if (!track?.process) return []
    const { process, deadlines } = track
    const dueOn = kind === 'special' ? (unitsDeadline(deadlines)?.dueOn ?? null) : coordinatorDueOn(deadlines)
    return [
      {
        ...{ process, id, title, unitId: leadUnitId, unit: unit ?? '' },
        dueOn: obligation === 'as_needed' ? null : dueOn,
        // A special plan's lead is asked to begin; on the place's own report another duty asks for it.
        isBegun: kind === 'special' ? obligation !== 'as_needed' || isMade === true : isMade === true,
      },
    ]
  })
}
