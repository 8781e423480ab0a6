/** What update rounds ask of a person: to answer, to approve, to review. */

import type { Duty } from '#contract/work.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { reachOf } from '#domain/people/permissions.ts'
import { type Actor, hasRole } from '#domain/people/role.ts'
import { updateDuty } from '#domain/processes/update-round.ts'
import type { Tx } from '../db.ts'
import type { Track } from '../evaluations/queries.ts'
import { readUnitUpdates } from '../updates/readings.ts'

export async function updateDutiesOf(
  tx: Tx,
  actor: Actor,
  { tracks, today }: { tracks: readonly Track[]; today: string },
): Promise<Duty[]> {
  const reach = reachOf('update.read', actor)
  const updates = await readUnitUpdates(tx, {
    trackIds: tracks.map((t) => t.id),
    unitIds: reach === 'any' ? undefined : reach,
  })
  return updates.flatMap(({ id: subjectId, unitId, unit, track, state, dueOn }) => {
    const rolesInUnit = actor.memberships.filter((m) => m.unitId === unitId).map((m) => m.role)
    const kind = updateDuty(state, { rolesInUnit, isCoordinator: hasRole(actor, 'coordinator') })
    if (kind === null) return []
    const daysLeft = daysBetween(today, dueOn)
    return [{ kind, subjectId, unit, track, reportName: '', dueOn, daysLeft, done: 0, total: 1, reason: '' }]
  })
}
