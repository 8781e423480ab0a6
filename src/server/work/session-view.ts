/** What the shell shows of the one who is signed in. */

import type { SessionView } from '#contract/session.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { partsFor } from '#domain/people/navigation.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { listEndings } from '../evaluations/end.ts'
import { type Evaluation, findEvaluation, getTracks } from '../evaluations/queries.ts'
import { findOutline } from '../plans/queries.ts'
import { getTenant, todayOf } from '../tenants/queries.ts'

/** All but the account, which is sign-in's to tell. Refuses `not-signed-in` where the person is no more. */
export async function getSessionView(tx: Tx, actor: Actor, now: Date): Promise<Omit<SessionView, 'account'>> {
  const tenant = await getTenant(tx)
  const today = await todayOf(tx, now)
  const person = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', '=', actor.personId)
    .executeTakeFirst()
  if (!person) throw new Refusal('not-signed-in')
  const evaluation = await findEvaluation(tx)
  const plan = await findOutline(tx)
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      actor.memberships.map((m) => m.unitId),
    )
    .execute()
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
    plan: plan ? { id: plan.id, name: plan.name, version: plan.version ?? 0 } : null,
    navigation: partsFor(actor),
  }
}

async function evaluationView(
  tx: Tx,
  evaluation: Evaluation,
  today: string,
): Promise<SessionView['evaluation']> {
  const tracks = await getTracks(tx, evaluation.id)
  const ending = (await listEndings(tx)).find(({ id }) => id === evaluation.id)
  return {
    id: evaluation.id,
    name: evaluation.name,
    kind: evaluation.kind,
    closed: ending ? { by: ending.closedBy, at: ending.closedAt.toISOString() } : null,
    cutOffs: { ...evaluation.cutOffs },
    points: evaluation.points,
    tracks: tracks.map(({ id, key, name, reportName, deadlines }) => ({
      id,
      key,
      name,
      reportName,
      deadlines: deadlines.map(({ text, by, to, dueOn }) => {
        return { text, by, to, dueOn, daysLeft: daysBetween(today, dueOn) }
      }),
    })),
  }
}
