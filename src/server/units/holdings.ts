/** What one unit holds, for choosing where each of it goes. */

import type { readHoldings as route } from '#contract/successions.ts'
import type { Tx } from '../db.ts'
import { standingItems, standingResponsibilities } from '../plans/standing.ts'

type Answer = (typeof route)['answer'] extends infer Schema
  ? Schema extends { _output: infer Output }
    ? Output
    : never
  : never

export async function listHoldings(tx: Tx, unitId: string): Promise<Answer> {
  const own = await tx
    .selectFrom('responsibility')
    .select('itemId')
    .distinct()
    .where('unitId', '=', unitId)
    .execute()
  const itemIds = own.map(({ itemId }) => itemId)
  const items = await standingItems(tx, { itemIds })
  const parts = (await standingResponsibilities(tx, { itemIds })).filter((r) => r.unitId === unitId)
  const plans = await tx.selectFrom('plan').select(['id', 'name', 'leadUnitId']).orderBy('position').execute()
  const people = await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select(['person.id', 'person.name', 'membership.role'])
    .where('membership.unitId', '=', unitId)
    .orderBy('membership.id')
    .execute()
  return {
    items: items.map(({ itemId, planId, number, kind, content }) => ({
      ...{ id: itemId, number, kind, name: content.name },
      plan: plans.find((p) => p.id === planId)?.name ?? '',
      role: parts.some((p) => p.itemId === itemId && p.role === 'lead') ? 'lead' : 'support',
    })),
    plans: plans.filter((p) => p.leadUnitId === unitId).map(({ id, name }) => ({ id, name })),
    people,
  }
}
