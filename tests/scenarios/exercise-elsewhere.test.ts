/** Two evaluations beside one another: the saves of a definition come back, and an address of the other says whose it is. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { DraftVersionsView } from '#contract/exercise-versions.ts'
import type { ExerciseDraftView, ExercisesView } from '#contract/exercises.ts'
import type { LetterView } from '#contract/letters.ts'
import type { SessionView } from '#contract/session.ts'
import { wordFile } from '#documents/reading/test-files.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'

const name = '静和区规划2029年度监测'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let founding = ''
let draft: ExerciseDraftView

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  exercise = await openExercise(database, 'examples/jinghe-2028')
  coordinator = await exercise.signIn('coordinator', '区发展改革局')
  founding = (await json<ExercisesView>(coordinator.get('/api/exercises'))).evaluations[0]?.id ?? ''
  draft = await json(
    coordinator.post('/api/exercise-drafts', {
      ...{ evaluationId: founding, kind: 'monitoring', name, yearsLater: 1, planYearsLater: 0 },
      words: [],
    }),
  )
})
afterAll(() => database.close())

const put = (by: Browser, path: string, body: unknown) =>
  by.send(path, {
    method: 'PUT',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
const refusalOf = async (answered: Promise<Response>) =>
  (await (await answered).json()) as { code: string; details: Record<string, string> }

describe('the saves of a definition', () => {
  const path = () => `/api/exercise-drafts/${draft.id}`
  const points = () => draft.definition.evaluation.points
  const save = async (changed: string[]) => {
    const { definition, version } = draft
    const evaluation = { ...definition.evaluation, points: changed }
    draft = await json(put(coordinator, path(), { version, definition: { ...definition, evaluation } }))
  }
  const restore = (restored: number, version = draft.version) =>
    coordinator.post(`${path()}/restoration`, { version, restored })

  test('an earlier one comes back as a save of its own', async () => {
    const first = points()
    await save(['一'])
    await save(['一', '二'])
    draft = await json(restore(2))
    expect([draft.version, points()]).toEqual([4, ['一']])
    draft = await json(restore(1))
    expect([draft.version, points()]).toEqual([5, first])
    const { versions } = await json<DraftVersionsView>(coordinator.get(`${path()}/versions`))
    expect(versions.map(({ version }) => version)).toEqual([5, 4, 3, 2, 1])
  })

  test('not over what somebody else saved meanwhile, not one there never was, not by a contact', async () => {
    expect(await refusalOf(restore(1, 2))).toMatchObject({
      code: 'changed-meanwhile',
      details: { who: expect.stringContaining('协调人') },
    })
    expect((await refusalOf(restore(9))).code).toBe('not-found')
    const contact = await exercise.signIn('contact', '区教育局')
    expect((await contact.get(`${path()}/versions`)).status).toBe(403)
    expect((await contact.post(`${path()}/restoration`, { version: 5, restored: 1 })).status).toBe(403)
  })
})

describe('an address of the other evaluation', () => {
  const session = () => json<SessionView>(coordinator.get('/api/session'))
  let assignment: AssignmentSummary
  let old: AssignmentView
  let report = ''
  let letter: LetterView
  let track = ''

  beforeAll(async () => {
    const { assignments } = await json<{ assignments: AssignmentSummary[] }>(
      coordinator.get('/api/assignments'),
    )
    const [first] = assignments
    if (!first) throw new Error('nobody owes anything')
    assignment = first
    old = await json(coordinator.get(`/api/assignments/${assignment.id}`))
    const { reports } = await json<{ reports: { id: string }[] }>(coordinator.get('/api/reports'))
    report = reports[0]?.id ?? ''
    letter = await json(
      coordinator.post('/api/letters', { kind: 'notice', assignmentIds: [], reportId: null }),
    )
    const { evaluation } = await session()
    track = evaluation?.tracks[0]?.id ?? ''
    await json(coordinator.post(`/api/exercise-drafts/${draft.id}/opening`, { version: draft.version }))
  })

  test('says which one it belongs to: a filing, an entry, a report', async () => {
    const { evaluation } = await session()
    expect(evaluation?.name).toBe(name)
    const entry = old.entries[0]?.entryId
    for (const path of [`assignments/${assignment.id}`, `entries/${entry}`, `reports/${report}`]) {
      expect(await refusalOf(coordinator.get(`/api/${path}`)), path).toMatchObject({
        code: 'in-other-evaluation',
        details: { id: founding, name: '静和区“十五五”规划实施中期评估', shown: name },
      })
    }
  })

  test('is no letter or paper of the one shown, and nothing of it is made, changed or added to', async () => {
    const { id, version, content } = letter
    const form = () => {
      const body = new FormData()
      body.set('file', new File([new Uint8Array(wordFile(['{{标题}}', '{{正文}}']))], '模板.docx'))
      return { method: 'POST', body }
    }
    const made = { variant: 'review', edition: 'standard' }
    const drafted = { kind: 'copy', assignmentIds: [], reportId: report }
    const asked: Record<string, Promise<Response>> = {
      letter: coordinator.get(`/api/letters/${id}`),
      saved: put(coordinator, `/api/letters/${id}`, { version, content }),
      file: coordinator.post(`/api/letters/${id}/files`, { version }),
      drafted: coordinator.post('/api/letters', drafted),
      report: coordinator.post(`/api/reports/${report}/versions`, made),
      checked: coordinator.get(`/api/reports/${report}/consistency`),
      returned: coordinator.send(`/api/reports/${report}/returns`, form()),
      congress: coordinator.get(`/api/reports/${report}/congress`),
      package: coordinator.post(`/api/reports/${report}/packages`, {}),
      brief: coordinator.get(`/api/reports/${report}/brief`),
      opinions: coordinator.get(`/api/reports/${report}/opinion-report`),
      template: coordinator.send(
        `/api/templates?${new URLSearchParams({ kind: 'outline_report', reason: '新样式', trackId: track })}`,
        form(),
      ),
    }
    const found = await Promise.all(
      Object.entries(asked).map(async ([what, answer]) => [what, (await refusalOf(answer)).code]),
    )
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.keys(asked).map((what) => [what, 'in-other-evaluation'])),
    )
  })

  test('is taken no step on', async () => {
    const step = coordinator.post(`/api/assignments/${assignment.id}/steps`, {
      ...{ action: 'return', version: old.version, reason: '请补充' },
    })
    expect((await refusalOf(step)).code).toBe('in-other-evaluation')
  })

  test('the lists hold what is shown alone', async () => {
    const { reports } = await json<{ reports: { id: string }[] }>(coordinator.get('/api/reports'))
    expect(reports.map(({ id }) => id)).not.toContain(report)
    expect(reports).toHaveLength(1)
  })

  test('is there once the reader switches', async () => {
    expect((await put(coordinator, '/api/session/evaluation', { evaluationId: founding })).status).toBe(204)
    expect((await coordinator.get(`/api/assignments/${assignment.id}`)).status).toBe(200)
    expect((await coordinator.get(`/api/reports/${report}`)).status).toBe(200)
    expect((await session()).evaluation?.closed).toBe(null)
  })

  test('one of nobody is not found', async () => {
    const nowhere = coordinator.get('/api/assignments/01890000-0000-7000-8000-000000000000')
    expect((await refusalOf(nowhere)).code).toBe('not-found')
  })
})
