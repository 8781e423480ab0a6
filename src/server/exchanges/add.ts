/** Writing an exchange record: the record, who took part, what it is about, its files. */

import { v7 } from 'uuid'
import type { ExchangeChoices } from '#contract/exchanges.ts'
import type { ExchangeKind } from '#domain/exchanges/exchange.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Trail, Tx } from '../db.ts'
import { getOpenEvaluation } from '../evaluations/end.ts'
import { getEvaluation, getTracks } from '../evaluations/queries.ts'
import { standingUnits } from '../people/queries.ts'
import { standingItems } from '../plans/standing.ts'
import type { Readers } from './read.ts'

interface NewExchange {
  readonly kind: ExchangeKind
  readonly heldOn: string
  readonly title: string
  readonly text: string
  readonly unitId: string
  readonly trackId: string | null
  readonly unitIds: readonly string[]
  readonly planIds: readonly string[]
  readonly itemIds: readonly string[]
  readonly fileIds: readonly string[]
}

/** Answers its id. Refuses `evaluation-closed`, `not-found` where it names what is not there, or a file the author did not upload. */
export async function addExchange(
  tx: Tx,
  trail: Trail,
  { actor, wanted, at }: { actor: Actor; wanted: NewExchange; at: Date },
): Promise<string> {
  const { unitIds, planIds, itemIds, fileIds, ...record } = wanted
  const { tenantId, personId: createdBy } = actor
  const { id: evaluationId } = await getOpenEvaluation(tx)
  await refuseUnknown(tx, actor, wanted)
  const exchangeId = v7()
  await tx
    .insertInto('exchange')
    .values({ ...record, tenantId, id: exchangeId, evaluationId, createdBy, createdAt: at })
    .execute()
  const of = { tenantId, exchangeId }
  const units = [...new Set(unitIds)].map((unitId) => ({ ...of, unitId }))
  if (units.length > 0) await tx.insertInto('exchangeUnit').values(units).execute()
  const plans = [...new Set(planIds)].map((planId) => ({ ...of, planId }))
  if (plans.length > 0) await tx.insertInto('exchangePlan').values(plans).execute()
  const items = [...new Set(itemIds)].map((itemId) => ({ ...of, itemId }))
  if (items.length > 0) await tx.insertInto('exchangeItem').values(items).execute()
  const files = [...new Set(fileIds)].map((fileId) => ({ ...of, fileId }))
  if (files.length > 0) await tx.insertInto('exchangeFile').values(files).execute()
  trail.subject(exchangeId, { kind: record.kind, title: record.title })
  return exchangeId
}

async function refuseUnknown(
  tx: Tx,
  { personId }: Actor,
  { unitId, trackId, unitIds, planIds, itemIds, fileIds }: NewExchange,
): Promise<void> {
  const isMissing = async (table: 'plan' | 'item' | 'track', ids: readonly string[]) => {
    const wanted = [...new Set(ids)]
    if (wanted.length === 0) return false
    const rows = await tx.selectFrom(table).select('id').where('id', 'in', wanted).execute()
    return rows.length < wanted.length
  }
  const units = [...new Set([unitId, ...unitIds])]
  const known = await tx
    .selectFrom('unit')
    .select('id')
    .where('id', 'in', units)
    .where('kind', '!=', 'institution')
    .execute()
  const uploaded = new Set(fileIds)
  const files =
    uploaded.size === 0
      ? []
      : await tx
          .selectFrom('file')
          .select('id')
          .where('id', 'in', [...uploaded])
          .where('createdBy', '=', personId)
          .execute()
  const isUnknown =
    files.length < uploaded.size ||
    known.length < units.length ||
    (await isMissing('plan', planIds)) ||
    (await isMissing('item', itemIds)) ||
    (await isMissing('track', trackId === null ? [] : [trackId]))
  if (isUnknown) throw new Refusal('not-found')
}

/** What a record can name. */
export async function exchangeChoices(tx: Tx, writers: Readers): Promise<ExchangeChoices> {
  const units = await standingUnits(tx)
  const plans = await tx.selectFrom('plan').select(['id', 'name']).orderBy('position').execute()
  const evaluation = await getEvaluation(tx)
  const tracks = await getTracks(tx, evaluation.id)
  const items = await standingItems(tx, { planIds: plans.map((p) => p.id) })
  return {
    units,
    plans,
    tracks: tracks.map(({ id, name }) => ({ id, name })),
    own:
      writers === 'any'
        ? units.filter((u) => u.id === evaluation.coordinatorUnitId)
        : units.filter((u) => writers.includes(u.id)),
    items: items.map(({ itemId, planId, number, content }) => {
      return { id: itemId, planId, number, name: content.name }
    }),
  }
}
