/** Who answers for items and leads plans after adoption: changed by an ordering document alone, by functions of the owner. */

import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Responsibility } from '#domain/plans/responsibility.ts'
import type { Tx } from '../db.ts'

export interface Ordered {
  readonly basisDocumentId: string
  readonly effectiveOn: string
  /** The reform it is part of; null: ordered by itself. */
  readonly successionId: string | null
  readonly at: Date
}

type Part = Pick<Responsibility, 'unitId' | 'name' | 'role' | 'position' | 'viaGroup'>

/** Puts these parts in place of what stands for the item. The database records it, and refuses it without a document. */
export async function changeResponsibilities(
  tx: Tx,
  { itemId, parts, ordered }: { itemId: string; parts: readonly Part[]; ordered: Ordered },
): Promise<void> {
  const rows = parts.map(({ unitId, name, role, position, viaGroup }) => ({
    ...{ id: v7(), unit_id: unitId, name, role, position, via_group: viaGroup },
  }))
  const { basisDocumentId, effectiveOn, successionId, at } = ordered
  await sql`select change_responsibilities(${itemId}, ${basisDocumentId}, ${effectiveOn},
    ${JSON.stringify(rows)}::jsonb, ${successionId}, ${at})`.execute(tx)
}

/** Gives a plan another lead. */
export async function changePlanLead(
  tx: Tx,
  { planId, unitId, ordered }: { planId: string; unitId: string; ordered: Ordered },
): Promise<void> {
  const { basisDocumentId, effectiveOn, successionId, at } = ordered
  await sql`select change_plan_lead(${planId}, ${basisDocumentId}, ${effectiveOn}, ${unitId},
    ${successionId}, ${at})`.execute(tx)
}
