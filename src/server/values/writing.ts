/** Who may enter a figure by itself: the offices always, a unit its own while its filing is open. */

import { decidingFiling, isPastDue } from '#domain/entries/lock.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { isOpenState } from '#domain/processes/submission.ts'
import { Refusal } from '#domain/refusal.ts'
import { entriesOf, readAssignments } from '../assignments/readings.ts'
import type { Tx } from '../db.ts'

interface Item {
  readonly itemId: string
  readonly today: string
}

/** Why the unit may not enter it now: its filing left, or its hard day is over; null where it may. */
async function lockOf(tx: Tx, actor: Actor, { itemId, today }: Item): Promise<Refusal | null> {
  if (isPermitted('value.write', actor, null)) return null
  const unitIds = actor.memberships
    .map(({ unitId }) => unitId)
    .filter((id) => isPermitted('value.write', actor, id))
  const readings = await readAssignments(tx, [...new Set(unitIds)])
  const holding = readings.assignments.filter((row) =>
    entriesOf(readings, row).some((entry) => entry.itemId === itemId && entry.isMain),
  )
  const filing = decidingFiling(holding, today)
  if (!filing) return new Refusal('not-permitted')
  if (!isOpenState(filing.state))
    return new Refusal('entry-locked', { process: 'submission', state: filing.state })
  return isPastDue(filing, today) ? new Refusal('filing-past-due', { day: filing.locksAfter ?? '' }) : null
}

export const isLocked = async (tx: Tx, actor: Actor, item: Item): Promise<boolean> =>
  (await lockOf(tx, actor, item)) !== null

/** Refuses `entry-locked`, `filing-past-due` or `not-permitted` for a unit whose filing does not stand open. */
export async function refuseLocked(tx: Tx, actor: Actor, item: Item): Promise<void> {
  const refusal = await lockOf(tx, actor, item)
  if (refusal) throw refusal
}
