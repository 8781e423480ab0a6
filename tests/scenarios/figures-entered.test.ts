/** A figure that the statistics office entered stands: no save of a unit, made before or after, passes over it. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { EntryView } from '#contract/entries.ts'
import type { Browser } from '../browser.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { json, openExercise } from '../exercise.ts'

const unit = '区卫生健康局'

let database: TestDatabase
let contact: Browser
let coordinator: Browser
let statistics: Browser
let loaded: EntryView

beforeAll(async () => {
  database = await makeDatabase()
  const exercise = await openExercise(database, 'examples/jinghe-2028')
  contact = await exercise.signIn('contact', unit)
  coordinator = await exercise.signIn('coordinator', '区发展改革局')
  statistics = await exercise.signIn('statistics', '区统计局')
  const { assignments } = await json<{ assignments: AssignmentSummary[] }>(contact.get('/api/assignments'))
  const id = assignments.find((a) => a.indicators > 0)?.id
  const { entries } = await json<AssignmentView>(contact.get(`/api/assignments/${id}`))
  const indicator = entries.find(({ subject }) => subject === 'indicator')
  loaded = await entry(indicator?.entryId ?? '')
  await json(
    statistics.post(`/api/indicators/${indicator?.itemId}/values`, {
      period: periodOf(loaded),
      number: '42.5',
      grade: 'official',
      asOf: '2028-01-31',
      source: '统计公报',
    }),
  )
})
afterAll(() => database.close())

const entry = (entryId: string) => json<EntryView>(contact.get(`/api/entries/${entryId}`))
const periodOf = ({ periods }: EntryView) => periods[0]?.period ?? ''
const standing = async () =>
  (await entry(loaded.entryId)).values.find(({ period }) => period === periodOf(loaded))

const save = (browser: Browser, { version, answers, asOf }: EntryView, values: EntryView['values']) =>
  browser.post(`/api/entries/${loaded.entryId}/versions`, { basedOn: version, answers, asOf, values })

test('a page opened before with another figure is told who entered which, and when', async () => {
  const other = { period: periodOf(loaded), number: '40', grade: 'estimate', asOf: '2028-01-31', source: '' }
  for (const browser of [contact, coordinator]) {
    const refused = await save(browser, loaded, [other as EntryView['values'][number]])
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({
      code: 'figure-entered',
      message: expect.stringMatching(
        /区统计局统计人员已于\d{4}-\d{2}-\d{2} \d{2}:\d{2}录入2026年的数值42\.5/,
      ),
    })
  }
  expect(await standing()).toMatchObject({ number: '42.5', grade: 'official' })
})

test('a page opened before without a figure takes nothing back', async () => {
  const saved = await json<EntryView>(save(contact, loaded, []))
  expect(saved.version).toBe(loaded.version + 1)
  expect(await standing()).toMatchObject({ number: '42.5', grade: 'official' })
})

test('saved as it is shown, it stands as it was', async () => {
  const shown = await entry(loaded.entryId)
  await json(save(contact, shown, shown.values))
  expect(await standing()).toMatchObject({ number: '42.5', source: '统计公报' })
})
