/** A theme from its order to its end (M2, R2): who answers, who reads, its report across plans, nothing after the end. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DraftAnswer } from '#contract/drafts.ts'
import type { ReportJob, ReportView } from '#contract/reports.ts'
import type { ThemeChoices, ThemeSummary, ThemeView } from '#contract/themes.ts'
import type { PreviewView } from '#contract/values.ts'
import type { WorkView } from '#contract/work.ts'
import type { Browser } from '../browser.ts'
import { codeOf } from '../case-walk.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let education: Browser
let finance: Browser
let stranger: Browser
let choices: ThemeChoices
let theme: ThemeView
/** An indicator with an accepted figure, and one of another plan with the same number. */
let items: readonly [string, string]

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
  education = await exercise.signIn('contact', '区教育局')
  finance = await exercise.signIn('contact', '区财政局')
  stranger = await exercise.signIn('contact', '区民政局')
  choices = await json<ThemeChoices>(coordinator.get('/api/theme-choices'))
  items = await equalNumbers()
})
afterAll(() => database.close())

const unitId = (name: string) => choices.units.find((u) => u.name === name)?.id ?? ''
async function equalNumbers(): Promise<readonly [string, string]> {
  const reported = await look<{ id: string }>(
    exercise,
    `select v.item_id as id from guiheng.value v join guiheng.entry e on e.item_id = v.item_id
       join guiheng.assignment a on a.unit_id = e.unit_id
       join guiheng."case" c on c.subject_id = a.id and c.state = 'accepted'
     where v.period = '2022'`,
  )
  for (const one of choices.items.filter(({ id }) => reported.some((row) => row.id === id))) {
    const other = choices.items.find(
      ({ planId, number, kind }) => planId !== one.planId && number === one.number && kind === one.kind,
    )
    if (other) return [one.id, other.id]
  }
  throw new Error('no two indicators of two plans with one number')
}
const outline = (more: object = {}) => ({
  ...{
    title: '学前教育普及普惠发展',
    basis: '《评估工作方案》要求选取重大专题开展专题评估。',
    product: '专题评估报告',
  },
  ...{ leadUnitId: unitId('区教育局'), memberIds: [unitId('区财政局')], dueOn: '2023-08-31' },
  questions: [
    { id: null, question: '普惠性学前教育资源是否充足', unitId: unitId('区教育局') },
    { id: null, question: '财政投入是否落实到位', unitId: unitId('区财政局') },
  ],
  items: [
    { itemId: items[0], question: 0 },
    { itemId: items[1], question: null },
  ],
  ...more,
})
const shown = (browser: Browser) => json<ThemeView>(browser.get(`/api/themes/${theme.summary.id}`))
const owed = async (browser: Browser) =>
  (await json<WorkView>(browser.get('/api/work'))).duties.filter(({ kind }) => kind === 'answer_theme')
const answer = (browser: Browser, at: number, more: object = {}) =>
  browser.post(`/api/theme-questions/${theme.questions[at]?.id}/answers`, {
    ...{ text: '全区普惠性幼儿园覆盖率稳步提高。\n分布仍不均衡。', asOf: '2023-06-30', basedOn: 0, ...more },
  })

