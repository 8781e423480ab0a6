/** Values with a life: an estimate is replaced by the official figure, its effect shown before, everything kept. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IndicatorSummary } from '#contract/indicators.ts'
import type { PreviewView, ValueLine } from '#contract/values.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'
import { expectOneWinner } from '../one-winner.ts'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let statistics: Browser
let indicator: IndicatorSummary

const period = '2022'

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
  statistics = await exercise.signIn('statistics', '区统计局')
  const { indicators } = await json<{ indicators: IndicatorSummary[] }>(coordinator.get('/api/indicators'))
  const found = indicators.filter(
    (one) =>
      one.targetKind === 'level' &&
      one.verdict?.computable &&
      one.verdict.class !== 'ahead' &&
      one.values.some((value) => value.period === period),
  )
  for (const one of found) {
    indicator = one
    const { effect } = await preview(one.targetValue ?? '')
    if (effect.reports.some(({ ofUnit }) => !ofUnit)) return
  }
  throw new Error('an indicator with a level and a figure that a report quotes')
})
afterAll(() => database.close())

const cell = () => `/api/values/${indicator.itemId}/${period}`
const line = (browser: Browser = coordinator) => json<ValueLine>(browser.get(cell()))
const inUse = ({ values }: ValueLine) => values.find((value) => value.inUse)
const official = (number: string) => ({
  number,
  grade: 'official',
  asOf: '2022-12-31',
  publisher: '市统计局',
  publication: '统计年鉴2023',
  publishedOn: '2023-03-20',
  explanation: '按年报核定。',
})
const preview = (number: string) => json<PreviewView>(coordinator.post(`${cell()}/preview`, official(number)))
const enter = async (browser: Browser, figure: object, more: object = {}) =>
  browser.post(cell(), {
    ...figure,
    basedOn: inUse(await line())?.id ?? null,
    reason: '公布正式数据',
    ...more,
  })

describe('replacing a figure', () => {
  test('shows what it does before it does it, and stores nothing by that', async () => {
    const before = await line()
    const { effect } = await preview(indicator.targetValue ?? '')
    expect(effect.plans?.flatMap(({ verdicts }) => verdicts)).toContainEqual(
      expect.objectContaining({
        itemId: indicator.itemId,
        flips: true,
        before: expect.objectContaining({ class: indicator.verdict?.class }),
        after: expect.objectContaining({ class: 'ahead' }),
      }),
    )
    const quoting = effect.reports.find(({ standing, ofUnit }) => standing === 'draft' && !ofUnit)
    expect(quoting?.changes.map(({ place }) => place)).toEqual(expect.arrayContaining(['sentence', 'table']))
    expect(effect.told.length).toBeGreaterThan(0)
    expect(await line()).toEqual(before)
  })

  test('a doubt wants its sentence, an impossible figure is refused', async () => {
    const wild = { ...official('5000'), explanation: '' }
    expect(await (await enter(coordinator, wild)).json()).toMatchObject({ code: 'explanation-required' })
    const ahead = { ...official('60'), asOf: '2099-12-31' }
    expect(await (await enter(coordinator, ahead)).json()).toMatchObject({ code: 'figure-blocked' })
    const nameless = { ...official('60'), publisher: '', source: '某网页' }
    expect(await (await enter(coordinator, nameless)).json()).toMatchObject({
      code: 'figure-blocked',
      message: expect.stringContaining('发布单位'),
    })
  })

  test('keeps the old one, says who, when and why, and tells those who must know', async () => {
    const before = await line()
    const after = await json<ValueLine>(enter(statistics, official(`${indicator.targetValue}0`)))
    expect(after.values).toHaveLength(before.values.length + 1)
    expect(inUse(after)).toMatchObject({
      number: `${indicator.targetValue}0`,
      publisher: '市统计局',
      publication: '统计年鉴2023',
      source: '市统计局《统计年鉴2023》',
      supersedesId: inUse(before)?.id,
      explanation: '按年报核定。',
      enteredBy: expect.stringContaining('统计'),
    })
    expect(after.choices[0]).toMatchObject({ reason: '公布正式数据', number: `${indicator.targetValue}0` })
    const [event] = await look<{ payload: { told: string[]; before: string; after: string } }>(
      exercise,
      `select payload from outbox where topic = 'value.replace'`,
    )
    expect(event?.payload).toMatchObject({
      before: inUse(before)?.number,
      after: `${indicator.targetValue}0`,
    })
    expect(event?.payload.told.length).toBeGreaterThan(2)
  })

  test('choosing the earlier one again needs a reason and is a row of its own', async () => {
    const { values } = await line()
    const [, earlier] = values
    const body = { valueId: earlier?.id, basedOn: values[0]?.id }
    const without = await coordinator.post(`${cell()}/choices`, { ...body, reason: ' ' })
    expect(await without.json()).toMatchObject({ code: 'reason-required' })
    const chosen = await json<ValueLine>(
      coordinator.post(`${cell()}/choices`, { ...body, reason: '年鉴数含开发区，不可比。' }),
    )
    expect(inUse(chosen)?.id).toBe(earlier?.id)
    expect(chosen.values).toHaveLength(values.length)
    expect(chosen.choices[0]).toMatchObject({ reason: '年鉴数含开发区，不可比。' })
    const unknown = await coordinator.post(`${cell()}/choices`, {
      ...{ valueId: indicator.itemId, basedOn: earlier?.id, reason: '不存在' },
    })
    expect(await unknown.json()).toMatchObject({ code: 'value-unknown' })
  })
})

describe('two at once', () => {
  test('two official figures for one cell: one stands, the other is told who and when', async () => {
    for (let round = 0; round < 5; round += 1) {
      const basedOn = inUse(await line())?.id
      const both = ['61.1', '61.2'].map((number, at) =>
        (at === 0 ? coordinator : statistics).post(cell(), {
          ...{ ...official(`${number}${round}`), basedOn, reason: '' },
        }),
      )
      await expectOneWinner(await Promise.all(both), 'value-changed')
    }
  })

  test('choosing against replacing: one winner', async () => {
    const { values } = await line()
    const basedOn = values.find((value) => value.inUse)?.id
    const other = values.find((value) => !value.inUse)?.id
    const both = [
      coordinator.post(`${cell()}/choices`, { valueId: other, basedOn, reason: '核对后采用' }),
      statistics.post(cell(), { ...official('61.99'), basedOn, reason: '' }),
    ]
    await expectOneWinner(await Promise.all(both), 'value-changed')
  })
})

describe('who may', () => {
  test('a unit sees and enters its own figure while its filing is open, never another unit’s', async () => {
    const own = await exercise.signIn('contact', indicator.lead)
    const { writable } = await line(own)
    const answered = await enter(own, { ...official('61.77'), explanation: '本局核定。' })
    expect(answered.status).toBe(writable ? 200 : 409)
    const { indicators } = await json<{ indicators: IndicatorSummary[] }>(coordinator.get('/api/indicators'))
    const foreign = indicators.find(({ lead }) => lead !== indicator.lead)
    const path = `/api/values/${foreign?.itemId}/${period}`
    expect((await own.get(path)).status).toBe(403)
    const body = { ...official('1'), basedOn: null }
    expect((await own.post(path, body)).status).toBe(403)
    expect((await own.post(`${path}/preview`, official('1'))).status).toBe(403)
  })

  test('nobody without a part in it', async () => {
    expect((await exercise.open().get(cell())).status).toBe(401)
    const office = await exercise.signIn('government_office', '区政府办公室')
    expect((await office.get(cell())).status).toBe(403)
    expect((await coordinator.get(`/api/values/${indicator.itemId}/sometime`)).status).toBe(422)
    expect((await coordinator.get(`/api/values/${exercise.tenantId}/${period}`)).status).toBe(404)
  })
})
