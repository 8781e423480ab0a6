/** Corrections of entry: one person proposes with the page of the approved document, another confirms. */

import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { CorrectionView } from '#contract/items.ts'
import type { Actor } from '#domain/people/role.ts'
import { correctionMisfit, fieldChanges } from '#domain/plans/correction.ts'
import type { ItemContent } from '#domain/plans/item.ts'
import { Refusal } from '#domain/refusal.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { namesOf } from '../people/queries.ts'
import { itemsAsOf } from '../plans/standing.ts'

/** The version of an item that stands, by its plan's newest adopted version that speaks of it. */
export async function standingText(tx: Tx, itemId: string): Promise<{ id: string; content: ItemContent }> {
  const version = await tx
    .selectFrom('itemVersion')
    .innerJoin('planVersion', 'planVersion.id', 'itemVersion.planVersionId')
    .select(['itemVersion.id', 'planVersion.id as planVersionId', 'planVersion.planId', 'planVersion.number'])
    .where('itemVersion.itemId', '=', itemId)
    .where('planVersion.adoptedOn', 'is not', null)
    .orderBy('planVersion.number', 'desc')
    .executeTakeFirst()
  if (!version) throw new Refusal('not-found')
  const { id, planVersionId, ...ofPlan } = version
  const item = (await itemsAsOf(tx, { ...ofPlan, id: planVersionId })).find((i) => i.itemId === itemId)
  if (!item) throw new Refusal('not-found')
  return { id, content: item.content }
}

interface Proposal {
  readonly itemId: string
  readonly content: ItemContent
  readonly reason: string
  readonly fileId: string
  readonly at: Date
}

/** Answers the proposal's id. Refuses `correction-waiting` while another one waits for the item. */
export async function proposeCorrection(tx: Tx, actor: Actor, proposal: Proposal): Promise<string> {
  const { itemId, content, reason, fileId, at } = proposal
  await takeTurn(tx, itemId)
  const [waiting] = (await listCorrections(tx, actor, { itemIds: [itemId] })).filter((c) => c.end === null)
  if (waiting) throw new Refusal('correction-waiting', { who: waiting.by, when: waiting.at })
  const text = await standingText(tx, itemId)
  const misfit = correctionMisfit(text.content, content)
  if (misfit !== null) throw new Refusal(misfit)
  await getPage(tx, actor, fileId)
  const id = v7()
  await tx
    .insertInto('itemCorrection')
    .values({
      ...{ tenantId: actor.tenantId, id, itemVersionId: text.id, reason, fileId },
      ...{ before: JSON.stringify(text.content), after: JSON.stringify(content) },
      ...{ proposedBy: actor.personId, proposedAt: at },
    })
    .execute()
  return id
}

/** The page is one that the proposer put in himself: nobody passes another's file off as the approved document. */
async function getPage(tx: Tx, { personId }: Actor, fileId: string): Promise<void> {
  const file = await tx
    .selectFrom('file')
    .select('id')
    .where('id', '=', fileId)
    .where('createdBy', '=', personId)
    .executeTakeFirst()
  if (!file) throw new Refusal('not-found')
}

interface Ending {
  readonly id: string
  readonly outcome: 'applied' | 'turned_down'
  readonly reason: string
  readonly at: Date
}

/** Answers the item. Refuses `correction-ended` with who and when, and `own-correction` for the proposer's own word. */
export async function endCorrection(tx: Tx, actor: Actor, ending: Ending): Promise<string> {
  const { id, outcome, reason, at } = ending
  const { itemId } = await getCorrection(tx, id)
  await takeTurn(tx, itemId)
  const correction = (await listCorrections(tx, actor, { itemIds: [itemId] })).find((c) => c.id === id)
  if (!correction) throw new Refusal('not-found')
  const { end } = correction
  if (end) throw new Refusal('correction-ended', { who: end.by, when: end.at })
  if (outcome === 'applied' && !correction.canApply) throw new Refusal('own-correction')
  await sql`select end_correction(${id}, ${outcome}, ${reason}, ${at})`.execute(tx)
  return itemId
}

export async function getCorrection(tx: Tx, id: string): Promise<{ itemId: string; fileId: string }> {
  const row = await tx
    .selectFrom('itemCorrection')
    .innerJoin('itemVersion', 'itemVersion.id', 'itemCorrection.itemVersionId')
    .select(['itemVersion.itemId', 'itemCorrection.fileId'])
    .where('itemCorrection.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return row
}

/** The corrections of an item or of a plan's items, the newest first. */
export async function listCorrections(
  tx: Tx,
  actor: Actor,
  of: { readonly itemIds: readonly string[] } | { readonly planId: string },
): Promise<CorrectionView[]> {
  const rows = await tx
    .selectFrom('itemCorrection')
    .innerJoin('itemVersion', 'itemVersion.id', 'itemCorrection.itemVersionId')
    .innerJoin('item', 'item.id', 'itemVersion.itemId')
    .innerJoin('file', 'file.id', 'itemCorrection.fileId')
    .leftJoin('correctionEnd', 'correctionEnd.correctionId', 'itemCorrection.id')
    .select(['itemCorrection.id', 'itemCorrection.before', 'itemCorrection.after', 'itemCorrection.reason'])
    .select(['itemCorrection.proposedBy', 'itemCorrection.proposedAt', 'file.name as fileName'])
    .select(['itemVersion.itemId', 'itemVersion.number', 'correctionEnd.outcome', 'correctionEnd.endedBy'])
    .select(['correctionEnd.endedAt', 'correctionEnd.reason as endReason'])
    .$if('itemIds' in of, (q) => q.where('item.id', 'in', 'itemIds' in of ? [...of.itemIds] : []))
    .$if('planId' in of, (q) => q.where('item.planId', '=', 'planId' in of ? of.planId : ''))
    .orderBy('itemCorrection.proposedAt', 'desc')
    .orderBy('itemCorrection.id', 'desc')
    .execute()
  const names = await namesOf(
    tx,
    rows.flatMap((row) => [row.proposedBy, row.endedBy]),
  )
  const isCoordinator = actor.memberships.some(({ role }) => role === 'coordinator')
  return rows.map((row) => ({
    ...{ id: row.id, itemId: row.itemId, number: row.number, name: row.after.name, reason: row.reason },
    ...{ fileName: row.fileName, by: names.get(row.proposedBy) ?? '', at: row.proposedAt.toISOString() },
    changes: fieldChanges(row.before, row.after),
    end: endOf(row, names),
    canApply: isCoordinator && row.outcome === null && row.proposedBy !== actor.personId,
    canTurnDown: isCoordinator && row.outcome === null,
  }))
}

interface EndRow {
  readonly outcome: 'applied' | 'turned_down' | null
  readonly endedBy: string | null
  readonly endedAt: Date | null
  readonly endReason: string | null
}

function endOf(
  { outcome, endedBy, endedAt, endReason }: EndRow,
  names: ReadonlyMap<string, string>,
): CorrectionView['end'] {
  if (outcome === null || endedBy === null || endedAt === null) return null
  return { outcome, by: names.get(endedBy) ?? '', at: endedAt.toISOString(), reason: endReason ?? '' }
}
