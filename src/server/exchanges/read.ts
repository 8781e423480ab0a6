/** Exchange records as their list and page show them, to whoever may read them. */

import type { ExchangeSummary, ExchangeView } from '#contract/exchanges.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { findEvaluation } from '../evaluations/queries.ts'
import { standingItems } from '../plans/standing.ts'

/** Units whose people read: 'any' for those who read everything. */
export type Readers = 'any' | readonly string[]

interface Wanted {
  readonly readers: Readers
  readonly planId?: string | undefined
  readonly id?: string
}

/** Newest first. A unit reads what it took part in or wrote, and what is shared on a track it owes a report on. */
export async function listExchanges(tx: Tx, wanted: Wanted): Promise<ExchangeSummary[]> {
  const rows = await exchangeRows(tx, wanted)
  const ids = rows.map((row) => row.id)
  const units = await participants(tx, ids)
  const plans = await linkedPlans(tx, ids)
  const files = await exchangeFiles(tx, ids)
  return rows.map((row) => ({
    ...row,
    track: row.track ?? '',
    units: units.filter((u) => u.exchangeId === row.id).map((u) => u.name),
    plans: plans.filter((p) => p.exchangeId === row.id).map(({ id, name }) => ({ id, name })),
    files: files.filter((f) => f.exchangeId === row.id).length,
  }))
}

async function exchangeRows(tx: Tx, { readers, planId, id }: Wanted) {
  const evaluation = await findEvaluation(tx)
  if (!evaluation || readers.length === 0) return []
  const ofUnits = readers === 'any' ? [] : [...readers]
  const takenPart = tx.selectFrom('exchangeUnit').select('exchangeId').where('unitId', 'in', ofUnits)
  const tracks = tx.selectFrom('assignment').select('trackId').where('unitId', 'in', ofUnits)
  const ofPlan = tx
    .selectFrom('exchangePlan')
    .select('exchangeId')
    .where('planId', '=', planId ?? '')
  return tx
    .selectFrom('exchange')
    .innerJoin('unit', 'unit.id', 'exchange.unitId')
    .innerJoin('person', 'person.id', 'exchange.createdBy')
    .leftJoin('track', 'track.id', 'exchange.trackId')
    .select(['exchange.id', 'exchange.kind', 'exchange.heldOn', 'exchange.title'])
    .select(['unit.name as unit', 'person.name as by', 'track.name as track'])
    .where('exchange.evaluationId', '=', evaluation.id)
    .$if(id !== undefined, (q) => q.where('exchange.id', '=', id ?? ''))
    .$if(planId !== undefined, (q) => q.where('exchange.id', 'in', ofPlan))
    .$if(readers !== 'any', (q) =>
      q.where(({ eb, or }) =>
        or([
          eb('exchange.unitId', 'in', ofUnits),
          eb('exchange.id', 'in', takenPart),
          eb('exchange.trackId', 'in', tracks),
        ]),
      ),
    )
    .orderBy('exchange.heldOn', 'desc')
    .orderBy('exchange.id', 'desc')
    .execute()
}

/** Refuses `not-found` where there is none that the reader may read. */
export async function getExchange(
  tx: Tx,
  { id, readers }: { id: string; readers: Readers },
): Promise<ExchangeView> {
  const [summary] = await listExchanges(tx, { id, readers })
  if (!summary) throw new Refusal('not-found')
  const { text, createdAt } = await tx
    .selectFrom('exchange')
    .select(['text', 'createdAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const files = await exchangeFiles(tx, [id])
  return {
    summary,
    text,
    items: await linkedItems(tx, id),
    files: files.map(({ id: fileId, name, size }) => ({ id: fileId, name, size })),
    at: createdAt.toISOString(),
  }
}

async function participants(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return tx
    .selectFrom('exchangeUnit')
    .innerJoin('unit', 'unit.id', 'exchangeUnit.unitId')
    .select(['exchangeUnit.exchangeId', 'unit.name'])
    .where('exchangeId', 'in', [...ids])
    .orderBy('unit.position')
    .orderBy('unit.id')
    .execute()
}

async function linkedPlans(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return tx
    .selectFrom('exchangePlan')
    .innerJoin('plan', 'plan.id', 'exchangePlan.planId')
    .select(['exchangePlan.exchangeId', 'plan.id', 'plan.name'])
    .where('exchangeId', 'in', [...ids])
    .orderBy('plan.position')
    .execute()
}

async function exchangeFiles(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return tx
    .selectFrom('exchangeFile')
    .innerJoin('file', 'file.id', 'exchangeFile.fileId')
    .select(['exchangeFile.exchangeId', 'file.id', 'file.name', 'file.size'])
    .where('exchangeId', 'in', [...ids])
    .orderBy('file.id')
    .execute()
}

async function linkedItems(tx: Tx, exchangeId: string): Promise<ExchangeView['items']> {
  const rows = await tx
    .selectFrom('exchangeItem')
    .select('itemId')
    .where('exchangeId', '=', exchangeId)
    .execute()
  const items = await standingItems(tx, { itemIds: rows.map((r) => r.itemId) })
  const plans = await tx.selectFrom('plan').select(['id', 'name']).execute()
  return items.map(({ itemId, planId, number, content }) => {
    return { id: itemId, plan: plans.find((p) => p.id === planId)?.name ?? '', number, name: content.name }
  })
}
