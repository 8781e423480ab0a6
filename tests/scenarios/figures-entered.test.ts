/** Whose figure stands: neither the statistics office's nor another unit's is taken back by a unit's save. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { EntryView } from '#contract/entries.ts'
import type { IntakeView } from '#contract/intakes.ts'
import type { UnitView } from '#contract/people.ts'
import type { PlanSummary, PlanView } from '#contract/plans.ts'
import type { SessionView } from '#contract/session.ts'
import type { ValueLine } from '#contract/values.ts'
import { workbookFile } from '#documents/reading/test-files.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'

const unit = '区卫生健康局'

let database: TestDatabase
let exercise: Exercise
let contact: Browser
let coordinator: Browser
let statistics: Browser
let loaded: EntryView

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  exercise = await openExercise(database, 'examples/jinghe-2028')
  contact = await exercise.signIn('contact', unit)
  coordinator = await exercise.signIn('coordinator', '区发展改革局')
  statistics = await exercise.signIn('statistics', '区统计局')
  const { assignments } = await json<{ assignments: AssignmentSummary[] }>(contact.get('/api/assignments'))
  const id = assignments.find((a) => a.indicators > 0)?.id
  const { entries } = await json<AssignmentView>(contact.get(`/api/assignments/${id}`))
  const indicator = entries.find(({ subject }) => subject === 'indicator')
  loaded = await entry(indicator?.entryId ?? '')
  const line = await json<ValueLine>(statistics.get(`/api/values/${indicator?.itemId}/${periodOf(loaded)}`))
  const figureId = line.values.find((value) => value.inUse)?.id ?? null
  await json(
    statistics.post(`/api/values/${indicator?.itemId}/${periodOf(loaded)}`, {
      ...{ number: '42.5', grade: 'official', asOf: '2028-01-31', source: '统计公报' },
      ...{ publisher: '区统计局', publication: '统计公报', explanation: '年度公报数。' },
      basedOn: figureId,
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

describe('a doubtful figure (D3)', () => {
  const sentence = '统计口径调整，经与统计部门核对。'
  const filing = async () => {
    const { assignments } = await json<{ assignments: AssignmentSummary[] }>(contact.get('/api/assignments'))
    const id = assignments.find((a) => a.indicators > 0)?.id
    return json<AssignmentView>(contact.get(`/api/assignments/${id}`))
  }
  const submit = async () => {
    const { summary, version } = await filing()
    return contact.post(`/api/assignments/${summary.id}/steps`, { action: 'submit', version })
  }
  let period = ''

  test('is kept with the draft, and asks for a sentence under it', async () => {
    const shown = await entry(loaded.entryId)
    period = shown.form.expectedPeriod ?? ''
    const expected = {
      period,
      number: '4250',
      grade: 'estimate',
      asOf: '2028-01-31',
      source: '本单位预测',
    } as const
    const others = shown.values.filter((value) => value.period !== period)
    const saved = await json<EntryView>(save(contact, shown, [...others, { ...expected, explanation: '' }]))
    expect(saved.doubts).toContainEqual(
      expect.objectContaining({ period, code: 'unit-slip', wantsSentence: true }),
    )
    const summary = (await filing()).entries.find(({ entryId }) => entryId === loaded.entryId)
    expect(summary?.unexplained).toBeGreaterThan(0)
  })

  test('nothing leaves without it; with it the filing goes, and its reader has both', async () => {
    for (const { entryId } of (await filing()).entries) {
      const { version, form, asOf, values } = await entry(entryId)
      const required = form.fields.filter((field) => field.required)
      const answers = required.map(({ key, choices }) => [key, choices[0]?.key ?? '已按计划推进。'])
      const body = {
        basedOn: version,
        answers: Object.fromEntries(answers),
        asOf: asOf ?? '2028-01-31',
        values,
      }
      await json(contact.post(`/api/entries/${entryId}/versions`, body))
    }
    const refused = await submit()
    expect(await refused.json()).toMatchObject({
      code: 'explanations-missing',
      details: { period, number: '4250' },
    })
    const shown = await entry(loaded.entryId)
    await json(
      save(
        contact,
        shown,
        shown.values.map((value) => (value.period === period ? { ...value, explanation: sentence } : value)),
      ),
    )
    await json(submit())
    const read = await json<EntryView>(coordinator.get(`/api/entries/${loaded.entryId}`))
    expect(read.values).toContainEqual(expect.objectContaining({ period, explanation: sentence }))
    expect(read.doubts.map((doubt) => doubt.period)).toContain(period)
  })
})

test('where several units answer for one indicator, none takes back what another filled in', async () => {
  const plan = await planLedBy('各镇街')
  const [first, second] = await Promise.all(
    ['松塔街道', '泉山街道'].map(async (name) => {
      const browser = await invite(name)
      return { browser, entry: await entryIn(browser, plan) }
    }),
  )
  if (!first || !second) throw new Error('two of the group')
  const period = first.entry.periods[0]?.period ?? ''
  const figure = { period, number: '5', grade: 'official', asOf: '2027-01-31' } as const
  const told = { ...figure, source: '', explanation: '' }
  const post = ({ browser, entry: { entryId, version } }: typeof first, values: EntryView['values']) =>
    browser.post(`/api/entries/${entryId}/versions`, { basedOn: version, answers: {}, asOf: null, values })
  await json(post(first, [told]))
  await json(post(second, []))
  const after = await json<EntryView>(first.browser.get(`/api/entries/${first.entry.entryId}`))
  expect(after.values).toMatchObject([{ period, number: '5' }])
})

/** A plan of one indicator with this lead, adopted on the units' track. */
async function planLedBy(group: string): Promise<string> {
  const { evaluation } = await json<SessionView>(coordinator.get('/api/session'))
  const trackId = evaluation?.tracks[0]?.id
  const body = { kind: 'special', name: '镇街专项规划', periodStart: 2026, periodEnd: 2030, trackId }
  const plan = await json<PlanSummary>(coordinator.post('/api/plans', body))
  const heads = ['序号', '指标名称', '单位', '2025年', '2030年', '属性', '牵头单位']
  const rows = [heads, [1, '社区养老设施覆盖率', '%', '80', '100', '预期性', group]]
  const form = new FormData()
  form.append(
    'file',
    new File([new Uint8Array(await workbookFile([{ name: '主要指标', rows }]))], '分解表.xlsx'),
  )
  const intake = await json<IntakeView>(
    coordinator.send(`/api/plans/${plan.id}/decomposition`, { method: 'POST', body: form }),
  )
  await json(coordinator.post(`/api/intakes/${intake.id}/confirmation`, {}))
  await json(coordinator.post(`/api/plans/${plan.id}/adoption`, { adoptedOn: '2026-03-01' }))
  return plan.id
}

/** Somebody new of the unit, let in by a code. */
async function invite(name: string): Promise<Browser> {
  const { units } = await json<{ units: UnitView[] }>(coordinator.get('/api/units'))
  const id = units.find((one) => one.name === name)?.id
  const { code } = await json<{ code: string }>(
    coordinator.post(`/api/units/${id}/invitation`, { role: 'contact', personId: null }),
  )
  const browser = exercise.open()
  await json(browser.post('/api/session/invitation', { code }))
  return browser
}

async function entryIn(browser: Browser, plan: string): Promise<EntryView> {
  const { items } = await json<PlanView>(coordinator.get(`/api/plans/${plan}`))
  const { assignments } = await json<{ assignments: AssignmentSummary[] }>(browser.get('/api/assignments'))
  for (const { id } of assignments) {
    const { entries } = await json<AssignmentView>(browser.get(`/api/assignments/${id}`))
    const own = entries.find(({ itemId }) => itemId === items[0]?.id)
    if (own) return json(browser.get(`/api/entries/${own.entryId}`))
  }
  throw new Error('the unit has no entry for the item')
}
