/** What a superior's form is filled with: the items of a plan, or some of them. */

import { Refusal } from '#domain/refusal.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import type { ItemGroup } from '#domain/templates/key-names.ts'
import type { Tx } from '../db.ts'
import { shownEvaluation } from '../evaluations/elsewhere.ts'
import { standingItems } from '../plans/standing.ts'
import { readMaterial } from '../reports/material.ts'

export interface FormAsked {
  /** Null: the first plan that is evaluated. */
  readonly planId: string | null
  readonly items: ItemGroup
  /** Only items this unit leads; null: of every unit. */
  readonly unitId: string | null
  readonly title: string
  readonly today: string
}

/** Figures and words as they count in the report of the place. Refuses `not-found` for a plan that is not evaluated. */
export async function formMaterial(tx: Tx, asked: FormAsked): Promise<ReportMaterial> {
  const { trackId, planId, process } = await trackOf(tx, asked.planId)
  const { title, today, items } = asked
  const aboutPlan = process === 'special_report' ? planId : null
  const material = await readMaterial(tx, { trackId, unitId: null, planId: aboutPlan, title, today })
  const plan = await tx.selectFrom('plan').select('name').where('id', '=', planId).executeTakeFirstOrThrow()
  const unit = await unitName(tx, asked.unitId)
  const ofPlan = new Set((await standingItems(tx, { planIds: [planId] })).map(({ itemId }) => itemId))
  const wanted = <Item extends ReportMaterial['indicators' | 'tasks' | 'projects'][number]>(
    group: ItemGroup,
    all: readonly Item[],
  ): Item[] =>
    items === 'items' || items === group
      ? all.filter(({ itemId, item }) => ofPlan.has(itemId) && (unit === null || item.leads.includes(unit)))
      : []
  return {
    ...material,
    unit,
    plan: { ...material.plan, name: plan.name },
    indicators: wanted('indicators', material.indicators),
    tasks: wanted('tasks', material.tasks),
    projects: wanted('projects', material.projects),
  }
}

async function trackOf(tx: Tx, planId: string | null) {
  const found = await tx
    .selectFrom('trackPlan')
    .innerJoin('track', 'track.id', 'trackPlan.trackId')
    .innerJoin('plan', 'plan.id', 'trackPlan.planId')
    .select(['track.id as trackId', 'track.process', 'plan.id as planId'])
    .where('track.evaluationId', '=', shownEvaluation(tx))
    .$if(planId !== null, (q) => q.where('plan.id', '=', planId))
    .orderBy('track.position')
    .orderBy('plan.position')
    .executeTakeFirst()
  if (!found) throw new Refusal('not-found')
  return found
}

async function unitName(tx: Tx, unitId: string | null): Promise<string | null> {
  if (unitId === null) return null
  const unit = await tx.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirst()
  if (!unit) throw new Refusal('not-found')
  return unit.name
}
