/** Writing an adjustment while it is a draft: its text, the items it changes, a word on each effect, opinions. */

import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { ChangeKind, EffectKind } from '#domain/adjustments/effect.ts'
import type { Actor } from '#domain/people/role.ts'
import { fieldChanges } from '#domain/plans/correction.ts'
import type { ItemContent } from '#domain/plans/item.ts'
import { responsibilitiesOf } from '#domain/plans/responsibility.ts'
import { Refusal } from '#domain/refusal.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { getOwnFile } from '../files/own.ts'
import { getUnitDirectory, namesOf, unitIdsByName } from '../people/queries.ts'
import { standingItems } from '../plans/standing.ts'
import {
  type AdjustmentRow,
  adjustedItems,
  findEffects,
  getAdjustmentRow,
  getNewestVersion,
  weighedEffects,
} from './read.ts'
import type { NewResponsibility } from './tables.ts'

interface Writing {
  readonly actor: Actor
  readonly id: string
  readonly at: Date
}

/** The draft, kept from every other writer until the transaction ends. Refuses `adjustment-under-way`. */
export async function holdDraft(tx: Tx, id: string): Promise<AdjustmentRow> {
  await takeTurn(tx, id)
  const row = await getAdjustmentRow(tx, id)
  if (row.state !== 'draft') throw new Refusal('adjustment-under-way')
  return row
}

export interface WantedText {
  /** The version the writer saw. */
  readonly basedOn: number
  readonly title: string
  readonly reason: string
  readonly basis: string
  readonly documentIds: readonly string[]
}

/** Saves the text; the adjustment then starts from the plan version that stands, its items from how they read now. */
export async function saveText(tx: Tx, { actor, id, at }: Writing, wanted: WantedText): Promise<void> {
  const { text, planId } = await holdDraft(tx, id)
  if (text.version !== wanted.basedOn) throw await meanwhile(tx, text)
  const newest = await getNewestVersion(tx, planId)
  const { title, reason, basis, documentIds } = wanted
  await tx
    .insertInto('adjustmentText')
    .values({
      ...{ title, reason, basis, tenantId: actor.tenantId, adjustmentId: id, version: text.version + 1 },
      ...{
        baseVersionId: newest.id,
        basisDocumentIds: [...documentIds],
        writtenBy: actor.personId,
        writtenAt: at,
      },
    })
    .execute()
  await startItemsAgain(tx, { actor, id, at })
}

const meanwhile = async (tx: Tx, { writtenBy, writtenAt }: { writtenBy: string; writtenAt: Date }) => {
  const by = (await namesOf(tx, [writtenBy])).get(writtenBy) ?? ''
  return changedMeanwhile({ by, takenAt: writtenAt })
}

/** Items whose text was changed in the plan since: they start from it, and leave where nothing is left to change. */
async function startItemsAgain(tx: Tx, writing: Writing): Promise<void> {
  const rows = await adjustedItems(tx, writing.id)
  const standing = await standingItems(tx, { itemIds: rows.map((r) => r.itemId) })
  for (const row of rows) {
    if (row.change === 'add' || !row.before) continue
    const now = standing.find((s) => s.itemId === row.itemId)?.content ?? null
    if (now && fieldChanges(row.before, now).length === 0) continue
    const isLeft = now !== null && (row.after === null || fieldChanges(now, row.after).length > 0)
    const { version, number, reason, itemId, after } = row
    await addItemVersion(tx, writing, {
      ...{ itemId, number, reason, responsibilities: [], version: version + 1 },
      change: isLeft ? row.change : 'none',
      after: isLeft ? after : null,
    })
  }
}

export interface WantedItem {
  readonly itemId: string
  /** The version of the item's change the writer saw; 0: none was made. */
  readonly basedOn: number
  readonly change: ChangeKind | 'none'
  readonly after: ItemContent | null
  readonly reason: string
  readonly leads: readonly string[]
  readonly supporters: readonly string[]
}

/**
 * Saves how one item of the plan is to be, or that it is to go; `none` leaves it as it is. Refuses `not-found` for an
 * item the plan has not, `adjustment-unchanged` where nothing differs.
 */
export async function saveItem(tx: Tx, writing: Writing, wanted: WantedItem): Promise<void> {
  const { planId } = await holdDraft(tx, writing.id)
  const last = await lastVersion(tx, writing.id, wanted.itemId)
  if ((last?.version ?? 0) !== wanted.basedOn)
    throw last ? await meanwhile(tx, last) : new Refusal('not-found')
  const [standing] = await standingItems(tx, { itemIds: [wanted.itemId] })
  const possible = standing ? ['change', 'remove', 'none'] : ['add', 'none']
  const isOfPlan = standing ? standing.planId === planId : last !== undefined
  if (!isOfPlan || !possible.includes(wanted.change)) throw new Refusal('not-found')
  const after = wanted.change === 'change' || wanted.change === 'add' ? wanted.after : null
  if (wanted.change === 'change') refuseUnchanged(standing?.content, after)
  if (wanted.change === 'add') refuseOtherKind(last?.after ?? null, after)
  await addItemVersion(tx, writing, {
    ...{ after, itemId: wanted.itemId, change: wanted.change, reason: wanted.reason },
    version: wanted.basedOn + 1,
    number: standing?.number ?? last?.number ?? 1,
    responsibilities: wanted.change === 'add' ? await responsibilityRows(tx, wanted) : [],
  })
}

