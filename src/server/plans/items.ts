/** Storing the items of a decomposition table in a draft plan, and who answers for them. */

import { v7 } from 'uuid'
import type { DecompositionItem } from '#domain/plans/item.ts'
import type { UnitDirectory } from '#domain/units/unit.ts'
import type { DoorActor, Tx } from '../db.ts'
import { getUnitDirectory, unitIdsByName } from '../people/queries.ts'

interface Named {
  readonly name: string
  readonly viaGroup: string
}

/** A name as the units it stands for: a closed group is its members, everything else itself. */
export function expandName(name: string, directory: UnitDirectory): Named[] {
  const group = directory.groups.find((g) => g.name === name && !g.open)
  return group ? group.members.map((member) => ({ name: member, viaGroup: name })) : [{ name, viaGroup: '' }]
}

const distinct = (names: readonly Named[]): Named[] =>
  names.filter((one, index) => names.findIndex((other) => other.name === one.name) === index)

/** Replaces everything the draft version holds by these items. The database refuses it once the plan is adopted. */
export async function replaceItems(
  tx: Tx,
  actor: DoorActor,
  draft: { planId: string; planVersionId: string; items: readonly DecompositionItem[] },
): Promise<void> {
  await removeItems(tx, draft)
  if (draft.items.length === 0) return
  const { tenantId } = actor
  const directory = await getUnitDirectory(tx)
  const unitIds = await unitIdsByName(tx)
  const rows = draft.items.map((item) => ({ item, itemId: v7() }))
  await tx
    .insertInto('item')
    .values(
      rows.map(({ item, itemId }) => ({
        tenantId,
        id: itemId,
        planId: draft.planId,
        kind: item.content.kind,
      })),
    )
    .execute()
  await tx
    .insertInto('itemVersion')
    .values(
      rows.map(({ item, itemId }) => ({
        tenantId,
        id: v7(),
        planVersionId: draft.planVersionId,
        itemId,
        number: item.number,
        name: item.content.name,
        content: JSON.stringify(item.content),
      })),
    )
    .execute()
  const responsibilities = rows.flatMap(({ item, itemId }) => {
    const leads = distinct(item.leads.flatMap((name) => expandName(name, directory)))
    const supporters = distinct(item.supporters.flatMap((name) => expandName(name, directory))).filter(
      (s) => !leads.some((lead) => lead.name === s.name),
    )
    const row = (role: 'lead' | 'support') => (named: Named, index: number) => ({
      ...named,
      tenantId,
      id: v7(),
      itemId,
      unitId: unitIds.get(named.name) ?? null,
      role,
      position: index + 1,
    })
    return [...leads.map(row('lead')), ...supporters.map(row('support'))]
  })
  if (responsibilities.length > 0) await tx.insertInto('responsibility').values(responsibilities).execute()
}

async function removeItems(tx: Tx, draft: { planId: string; planVersionId: string }): Promise<void> {
  await tx.deleteFrom('itemVersion').where('planVersionId', '=', draft.planVersionId).execute()
  const items = tx.selectFrom('item').select('id').where('planId', '=', draft.planId)
  await tx.deleteFrom('responsibility').where('itemId', 'in', items).execute()
  await tx.deleteFrom('alignment').where('itemId', 'in', items).execute()
  await tx.deleteFrom('alignment').where('servesItemId', 'in', items).execute()
  await tx.deleteFrom('item').where('planId', '=', draft.planId).execute()
}
