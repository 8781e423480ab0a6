/** Special plans as their list and page show them, in a fixed number of statements. */

import type { SpecialPlan } from '#contract/special-plans.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { unitsDeadline } from '#domain/evaluations/deadline.ts'
import type { Obligation } from '#domain/plans/plan.ts'
import { withSteps } from '#domain/processes/optional-steps.ts'
import { pressedRoles } from '#domain/processes/pressing.ts'
import { specialReportProcess } from '#domain/processes/special-report.ts'
import { toSubmissionState } from '#domain/processes/submission.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { type Evaluation, findEvaluation, getTracks } from '../evaluations/queries.ts'
import { filings } from '../processes/filings.ts'

interface Asked {
  readonly today: string
  /** Led by these units only; 'any': all. */
  readonly unitIds: 'any' | readonly string[]
  readonly planId?: string
}

export async function listSpecialPlans(tx: Tx, asked: Asked): Promise<SpecialPlan[]> {
  const evaluation = await findEvaluation(tx)
  if (!evaluation) return []
  const rows = await planRows(tx, evaluation, asked)
  const tracks = await getTracks(tx, evaluation.id)
  const versions = await versionCounts(tx)
  const filed = await planFilings(tx)
  const process = withSteps(specialReportProcess, evaluation.optionalSteps)
  return rows.map(({ trackId, state: stands, ...row }) => {
    const state = stands ?? specialReportProcess.start
    const deadline = unitsDeadline(tracks.find((t) => t.id === trackId)?.deadlines ?? [])
    return {
      ...row,
      lead: row.lead ?? '',
      state,
      awaits: pressedRoles(process, state),
      ...dueOf(row.obligation, { dueOn: deadline?.dueOn ?? null, state, today: asked.today }),
      versions: Number(versions.find((v) => v.reportId === row.reportId)?.count ?? 0),
      filings: filed
        .filter((f) => f.planId === row.planId)
        .map(({ assignmentId, unit, unitId, state: filing }) => {
          return { assignmentId, unit, isLead: unitId === row.leadUnitId, state: toSubmissionState(filing) }
        })
        .toSorted((a, b) => Number(b.isLead) - Number(a.isLead)),
    }
  })
}

/** Refuses `not-found` for a plan that is not reported on by itself. */
export async function getSpecialPlan(tx: Tx, id: string, today: string): Promise<SpecialPlan> {
  const [plan] = await listSpecialPlans(tx, { today, unitIds: 'any', planId: id })
  if (!plan) throw new Refusal('not-found')
  return plan
}

/** States in which the report has not yet come to the commission. */
const before = new Set(['draft', 'expert_review'])

function dueOf(
  obligation: Obligation,
  { dueOn, state, today }: { dueOn: string | null; state: string; today: string },
) {
  if (obligation === 'as_needed' || dueOn === null) return { dueOn: null, daysLeft: null, late: false }
  return { dueOn, daysLeft: daysBetween(today, dueOn), late: before.has(state) && today > dueOn }
}

async function planRows(tx: Tx, { id }: Evaluation, { unitIds, planId }: Asked) {
  if (unitIds !== 'any' && unitIds.length === 0) return []
  return tx
    .selectFrom('report')
    .innerJoin('plan', 'plan.id', 'report.planId')
    .leftJoin('unit', 'unit.id', 'plan.leadUnitId')
    .leftJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'report.id').on('case.process', '=', specialReportProcess.name),
    )
    .select(['plan.id as planId', 'report.id as reportId', 'report.trackId', 'plan.name'])
    .select(['plan.leadUnitId', 'unit.name as lead', 'plan.listed', 'plan.obligation'])
    .select(['plan.commissionTakesPart', 'plan.issuedBy', 'plan.documentNumber', 'plan.leaderInCharge'])
    .select('case.state')
    .where('report.evaluationId', '=', id)
    .where('report.kind', '=', 'special')
    .$if(planId !== undefined, (q) => q.where('plan.id', '=', planId ?? ''))
    .$if(unitIds !== 'any', (q) => q.where('plan.leadUnitId', 'in', [...unitIds]))
    .orderBy('plan.listed', 'desc')
    .orderBy('plan.position')
    .execute()
}

const versionCounts = (tx: Tx) =>
  tx
    .selectFrom('reportVersion')
    .select(({ fn }) => ['reportId', fn.countAll<string>().as('count')])
    .groupBy('reportId')
    .execute()

const planFilings = (tx: Tx) =>
  filings(tx)
    .innerJoin('unit', 'unit.id', 'assignment.unitId')
    .select(['assignment.id as assignmentId', 'assignment.planId', 'assignment.unitId'])
    .select(['unit.name as unit', 'case.state'])
    .where('assignment.planId', 'is not', null)
    .orderBy('unit.position')
    .orderBy('unit.id')
    .execute()
