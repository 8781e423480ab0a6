/** Plans, their versions and items as the pages show them. */

import type { PlanItem, PlanSummary, PlanView } from '#contract/plans.ts'
import type { ItemContent } from '#domain/plans/item.ts'
import { Refusal } from '#domain/refusal.ts'
import type { DoorActor, Tx } from '../db.ts'
import { takeTurn } from '../entries/current.ts'
import { namesOf } from '../people/queries.ts'

/** Every plan with its newest adopted version, or its draft, counted. */
export async function listPlans(tx: Tx): Promise<PlanSummary[]> {
  const plans = await tx
    .selectFrom('plan')
    .leftJoin('unit', 'unit.id', 'plan.leadUnitId')
    .selectAll('plan')
    .select('unit.name as lead')
    .orderBy('plan.position')
    .orderBy('plan.id')
    .execute()
  const versions = await tx.selectFrom('planVersion').selectAll().orderBy('number').execute()
  const counts = await tx
    .selectFrom('itemVersion')
    .innerJoin('item', 'item.id', 'itemVersion.itemId')
    .select(({ fn }) => ['itemVersion.planVersionId', 'item.kind', fn.countAll<string>().as('count')])
    .groupBy(['itemVersion.planVersionId', 'item.kind'])
    .execute()
  return plans.map((plan) => {
    const version = versions.findLast((v) => v.planId === plan.id)
    const count = (kind: ItemContent['kind']) =>
      Number(counts.find((c) => c.planVersionId === version?.id && c.kind === kind)?.count ?? 0)
    return {
      id: plan.id,
      kind: plan.kind,
      name: plan.name,
      periodStart: plan.periodStart,
      periodEnd: plan.periodEnd,
      lead: plan.lead ?? '',
      state: version?.adoptedOn ? 'adopted' : 'draft',
      version: version?.adoptedOn ? version.number : 0,
      adoptedOn: version?.adoptedOn ?? null,
      listed: plan.listed,
      obligation: plan.obligation,
      indicators: count('indicator'),
      tasks: count('task'),
      projects: count('project'),
    }
  })
}

export async function getPlanSummary(tx: Tx, id: string): Promise<PlanSummary> {
  const plan = (await listPlans(tx)).find((p) => p.id === id)
  if (!plan) throw new Refusal('not-found')
  return plan
}

/** A plan's items as of one version; without a number, of its newest. */
export async function getPlanItems(tx: Tx, planId: string, version?: number): Promise<PlanItem[]> {
  const found = await findVersion(tx, planId, version)
  if (!found) throw new Refusal('not-found')
  const rows = await tx
    .selectFrom('itemVersion')
    .select(['itemId', 'number', 'content'])
    .where('planVersionId', '=', found.id)
    .orderBy('number')
    .execute()
  const responsibilities = await tx
    .selectFrom('responsibility')
    .innerJoin('item', 'item.id', 'responsibility.itemId')
    .select(['itemId', 'name', 'role', 'viaGroup'])
    .where('item.planId', '=', planId)
    .orderBy('responsibility.position')
    .execute()
  const served = await servedItems(tx, planId)
  const named = (itemId: string, role: 'lead' | 'support') => [
    ...new Set(
      responsibilities.filter((r) => r.itemId === itemId && r.role === role).map((r) => r.viaGroup || r.name),
    ),
  ]
  return rows.map((row) => ({
    id: row.itemId,
    number: row.number,
    ...shownContent(row.content),
    leads: named(row.itemId, 'lead'),
    supporters: named(row.itemId, 'support'),
    serves: served.filter((s) => s.itemId === row.itemId).map((s) => `${s.plan} ${s.number}`),
  }))
}

const servedItems = (tx: Tx, planId: string) =>
  tx
    .selectFrom('alignment')
    .innerJoin('item as own', 'own.id', 'alignment.itemId')
    .innerJoin('item as served', 'served.id', 'alignment.servesItemId')
    .innerJoin('plan', 'plan.id', 'served.planId')
    .innerJoin('itemVersion', 'itemVersion.itemId', 'served.id')
    .select(['alignment.itemId', 'plan.name as plan', 'itemVersion.number'])
    .where('own.planId', '=', planId)
    .execute()

