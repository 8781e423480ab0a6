/** Outlook, lights, early warning and score: equal to what the rules say, and seen by those alone who may. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentView } from '#contract/assignments.ts'
import type { EntryView } from '#contract/entries.ts'
import type { ExerciseDraftView, ExercisesView } from '#contract/exercises.ts'
import type { IndicatorSummary, IndicatorView } from '#contract/indicators.ts'
import type { WorkView } from '#contract/progress.ts'
import type { ScoreView } from '#contract/scores.ts'
import type { MovementView, WarningView } from '#contract/warnings.ts'
import { makeScore } from '#domain/scores/made.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let contact: Browser

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
  contact = await exercise.signIn('contact', '区教育局')
})
afterAll(() => database.close())

interface Warned {
  readonly halfYear: string
  readonly halfYears: string[]
  readonly watched: { readonly indicators: number; readonly work: number }
  readonly warnings: WarningView[]
  readonly movement: MovementView | null
}
interface Progressed {
  readonly asOf: string
  readonly plan: { readonly id: string }
  readonly items: WorkView[]
}

const indicatorsOf = async (browser: Browser) =>
  (await json<{ indicators: IndicatorSummary[] }>(browser.get('/api/indicators'))).indicators
const warned = (browser: Browser, query = '') => json<Warned>(browser.get(`/api/warnings${query}`))
const progressed = (browser: Browser) => json<Progressed>(browser.get('/api/progress'))

describe('the outlook', () => {
  test('lays the unit’s value beside the projection, says what is too little, and has the fan', async () => {
    const views = await Promise.all(
      (await indicatorsOf(coordinator)).map(({ itemId }) =>
        json<IndicatorView>(coordinator.get(`/api/indicators/${itemId}`)),
      ),
    )
    const outlooks = views.map(({ outlook }) => outlook)
    expect(outlooks.every((outlook) => (outlook?.statements.length ?? 0) > 0)).toBe(true)
    const codes = outlooks.flatMap((outlook) => outlook?.statements.map(({ code }) => code) ?? [])
    expect(codes).toContain('too-few')
    expect(codes).toContain('kind-not-projected')
    const projected = outlooks.find((outlook) => (outlook?.paths[0]?.years.length ?? 0) > 0)
    expect(projected?.paths.map(({ method }) => method)).toEqual([
      'damped_drift',
      'rwdrift',
      'thetaf',
      'ols_trend',
      'naive',
    ])
    const said = views.find(({ summary }) => summary.values.some(({ period }) => period === '2025'))
    expect(said?.outlook?.expected).toBe(said?.summary.values.find(({ period }) => period === '2025')?.number)
  })

  test('a verdict says its pace, its lag and its nature', async () => {
    const verdicts = (await indicatorsOf(coordinator)).map(({ verdict }) => verdict)
    expect(verdicts.some((verdict) => verdict?.pace && verdict.lagDays !== null)).toBe(true)
    expect(new Set(verdicts.map((verdict) => verdict?.nature))).toEqual(new Set(['binding', 'anticipatory']))
  })

  test('is the lead unit’s and the coordinator’s; others see figures without it', async () => {
    const own = (await indicatorsOf(contact))[0]
    const view = await json<IndicatorView>(contact.get(`/api/indicators/${own?.itemId}`))
    expect(view.outlook).not.toBeNull()
    const statistics = await exercise.signIn('statistics', '区统计局')
    const seen = await json<IndicatorView>(statistics.get(`/api/indicators/${own?.itemId}`))
    expect(seen.outlook).toBeNull()
    expect(seen.summary.verdict).toBeNull()
  })
})

describe('early warning', () => {
  test('puts binding ones first and agrees with the verdicts', async () => {
    const { warnings, halfYear, halfYears, watched, movement } = await warned(coordinator)
    expect({ halfYear, first: halfYears[0], movement }).toEqual({
      halfYear: '2023-H1',
      first: '2023-H1',
      movement: null,
    })
    expect(watched.indicators).toBe(17)
    const binding = warnings.map(({ isBinding }) => isBinding)
    expect(binding).toEqual(binding.toSorted((one, other) => Number(other) - Number(one)))
    const behind = (await indicatorsOf(coordinator)).filter(({ verdict }) => verdict?.class === 'behind')
    expect(behind.length).toBeGreaterThan(0)
    for (const { itemId } of behind) {
      const codes = warnings.find((one) => one.itemId === itemId)?.reasons.map(({ code }) => code) ?? []
      expect(codes.some((code) => /behind|regressing/.test(code))).toBe(true)
    }
  })

  test('goes back half-year by half-year: then less was known', async () => {
    const { warnings, halfYear } = await warned(coordinator, '?halfYear=2021-H1')
    expect(halfYear).toBe('2021-H1')
    expect(warnings.flatMap(({ reasons }) => reasons.map(({ code }) => code))).not.toContain('behind')
  })

  test('a lead unit sees its own items, other roles nothing', async () => {
    const own = await warned(contact)
    expect(own.watched.indicators + own.watched.work).toBeGreaterThan(0)
    expect(own.warnings.every(({ lead }) => lead === '区教育局')).toBe(true)
    for (const [role, unit] of [
      ['statistics', '区统计局'],
      ['government_office', '区政府办公室'],
      ['auditor', '区发展改革委'],
      ['leader', '区政府办公室'],
    ] as const) {
      const other = await exercise.signIn(role, unit)
      for (const path of ['/api/warnings', '/api/progress', '/api/scores'])
        expect((await other.get(path)).status, `${role} ${path}`).toBe(403)
    }
  })
})

describe('lights of tasks and projects', () => {
  const arrange = async (itemId: string, milestones: object[]) => {
    const { attributes } = await json<{ attributes: { version: number } }>(
      coordinator.get(`/api/items/${itemId}`),
    )
    const body = { basedOn: attributes.version, position: null, tags: [], milestones }
    await json(
      coordinator.send(`/api/items/${itemId}/attributes`, {
        method: 'PUT',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    )
  }
  const milestone = { share: null, isKey: false, doneOn: null, evidence: '', weight: '1' }

  test('a task without milestones is not rated and contradicts nothing', async () => {
    const { items } = await progressed(coordinator)
    const tasks = items.filter(({ kind }) => kind === 'task')
    expect(tasks.length).toBeGreaterThan(0)
    expect(tasks.every(({ light, finding }) => light === 'grey' && finding === null)).toBe(true)
  })

  test('a late key milestone turns it red, and the declared word is doubted beside it', async () => {
    const { items, asOf } = await progressed(coordinator)
    const task = items.find(({ kind, declared }) => kind === 'task' && declared?.key === 'on_schedule')
    const itemId = task?.itemId ?? ''
    await arrange(itemId, [
      { ...milestone, id: crypto.randomUUID(), dueOn: '2022-12-31', text: '主体完工', isKey: true },
      { ...milestone, id: crypto.randomUUID(), dueOn: '2025-12-31', text: '验收' },
    ])
    const row = (await progressed(coordinator)).items.find((one) => one.itemId === itemId)
    expect(row).toMatchObject({
      ...{ light: 'red', computed: 'red', milestones: { all: 2, due: 1, done: 0 }, ratio: '0' },
      finding: { code: 'declared-better', severity: 'warning', found: 'on_schedule' },
      next: { text: '主体完工', dueOn: '2022-12-31' },
      declared: { key: 'on_schedule' },
    })
    expect(row?.reasons.map(({ code }) => code)).toEqual(['pace-far-behind', 'key-milestone-late'])
    expect(row?.reasons[1]?.details.milestone).toBe('主体完工')
    const { warnings } = await warned(coordinator)
    expect(warnings.find((one) => one.itemId === itemId)).toMatchObject({ level: 'red', kind: 'task' })
    expect(asOf).toBe('2023-06-08')
  })

  test('money of a project stands against its time', async () => {
    const { items } = await progressed(coordinator)
    const money = items.filter(({ investment }) => investment !== null)
    expect(money.length).toBeGreaterThan(0)
    expect(money.every(({ kind }) => kind === 'project')).toBe(true)
    const [project] = money
    await arrange(project?.itemId ?? '', [
      { ...milestone, id: crypto.randomUUID(), dueOn: '2022-12-31', text: '开工', doneOn: '2022-12-31' },
      { ...milestone, id: crypto.randomUUID(), dueOn: '2023-01-31', text: '封顶', share: '0.5' },
    ])
    const row = (await progressed(coordinator)).items.find(({ itemId }) => itemId === project?.itemId)
    expect(row?.investment?.performance).toMatchObject({ schedule: '0.75' })
  })

  test('the day a unit expects to finish turns it red once it is after the plan (M9)', async () => {
    const own = await exercise.signIn('contact', '区应急局')
    const { assignments } = await json<{ assignments: { id: string; state: string; tasks: number }[] }>(
      own.get('/api/assignments'),
    )
    const filing = assignments.find(({ tasks, state }) => tasks > 0 && state === 'draft')
    const { entries } = await json<AssignmentView>(own.get(`/api/assignments/${filing?.id}`))
    const found = entries.find(({ subject }) => subject === 'task')
    const path = `/api/entries/${found?.entryId}`
    const { version: basedOn, answers, asOf, values } = await json<EntryView>(own.get(path))
    const body = { basedOn, answers, asOf, values, finishOn: '2027-06-30' }
    expect(await json<EntryView>(own.post(`${path}/versions`, body))).toMatchObject({
      finishOn: '2027-06-30',
    })
    const row = (await progressed(own)).items.find(({ itemId }) => itemId === found?.itemId)
    expect(row).toMatchObject({ computed: 'red', finishOn: '2027-06-30' })
    expect(row?.reasons.map(({ code }) => code)).toContain('finish-after-plan')
    // What comes by a file that does not ask for it leaves what was said.
    const kept = { basedOn: basedOn + 1, answers, asOf, values }
    expect(await json<EntryView>(own.post(`${path}/versions`, kept))).toMatchObject({
      finishOn: '2027-06-30',
    })
  })

  test('a contact sees the lights of what its unit leads alone', async () => {
    const { items } = await progressed(contact)
    expect(items.length).toBeGreaterThan(0)
    expect(items.every(({ lead }) => lead === '区教育局')).toBe(true)
  })
})

describe('the overall score', () => {
  const make = (body: object, browser = coordinator) => browser.post('/api/scores', body)
  let planId: string

  beforeAll(async () => {
    planId = (await progressed(coordinator)).plan.id
  })

  test('is what the rules make of its stored inputs, with who and when', async () => {
    const score = await json<ScoreView>(make({ planId, comparisons: null, seed: 7 }))
    expect(score).toMatchObject({ seed: 7, compared: null, all: 17 })
    expect(score.by).not.toBe('')
    const [row] = await look<{ inputs: Parameters<typeof makeScore>[0]; result: object }>(
      exercise,
      'select inputs, result from score_result',
    )
    if (!row) throw new Error('no row')
    expect(makeScore({ ...row.inputs, seed: 7 })).toEqual(row.result)
    expect(row.result).toMatchObject({ score: score.score, check: score.check, grade: score.grade })
    const { scores } = await json<{ scores: ScoreView[] }>(coordinator.get('/api/scores'))
    expect(scores).toEqual([score])
  })

  test('comparisons that contradict themselves are refused with the worst three, and nothing is stored', async () => {
    const { chapters } = await json<{ chapters: object[] }>(coordinator.get('/api/scores'))
    expect(chapters.length).toBeGreaterThan(2)
    const comparisons = chapters.map((_, row) =>
      chapters.map((__, column) => {
        if (row === column) return 1
        const isWild = row + column === 1 || (row < 3 && column < 3)
        if (!isWild) return 1
        return (row + 1) % 3 === column ? 9 : 1 / 9
      }),
    )
    const refused = await make({ planId, comparisons, seed: null })
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({
      code: 'comparisons-inconsistent',
      details: { first: 1, second: 2, third: 3 },
    })
    const equal = chapters.map(() => chapters.map(() => 1))
    expect(
      (await json<ScoreView>(make({ planId, comparisons: equal, seed: 7 }))).compared?.ratio,
    ).toBeCloseTo(0)
    expect(await look(exercise, 'select id from score_result')).toHaveLength(2)
  })

  test('is the coordinator’s alone', async () => {
    expect((await contact.get('/api/scores')).status).toBe(403)
    expect((await make({ planId, comparisons: null, seed: null }, contact)).status).toBe(403)
  })
})

describe('against the exercise before', () => {
  let lead: Browser
  let well: IndicatorSummary | undefined

  beforeAll(async () => {
    const place = await openExercise(database, 'examples/jinghe-2028')
    lead = await place.signIn('coordinator', '区发展改革局')
    well = (await indicatorsOf(lead)).find(
      ({ targetKind, verdict, base }) =>
        targetKind === 'level' && base !== null && verdict?.class && verdict.class !== 'behind',
    )
    await json(
      lead.post(`/api/values/${well?.itemId}/2028`, {
        ...{ number: well?.base, grade: 'estimate', asOf: '2028-05-01', explanation: '测算数。' },
        ...{ publisher: '', publication: '', source: '测算', reason: '先报预计数', basedOn: null },
      }),
    )
    const { evaluations } = await json<ExercisesView>(lead.get('/api/exercises'))
    const draft = await json<ExerciseDraftView>(
      lead.post('/api/exercise-drafts', {
        ...{ evaluationId: evaluations[0]?.id, kind: 'monitoring', name: '静和区规划2029年度监测' },
        ...{ yearsLater: 1, planYearsLater: 0, words: [{ from: '中期', to: '年度' }] },
      }),
    )
    await json(lead.post(`/api/exercise-drafts/${draft.id}/opening`, { version: draft.version }))
  })

  test('what fell back moved to a worse class and is warned of; the others stayed', async () => {
    const id = well?.itemId ?? ''
    const { movement, warnings } = await warned(lead, '?halfYear=2028-H2')
    expect(movement).toMatchObject({ improved: [], worsened: [id] })
    expect(movement?.unchanged.length).toBeGreaterThan(0)
    expect(movement?.standings).toEqual([
      ...['ahead', 'faster', 'on_schedule', 'behind'],
      ...['not_computable', 'absent'],
    ])
    const from = movement?.standings.indexOf(well?.verdict?.class ?? '') ?? -1
    expect(movement?.cells[from]?.[3]).toEqual([id])
    const codes = warnings.find(({ itemId }) => itemId === id)?.reasons.map(({ code }) => code)
    expect(codes).toContain('class-fell')
  })
})
