/** An adjustment as it stands: its newest text and items, where its chain is, and what it touches. */

import {
  type AdjustedItem,
  type Alignment,
  type Effect,
  effectsOf,
  type KnownItem,
} from '#domain/adjustments/effect.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { namesOf } from '../people/queries.ts'
import { standingItems } from '../plans/standing.ts'

/** Refuses `not-found`. */
export async function getAdjustmentRow(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('adjustment')
    .innerJoin('plan', 'plan.id', 'adjustment.planId')
    .innerJoin('unit', 'unit.id', 'adjustment.unitId')
    .innerJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'adjustment.id').onRef('case.process', '=', 'adjustment.process'),
    )
    .selectAll('adjustment')
    .select([
      'plan.name as plan',
      'plan.kind as planKind',
      'plan.leadUnitId',
      'unit.name as unit',
      'case.state',
    ])
    .where('adjustment.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  const text = await tx
    .selectFrom('adjustmentText')
    .selectAll()
    .where('adjustmentId', '=', id)
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow()
  return { ...row, text }
}

export type AdjustmentRow = Awaited<ReturnType<typeof getAdjustmentRow>>

/** Whose the adjustment is, as permissions ask: a special plan's lead; null: the place's own. */
export const unitOf = ({
  planKind,
  leadUnitId,
}: Pick<AdjustmentRow, 'planKind' | 'leadUnitId'>): string | null =>
  planKind === 'special' ? leadUnitId : null

/** The newest version of each item it changes, those taken out again left out. */
export async function adjustedItems(tx: Tx, adjustmentId: string) {
  const rows = await tx
    .selectFrom('adjustmentItem')
    .distinctOn('itemId')
    .selectAll()
    .where('adjustmentId', '=', adjustmentId)
    .orderBy('itemId')
    .orderBy('version', 'desc')
    .execute()
  const order = { indicator: 0, task: 1, project: 2 }
  const placeOf = (row: (typeof rows)[number]) =>
    order[(row.after ?? row.before)?.kind ?? 'indicator'] * 1e6 + row.number
  return rows
    .flatMap(({ change, ...row }) => (change === 'none' ? [] : [{ ...row, change }]))
    .toSorted((a, b) => placeOf(a) - placeOf(b))
}

export type AdjustedRow = Awaited<ReturnType<typeof adjustedItems>>[number]

/** What the machine finds now. */
export async function findEffects(
  tx: Tx,
  { planId, items }: { planId: string; items: readonly AdjustedItem[] },
): Promise<Effect[]> {
  if (items.length === 0) return []
  return effectsOf({ planId, items, known: await knownItems(tx), alignments: await alignmentsOf(tx, items) })
}

async function knownItems(tx: Tx): Promise<KnownItem[]> {
  const plans = await tx.selectFrom('plan').select(['id', 'kind', 'name']).execute()
  const items = await standingItems(tx, { planIds: plans.map((p) => p.id) })
  return items.flatMap(({ itemId, planId, number, content }) => {
    const plan = plans.find((p) => p.id === planId)
    return plan ? [{ itemId, planId, planKind: plan.kind, plan: plan.name, number, content }] : []
  })
}

const alignmentsOf = (tx: Tx, items: readonly AdjustedItem[]): Promise<Alignment[]> => {
  const ids = items.map((i) => i.itemId)
  return tx
    .selectFrom('alignment')
    .select(['itemId', 'servesItemId'])
    .where(({ eb, or }) => or([eb('itemId', 'in', ids), eb('servesItemId', 'in', ids)]))
    .execute()
}

/** The newest word on each effect. */
export const weighedEffects = (tx: Tx, adjustmentId: string) =>
  tx
    .selectFrom('adjustmentEffect')
    .innerJoin('person', 'person.id', 'adjustmentEffect.writtenBy')
    .distinctOn(['itemId', 'linkedItemId', 'kind'])
    .select(['itemId', 'linkedItemId', 'kind', 'version', 'found', 'note', 'person.name as by'])
    .where('adjustmentId', '=', adjustmentId)
    .orderBy('itemId')
    .orderBy('linkedItemId')
    .orderBy('kind')
    .orderBy('version', 'desc')
    .execute()

/** The adopted version of the plan that stands, with who confirmed it. Refuses `plan-not-adopted`. */
export async function getNewestVersion(tx: Tx, planId: string) {
  const version = await tx
    .selectFrom('planVersion')
    .select(['id', 'number', 'adoptedOn', 'adoptedBy', 'adoptedAt'])
    .where('planId', '=', planId)
    .where('adoptedAt', 'is not', null)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if (!version?.adoptedOn || !version.adoptedAt) throw new Refusal('plan-not-adopted')
  const { adoptedOn, adoptedAt } = version
  const by = (await namesOf(tx, [version.adoptedBy])).get(version.adoptedBy ?? '') ?? ''
  return { id: version.id, number: version.number, adoptedOn, adoptedAt, by }
}

/** Until when adjustments found needed in the evaluation may be proposed; null: it names no day. */
export async function lastDayOf(tx: Tx, evaluationId: string | null): Promise<string | null> {
  if (evaluationId === null) return null
  const row = await tx
    .selectFrom('evaluation')
    .select('adjustmentsLastOn')
    .where('id', '=', evaluationId)
    .executeTakeFirst()
  return row?.adjustmentsLastOn ?? null
}
