/** What went over to whom, row by row. */

import { v7 } from 'uuid'
import { slices } from '../database/slices.ts'
import type { Tx } from '../db.ts'

interface Recorded {
  readonly actor: { readonly tenantId: string; readonly personId: string }
  readonly basisDocumentId: string
  readonly at: Date
}

export interface TakenPair {
  readonly fromId: string
  /** null: it is closed, and nobody has more to do. */
  readonly toId: string | null
  readonly subject: 'assignment' | 'entry' | 'contributor'
}

export async function recordTakeovers(
  tx: Tx,
  { actor, basisDocumentId, at }: Recorded,
  pairs: readonly TakenPair[],
): Promise<void> {
  const last = await tx
    .selectFrom('takeover')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst()
  const rows = pairs.map((pair, index) => ({
    ...pair,
    ...{ tenantId: actor.tenantId, id: v7(), number: (last?.number ?? 0) + index + 1 },
    ...{ basisDocumentId, madeBy: actor.personId, madeAt: at },
  }))
  for (const some of slices(rows)) await tx.insertInto('takeover').values(some).execute()
}
