/** What comments, feedback, opinions and releases ask of the actor. */

import type { Duty } from '#contract/work.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { type Actor, hasRole } from '#domain/people/role.ts'
import { listRequests } from '../consultations/requests.ts'
import { roundProcess } from '../consultations/rounds.ts'
import type { Tx } from '../db.ts'
import { opinionRow, readOpinions } from '../opinions/rows.ts'

const inUnit = ['contact', 'reporter', 'unit_head'] as const

export async function opinionDuties(tx: Tx, actor: Actor, today: string): Promise<Duty[]> {
  const own = actor.memberships.filter(({ role }) => inUnit.some((one) => one === role))
  const units = [...new Set(own.map(({ unitId }) => unitId))]
  const isCoordinator = hasRole(actor, 'coordinator')
  return [
    ...(await commentDuties(tx, units, today)),
    ...(await handlingDuties(tx, units, today)),
    ...(await answerDuties(tx, actor)),
    ...(isCoordinator ? await rulingDuties(tx) : []),
    ...(isCoordinator ? await checkDuties(tx, today) : []),
    ...(hasRole(actor, 'coordinator', 'government_office') ? await releaseDuties(tx, actor) : []),
  ]
}

const noDay = { dueOn: null, daysLeft: null, done: 0, total: 1, reason: '', reportName: '' } as const

async function commentDuties(tx: Tx, units: readonly string[], today: string): Promise<Duty[]> {
  if (units.length === 0) return []
  const requests = await listRequests(tx, { units, today })
  return requests
    .filter(({ state, comments }) => state === 'open' && comments === null)
    .map(({ id, unit, title, dueOn, daysLeft }) => ({
      ...{ ...noDay, kind: 'comment', subjectId: id, unit, track: title, dueOn, daysLeft },
    }))
}

/** The first owner reports back; who came back with a reason reads it there. */
async function handlingDuties(tx: Tx, units: readonly string[], today: string): Promise<Duty[]> {
  if (units.length === 0) return []
  const readings = (await readOpinions(tx, { unitIds: units })).filter(({ state }) => state === 'handling')
  return readings.map((reading) => {
    const { id, text, dueOn, daysLeft, owners } = opinionRow(reading, today)
    const unit = owners.find(({ unitId }) => units.includes(unitId))?.unit ?? ''
    return { ...noDay, kind: 'handle_opinion', subjectId: id, unit, track: text, dueOn, daysLeft }
  })
}

async function checkDuties(tx: Tx, today: string): Promise<Duty[]> {
  const readings = (await readOpinions(tx, {})).filter(({ state }) => state === 'reported')
  return readings.map((reading) => {
    const { id, text, dueOn, owners } = opinionRow(reading, today)
    const daysLeft = dueOn === null ? null : daysBetween(today, dueOn)
    const unit = owners[0]?.unit ?? ''
    return { ...noDay, kind: 'check_opinion', subjectId: id, unit, track: text, dueOn, daysLeft }
  })
}

/** Rounds that are closed and not settled. */
async function rulingDuties(tx: Tx): Promise<Duty[]> {
  const rows = await tx
    .selectFrom('commentRound')
    .innerJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'commentRound.id').on('case.process', '=', roundProcess),
    )
    .select(['commentRound.id', 'commentRound.title'])
    .where('case.state', '=', 'closed')
    .where('commentRound.unitId', 'is', null)
    .orderBy('commentRound.createdAt')
    .execute()
  return rows.map(({ id, title }) => ({
    ...{ ...noDay, kind: 'rule_comments', subjectId: id, unit: '', track: title },
  }))
}

/** Points of an issued feedback that the lead has not answered. */
async function answerDuties(tx: Tx, actor: Actor): Promise<Duty[]> {
  const led = actor.memberships.filter(({ role }) => role === 'plan_lead').map(({ unitId }) => unitId)
  if (led.length === 0) return []
  const rows = await tx
    .selectFrom('feedbackIssue')
    .innerJoin('feedback', 'feedback.id', 'feedbackIssue.feedbackId')
    .innerJoin('report', 'report.id', 'feedback.reportId')
    .innerJoin('plan', 'plan.id', 'report.planId')
    .innerJoin('feedbackPoint', 'feedbackPoint.feedbackId', 'feedback.id')
    .leftJoin('feedbackAnswer', 'feedbackAnswer.pointId', 'feedbackPoint.id')
    .select(['plan.id', 'report.title'])
    .select(({ fn }) => [
      fn.count<string>('feedbackPoint.id').distinct().as('total'),
      fn.count<string>('feedbackAnswer.pointId').distinct().as('done'),
    ])
    .where('plan.leadUnitId', 'in', led)
    .groupBy(['plan.id', 'report.title', 'feedback.id'])
    .execute()
  return rows
    .map(({ id, title, total, done }) => ({
      ...{ ...noDay, kind: 'answer_feedback' as const, subjectId: id, unit: '', track: title },
      ...{ done: Number(done), total: Number(total) },
    }))
    .filter(({ done, total }) => done < total)
}

/** Files under review that somebody else submitted. */
async function releaseDuties(tx: Tx, { personId }: Actor): Promise<Duty[]> {
  const rows = await tx
    .selectFrom('publication')
    .innerJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'publication.id').on('case.process', '=', 'publication'),
    )
    .innerJoin('step', (join) =>
      join.onRef('step.caseId', '=', 'case.id').onRef('step.version', '=', 'case.version'),
    )
    .innerJoin('reportVersion', 'reportVersion.id', 'publication.reportVersionId')
    .innerJoin('report', 'report.id', 'reportVersion.reportId')
    .select(['publication.id', 'report.title'])
    .where('case.state', '=', 'in_review')
    .where('step.actorId', '!=', personId)
    .orderBy('publication.createdAt')
    .execute()
  return rows.map(({ id, title }) => ({
    ...{ ...noDay, kind: 'review_release', subjectId: id, unit: '', track: title },
  }))
}
