/** One item as its page shows it, and what changed about a plan beside its text. */

import type { ItemView, PlanChange } from '#contract/items.ts'
import { isPermitted, isPermittedOnOne } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import type { ItemContent } from '#domain/plans/item.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { namesOf } from '../people/queries.ts'
import { itemsAsOf, standingResponsibilities } from '../plans/standing.ts'
import { attributesOf, vocabularies } from './attributes.ts'
import { listCorrections } from './corrections.ts'
import type { KeptResponsibility } from './tables.ts'

export async function getItem(tx: Tx, actor: Actor, id: string): Promise<ItemView> {
  const { planId, plan, leadUnitId } = await getPlanOf(tx, id)
  const texts = await textsOf(tx, id)
  const newest = texts.at(-1)
  if (!newest) throw new Refusal('not-found')
  const parts = await standingResponsibilities(tx, { itemIds: [id] })
  const leads = parts.filter(({ role }) => role === 'lead').map(({ unitId }) => unitId)
  return {
    ...{ id, planId, plan, number: newest.number, content: newest.content },
    isAdopted: newest.adoptedOn !== null,
    texts: texts.map(({ number: _, ...text }) => text),
    parts: parts.map(({ itemId: _, ...part }) => part).toSorted((a, b) => a.role.localeCompare(b.role)),
    responsibilityChanges: await orderedChanges(tx, id),
    corrections: await listCorrections(tx, actor, { itemIds: [id] }),
    attributes: await attributesOf(tx, id),
    vocabularies: await vocabularies(tx),
    may: {
      arrange: isPermittedOnOne('item.arrange', actor, [...leads, leadUnitId]),
      reassign: isPermitted('item.reassign', actor, null),
      correct: isPermitted('item.correct', actor, null) && newest.adoptedOn !== null,
    },
  }
}

/** Whose the item is, for a permission: the units that lead it and the one that leads its plan. */
export async function unitsOfItem(tx: Tx, id: string): Promise<string[]> {
  const { leadUnitId } = await getPlanOf(tx, id)
  const parts = await standingResponsibilities(tx, { itemIds: [id] })
  return [...parts.filter(({ role }) => role === 'lead').map(({ unitId }) => unitId), leadUnitId].flatMap(
    (unitId) => unitId ?? [],
  )
}

async function getPlanOf(tx: Tx, itemId: string) {
  const row = await tx
    .selectFrom('item')
    .innerJoin('plan', 'plan.id', 'item.planId')
    .select(['plan.id as planId', 'plan.name as plan', 'plan.leadUnitId'])
    .where('item.id', '=', itemId)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return row
}

interface Text {
  readonly version: number
  readonly adoptedOn: string | null
  /** How many corrections made it; 0: as it was entered. */
  readonly corrected: number
  readonly number: number
  readonly content: ItemContent
}

/** Every text the item ever had, oldest first; the last is how it reads. */
async function textsOf(tx: Tx, itemId: string): Promise<Text[]> {
  const versions = await tx
    .selectFrom('itemVersion')
    .innerJoin('planVersion', 'planVersion.id', 'itemVersion.planVersionId')
    .select(['itemVersion.id', 'itemVersion.number', 'itemVersion.content'])
    .select(['planVersion.number as version', 'planVersion.adoptedOn'])
    .where('itemVersion.itemId', '=', itemId)
    .orderBy('planVersion.number')
    .execute()
  const applied = await tx
    .selectFrom('itemCorrection')
    .innerJoin('correctionEnd', 'correctionEnd.correctionId', 'itemCorrection.id')
    .select(['itemCorrection.itemVersionId', 'itemCorrection.after', 'correctionEnd.number as corrected'])
    .where(
      'itemCorrection.itemVersionId',
      'in',
      versions.map(({ id }) => id),
    )
    .where('correctionEnd.outcome', '=', 'applied')
    .orderBy('correctionEnd.number')
    .execute()
  return versions.flatMap(({ id, content, ...version }) => [
    { ...version, content, corrected: 0 },
    ...applied
      .filter((c) => c.itemVersionId === id)
      .map(({ after, corrected }) => ({ ...version, content: after, corrected: corrected ?? 0 })),
  ])
}

const sidesOf = (parts: readonly KeptResponsibility[]) => {
  const of = (role: KeptResponsibility['role']) => [
    ...new Set(parts.filter((p) => p.role === role).map((p) => p.via_group || p.name)),
  ]
  return { leads: of('lead'), supporters: of('support') }
}

