/** An evaluation is closed while a unit saves: one is first, and what was acknowledged is in the archive. */

import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { ExerciseDraftView, ExercisesView } from '#contract/exercises.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'

/** PostgreSQL runs both sides at once, the embedded database one after the other: there once in each order is enough. */
const rounds = Number(
  process.env.GUIHENG_RACE_ROUNDS ?? (process.env.GUIHENG_TEST_ENGINE === 'postgres' ? 4 : 2),
)
const round = Array.from({ length: rounds }, (_, number) => number + 1)

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let contact: Browser
let founding = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  exercise = await openExercise(database, 'examples/jinghe-2028')
  coordinator = await exercise.signIn('coordinator', '区发展改革局')
  const { assignments } = await json<{ assignments: AssignmentSummary[] }>(
    coordinator.get('/api/assignments'),
  )
  contact = await exercise.signIn('contact', assignments[0]?.unit ?? '')
  founding = (await list()).evaluations[0]?.id ?? ''
})
afterAll(() => database.close())

const list = () => json<ExercisesView>(coordinator.get('/api/exercises'))

async function openNext(number: number): Promise<string> {
  const draft = await json<ExerciseDraftView>(
    coordinator.post('/api/exercise-drafts', {
      ...{ evaluationId: founding, kind: 'monitoring', name: `第${number}次监测` },
      ...{ yearsLater: 0, planYearsLater: 0, words: [] },
    }),
  )
  const opened = coordinator.post(`/api/exercise-drafts/${draft.id}/opening`, { version: draft.version })
  return (await json<{ evaluationId: string }>(opened)).evaluationId
}

/** The contact's own texts, as a save of what is asked. */
async function savedText(text: string): Promise<() => Promise<Response>> {
  const { assignments } = await json<{ assignments: AssignmentSummary[] }>(contact.get('/api/assignments'))
  const view = await json<AssignmentView>(contact.get(`/api/assignments/${assignments[0]?.id}`))
  const entry = view.entries.find((e) => e.subject === 'unit')
  const { form } = await json<{ form: { fields: { key: string; type: string }[] } }>(
    contact.get(`/api/entries/${entry?.entryId}`),
  )
  const field = form.fields.find((f) => f.type === 'long_text')?.key ?? ''
  const body = { basedOn: 0, asOf: '2028-04-30', answers: { [field]: text }, values: [] }
  return () => contact.post(`/api/entries/${entry?.entryId}/versions`, body)
}

test.each(round)('round %i', async (number) => {
  const evaluationId = await openNext(number)
  const text = `第${number}次保存的内容`
  const save = await savedText(text)
  const close = () => coordinator.post(`/api/exercises/${evaluationId}/end`, { reason: '到期' })
  const [saved, closed] = await (number % 2 === 0 ? Promise.all([save(), close()]) : swap(close, save))
  expect(closed.status).toBe(200)
  const code = saved.status === 200 ? '' : ((await saved.json()) as { code: string }).code
  expect([200, 409]).toContain(saved.status)
  expect(['', 'evaluation-closed']).toContain(code)
  const ended = (await list()).evaluations.find((e) => e.id === evaluationId)
  const volume = await coordinator.get(`/api/files/${ended?.archive[0]?.id}`)
  const parts = unzipSync(new Uint8Array(await volume.arrayBuffer()))
  const entries = strFromU8(parts['填报/填报内容.csv'] ?? new Uint8Array())
  expect(entries.includes(text)).toBe(saved.status === 200)
})

/** Begins the second first; the answers in the order of the names. */
async function swap(
  first: () => Promise<Response>,
  second: () => Promise<Response>,
): Promise<[Response, Response]> {
  const [closed, saved] = await Promise.all([first(), second()])
  return [saved, closed]
}
