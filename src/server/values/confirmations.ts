/** Confirming official figures in bulk: one row for each, who and when, or an objection with its reason. */

import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { ConfirmationsView } from '#contract/estimates.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { itemMeasure } from '#domain/plans/item-columns.ts'
import { Refusal } from '#domain/refusal.ts'
import { type ConfirmationOutcome, publicationText } from '#domain/values/published.ts'
import { slices } from '../database/slices.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { getOpenEvaluation } from '../evaluations/end.ts'
import { findEvaluation, getEvaluation, getTracks } from '../evaluations/queries.ts'
import { recordsOf } from './cells.ts'
import { standingsOf } from './counted.ts'
import { readFigures } from './estimates.ts'

export async function listConfirmations(tx: Tx, actor: Actor): Promise<ConfirmationsView> {
  const rights = {
    confirmable: isPermitted('value.confirm', actor, null),
    configurable: isPermitted('value.configure', actor, null),
  }
  const evaluation = await findEvaluation(tx)
  if (!evaluation?.statisticsConfirm) return { asked: false, rows: [], ...rights }
  const figures = await openFigures(tx, evaluation.id)
  const records = new Map(
    (await recordsOf(tx, [...new Set(figures.map(({ item }) => item.itemId))])).map((row) => [row.id, row]),
  )
  const rows = figures.map(({ value, item, plan, leads, objection }) => {
    const record = records.get(value.id)
    return {
      ...{
        valueId: value.id,
        itemId: item.itemId,
        number: item.number,
        name: item.content.name,
        plan,
        objection,
      },
      ...{ unit: itemMeasure(item.content).measure, lead: leads[0]?.name ?? '' },
      ...{ period: value.period, figure: value.number, grade: value.grade },
      source: (record && publicationText(record)) || value.source,
      enteredBy: record?.by ?? '',
      enteredAt: (record?.createdAt ?? new Date(0)).toISOString(),
    }
  })
  return { asked: true, rows, ...rights }
}

/** Official figures in use that are not confirmed; an objection keeps them open. */
async function openFigures(tx: Tx, evaluationId: string) {
  const tracks = await getTracks(tx, evaluationId)
  const figures = await readFigures(
    tx,
    tracks.flatMap(({ planIds }) => planIds),
  )
  const standings = await standingsOf(
    tx,
    figures.map(({ value }) => value),
  )
  return figures.flatMap((figure) => {
    const row = standings.get(figure.value.id)
    const isOpen = row?.standing === 'waiting' || row?.standing === 'objected'
    return isOpen ? [{ ...figure, objection: row.reason }] : []
  })
}

interface Confirmed {
  readonly valueIds: readonly string[]
  readonly outcome: ConfirmationOutcome
  readonly reason: string
  readonly at: Date
}

/**
 * All of them or none. Refuses `reason-required` for an objection without one, and `value-unknown` for a figure that
 * is not open: it was confirmed, or another one stands by now.
 */
export async function confirmValues(
  tx: Tx,
  trail: Trail,
  { actor, ...confirmed }: Confirmed & { actor: Actor },
): Promise<void> {
  const { valueIds, outcome, reason, at } = confirmed
  if (outcome === 'objected' && reason === '') throw new Refusal('reason-required')
  const evaluation = await getEvaluation(tx)
  await takeTurn(tx, `confirmations ${evaluation.id}`)
  const open = new Map((await openFigures(tx, evaluation.id)).map((figure) => [figure.value.id, figure]))
  const numbers = await lastNumbers(tx, valueIds)
  const { tenantId, personId } = actor
  const rows = [...new Set(valueIds)].map((valueId) => {
    const figure = open.get(valueId)
    if (!figure) throw new Refusal('value-unknown', { period: '' })
    if (outcome === 'objected') tellObjection(trail, { figure, reason })
    const number = (numbers.get(valueId) ?? 0) + 1
    return { tenantId, id: v7(), valueId, number, outcome, reason, confirmedBy: personId, confirmedAt: at }
  })
  for (const some of slices(rows)) await tx.insertInto('valueConfirmation').values(some).execute()
}

/** How often each was confirmed or objected to so far. */
async function lastNumbers(tx: Tx, valueIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('valueConfirmation')
    .select(['valueId'])
    .select(({ fn }) => fn.max('number').as('number'))
    .where('valueId', '=', sql<string>`any(${[...valueIds]})`)
    .groupBy('valueId')
    .execute()
  return new Map(rows.map(({ valueId, number }) => [valueId, number]))
}

type OpenFigure = Awaited<ReturnType<typeof openFigures>>[number]

function tellObjection(trail: Trail, { figure, reason }: { figure: OpenFigure; reason: string }): void {
  const { value, item, leads } = figure
  trail.emit('value.object', {
    unitIds: leads.flatMap(({ unitId }) => unitId ?? []),
    to: { inUnit: ['contact', 'reporter', 'unit_head'], coordinators: true },
    title: item.content.name,
    period: value.period,
    number: value.number,
    reason,
    path: `/values/${item.itemId}?period=${value.period}`,
  })
}

/** Whether official figures of the evaluation need the statistics office. */
export async function configureConfirmation(tx: Tx, asked: boolean): Promise<void> {
  const { id } = await getOpenEvaluation(tx)
  await tx.updateTable('evaluation').set({ statisticsConfirm: asked }).where('id', '=', id).execute()
}
