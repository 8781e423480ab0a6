/** Reads everything a report on a theme is composed from: its items across plans, what units answered and wrote. */

import type { ItemContent } from '#domain/plans/item.ts'
import { Refusal } from '#domain/refusal.ts'
import type { ReportedItem, ReportMaterial, ThemeMaterial } from '#domain/reports/material.ts'
import { themeParts } from '#domain/themes/theme.ts'
import { say } from '#words/say.ts'
import type { Tx } from '../db.ts'
import { type Evaluation, type Forms, getEvaluation, getForms } from '../evaluations/queries.ts'
import { listPlans } from '../plans/queries.ts'
import { readScales, type Scales } from '../plans/scales.ts'
import { standingItems } from '../plans/standing.ts'
import { type ReadTheme, readThemes } from '../themes/rows.ts'
import { together, toldApart } from './across-plans.ts'
import { acceptedEntries } from './counted-entries.ts'
import { itemMaterial } from './item-material.ts'
import { reportedItems } from './reported-items.ts'

interface Wanted {
  readonly themeId: string
  readonly title: string
  readonly today: string
}

type Plan = Awaited<ReturnType<typeof listPlans>>[number]

export async function readThemeMaterial(tx: Tx, { themeId, title, today }: Wanted): Promise<ReportMaterial> {
  const evaluation = await getEvaluation(tx)
  const [read] = await readThemes(tx, { id: themeId })
  const taken = await tx
    .selectFrom('themeItem')
    .select(['itemId', 'questionId'])
    .where('themeId', '=', themeId)
    .execute()
  const plans = await plansOf(
    tx,
    taken.map(({ itemId }) => itemId),
  )
  const forms = await getForms(tx, evaluation.id)
  // Without an item it is of no plan; it is made with the days and words of the first.
  const plan = plans[0]?.plan ?? (await listPlans(tx))[0]
  if (!read || !plan) throw new Refusal('not-found')
  const { items, scales } = await itemsAcross(tx, { evaluation, forms, plans, plan })
  return {
    ...(await itemMaterial(tx, { title, today, evaluation, plan, forms, scales, items })),
    unit: null,
    issuer: read.theme.lead,
    frame: [],
    unitAnswers: [],
    theme: themeOf(read, { taken, plans }),
  }
}

interface OfPlan {
  readonly plan: Plan
  readonly itemIds: readonly string[]
}

/** The items that stand, by their plans in order. */
async function plansOf(tx: Tx, itemIds: readonly string[]): Promise<OfPlan[]> {
  const items = await standingItems(tx, { itemIds })
  return (await listPlans(tx)).flatMap((plan) => {
    const own = items.filter(({ planId }) => planId === plan.id).map(({ itemId }) => itemId)
    return own.length === 0 ? [] : [{ plan, itemIds: own }]
  })
}

interface Across {
  readonly evaluation: Evaluation
  readonly forms: Forms
  readonly plans: readonly OfPlan[]
  readonly plan: Plan
}

/** Each plan's items are judged by its own words. Of several plans each says which it is of. */
async function itemsAcross(tx: Tx, { evaluation, forms, plans, plan }: Across) {
  const items: ReportedItem<ItemContent>[] = []
  const scales: Scales[] = []
  for (const { plan: one, itemIds } of plans) {
    const own = await readScales(tx, one.id)
    scales.push(own)
    const reported = await reportedItems(tx, {
      ...{ evaluationId: evaluation.id, of: { itemIds }, forms, scales: own, ownOnly: false },
      entries: await acceptedEntries(tx, { evaluationId: evaluation.id, itemIds }),
    })
    items.push(...(plans.length === 1 ? reported : reported.map((item) => ({ ...item, plan: one.name }))))
  }
  if (scales.length === 0) scales.push(await readScales(tx, plan.id))
  return { items: toldApart(items), scales: together(scales) }
}

interface Standing {
  readonly taken: readonly { readonly itemId: string; readonly questionId: string | null }[]
  readonly plans: readonly OfPlan[]
}

function themeOf({ theme, members, questions, texts }: ReadTheme, { taken, plans }: Standing): ThemeMaterial {
  return {
    basis: theme.basis,
    members: members.map(({ name }) => name),
    plans: plans.map(({ plan }) => plan.name),
    texts: themeParts.map((part) => ({
      part,
      title: say('zh-CN', 'themes', part),
      text: texts.find((text) => text.part === part)?.text ?? '',
    })),
    questions: questions.map(({ id, question, unit, answer }) => ({
      ...{ id, question, unit },
      answer: answer && { unit: answer.unit, text: answer.text, asOf: answer.asOf },
      itemIds: taken.filter(({ questionId }) => questionId === id).map(({ itemId }) => itemId),
    })),
  }
}
