/** Indicators: the machine's verdict with its arithmetic, the person's decision beside it, and who may see what. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IndicatorSummary, IndicatorView } from '#contract/indicators.ts'
import type { ValueLine } from '#contract/values.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
})
afterAll(() => database.close())

const list = async (browser: Browser) =>
  (await json<{ indicators: IndicatorSummary[] }>(browser.get('/api/indicators'))).indicators
const one = (browser: Browser, id: string) => json<IndicatorView>(browser.get(`/api/indicators/${id}`))

test('every indicator is judged or says why not, with its arithmetic', async () => {
  const indicators = await list(coordinator)
  expect(indicators).toHaveLength(17)
  for (const { verdict } of indicators) {
    expect(verdict?.computable).toBe(verdict?.class !== null)
    expect(verdict?.computable ? verdict.arithmetic.length : verdict?.reason?.code).toBeTruthy()
  }
  expect(new Set(indicators.map((i) => i.verdict?.class)).size).toBeGreaterThan(2)
})

test('a unit sees only what it leads, the machine’s verdict on it included; statistics sees figures without verdicts', async () => {
  const contact = await exercise.signIn('contact', '区教育局')
  const own = await list(contact)
  expect(own.length).toBeGreaterThan(0)
  expect(own.every((i) => i.lead === '区教育局' && i.verdict !== null)).toBe(true)
  const foreign = (await list(coordinator)).find((i) => i.lead !== '区教育局')
  expect((await contact.get(`/api/indicators/${foreign?.itemId}`)).status).toBe(403)
  const statistics = await exercise.signIn('statistics', '区统计局')
  const all = await list(statistics)
  expect(all).toHaveLength(17)
  expect(all.filter((i) => i.verdict !== null)).toEqual([])
})

test('the same word needs no reason, another one does; both stand as rows', async () => {
  const judged = (await list(coordinator)).find((i) => i.verdict?.class === 'behind')
  const id = judged?.itemId ?? ''
  const decide = (body: object) =>
    coordinator.post(`/api/indicators/${id}/decisions`, { aspect: 'progress', reason: '', ...body })
  expect(await (await decide({ class: 'on_schedule' })).json()).toMatchObject({ code: 'reason-required' })
  expect(await (await decide({ class: 'invented' })).json()).toMatchObject({ code: 'choice-unknown' })
  await json(decide({ class: 'behind' }))
  const view = await json<IndicatorView>(decide({ class: 'on_schedule', reason: '基数按普查修订。' }))
  expect(view.summary.decision).toMatchObject({ class: 'on_schedule', reason: '基数按普查修订。' })
  expect(view.decisions.map((d) => d.class)).toEqual(['on_schedule', 'behind'])
  const contact = await exercise.signIn('contact', judged?.lead ?? '')
  expect(
    (await contact.post(`/api/indicators/${id}/decisions`, { aspect: 'progress', class: 'ahead' })).status,
  ).toBe(403)
})

test('a new figure supersedes; the old one stays readable, the verdict follows', async () => {
  const before = (await list(coordinator)).find((i) => i.targetKind === 'level' && i.verdict?.computable)
  const id = before?.itemId ?? ''
  const year = before?.values.find((v) => /^\d{4}$/.test(v.period) && v.period < '2023')
  const statistics = await exercise.signIn('statistics', '区统计局')
  const line = await json<ValueLine>(statistics.get(`/api/values/${id}/2022`))
  await json(
    statistics.post(`/api/values/${id}/2022`, {
      ...{ number: before?.targetValue, grade: 'official', asOf: '2022-12-31', explanation: '年报数。' },
      ...{ publisher: '市统计局', publication: '统计公报', reason: '公布正式数据' },
      basedOn: line.values.find((value) => value.inUse)?.id ?? null,
    }),
  )
  const entered = await one(coordinator, id)
  const of2022 = entered.history.filter((v) => v.period === '2022')
  expect(of2022.filter((v) => v.inUse)).toEqual([
    expect.objectContaining({ number: before?.targetValue, grade: 'official' }),
  ])
  expect(of2022.length).toBeGreaterThan(1)
  expect(year).toBeTruthy()
  expect((await one(coordinator, id)).summary.verdict?.class).toBe('ahead')
})
