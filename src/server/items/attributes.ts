/** Tags, milestones and place of an item: how one works with it, never what it promises. */

import type { ItemView } from '#contract/items.ts'
import { byDay, type KeptMilestone, milestoneMisfit, type Tag } from '#domain/plans/milestone.ts'
import { type KeptStage, pathMisfit } from '#domain/plans/path.ts'
import { Refusal } from '#domain/refusal.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { namesOf } from '../people/queries.ts'
import { standingItems } from '../plans/standing.ts'
import { replaceStages, stagesOf } from './stages.ts'

/** The milestones of these items, in the order of their days. */
export async function milestonesOf(
  tx: Tx,
  itemIds: readonly string[],
): Promise<(KeptMilestone & { readonly itemId: string })[]> {
  const rows = await tx
    .selectFrom('milestone')
    .select(['id', 'itemId', 'dueOn', 'text', 'weight', 'share', 'isKey', 'doneOn', 'evidence'])
    .where('itemId', 'in', [...itemIds])
    .execute()
  return byDay(
    rows.map((row) => ({ ...row, weight: shortest(row.weight), share: row.share && shortest(row.share) })),
  )
}

/** '1.0000' as the database has it is 1. */
const shortest = (decimal: string): string => decimal.replace(/\.?0+$/, '')

/** The tags of these items, by vocabulary and word. */
export const tagsOf = (tx: Tx, itemIds: readonly string[]): Promise<(Tag & { readonly itemId: string })[]> =>
  tx
    .selectFrom('itemTag')
    .select(['itemId', 'vocabulary', 'word'])
    .where('itemId', 'in', [...itemIds])
    .orderBy('vocabulary')
    .orderBy('word')
    .execute()

/** Every word in use in the place. */
export const vocabularies = (tx: Tx): Promise<Tag[]> =>
  tx
    .selectFrom('itemTag')
    .select(['vocabulary', 'word'])
    .distinct()
    .orderBy('vocabulary')
    .orderBy('word')
    .execute()

export async function attributesOf(tx: Tx, itemId: string): Promise<ItemView['attributes']> {
  const row = await standing(tx, itemId)
  const names = await namesOf(tx, [row?.changedBy ?? null])
  const tags = await tagsOf(tx, [itemId])
  const milestones = await milestonesOf(tx, [itemId])
  return {
    version: row?.version ?? 0,
    position: row?.position ?? null,
    tags: tags.map(({ vocabulary, word }) => ({ vocabulary, word })),
    milestones: milestones.map(({ itemId: _, ...milestone }) => milestone),
    path: (await stagesOf(tx, [itemId])).map(({ year, level }) => ({ year, level })),
    changedBy: names.get(row?.changedBy ?? '') ?? '',
    changedAt: row?.changedAt.toISOString() ?? null,
  }
}

const standing = (tx: Tx, itemId: string) =>
  tx.selectFrom('itemAttribute').selectAll().where('itemId', '=', itemId).executeTakeFirst()

interface Arranged {
  readonly itemId: string
  readonly basedOn: number
  readonly position: number | null
  readonly tags: readonly Tag[]
  readonly milestones: readonly KeptMilestone[]
  readonly path: readonly KeptStage[]
  readonly at: Date
  readonly today: string
}

/** Refuses `changed-meanwhile` with who and when, and a milestone that cannot stand. */
export async function arrangeItem(
  tx: Tx,
  { tenantId, personId }: { readonly tenantId: string; readonly personId: string },
  { itemId, basedOn, position, tags, milestones, path, at, today }: Arranged,
): Promise<void> {
  await takeTurn(tx, itemId)
  const row = await standing(tx, itemId)
  if ((row?.version ?? 0) !== basedOn) {
    const by = (await namesOf(tx, [row?.changedBy ?? null])).get(row?.changedBy ?? '') ?? ''
    throw changedMeanwhile(row && { by, takenAt: row.changedAt })
  }
  for (const milestone of milestones) {
    const misfit = milestoneMisfit(milestone, today)
    if (misfit !== null) throw new Refusal(misfit, { text: milestone.text })
  }
  await refuseMisfit(tx, itemId, path)
  const changed = { version: basedOn + 1, position, changedBy: personId, changedAt: at }
  await tx
    .insertInto('itemAttribute')
    .values({ ...changed, tenantId, itemId })
    .onConflict((c) => c.columns(['tenantId', 'itemId']).doUpdateSet(changed))
    .execute()
  await tx.deleteFrom('itemTag').where('itemId', '=', itemId).execute()
  await tx.deleteFrom('milestone').where('itemId', '=', itemId).execute()
  const ownTags = tags.map((tag) => ({ ...tag, tenantId, itemId }))
  if (tags.length > 0)
    await tx
      .insertInto('itemTag')
      .values(ownTags)
      .onConflict((c) => c.doNothing())
      .execute()
  if (milestones.length > 0) {
    await tx
      .insertInto('milestone')
      .values(milestones.map((milestone) => ({ ...milestone, tenantId, itemId })))
      .execute()
  }
  await replaceStages(tx, { tenantId, itemId, stages: path })
}

/** Refuses stages that no way to the item's target leads through. */
async function refuseMisfit(tx: Tx, itemId: string, path: readonly KeptStage[]): Promise<void> {
  const [item] = await standingItems(tx, { itemIds: [itemId] })
  const misfit = item && pathMisfit(item.content, path)
  if (misfit) throw new Refusal(misfit.code, { year: misfit.year })
}
