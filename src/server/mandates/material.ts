/** What a third party's report is composed from: its own ratings and words, and the figures in use. */

import { Refusal } from '#domain/refusal.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { say } from '#words/say.ts'
import type { Tx } from '../db.ts'
import { listPlans } from '../plans/queries.ts'
import { together, toldApart } from '../reports/across-plans.ts'
import { itemMaterial } from '../reports/item-material.ts'
import { currentRatings, currentTexts, getMandateRow } from './rows.ts'
import { readScope, wordOf } from './scope.ts'

interface Wanted {
  readonly mandateId: string
  readonly title: string
  readonly today: string
}

/** Neither what units answered nor what the government concluded is in it: the report is the body's own. */
export async function readMandateMaterial(
  tx: Tx,
  { mandateId, title, today }: Wanted,
): Promise<ReportMaterial> {
  const row = await getMandateRow(tx, mandateId)
  const { evaluation, forms, plans, scales, items: scoped } = await readScope(tx, mandateId)
  const plan = (await listPlans(tx)).find((p) => p.id === plans[0]?.id)
  if (!plan) throw new Refusal('not-found')
  const ratings = await currentRatings(tx, mandateId)
  const notRated = say('zh-CN', 'mandates', 'notRated')
  // Items of several plans are told apart by their plan's name: each plan numbers its own.
  const planNames = new Map(plans.length > 1 ? plans.map((p) => [p.id, p.name]) : [])
  const items = scoped.map((one) => {
    const rating = ratings.get(one.reported.itemId)
    const { ownForm: _, ...facts } = one.reported
    return {
      ...{ ...facts, answers: {}, asOf: null },
      decidedWord: rating && rating.class === null ? notRated : wordOf(one, rating?.class ?? null) || null,
      decidedReason: rating?.reason ?? null,
      ...named(planNames.get(one.planId)),
    }
  })
  const told = { title, today, evaluation, plan, forms }
  const of = { items: toldApart(items), scales: together([...scales.values()]) }
  const material = await itemMaterial(tx, { ...told, ...of })
  const { indicator, task, project } = material.scaleWords
  return {
    ...material,
    scaleWords: {
      indicator: [...indicator, notRated],
      task: [...task, notRated],
      project: [...project, notRated],
    },
    ...{ unit: null, issuer: row.institution, frame: [], unitAnswers: [] },
    assessment: {
      ...{ institution: row.institution, client: await clientOf(tx, evaluation.coordinatorUnitId) },
      ...{ engagement: row.engagement, beginsOn: row.beginsOn, endsOn: row.endsOn },
      ...{ undertaking: row.undertaking, planNames: plans.map((p) => p.name), notRated },
      texts: Object.fromEntries(
        [...(await currentTexts(tx, mandateId))].map(([part, { text }]) => [part, text]),
      ),
    },
  }
}

const named = (plan: string | undefined) => (plan === undefined ? {} : { plan })

async function clientOf(tx: Tx, coordinatorUnitId: string): Promise<string> {
  const unit = await tx
    .selectFrom('unit')
    .select('name')
    .where('id', '=', coordinatorUnitId)
    .executeTakeFirstOrThrow()
  return unit.name
}
