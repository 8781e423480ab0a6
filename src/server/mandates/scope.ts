/** The items a mandate covers, with what of them was accepted and what the government's own evaluation says. */

import { statedClass } from '#domain/evaluations/stated-class.ts'
import { type ItemContent, itemKinds } from '#domain/plans/item.ts'
import type { ReportedItem } from '#domain/reports/material.ts'
import type { Tx } from '../db.ts'
import { type Evaluation, type Forms, getEvaluation, getForms } from '../evaluations/queries.ts'
import { currentDecisions } from '../indicators/decisions.ts'
import { readScales, type Scales } from '../plans/scales.ts'
import { standingItems } from '../plans/standing.ts'
import { acceptedEntries } from '../reports/counted-entries.ts'
import { reportedItems } from '../reports/reported-items.ts'
import { plansOf } from './rows.ts'

/** One item with its plan, the classes of its scale, and the class the government's own evaluation gives it. */
export interface ScopedItem {
  readonly reported: ReportedItem<ItemContent>
  readonly planId: string
  readonly classes: Scales['indicator']
  readonly selfClass: string | null
  readonly selfReason: string
}

/** The word of a class of the item's scale; '' for none. */
export const wordOf = ({ classes }: ScopedItem, key: string | null): string =>
  classes.find((c) => c.key === key)?.word.zh ?? ''

export interface Scope {
  readonly evaluation: Evaluation
  readonly forms: Forms
  readonly plans: readonly { id: string; name: string }[]
  /** By plan. */
  readonly scales: ReadonlyMap<string, Scales>
  readonly items: readonly ScopedItem[]
}

/** By kind; within it they stay by plan and number. */
const kindAt = ({ item }: ReportedItem<ItemContent>): number => itemKinds.indexOf(item.content.kind)

/** Ids of the items a mandate covers, in order. */
export async function scopedIds(tx: Tx, mandateId: string): Promise<string[]> {
  const plans = await plansOf(tx, mandateId)
  return (await standingItems(tx, { planIds: plans.map((p) => p.id) })).map((i) => i.itemId)
}

export async function readScope(tx: Tx, mandateId: string): Promise<Scope> {
  const evaluation = await getEvaluation(tx)
  const forms = await getForms(tx, evaluation.id)
  const plans = await plansOf(tx, mandateId)
  const scales = new Map<string, Scales>()
  for (const { id } of plans) scales.set(id, await readScales(tx, id))
  const planIds = plans.map((p) => p.id)
  const plan = new Map((await standingItems(tx, { planIds })).map((i) => [i.itemId, i.planId]))
  const entries = await acceptedEntries(tx, { evaluationId: evaluation.id, itemIds: [...plan.keys()] })
  const first = scales.get(planIds[0] ?? '') ?? { indicator: [], task: [], project: [] }
  const reported = await reportedItems(tx, {
    ...{ evaluationId: evaluation.id, of: { planIds }, entries, forms, scales: first, ownOnly: false },
  })
  const decisions = await currentDecisions(tx, evaluation.id, 'progress')
  const inOrder = reported.toSorted((a, b) => kindAt(a) - kindAt(b))
  const items = inOrder.map((one): ScopedItem => {
    const { kind } = one.item.content
    const planId = plan.get(one.itemId) ?? ''
    const classes = scales.get(planId)?.[kind] ?? []
    const decision = kind === 'indicator' ? decisions.get(one.itemId) : undefined
    const form = forms.get(kind)?.form
    const keys = classes.map((c) => c.key)
    const stated = kind === 'indicator' || !form ? null : statedClass(form, keys, one.answers)
    const selfReason = decision?.reason ?? ''
    return { reported: one, planId, classes, selfClass: decision?.class ?? stated, selfReason }
  })
  return { evaluation, forms, plans, scales, items }
}
