/** What still stands on estimates, by track and unit, and what is due for replacement. */

import type { EstimatesView } from '#contract/estimates.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { isPermitted, reachOf } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { parsePeriod } from '#domain/periods/period.ts'
import { itemMeasure } from '#domain/plans/item-columns.ts'
import { estimateReason, isReplaceable } from '#domain/values/estimates.ts'
import type { Tx } from '../db.ts'
import { currentValues } from '../entries/current.ts'
import { findEvaluation, getTracks } from '../evaluations/queries.ts'
import { standingItems, standingResponsibilities } from '../plans/standing.ts'
import { standingsOf } from './counted.ts'

const nothing: EstimatesView = { tracks: [], rows: [], importable: false, waiting: null }

export async function listEstimates(tx: Tx, actor: Actor, today: string): Promise<EstimatesView> {
  const evaluation = await findEvaluation(tx)
  if (!evaluation) return nothing
  const tracks = await getTracks(tx, evaluation.id)
  const figures = await readFigures(
    tx,
    tracks.flatMap(({ planIds }) => planIds),
  )
  const reach = reachOf('estimate.read', actor)
  const seen = figures.filter(
    ({ leads }) => reach === 'any' || leads.some(({ unitId }) => reach.includes(unitId ?? '')),
  )
  const standings = await standingsOf(
    tx,
    seen.map(({ value }) => value),
  )
  const rows = seen.flatMap(({ value, item, plan, leads }) => {
    const standing = standings.get(value.id)?.standing ?? 'none'
    const why = estimateReason(value, { cutOffs: evaluation.cutOffs, standing })
    if (why === null) return []
    const due = isReplaceable(value.period, today)
    return [
      {
        ...{ itemId: item.itemId, kind: item.kind, number: item.number, name: item.content.name, plan },
        ...{ unit: itemMeasure(item.content).measure, lead: leads[0]?.name ?? '' },
        trackIds: tracks.filter(({ planIds }) => planIds.includes(item.planId)).map(({ id }) => id),
        ...{
          period: value.period,
          valueId: value.id,
          figure: value.number,
          grade: value.grade,
          asOf: value.asOf,
        },
        ...{ why, due },
        days: due ? daysBetween(parsePeriod(value.period)?.lastDay ?? today, today) : 0,
      },
    ]
  })
  return {
    tracks: tracks.map(({ id, name }) => ({ id, name })),
    rows: rows.toSorted((a, b) => Number(b.due) - Number(a.due)),
    importable: isPermitted('figures.import', actor, null),
    waiting: evaluation.statisticsConfirm
      ? [...standings.values()].filter(({ standing }) => standing === 'waiting').length
      : null,
  }
}

/** Every figure in use of these plans with its item, in the order of plans and items. */
export async function readFigures(tx: Tx, planIds: readonly string[]) {
  const items = await standingItems(tx, { planIds: [...new Set(planIds)] })
  const itemIds = items.map(({ itemId }) => itemId)
  const values = await currentValues(tx, itemIds)
  const responsibilities = await standingResponsibilities(tx, { itemIds })
  const plans = await tx
    .selectFrom('plan')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(planIds)])
    .execute()
  return items.flatMap((item) => {
    const leads = responsibilities.filter(({ role, itemId }) => role === 'lead' && itemId === item.itemId)
    const plan = plans.find(({ id }) => id === item.planId)?.name ?? ''
    return values
      .filter(({ itemId }) => itemId === item.itemId)
      .map((value) => ({ value, item, plan, leads }))
  })
}
