/** Two people at one plan at the same moment: one wins, the other is told who and when, nothing is half done. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IntakeView } from '#contract/intakes.ts'
import type { PlanSummary, PlanView } from '#contract/plans.ts'
import { workbookFile } from '#documents/reading/test-files.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { json, openExercise } from '../exercise.ts'
import { expectOneWinner } from '../one-winner.ts'

/** PostgreSQL runs both sides at once, the embedded database one after the other: there once is enough. */
const rounds = Number(
  process.env.GUIHENG_RACE_ROUNDS ?? (process.env.GUIHENG_TEST_ENGINE === 'postgres' ? 3 : 1),
)
const round = Array.from({ length: rounds }, (_, number) => number + 1)

const lead = '区发展改革局'

let database: TestDatabase
let coordinator: Browser
let colleague: Browser

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  const exercise = await openExercise(database, 'examples/jinghe-2028')
  coordinator = await exercise.signIn('coordinator', lead)
  colleague = await exercise.signIn('coordinator', lead, 2)
})
afterAll(() => database.close())

const newPlan = (name: string) =>
  json<PlanSummary>(
    coordinator.post('/api/plans', { kind: 'special', name, periodStart: 2026, periodEnd: 2030 }),
  )
/** A table of so many tasks, previewed. */
const upload = async (browser: Browser, planId: string, tasks: number) => {
  const rows = Array.from({ length: tasks }, (_, index) => [index + 1, `推进第${index + 1}项工作`, lead, ''])
  const heads = ['序号', '重点任务', '牵头单位', '配合单位']
  const bytes = await workbookFile([{ name: '重点任务', rows: [heads, ...rows] }])
  const body = new FormData()
  body.append('file', new File([new Uint8Array(bytes)], '分解表.xlsx'))
  return json<IntakeView>(browser.send(`/api/plans/${planId}/decomposition`, { method: 'POST', body }))
}
const confirm = (browser: Browser, { id: intakeId }: IntakeView) =>
  browser.post(`/api/intakes/${intakeId}/confirmation`, {})
const adopt = (browser: Browser, planId: string) =>
  browser.post(`/api/plans/${planId}/adoption`, { adoptedOn: '2026-03-01' })
const items = async (planId: string) =>
  (await json<PlanView>(coordinator.get(`/api/plans/${planId}`))).items.length

test.each(round)('two plans of one name, round %i', async (number) => {
  const body = { kind: 'special', name: `同名规划${number}`, periodStart: 2026, periodEnd: 2030 }
  const both = await Promise.all([coordinator, colleague].map((browser) => browser.post('/api/plans', body)))
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
})

test.each(round)('two confirmations of one import, round %i', async (number) => {
  const plan = await newPlan(`确认两次${number}`)
  const intake = await upload(coordinator, plan.id, 2)
  await expectOneWinner(
    await Promise.all([confirm(coordinator, intake), confirm(colleague, intake)]),
    'intake-closed',
  )
  expect(await items(plan.id)).toBe(2)
})

test.each(round)('two imports into one draft, round %i', async (number) => {
  const plan = await newPlan(`导入两份${number}`)
  const two = await upload(coordinator, plan.id, 2)
  const three = await upload(colleague, plan.id, 3)
  const both = await Promise.all([confirm(coordinator, two), confirm(colleague, three)])
  await expectOneWinner(both, 'draft-changed')
  expect(await items(plan.id)).toBe(both[0]?.status === 200 ? 2 : 3)
})

test.each(round)('two adoptions, round %i', async (number) => {
  const plan = await newPlan(`通过两次${number}`)
  await json(confirm(coordinator, await upload(coordinator, plan.id, 2)))
  await expectOneWinner(
    await Promise.all([adopt(coordinator, plan.id), adopt(colleague, plan.id)]),
    'plan-adopted',
  )
})

test.each(round)('an adoption against an import, round %i', async (number) => {
  const plan = await newPlan(`通过与导入${number}`)
  await json(confirm(coordinator, await upload(coordinator, plan.id, 2)))
  const other = await upload(colleague, plan.id, 3)
  const [adopted, imported] = await Promise.all([adopt(coordinator, plan.id), confirm(colleague, other)])
  expect(adopted.status).toBe(200)
  expect([200, 409]).toContain(imported.status)
  expect(await items(plan.id)).toBe(imported.status === 200 ? 3 : 2)
})
