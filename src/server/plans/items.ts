/** Storing the items of a decomposition table in a draft plan, and who answers for them. */

import { v7 } from 'uuid'
import type { DecompositionItem } from '#domain/plans/item.ts'
import { responsibilitiesOf } from '#domain/plans/responsibility.ts'
import { slices } from '../database/slices.ts'
import type { DoorActor, Tx } from '../db.ts'
import { getUnitDirectory, unitIdsByName } from '../people/queries.ts'

interface Draft {
  readonly planId: string
  readonly planVersionId: string
  readonly items: readonly DecompositionItem[]
}

type IdentifiedItem = DecompositionItem & { readonly itemId: string }

/** Replaces everything the draft version holds by these items. The database refuses it once the plan is adopted. */
export async function replaceItems(tx: Tx, actor: DoorActor, draft: Draft): Promise<void> {
  await removeItems(tx, draft)
  const items = draft.items.map((item) => ({ ...item, itemId: v7() }))
  await addItems(tx, actor, { ...draft, items })
  await addResponsibilities(tx, actor, items)
}

async function removeItems(tx: Tx, { planId, planVersionId }: Draft): Promise<void> {
  await tx.deleteFrom('itemVersion').where('planVersionId', '=', planVersionId).execute()
  const items = tx.selectFrom('item').select('id').where('planId', '=', planId)
  await tx.deleteFrom('responsibility').where('itemId', 'in', items).execute()
  await tx.deleteFrom('alignment').where('itemId', 'in', items).execute()
  await tx.deleteFrom('alignment').where('servesItemId', 'in', items).execute()
  await tx.deleteFrom('item').where('planId', '=', planId).execute()
}

async function addItems(
  tx: Tx,
  { tenantId }: DoorActor,
  { planId, planVersionId, items }: Draft & { items: readonly IdentifiedItem[] },
): Promise<void> {
  for (const some of slices(items)) {
    const rows = some.map(({ itemId, content }) => ({ tenantId, id: itemId, planId, kind: content.kind }))
    await tx.insertInto('item').values(rows).execute()
    const versions = some.map(({ itemId, number, content }) => ({
      tenantId,
      id: v7(),
      planVersionId,
      itemId,
      number,
      name: content.name,
      content: JSON.stringify(content),
    }))
    await tx.insertInto('itemVersion').values(versions).execute()
  }
}

async function addResponsibilities(
  tx: Tx,
  { tenantId }: DoorActor,
  items: readonly IdentifiedItem[],
): Promise<void> {
  const directory = await getUnitDirectory(tx)
  const unitIds = await unitIdsByName(tx)
  const rows = items.flatMap((item) =>
    responsibilitiesOf(item, directory).map((responsibility) => ({
      ...responsibility,
      tenantId,
      id: v7(),
      itemId: item.itemId,
      unitId: unitIds.get(responsibility.name) ?? null,
    })),
  )
  for (const some of slices(rows)) await tx.insertInto('responsibility').values(some).execute()
}