async function orderedChanges(tx: Tx, itemId: string): Promise<ItemView['responsibilityChanges']> {
  const rows = await responsibilityChanges(tx).where('item.id', '=', itemId).execute()
  const names = await namesOf(
    tx,
    rows.map((row) => row.changedBy),
  )
  return rows.map((row) => ({
    basis: { id: row.basisDocumentId, title: row.title, number: row.documentNumber },
    ...{ effectiveOn: row.effectiveOn, by: names.get(row.changedBy) ?? '', at: row.changedAt.toISOString() },
    ...{ before: sidesOf(row.before), after: sidesOf(row.after), byReform: row.successionId !== null },
  }))
}

/** The newest first. */
const responsibilityChanges = (tx: Tx) =>
  tx
    .selectFrom('responsibilityChange')
    .innerJoin('item', 'item.id', 'responsibilityChange.itemId')
    .innerJoin('basisDocument', 'basisDocument.id', 'responsibilityChange.basisDocumentId')
    .select(['responsibilityChange.itemId', 'responsibilityChange.basisDocumentId', 'basisDocument.title'])
    .select(['basisDocument.number as documentNumber', 'responsibilityChange.effectiveOn'])
    .select(['responsibilityChange.before', 'responsibilityChange.after'])
    .select(['responsibilityChange.changedBy', 'responsibilityChange.changedAt'])
    .select('responsibilityChange.successionId')
    .orderBy('responsibilityChange.changedAt', 'desc')
    .orderBy('responsibilityChange.number', 'desc')

/** Responsibilities, leads and corrections of a plan, the newest first. */
export async function listPlanChanges(tx: Tx, actor: Actor, planId: string): Promise<PlanChange[]> {
  const plan = await tx
    .selectFrom('planVersion')
    .select(['id', 'planId', 'number'])
    .where('planId', '=', planId)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if (!plan) throw new Refusal('not-found')
  const items = await itemsAsOf(tx, plan)
  const nameOf = (itemId: string) => items.find((i) => i.itemId === itemId)?.content.name ?? ''
  const changes = [
    ...(await changesOfItems(tx, planId, nameOf)),
    ...(await changesOfLead(tx, planId)),
    ...(await listCorrections(tx, actor, { planId })).map(
      (correction): PlanChange => ({
        ...{ kind: 'correction', itemId: correction.itemId, item: correction.name, by: correction.by },
        ...{ at: correction.at, effectiveOn: null, basis: null, before: '', after: '', correction },
      }),
    ),
  ]
  return changes.toSorted((a, b) => b.at.localeCompare(a.at))
}

async function changesOfItems(
  tx: Tx,
  planId: string,
  nameOf: (itemId: string) => string,
): Promise<PlanChange[]> {
  const rows = await responsibilityChanges(tx).where('item.planId', '=', planId).execute()
  const names = await namesOf(
    tx,
    rows.map((row) => row.changedBy),
  )
  const told = (parts: readonly KeptResponsibility[]) => {
    const { leads, supporters } = sidesOf(parts)
    return [leads, supporters]
      .map((side) => side.join('、'))
      .filter(Boolean)
      .join(' / ')
  }
  return rows.map((row) => ({
    ...{ kind: 'responsibilities', itemId: row.itemId, item: nameOf(row.itemId) },
    ...{ by: names.get(row.changedBy) ?? '', at: row.changedAt.toISOString(), effectiveOn: row.effectiveOn },
    basis: { id: row.basisDocumentId, title: row.title, number: row.documentNumber },
    ...{ before: told(row.before), after: told(row.after), correction: null },
  }))
}

async function changesOfLead(tx: Tx, planId: string): Promise<PlanChange[]> {
  const rows = await tx
    .selectFrom('planLeadChange')
    .innerJoin('basisDocument', 'basisDocument.id', 'planLeadChange.basisDocumentId')
    .innerJoin('person', 'person.id', 'planLeadChange.changedBy')
    .leftJoin('unit as old', 'old.id', 'planLeadChange.beforeUnitId')
    .innerJoin('unit as now', 'now.id', 'planLeadChange.afterUnitId')
    .select(['planLeadChange.changedAt', 'planLeadChange.effectiveOn', 'planLeadChange.basisDocumentId'])
    .select(['basisDocument.title', 'basisDocument.number', 'person.name as by'])
    .select(['old.name as before', 'now.name as after'])
    .where('planLeadChange.planId', '=', planId)
    .execute()
  return rows.map((row) => ({
    ...{ kind: 'lead', itemId: null, item: '', by: row.by, at: row.changedAt.toISOString() },
    effectiveOn: row.effectiveOn,
    basis: { id: row.basisDocumentId, title: row.title, number: row.number },
    ...{ before: row.before ?? '', after: row.after, correction: null },
  }))
}
