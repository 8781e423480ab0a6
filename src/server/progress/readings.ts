/** What the lights of a plan's tasks and projects rest on, read once for all of them. */

import { beijingDay } from '#domain/calendar/day.ts'
import type { ItemContent } from '#domain/plans/item.ts'
import type { KeptMilestone } from '#domain/plans/milestone.ts'
import type { Value } from '#domain/values/value.ts'
import type { Tx } from '../db.ts'
import { type CurrentEntry, currentEntries, currentValues } from '../entries/current.ts'
import { findEarlier } from '../evaluations/earlier.ts'
import { getEvaluation, getForms } from '../evaluations/queries.ts'
import { milestonesOf } from '../items/attributes.ts'
import { getPlanSummary } from '../plans/queries.ts'
import { readScales } from '../plans/scales.ts'
import { standingItems, standingResponsibilities } from '../plans/standing.ts'
import { bindingServed } from './served.ts'

type WorkContent = Exclude<ItemContent, { readonly kind: 'indicator' }>

export interface WorkRow {
  readonly itemId: string
  readonly number: number
  readonly content: WorkContent
  readonly leads: readonly { readonly unitId: string | null; readonly name: string }[]
  readonly milestones: readonly KeptMilestone[]
  readonly values: readonly Value[]
  readonly entry: CurrentEntry | undefined
  /** Days of every word on its progress, and of every file of evidence. */
  readonly updatedOn: readonly string[]
  readonly evidenceOn: readonly string[]
  readonly servesBinding: boolean
  readonly bindingRegressing: boolean
}

export async function readWork(tx: Tx, planId: string, today: string) {
  const evaluation = await getEvaluation(tx)
  const plan = await getPlanSummary(tx, planId)
  const scales = await readScales(tx, planId)
  const forms = await getForms(tx, evaluation.id)
  const earlier = await findEarlier(tx, evaluation)
  const items = (await standingItems(tx, { planIds: [planId] })).flatMap(({ content, ...item }) =>
    content.kind === 'indicator' ? [] : [{ ...item, content }],
  )
  const itemIds = items.map(({ itemId }) => itemId)
  const facts = await factsOf(tx, { itemIds, evaluationId: evaluation.id, today })
  const rows: WorkRow[] = items.map(({ itemId, number, content }) => {
    const own = <One extends { readonly itemId: string | null }>(all: readonly One[]) =>
      all.filter((one) => one.itemId === itemId)
    return {
      ...{ itemId, number, content },
      leads: own(facts.leads),
      milestones: own(facts.milestones),
      values: own(facts.values),
      entry: own(facts.entries)[0],
      updatedOn: own(facts.updates).map(({ on }) => on),
      evidenceOn: own(facts.evidence).map(({ on }) => on),
      servesBinding: facts.served.serving.has(itemId),
      bindingRegressing: facts.served.regressing.has(itemId),
    }
  })
  return { evaluation, plan, scales, forms, earlier, rows, today }
}

export type WorkReadings = Awaited<ReturnType<typeof readWork>>

interface Wanted {
  readonly itemIds: readonly string[]
  readonly evaluationId: string
  readonly today: string
}

async function factsOf(tx: Tx, { itemIds, evaluationId, today }: Wanted) {
  if (itemIds.length === 0) {
    const served = { serving: new Set<string>(), regressing: new Set<string>() }
    return { leads: [], milestones: [], values: [], entries: [], updates: [], evidence: [], served }
  }
  const responsibilities = await standingResponsibilities(tx, { itemIds })
  return {
    leads: responsibilities.filter(({ role }) => role === 'lead'),
    milestones: await milestonesOf(tx, itemIds),
    values: await currentValues(tx, itemIds),
    entries: await currentEntries(tx, { evaluationId, itemIds }),
    updates: await updateDays(tx, itemIds, today),
    evidence: await evidenceDays(tx, itemIds, today),
    served: await bindingServed(tx, itemIds),
  }
}

/** An example stands still at a day: what was entered after it counts as of that day. */
const dayBy = (at: Date, today: string): string => {
  const day = beijingDay(at)
  return day < today ? day : today
}

/** A word counts for the day it speaks of, where it says one. */
async function updateDays(tx: Tx, itemIds: readonly string[], today: string) {
  const rows = await tx
    .selectFrom('entryVersion')
    .innerJoin('entry', 'entry.id', 'entryVersion.entryId')
    .select(['entry.itemId', 'entryVersion.asOf', 'entryVersion.createdAt'])
    .where('entry.itemId', 'in', [...itemIds])
    .execute()
  return rows.map(({ itemId, asOf, createdAt }) => ({ itemId, on: asOf ?? dayBy(createdAt, today) }))
}

async function evidenceDays(tx: Tx, itemIds: readonly string[], today: string) {
  const rows = await tx
    .selectFrom('evidence')
    .innerJoin('entry', 'entry.id', 'evidence.entryId')
    .select(['entry.itemId', 'evidence.createdAt'])
    .where('entry.itemId', 'in', [...itemIds])
    .where('evidence.removedAt', 'is', null)
    .execute()
  return rows.map(({ itemId, createdAt }) => ({ itemId, on: dayBy(createdAt, today) }))
}