function refuseUnchanged(before: ItemContent | undefined, after: ItemContent | null): void {
  const isOther = before && after?.kind === before.kind && fieldChanges(before, after).length > 0
  if (!isOther) throw new Refusal('adjustment-unchanged')
}

/** A new item stays what it is: its number counts in its part. */
function refuseOtherKind(last: ItemContent | null, after: ItemContent | null): void {
  if (after === null || (last !== null && last.kind !== after.kind)) throw new Refusal('adjustment-unchanged')
}

const lastVersion = (tx: Tx, adjustmentId: string, itemId: string) =>
  tx
    .selectFrom('adjustmentItem')
    .selectAll()
    .where('adjustmentId', '=', adjustmentId)
    .where('itemId', '=', itemId)
    .orderBy('version', 'desc')
    .executeTakeFirst()

/** A new item, numbered after the last of its part. */
export async function addItem(
  tx: Tx,
  writing: Writing,
  wanted: Pick<WantedItem, 'reason' | 'leads' | 'supporters'> & { readonly after: ItemContent },
): Promise<void> {
  const { planId } = await holdDraft(tx, writing.id)
  const { after, reason } = wanted
  const standing = (await standingItems(tx, { planIds: [planId] })).filter((i) => i.kind === after.kind)
  const added = (await adjustedItems(tx, writing.id)).filter((i) => i.after?.kind === after.kind)
  await addItemVersion(tx, writing, {
    ...{ after, reason, itemId: v7(), version: 1, change: 'add' },
    number: Math.max(0, ...standing.map((i) => i.number), ...added.map((i) => i.number)) + 1,
    responsibilities: await responsibilityRows(tx, wanted),
  })
}

async function responsibilityRows(
  tx: Tx,
  named: Pick<WantedItem, 'leads' | 'supporters'>,
): Promise<NewResponsibility[]> {
  const unitIds = await unitIdsByName(tx)
  return responsibilitiesOf(named, await getUnitDirectory(tx)).map(({ name, role, position, viaGroup }) => ({
    ...{ id: v7(), unit_id: unitIds.get(name) ?? null, name, role, position, via_group: viaGroup },
  }))
}

interface ItemVersion {
  readonly itemId: string
  readonly version: number
  readonly change: ChangeKind | 'none'
  readonly number: number
  readonly after: ItemContent | null
  readonly reason: string
  readonly responsibilities: readonly NewResponsibility[]
}

/** How the item stands is looked up by the database, word for word. */
async function addItemVersion(tx: Tx, { actor, id, at }: Writing, item: ItemVersion): Promise<void> {
  const { tenantId, personId } = actor
  const stands = item.change === 'change' || item.change === 'remove'
  await tx
    .insertInto('adjustmentItem')
    .values({
      ...{ ...item, tenantId, adjustmentId: id, writtenBy: personId, writtenAt: at },
      before: stands ? sql`standing_content(${tenantId}, ${item.itemId})` : null,
      after: item.after && JSON.stringify(item.after),
      responsibilities: JSON.stringify(item.responsibilities),
    })
    .execute()
}

export interface WantedWord {
  readonly kind: EffectKind
  readonly itemId: string
  readonly linkedItemId: string
  readonly note: string
}

/** A person's word on an effect as it is found now. Refuses `not-found` for one that is not there. */
export async function weighEffect(tx: Tx, { actor, id, at }: Writing, wanted: WantedWord): Promise<void> {
  const { planId } = await holdDraft(tx, id)
  const isIt = (one: Pick<WantedWord, 'kind' | 'itemId' | 'linkedItemId'>) =>
    one.kind === wanted.kind && one.itemId === wanted.itemId && one.linkedItemId === wanted.linkedItemId
  const effects = await findEffects(tx, { planId, items: await adjustedItems(tx, id) })
  const found = effects.find(isIt)?.found
  if (!found) throw new Refusal('not-found')
  const last = (await weighedEffects(tx, id)).find(isIt)
  await tx
    .insertInto('adjustmentEffect')
    .values({
      ...{ ...wanted, tenantId: actor.tenantId, adjustmentId: id, version: (last?.version ?? 0) + 1 },
      ...{ found: JSON.stringify(found), writtenBy: actor.personId, writtenAt: at },
    })
    .execute()
}

export interface WantedOpinion {
  readonly who: string
  readonly opinion: string
  readonly givenOn: string
  readonly fileId: string | null
}

/** While the experts are asked: in the draft, and at their own step. */
export const takesOpinions = (state: string): boolean => state === 'draft' || state === 'expert_review'

/** What an expert said. Refuses `adjustment-under-way` where the experts are through. */
export async function addOpinion(tx: Tx, { actor, id, at }: Writing, wanted: WantedOpinion): Promise<void> {
  await takeTurn(tx, id)
  if (!takesOpinions((await getAdjustmentRow(tx, id)).state)) throw new Refusal('adjustment-under-way')
  if (wanted.fileId !== null) await getOwnFile(tx, actor, wanted.fileId)
  const { tenantId, personId } = actor
  await tx
    .insertInto('expertOpinion')
    .values({ ...wanted, tenantId, id: v7(), adjustmentId: id, recordedBy: personId, recordedAt: at })
    .execute()
}
