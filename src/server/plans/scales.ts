/** The words and thresholds of a plan. */

import type { ItemKind } from '#domain/plans/item.ts'
import type { Scale } from '#domain/verdicts/scale.ts'
import type { Tx } from '../db.ts'

export type Scales = Readonly<Record<ItemKind, Scale['classes']>>

/** The plan's classes by what they speak of; [] where it has none. */
export async function readScales(tx: Tx, planId: string): Promise<Scales> {
  const rows = await tx
    .selectFrom('scale')
    .select(['subject', 'classes'])
    .where('planId', '=', planId)
    .execute()
  const of = (subject: ItemKind) => rows.find((r) => r.subject === subject)?.classes ?? []
  return { indicator: of('indicator'), task: of('task'), project: of('project') }
}
