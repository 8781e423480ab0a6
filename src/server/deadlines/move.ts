/** Moving a deadline: a decision with its reason, told to every unit of the track. */

import { v7 } from 'uuid'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { keepOpen } from '../evaluations/end.ts'

export interface WantedMove {
  readonly deadlineId: string
  readonly dueOn: string
  readonly hardDueOn: string | null
  readonly reason: string
  readonly at: Date
}

/** Refuses `deadline-order` where nothing moves or the hard day would be before the due one. */
export async function moveDeadline(
  tx: Tx,
  trail: Trail,
  { actor, wanted }: { actor: Actor; wanted: WantedMove },
): Promise<void> {
  const { deadlineId, dueOn, hardDueOn, reason, at } = wanted
  await takeTurn(tx, deadlineId)
  const standing = await tx
    .selectFrom('deadline')
    .innerJoin('track', 'track.id', 'deadline.trackId')
    .select(['deadline.text', 'trackId', 'byWhom', 'dueOn', 'hardDueOn', 'track.evaluationId'])
    .where('deadline.id', '=', deadlineId)
    .executeTakeFirst()
  if (!standing) throw new Refusal('not-found')
  await keepOpen(tx, standing.evaluationId)
  const isSame = standing.dueOn === dueOn && standing.hardDueOn === hardDueOn
  if (isSame || (hardDueOn !== null && hardDueOn < dueOn)) throw new Refusal('deadline-order')
  await tx
    .insertInto('deadlineMove')
    .values({
      tenantId: actor.tenantId,
      id: v7(),
      deadlineId,
      fromDueOn: standing.dueOn,
      toDueOn: dueOn,
      fromHardDueOn: standing.hardDueOn,
      toHardDueOn: hardDueOn,
      reason,
      decidedBy: actor.personId,
      decidedAt: at,
    })
    .execute()
  trail.subject(deadlineId, { from: standing.dueOn, dueOn })
  const units = await tx
    .selectFrom('assignment')
    .select('unitId')
    .where('trackId', '=', standing.trackId)
    .execute()
  trail.emit('deadline.move', {
    text: standing.text,
    from: standing.dueOn,
    dueOn,
    reason,
    unitIds: standing.byWhom === 'coordinator' ? [] : units.map(({ unitId }) => unitId),
  })
}