type ShownContent = Pick<
  PlanItem,
  'kind' | 'name' | 'field' | 'unit' | 'nature' | 'base' | 'target' | 'targetKind' | 'more'
>

/** An item's content in the columns that pages and previews show for all kinds. */
export function shownContent(content: ItemContent): ShownContent {
  const { kind, name, field } = content
  const plain = { kind, name, field, unit: '', nature: null, base: '', target: '', targetKind: '', more: '' }
  if (kind === 'indicator') {
    return {
      ...plain,
      unit: content.unit,
      nature: content.nature,
      base: content.base ?? '',
      target: content.target.text,
      targetKind: content.target.kind,
    }
  }
  if (kind === 'task') return { ...plain, more: content.taskKind ?? '' }
  const investment = content.investment ? `${content.investment}${content.investmentUnit}` : ''
  return { ...plain, more: [content.content, content.years, investment].filter(Boolean).join('；') }
}

const findVersion = (tx: Tx, planId: string, number?: number) =>
  tx
    .selectFrom('planVersion')
    .selectAll()
    .where('planId', '=', planId)
    .$if(number !== undefined, (q) => q.where('number', '=', number ?? 0))
    .orderBy('number', 'desc')
    .executeTakeFirst()

/** The plan's version that is still a draft. Refuses `plan-closed` where it was adopted. */
export async function getDraft(tx: Tx, planId: string): Promise<{ id: string; planId: string }> {
  const version = await findVersion(tx, planId)
  if (!version) throw new Refusal('not-found')
  if (version.adoptedOn) throw new Refusal('plan-closed')
  return { id: version.id, planId }
}

/** The draft, kept from every other writer until the transaction ends. */
export async function holdDraft(tx: Tx, planId: string): Promise<{ id: string; planId: string }> {
  await takeTurn(tx, planId)
  return getDraft(tx, planId)
}

export async function getPlan(
  tx: Tx,
  { id, version, writable }: { id: string; version?: number | undefined; writable: boolean },
): Promise<PlanView> {
  const plan = await getPlanSummary(tx, id)
  const versions = await tx
    .selectFrom('planVersion')
    .select(['number', 'adoptedOn'])
    .where('planId', '=', id)
    .orderBy('number')
    .execute()
  const basis = await tx
    .selectFrom('planBasis')
    .innerJoin('basisDocument', 'basisDocument.id', 'planBasis.basisDocumentId')
    .select(['title', 'number', 'issuedOn'])
    .where('planId', '=', id)
    .execute()
  const items = await getPlanItems(tx, id, version)
  return { plan, basis, items, versions, writable: writable && plan.state === 'draft' }
}

/**
 * Adopts the draft: from here the database refuses every change of it. Refuses a plan without items, and one that
 * was adopted before: with who and when where somebody did it.
 */
export async function adoptPlan(
  tx: Tx,
  actor: DoorActor,
  { planId, adoptedOn, at }: { planId: string; adoptedOn: string; at: Date },
): Promise<void> {
  await takeTurn(tx, planId)
  await refuseAdopted(tx, planId)
  const draft = await getDraft(tx, planId)
  const some = await tx
    .selectFrom('itemVersion')
    .select('id')
    .where('planVersionId', '=', draft.id)
    .executeTakeFirst()
  if (!some) throw new Refusal('plan-empty')
  await tx
    .updateTable('planVersion')
    .set({ adoptedOn, adoptedBy: actor.personId, adoptedAt: at })
    .where('id', '=', draft.id)
    .execute()
}

async function refuseAdopted(tx: Tx, planId: string): Promise<void> {
  const version = await findVersion(tx, planId)
  if (!version?.adoptedBy || !version.adoptedAt) return
  const who = (await namesOf(tx, [version.adoptedBy])).get(version.adoptedBy) ?? ''
  throw new Refusal('plan-adopted', { who, when: version.adoptedAt.toISOString() })
}
