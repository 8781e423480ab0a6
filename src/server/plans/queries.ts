/** Plans, their versions and items as the pages show them. */

import type { PlanItem, PlanSummary, PlanView } from '#contract/plans.ts'
import type { ItemKind } from '#domain/plans/item.ts'
import { itemColumns } from '#domain/plans/item-columns.ts'
import { namedUnits } from '#domain/plans/responsibility.ts'
import { standingVersion } from '#domain/plans/version.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import {
  isInForce,
  isThere,
  itemsAsOf,
  type StandingItem,
  standingItems,
  standingResponsibilities,
} from './standing.ts'

/** Every plan, or one, with the version that stands, counted. */
export async function listPlans(tx: Tx, id?: string): Promise<PlanSummary[]> {
  const plans = await tx
    .selectFrom('plan')
    .leftJoin('unit', 'unit.id', 'plan.leadUnitId')
    .selectAll('plan')
    .select('unit.name as lead')
    .$if(id !== undefined, (q) => q.where('plan.id', '=', id ?? ''))
    .orderBy('plan.position')
    .orderBy('plan.id')
    .execute()
  const versions = await listVersions(
    tx,
    plans.map((p) => p.id),
  )
  const counts = await countItems(tx, id)
  return plans.map((plan) => {
    const version = standingVersion(versions.filter((v) => v.planId === plan.id))
    const count = (kind: ItemKind) =>
      Number(counts.find((c) => c.planId === plan.id && c.kind === kind)?.count ?? 0)
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

/** Of a day before its adoption the first version was a draft. */
const listVersions = (tx: Tx, planIds: readonly string[]) =>
  tx
    .selectFrom('planVersion')
    .select(['id', 'planId', 'number'])
    .select(({ eb, ref }) =>
      eb.case().when(isInForce).then(ref('adoptedOn')).else(null).end().as('adoptedOn'),
    )
    .where('planId', 'in', [...planIds])
    .where(({ eb, or }) => or([eb('number', '=', 1), isInForce]))
    .orderBy('number')
    .execute()

const countItems = (tx: Tx, planId?: string) =>
  tx
    .selectFrom('item')
    .select(({ fn }) => ['planId', 'kind', fn.countAll<string>().as('count')])
    .where(({ ref }) => isThere(ref('item.id')))
    .$if(planId !== undefined, (q) => q.where('planId', '=', planId ?? ''))
    .groupBy(['planId', 'kind'])
    .execute()

export async function getPlanSummary(tx: Tx, id: string): Promise<PlanSummary> {
  const [plan] = await listPlans(tx, id)
  if (!plan) throw new Refusal('not-found')
  return plan
}

/** A plan as of one version; without a number, of the one that stands. Refuses `not-found` for one it never had. */
export async function getPlan(
  tx: Tx,
  { id, version: number, writable }: { id: string; version?: number | undefined; writable: boolean },
): Promise<PlanView> {
  const plan = await getPlanSummary(tx, id)
  const versions = await listVersions(tx, [id])
  const shown = number === undefined ? standingVersion(versions) : versions.find((v) => v.number === number)
  if (!shown) throw new Refusal('not-found')
  const basis = await tx
    .selectFrom('planBasis')
    .innerJoin('basisDocument', 'basisDocument.id', 'planBasis.basisDocumentId')
    .select(['title', 'number', 'issuedOn'])
    .where('planId', '=', id)
    .execute()
  return {
    plan,
    basis,
    items: await planItems(tx, shown),
    versions: versions.map(({ number, adoptedOn }) => ({ number, adoptedOn })),
    writable: writable && plan.state === 'draft',
    leadChange: writable && plan.state === 'adopted' ? { unitId: await leadOf(tx, id) } : null,
  }
}

async function leadOf(tx: Tx, planId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('plan')
    .select('leadUnitId')
    .where('id', '=', planId)
    .executeTakeFirstOrThrow()
  return row.leadUnitId
}

async function planItems(
  tx: Tx,
  version: { id: string; planId: string; number: number },
): Promise<PlanItem[]> {
  const items = await itemsAsOf(tx, version)
  const responsibilities = await standingResponsibilities(tx, { planIds: [version.planId] })
  const served = await servedItems(tx, version.planId)
  return (await inWorkingOrder(tx, items)).map(({ itemId, number, content }) => {
    const units = responsibilities.filter((r) => r.itemId === itemId)
    return {
      id: itemId,
      number,
      ...itemColumns(content),
      leads: namedUnits(units, 'lead'),
      supporters: namedUnits(units, 'support'),
      serves: served.filter((s) => s.itemId === itemId).map((s) => `${s.plan} ${s.number}`),
    }
  })
}

/** By the place an item was given on screens, else by its number. */
async function inWorkingOrder(tx: Tx, items: readonly StandingItem[]): Promise<StandingItem[]> {
  const rows = await tx
    .selectFrom('itemAttribute')
    .select(['itemId', 'position'])
    .where(
      'itemId',
      'in',
      items.map(({ itemId }) => itemId),
    )
    .execute()
  const places = new Map(rows.map(({ itemId, position }) => [itemId, position]))
  const place = ({ itemId, number }: StandingItem) => places.get(itemId) ?? number
  return items.toSorted((a, b) => place(a) - place(b) || a.number - b.number)
}

/** The items of other plans that a plan's items serve, as they stand. */
async function servedItems(tx: Tx, planId: string) {
  const alignments = await tx
    .selectFrom('alignment')
    .innerJoin('item as own', 'own.id', 'alignment.itemId')
    .innerJoin('item as served', 'served.id', 'alignment.servesItemId')
    .innerJoin('plan', 'plan.id', 'served.planId')
    .select(['alignment.itemId', 'alignment.servesItemId', 'plan.name as plan'])
    .where('own.planId', '=', planId)
    .execute()
  const items = await standingItems(tx, { itemIds: alignments.map((a) => a.servesItemId) })
  return alignments.flatMap(({ itemId, servesItemId, plan }) => {
    const served = items.find((i) => i.itemId === servesItemId)
    return served ? [{ itemId, plan, number: served.number }] : []
  })
}

/** The district's own outline, an adopted one before a draft; undefined where it has none. */
export async function findOutline(tx: Tx) {
  const outlines = await tx
    .selectFrom('plan')
    .leftJoin('planVersion', (join) => join.onRef('planVersion.planId', '=', 'plan.id').on(isInForce))
    .select(({ fn }) => ['plan.id', 'plan.name', fn.max('planVersion.number').as('version')])
    .where('plan.kind', '=', 'district')
    .groupBy(['plan.id', 'plan.name', 'plan.position'])
    .orderBy('plan.position')
    .execute()
  return outlines.find((o) => o.version !== null) ?? outlines[0]
}
