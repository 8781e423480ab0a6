/** What the shell shows of the one who is signed in. */

import type { SessionView } from '#contract/session.ts'
import { beijingDay, daysBetween } from '#domain/calendar/day.ts'
import { partsFor } from '#domain/people/navigation.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { findEvaluation, getTracks } from '../evaluations/queries.ts'
import { listPlans } from '../plans/queries.ts'

export async function getTenant(tx: Tx) {
  const tenant = await tx.selectFrom('tenant').selectAll().executeTakeFirst()
  if (!tenant) throw new Refusal('not-found')
  return tenant
}

/** The tenant's today: the day in Beijing, or the day an example stands still at. */
export async function todayOf(tx: Tx, now: Date): Promise<string> {
  return (await getTenant(tx)).demonstrationDate ?? beijingDay(now)
}

export async function getSessionView(tx: Tx, actor: Actor, now: Date): Promise<SessionView> {
  const tenant = await getTenant(tx)
  const today = tenant.demonstrationDate ?? beijingDay(now)
  const person = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', '=', actor.personId)
    .executeTakeFirst()
  if (!person) throw new Refusal('not-signed-in')
  const evaluation = await findEvaluation(tx)
  const plan = (await listPlans(tx)).find((p) => p.kind === 'district')
  const units = await tx.selectFrom('unit').select(['id', 'name']).execute()
  return {
    person,
    memberships: actor.memberships.map(({ unitId, role }) => ({
      unitId,
      unit: units.find((u) => u.id === unitId)?.name ?? '',
      role,
    })),
    tenant: {
      place: tenant.name,
      government: evaluation?.issuer ?? tenant.name,
      example: tenant.example,
      today,
      demonstration: tenant.demonstrationDate !== null,
    },
    evaluation: evaluation ? await evaluationView(tx, evaluation, today) : null,
    plan: plan ? { id: plan.id, name: plan.name, version: plan.version } : null,
    navigation: partsFor(actor),
  }
}

async function evaluationView(
  tx: Tx,
  evaluation: NonNullable<Awaited<ReturnType<typeof findEvaluation>>>,
  today: string,
): Promise<SessionView['evaluation']> {
  const tracks = await getTracks(tx, evaluation.id)
  return {
    id: evaluation.id,
    name: evaluation.name,
    kind: evaluation.kind,
    cutOffs: {
      yearly: evaluation.yearlyCutOff,
      monthly: evaluation.monthlyCutOff,
      progress: evaluation.progressCutOff,
    },
    points: evaluation.points,
    tracks: tracks.map(({ id, key, name, reportName, deadlines }) => ({
      id,
      key,
      name,
      reportName,
      deadlines: deadlines.map((d) => ({ ...d, daysLeft: daysBetween(today, d.dueOn) })),
    })),
  }
}
