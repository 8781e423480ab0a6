/** Days, numbers and ids at the end of what can be: refused in words, and what is stored can always be read again. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../browser.ts'
import { codeOf, makeVersion } from '../case-walk.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'

const unknownId = '0192f3a0-0000-7000-8000-000000000001'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let reportId = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  exercise = await openExercise(database, 'examples/jinghe-2028')
  coordinator = await exercise.signIn('coordinator', '区发展改革局')
  const [report] = await look<{ id: string }>(
    exercise,
    `select r.id from report r join track t on t.id = r.track_id where t.process = 'outline_report'`,
  )
  reportId = report?.id ?? ''
  await makeVersion(coordinator, reportId)
})
afterAll(() => database.close())

test.each(['2999-12-31', '2900-01-01', '1900-01-01', '9999-12-31', '0001-01-01'])(
  'a document formed on %s is not published, and the list stays readable',
  async (formedOn) => {
    const [version] = await look<{ id: string }>(exercise, `select id from report_version`)
    const body = { openness: 'on_request', reason: '内部使用', formedOn, reportVersionId: version?.id }
    expect(await codeOf(coordinator.post('/api/publications', body))).toBe('input-invalid')
    expect((await coordinator.get('/api/publications')).status).toBe(200)
  },
)

test.each(['1900-01-01', '2999-12-31', '9999-12-31'])(
  'a meeting on %s is not planned back from, and its page stays readable',
  async (heldOn) => {
    expect(await codeOf(coordinator.post(`/api/reports/${reportId}/meeting`, { heldOn }))).toBe(
      'input-invalid',
    )
    expect((await coordinator.get('/api/work')).status).toBe(200)
  },
)

test.each(['2899-12-31', '1910-01-01'])('%s can still be counted from', async (day) => {
  await json(coordinator.post(`/api/reports/${reportId}/meeting`, { heldOn: day }))
  expect((await coordinator.get('/api/work')).status).toBe(200)
})

test('an exchange recorded for a unit that is not there is not found', async () => {
  const body = { kind: 'document', heldOn: '2028-05-01', title: '文件', text: '', unitId: unknownId }
  const sent = coordinator.post('/api/exchanges', { ...body, trackId: null, unitIds: [] })
  expect(await codeOf(sent)).toBe('not-found')
})

test('a version of a draft beyond what can be counted is invalid', async () => {
  const body = { version: 1, restored: 2 ** 31 }
  const sent = coordinator.post(`/api/exercise-drafts/${unknownId}/restoration`, body)
  expect(await codeOf(sent)).toBe('input-invalid')
})
