/** A special plan with items of its own, imported and adopted over HTTP. */

import type { IntakeView } from '#contract/intakes.ts'
import type { PlanSummary } from '#contract/plans.ts'
import { workbookFile } from '#documents/reading/test-files.ts'
import type { Browser } from './browser.ts'
import { json } from './exercise.ts'

const headsOf = (base: number, target: number) => [
  ...['序号', '指标名称', '计量单位', `${base}年`, `${target}年目标`, '属性', '牵头单位', '配合单位'],
]

interface NewItem {
  readonly name: string
  readonly unit: string
  readonly base: string
  readonly target: string
}

interface NewPlan {
  readonly name: string
  readonly lead: string
  readonly items: readonly NewItem[]
  /** Of the base and of the target. */
  readonly years?: readonly [number, number]
  readonly adoptedOn?: string
}

/** Gives a plan these indicators, all led by the unit, and adopts it. */
export async function adoptWith(
  browser: Browser,
  { name, lead, items, years = [2025, 2030], adoptedOn = '2026-05-01' }: NewPlan,
): Promise<PlanSummary> {
  const { plans } = await json<{ plans: PlanSummary[] }>(browser.get('/api/plans'))
  const plan = plans.find((p) => p.name === name)
  if (!plan) throw new Error(`there is no plan ${name}`)
  const rows = items.map((i, at) => [at + 1, i.name, i.unit, i.base, i.target, '预期性', lead, ''])
  const bytes = await workbookFile([{ name: '主要指标', rows: [headsOf(...years), ...rows] }])
  const body = new FormData()
  body.append('file', new File([new Uint8Array(bytes)], '分解表.xlsx'))
  const intake = await json<IntakeView>(
    browser.send(`/api/plans/${plan.id}/decomposition`, { method: 'POST', body }),
  )
  await json(browser.post(`/api/intakes/${intake.id}/confirmation`, {}))
  await json(browser.post(`/api/plans/${plan.id}/adoption`, { adoptedOn }))
  return plan
}