describe('a theme that cuts across plans', () => {
  test('is ordered by the coordinator alone, opens its report and asks its units', async () => {
    expect((await education.post('/api/themes', { ...outline(), kind: 'theme' })).status).toBe(403)
    const twice = outline({ items: [1, 2].map(() => ({ itemId: items[0], question: null })) })
    expect(await codeOf(coordinator.post('/api/themes', { ...twice, kind: 'theme' }))).toBe('theme-outline')
    const [other] = await look<{ id: string }>(exercise, 'select id from guiheng.theme_question limit 1')
    const others = [{ id: other?.id, question: '改成另一问', unitId: unitId('区财政局') }]
    const taken = { ...outline({ questions: others, items: [] }), kind: 'theme' }
    expect(await codeOf(coordinator.post('/api/themes', taken))).toBe('not-found')
    theme = await json<ThemeView>(coordinator.post('/api/themes', { ...outline(), kind: 'theme' }))
    expect(theme.summary).toMatchObject({ number: 2, questions: 2, answered: 0, items: 2 })
    expect(new Set(theme.items.map(({ plan }) => plan)).size).toBe(2)
    expect(await owed(education)).toMatchObject([{ dueOn: '2023-08-31', done: 0, total: 4 }])
    expect(await owed(finance)).toMatchObject([{ done: 0, total: 1 }])
    const told = await look<{ payload: object }>(
      exercise,
      `select payload from outbox where topic = 'theme.ask' and payload ->> 'themeId' = '${theme.summary.id}'`,
    )
    expect(told).toMatchObject([{ payload: { unitIds: [unitId('区教育局'), unitId('区财政局')] } }])
  })

  test('is read by the units it concerns and by no other', async () => {
    const list = (browser: Browser) => json<{ themes: ThemeSummary[] }>(browser.get('/api/themes'))
    expect((await list(finance)).themes).toHaveLength(1)
    expect((await list(stranger)).themes).toHaveLength(0)
    expect((await stranger.get(`/api/themes/${theme.summary.id}`)).status).toBe(404)
  })

  test('is answered by the unit a question asks; the coordinator’s words are marked as written for it', async () => {
    expect((await answer(finance, 0)).status).toBe(403)
    await json(answer(education, 0))
    const again = answer(coordinator, 0, { text: '另一稿' })
    expect(await codeOf(again)).toBe('changed-meanwhile')
    const view = await json<ThemeView>(answer(coordinator, 1, { text: '区级财政投入逐年增加。' }))
    expect(view.questions.map((one) => one.answer.writtenFor)).toEqual([false, true])
    expect(view.questions[1]?.answer.unit).toBe('区财政局')
    expect(await owed(finance)).toEqual([])
  })

  test('has its texts written by the lead, not by a member', async () => {
    const text = { part: 'problems', text: '城乡之间资源不均衡。', basedOn: 0 }
    const path = `/api/themes/${theme.summary.id}/texts`
    expect((await finance.post(path, text)).status).toBe(403)
    await json(education.post(path, text))
    expect(await codeOf(education.post(path, text))).toBe('changed-meanwhile')
  })

  test('is changed on what was seen; a question left out is asked no more', async () => {
    const { questions, items: taken, version } = await shown(coordinator)
    const kept = questions.map(({ id, question, unitId: asked }) => ({ id, question, unitId: asked }))
    const more = { id: null, question: '师资\n能否保障', unitId: unitId('区财政局') }
    const change = (basedOn: number, asked: object[]) =>
      coordinator.send(`/api/themes/${theme.summary.id}`, {
        ...{ method: 'PUT', headers: { 'content-type': 'application/json' } },
        body: JSON.stringify({ ...outline({ questions: asked }), basedOn }),
      })
    theme = await json<ThemeView>(change(version, [...kept, more]))
    expect(theme.questions.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(theme.questions[2]?.question).toBe('师资 能否保障')
    expect(await codeOf(change(version, kept))).toBe('changed-meanwhile')
    theme = await json<ThemeView>(change(theme.version, kept))
    expect(theme.summary).toMatchObject({ questions: 2, answered: 2, items: taken.length })
  })

  test('has a report: answers with their unit, items with their plans, what nobody wrote as gaps', async () => {
    const report = await json<ReportView>(coordinator.get(`/api/reports/${theme.reportId}`))
    expect(report.title).toBe('关于学前教育普及普惠发展的专题评估报告')
    const text = JSON.stringify(report.outline)
    for (const said of [
      '分布仍不均衡',
      '区级财政投入逐年增加',
      '城乡之间资源不均衡',
      '本专题由区教育局牵头，区财政局参加',
    ])
      expect(text).toContain(said)
    expect(report.gaps.map(({ field }) => field)).toEqual(expect.arrayContaining(['总体进展', '对策建议']))
    for (const plan of new Set(theme.items.map((item) => item.plan)))
      expect(text).toMatch(new RegExp(`（《${plan}》第\\d+项）`))
  })

  test('is made as a file, in short too; not for the congress', async () => {
    const make = (edition: string) =>
      coordinator.post(`/api/reports/${theme.reportId}/versions`, { variant: 'review', edition })
    expect(await codeOf(make('congress'))).toBe('edition-not-offered')
    const made = async (job: ReportJob): Promise<ReportJob> => {
      if (job.state !== 'running') return job
      await new Promise((resolve) => setTimeout(resolve, 50))
      return made(await json<ReportJob>(coordinator.get(`/api/report-jobs/${job.id}`)))
    }
    expect(await made(await json<ReportJob>(make('short')))).toMatchObject({ state: 'done' })
  })

  test('is drafted in the browser with the answers as originals', async () => {
    const path = `/api/reports/${theme.reportId}/draft`
    await json(coordinator.post(path, {}))
    const { draft } = await json<DraftAnswer>(coordinator.get(path))
    expect(draft?.sections.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        '专题概况',
        '总体进展',
        '分题评估',
        '普惠性学前教育资源是否充足',
        '主要问题和风险',
      ]),
    )
  })

  test('shows its report in the effect of a changed figure of its items', async () => {
    const figure = { number: '1', grade: 'official', asOf: '2022-12-31', publisher: '市统计局' }
    const published = { publication: '年鉴', publishedOn: '2023-03-20', explanation: '按年报核定。' }
    const { effect } = await json<PreviewView>(
      coordinator.post(`/api/values/${items[0]}/2022/preview`, { ...figure, ...published }),
    )
    expect(effect.reports.find(({ reportId }) => reportId === theme.reportId)).toMatchObject({
      standing: 'draft',
      changes: expect.arrayContaining([expect.objectContaining({ place: 'sentence' })]),
    })
  })

  test('changes no more once it is concluded, whoever asks, in the database too', async () => {
    const id = theme.summary.id
    expect((await education.post(`/api/themes/${id}/end`, { reason: '完成' })).status).toBe(403)
    const ended = await json<ThemeView>(
      coordinator.post(`/api/themes/${id}/end`, { reason: '成果已报区政府' }),
    )
    expect(ended).toMatchObject({ writable: false, end: { reason: '成果已报区政府' } })
    expect(await codeOf(answer(education, 0, { basedOn: 1 }))).toBe('theme-concluded')
    expect(await codeOf(coordinator.post(`/api/themes/${id}/end`, { reason: '再次' }))).toBe(
      'theme-concluded',
    )
    const draft = coordinator.post(`/api/reports/${theme.reportId}/draft/sections`, {
      ...{ edition: 1, title: '补充', level: 1, after: null },
    })
    expect(await codeOf(draft)).toBe('report-text-stands')
    const forced = database.asSuperuser((client) => client.query('delete from guiheng.theme_item'))
    await expect(forced).rejects.toThrow('the theme is concluded')
  })
})
