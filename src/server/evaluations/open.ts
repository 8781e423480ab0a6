/** Opens what units owe: an assignment with its case for each unit on each track, and an entry for each item. */

import { v7 } from 'uuid'
import { withoutFiled } from '#domain/evaluations/filed-before.ts'
import { type AskedPlan, type Owed, owedByPlan, owedOn } from '#domain/evaluations/owed.ts'
import { submissionProcess } from '#domain/processes/submission.ts'
import { slices } from '../database/slices.ts'
import type { DoorActor, Tx } from '../db.ts'
import { standingItems, standingResponsibilities } from '../plans/standing.ts'
import { openSpecialReports } from '../reports/open-special.ts'
import { getTracks, runningEvaluations } from './queries.ts'

/**
 * Brings assignments and entries to what the adopted plans of the evaluation's tracks ask for: adds what is missing,
 * touches nothing that is there.
 */
export async function openOwed(
  tx: Tx,
  actor: DoorActor,
  { evaluationId, innerSteps }: { evaluationId: string; innerSteps: number },
): Promise<void> {
  const tracks = await getTracks(tx, evaluationId)
  const plans = await askedPlans(tx, [...new Set(tracks.flatMap((t) => t.planIds))])
  const asked = tracks.flatMap(({ id, planIds, process }) =>
    (process === 'special_report' ? owedByPlan : owedOn)(
      id,
      plans.filter((p) => planIds.includes(p.id)),
    ),
  )
  const filed = await tx.selectFrom('filedBefore').select(['trackId', 'unitId', 'itemId', 'planId']).execute()
  const owed = withoutFiled(asked, filed)
  await addAssignments(tx, actor, { owed, innerSteps })
  await addEntries(tx, actor, { owed, evaluationId })
  await openSpecialReports(tx, actor, evaluationId)
}

/** The same for every evaluation that is not closed: a plan that changed is asked about wherever it is evaluated. */
export async function openAllOwed(tx: Tx, actor: DoorActor): Promise<void> {
  for (const { id: evaluationId, innerSteps } of await runningEvaluations(tx)) {
    await openOwed(tx, actor, { evaluationId, innerSteps })
  }
}

async function askedPlans(tx: Tx, planIds: readonly string[]): Promise<AskedPlan[]> {
  const plans = await tx
    .selectFrom('plan')
    .select(['id', 'leadUnitId'])
    .where('id', 'in', [...planIds])
    .execute()
  const items = await standingItems(tx, { planIds })
  const leads = (await standingResponsibilities(tx, { planIds })).filter((r) => r.role === 'lead')
  return plans.map((plan) => {
    const own = new Set(items.filter((i) => i.planId === plan.id).map((i) => i.itemId))
    return { ...plan, leads: leads.filter((l) => own.has(l.itemId)) }
  })
}

async function addAssignments(
  tx: Tx,
  { tenantId }: DoorActor,
  { owed, innerSteps }: { owed: readonly Owed[]; innerSteps: number },
): Promise<void> {
  const known = await tx
    .selectFrom('assignment')
    .select(['trackId', 'unitId', 'planId', 'innerSteps'])
    .execute()
  const keyOf = ({ trackId, unitId, planId }: Omit<Owed, 'itemId'>) => `${trackId} ${unitId} ${planId}`
  const missing = newOnes(owed, known.map(keyOf), keyOf)
  // A unit approves a further report as often as its others.
  const stepsOf = (unitId: string) => known.find((a) => a.unitId === unitId)?.innerSteps ?? innerSteps
  const rows = missing.map(({ trackId, unitId, planId }) => {
    return { tenantId, id: v7(), trackId, unitId, planId, innerSteps: stepsOf(unitId) }
  })
  for (const some of slices(rows)) {
    await tx.insertInto('assignment').values(some).execute()
    const cases = some.map(({ id }) => ({
      tenantId,
      id: v7(),
      process: submissionProcess.name,
      subjectId: id,
    }))
    await tx.insertInto('case').values(cases).execute()
  }
}

async function addEntries(
  tx: Tx,
  { tenantId }: DoorActor,
  { owed, evaluationId }: { owed: readonly Owed[]; evaluationId: string },
): Promise<void> {
  const known = await tx
    .selectFrom('entry')
    .select(['itemId', 'unitId', 'planId'])
    .where('evaluationId', '=', evaluationId)
    .execute()
  const keyOf = ({ itemId, unitId, planId }: Omit<Owed, 'trackId'>) =>
    `${itemId} ${unitId} ${itemId === null ? planId : null}`
  const missing = newOnes(owed, known.map(keyOf), keyOf)
  const rows = missing.map(({ unitId, itemId, planId }) => {
    const about = itemId === null ? planId : null
    return { tenantId, id: v7(), evaluationId, unitId, itemId, planId: about }
  })
  for (const some of slices(rows)) await tx.insertInto('entry').values(some).execute()
}

/** Those wanted whose key is not known yet, each once. */
function newOnes<Wanted>(
  wanted: readonly Wanted[],
  known: readonly string[],
  keyOf: (one: Wanted) => string,
): Wanted[] {
  const byKey = new Map(wanted.map((one) => [keyOf(one), one]))
  for (const key of known) byKey.delete(key)
  return [...byKey.values()]
}
