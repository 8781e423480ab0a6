/** Joint research, bulletins and shared documents: who writes them, who reads them, by plan and over all. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExchangeChoices, ExchangeSummary, ExchangeView } from '#contract/exchanges.ts'
import type { Browser } from '../browser.ts'
import { codeOf } from '../case-walk.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let lead: Browser
let participant: Browser
let stranger: Browser
let choices: ExchangeChoices

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
  lead = await exercise.signIn('plan_lead', '区教育局')
  participant = await exercise.signIn('contact', '区财政局')
  stranger = await exercise.signIn('contact', '区民政局')
  choices = await json<ExchangeChoices>(coordinator.get('/api/exchange-choices'))
})
afterAll(() => database.close())

const unitId = (name: string) => choices.units.find((u) => u.name === name)?.id ?? ''
const planOf = (part: string) => choices.plans.find((p) => p.name.includes(part))?.id ?? ''
const titles = async (browser: Browser, query = '') =>
  (await json<{ exchanges: ExchangeSummary[] }>(browser.get(`/api/exchanges${query}`))).exchanges.map(
    (e) => e.title,
  )

async function addFile(browser: Browser): Promise<string> {
  const body = new FormData()
  body.set('file', new File(['%PDF-1.4 notes'], '调研纪要.pdf'))
  return (await json<{ id: string }>(browser.send('/api/exchange-files', { method: 'POST', body }))).id
}

const add = (browser: Browser, more: object): Promise<Response> =>
  browser.post('/api/exchanges', {
    ...{ kind: 'research', heldOn: '2023-06-02', title: '学前教育联合调研', text: '实地看了三所园。' },
    ...more,
  })

describe('joint research', () => {
  let id = ''

  test('is recorded by a plan’s lead with participants, plan, items and a file', async () => {
    const item = choices.items.find((i) => i.planId === planOf('纲要目标') || i.number === 1)
    const fileIds = [await addFile(lead)]
    const view = await json<ExchangeView>(
      add(lead, {
        ...{ unitId: unitId('区教育局'), unitIds: [unitId('区财政局'), unitId('区发展改革委')], fileIds },
        ...{ planIds: [planOf('教育事业')], itemIds: item ? [item.id] : [] },
      }),
    )
    id = view.summary.id
    expect(view.summary).toMatchObject({ unit: '区教育局', units: ['区发展改革委', '区财政局'], files: 1 })
    expect(view.items).toHaveLength(1)
  })

  test('is read by who took part, with its file, and by no other unit', async () => {
    const { files } = await json<ExchangeView>(participant.get(`/api/exchanges/${id}`))
    expect((await participant.get(`/api/exchanges/${id}/files/${files[0]?.id}`)).status).toBe(200)
    expect(await titles(participant)).toEqual(['学前教育联合调研'])
    expect(await titles(stranger)).toEqual([])
    expect((await stranger.get(`/api/exchanges/${id}`)).status).toBe(404)
    expect((await stranger.get(`/api/exchanges/${id}/files/${files[0]?.id}`)).status).toBe(404)
  })

  test('stands with its plan and with no other', async () => {
    expect(await titles(coordinator, `?planId=${planOf('教育事业')}`)).toEqual(['学前教育联合调研'])
    expect(await titles(coordinator, `?planId=${planOf('民政事业')}`)).toEqual([])
  })

  test('is never changed: no role of the database can', async () => {
    const change = database.asSuperuser((client) => client.query("update guiheng.exchange set title = 'x'"))
    await expect(change).rejects.toThrow()
  })
})

describe('a shared document', () => {
  test('is read by every unit of its track', async () => {
    const trackId = choices.tracks[1]?.id
    await json(
      add(coordinator, { kind: 'document', title: '填报口径说明', unitId: unitId('区发展改革委'), trackId }),
    )
    expect(await titles(stranger)).toEqual(['填报口径说明'])
    expect(await titles(participant)).toEqual(['填报口径说明', '学前教育联合调研'])
  })
})

describe('what is refused', () => {
  test('a record in another unit’s name', async () => {
    expect((await add(lead, { unitId: unitId('区民政局') })).status).toBe(403)
  })
  test('a file that somebody else uploaded', async () => {
    const fileIds = [await addFile(coordinator)]
    expect(await codeOf(add(lead, { unitId: unitId('区教育局'), fileIds }))).toBe('not-found')
  })
  test.each(['statistics', 'auditor'] as const)('writing by %s', async (role) => {
    const unit = role === 'statistics' ? '区统计局' : '区发展改革委'
    const browser = await exercise.signIn(role, unit)
    expect((await add(browser, { unitId: unitId(unit) })).status).toBe(403)
  })
  test('names nobody has', async () => {
    const unitIds = ['01a20640-af3d-77c7-a1bd-1a0cf6660299']
    expect(await codeOf(add(coordinator, { unitId: unitId('区发展改革委'), unitIds }))).toBe('not-found')
    expect(
      await look(exercise, "select 1 from guiheng.exchange where title = '学前教育联合调研'"),
    ).toHaveLength(1)
  })
})
