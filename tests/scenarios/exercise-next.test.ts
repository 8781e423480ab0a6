/** The next evaluation of a place: derived, changed, opened; the old one stays to be looked at. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentSummary } from '#contract/assignments.ts'
import type { ExerciseDraftView, ExercisesView } from '#contract/exercises.ts'
import type { SessionView } from '#contract/session.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let founding = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  exercise = await openExercise(database, 'examples/jinghe-2028')
  coordinator = await exercise.signIn('coordinator', '区发展改革局')
  founding = (await list()).evaluations[0]?.id ?? ''
})
afterAll(() => database.close())

const list = () => json<ExercisesView>(coordinator.get('/api/exercises'))
const codeOf = async (answered: Promise<Response>) =>
  ((await (await answered).json()) as { code: string }).code
const put = (path: string, body: unknown) =>
  coordinator.send(path, {
    method: 'PUT',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
const derive = (name: string) =>
  json<ExerciseDraftView>(
    coordinator.post('/api/exercise-drafts', {
      ...{ evaluationId: founding, kind: 'monitoring', name, yearsLater: 1, planYearsLater: 0 },
      words: [{ from: '中期', to: '年度' }],
    }),
  )
const shown = async () => (await json<SessionView>(coordinator.get('/api/session'))).evaluation?.name

describe('the next evaluation', () => {
  let draft: ExerciseDraftView

  test('begins from the one there is, its days a year later', async () => {
    draft = await derive('静和区规划2029年度监测')
    const documents = ['静和区“十五五”规划实施年度评估通知']
    expect(draft).toMatchObject({ version: 1, findings: [], adds: { units: [], plans: [], documents } })
    const { evaluation } = draft.definition
    expect(evaluation.tracks[0]?.deadlines[0]?.dueOn).toBe('2029-05-20')
    expect(evaluation.tracks[0]?.placeReport).toBe('静和区“十五五”规划纲要年度评估报告')
    expect(evaluation.optionalSteps).toEqual(['expert_review', 'government_meeting', 'finance_review'])
  })

  test('is changed and checked; what does not fit is named and cannot be opened', async () => {
    const { definition, id, version } = draft
    const [track] = definition.evaluation.tracks
    const broken = { ...definition.evaluation, tracks: [{ ...track, plans: ['nowhere'] }] }
    draft = await json(
      put(`/api/exercise-drafts/${id}`, { version, definition: { ...definition, evaluation: broken } }),
    )
    expect(draft.findings).toContainEqual(
      expect.objectContaining({ code: 'plan-unknown', found: 'nowhere', severity: 'error' }),
    )
    const opening = coordinator.post(`/api/exercise-drafts/${id}/opening`, { version: draft.version })
    expect(await codeOf(opening)).toBe('exercise-invalid')
    expect(await codeOf(put(`/api/exercise-drafts/${id}`, { version: 1, definition }))).toBe(
      'changed-meanwhile',
    )
    const mended = { ...definition, units: [...definition.units, { name: '区数据局', kind: 'government' }] }
    draft = await json(put(`/api/exercise-drafts/${id}`, { version: draft.version, definition: mended }))
    expect(draft.adds.units).toEqual(['区数据局'])
  })

  test('opens: units owe again, plans and units stay as they are', async () => {
    const before = await counts()
    const { evaluationId } = await json<{ evaluationId: string }>(
      coordinator.post(`/api/exercise-drafts/${draft.id}/opening`, { version: draft.version }),
    )
    const after = await counts()
    expect(after).toMatchObject({ items: before.items, plans: before.plans, units: before.units + 1 })
    const { evaluations, drafts } = await list()
    expect(drafts).toEqual([])
    expect(evaluations.map(({ id, current }) => ({ id, current }))).toEqual([
      { id: evaluationId, current: true },
      { id: founding, current: false },
    ])
    const { assignments } = await json<{ assignments: AssignmentSummary[] }>(
      coordinator.get('/api/assignments'),
    )
    expect(new Set(assignments.map((a) => a.state))).toEqual(new Set(['draft']))
    const again = coordinator.post(`/api/exercise-drafts/${draft.id}/opening`, { version: draft.version })
    expect(await codeOf(again)).toBe('draft-ended')
  })

  test('somebody looks at the old one, nobody else does', async () => {
    expect(await shown()).toBe('静和区规划2029年度监测')
    expect((await put('/api/session/evaluation', { evaluationId: founding })).status).toBe(204)
    expect(await shown()).toBe('静和区“十五五”规划实施中期评估')
    const other = await exercise.signIn('coordinator', '区发展改革局', 2)
    const view = await json<SessionView>(other.get('/api/session'))
    expect(view.evaluation?.name).toBe('静和区规划2029年度监测')
  })

  test('a name is used once', async () => {
    const second = await derive('静和区规划2029年度监测')
    const opening = coordinator.post(`/api/exercise-drafts/${second.id}/opening`, { version: 1 })
    expect(await codeOf(opening)).toBe('evaluation-known')
    expect((await coordinator.delete(`/api/exercise-drafts/${second.id}`)).status).toBe(204)
    expect(await codeOf(coordinator.get(`/api/exercise-drafts/${second.id}`))).toBe('draft-ended')
  })
})

describe('a definition as a file', () => {
  test('goes out and comes back in', async () => {
    const bytes = await (await coordinator.get(`/api/exercises/${founding}/definition`)).arrayBuffer()
    const body = new FormData()
    body.set('file', new File([bytes], '方案.json'))
    const draft = await json<ExerciseDraftView>(
      coordinator.send('/api/exercise-drafts/files', { method: 'POST', body }),
    )
    expect(draft).toMatchObject({ findings: [], adds: { units: [], plans: [], documents: [] } })
  })

  test.each([
    { what: 'no JSON', text: '方案', code: 'exercise-no-json' },
    { what: 'something else', text: '{"a":1}', code: 'exercise-invalid' },
    { what: 'nothing', text: '', code: 'exercise-no-json' },
  ])('$what is refused in words', async ({ text, code }) => {
    const body = new FormData()
    body.set('file', new File([text], '方案.json'))
    expect(await codeOf(coordinator.send('/api/exercise-drafts/files', { method: 'POST', body }))).toBe(code)
  })

  test('a contact neither reads nor makes one', async () => {
    const [unit] = await look<{ name: string }>(
      exercise,
      `select u.name from unit u join membership m on m.unit_id = u.id where m.role = 'contact' limit 1`,
    )
    const contact = await exercise.signIn('contact', unit?.name ?? '')
    expect((await contact.get(`/api/exercises/${founding}/definition`)).status).toBe(403)
    expect((await json<ExercisesView>(contact.get('/api/exercises'))).drafts).toEqual([])
  })
})

async function counts() {
  const [row] = await look<{ items: number; plans: number; units: number }>(
    exercise,
    `select (select count(*)::int from item) items, (select count(*)::int from plan) plans,
      (select count(*)::int from unit) units`,
  )
  return row ?? { items: 0, plans: 0, units: 0 }
}
