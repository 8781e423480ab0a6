/** A file that the actor himself uploaded: nobody attaches what he cannot have seen. */

import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'

/** Refuses `not-found` where another uploaded it. */
export async function getOwnFile(tx: Tx, { personId }: Actor, id: string): Promise<void> {
  const file = await tx
    .selectFrom('file')
    .select('id')
    .where('id', '=', id)
    .where('createdBy', '=', personId)
    .executeTakeFirst()
  if (!file) throw new Refusal('not-found')
}
