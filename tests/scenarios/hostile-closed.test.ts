/** After its end nothing is added to an evaluation, whichever way somebody tries: the archive is made. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../browser.ts'
import { codeOf } from '../case-walk.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'
import { makeOpinionSubjects } from '../opinion-subjects.ts'

const unit = '区卫生健康局'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let contact: Browser
let of: Readonly<Record<'entry' | 'unit' | 'assignment' | 'track' | 'deadline', string>>
let ids: Readonly<Record<string, string>>

beforeAll(async () => {
  database = await makeDatabase()
  exercise = await openExercise(database, 'examples/jinghe-2028')
  coordinator = await exercise.signIn('coordinator', '区发展改革局')
  contact = await exercise.signIn('contact', unit)
  ids = await makeOpinionSubjects(exercise, coordinator, unit)
  const [row] = await look<typeof of>(
    exercise,
    `select e.id as entry, u.id as unit, a.id as assignment, a.track_id as track, d.id as deadline
     from entry e join unit u on u.id = e.unit_id join assignment a on a.unit_id = u.id
     join "case" c on c.subject_id = a.id join deadline d on d.track_id = a.track_id
     where u.name = '${unit}' and e.item_id is not null and c.state in ('draft', 'returned') limit 1`,
  )
  if (!row) throw new Error('the unit has nothing open')
  of = row
  const { evaluations } = await json<{ evaluations: { id: string }[] }>(coordinator.get('/api/exercises'))
  await json(coordinator.post(`/api/exercises/${evaluations[0]?.id}/end`, { reason: '到期办结' }))
})
afterAll(() => database.close())

const asked = () => ({
  action: 'ask',
  reason: '',
  parts: [{ unitId: of.unit, office: '规划科', version: 0 }],
})

test.each<{ what: string; sent: () => Promise<Response> }>([
  { what: 'a part is asked for', sent: () => contact.post(`/api/entries/${of.entry}/contributions/steps`, asked()) },
  { what: 'a part is written', sent: () => contact.post(`/api/entries/${of.entry}/contributions`, { unitId: of.unit, office: '规划科', text: '进展', basedOn: 0 }) },
  { what: 'an update round is opened', sent: () => coordinator.post('/api/update-rounds', { trackId: of.track, dueOn: '2028-12-01', note: '' }) },
  { what: 'more time is granted', sent: () => coordinator.post(`/api/assignments/${of.assignment}/extensions`, { requestId: null, until: '2028-12-31', reason: '理由' }) },
  { what: 'a deadline is moved', sent: () => coordinator.post(`/api/deadlines/${of.deadline}/moves`, { dueOn: '2029-01-01', hardDueOn: null, reason: '理由' }) },
  { what: 'a unit is pressed', sent: () => coordinator.post('/api/urgings', { assignmentIds: [of.assignment], text: '请尽快报送' }) },
  { what: 'a comment is sent in', sent: () => contact.post(`/api/comment-requests/${ids['comment-requests']}/answers`, { version: 0, comments: [{ place: '', text: '意见' }], fileId: null }) },
  { what: 'a comment round is closed', sent: () => coordinator.post(`/api/comment-rounds/${ids['comment-rounds']}/steps`, { action: 'close_round', reason: '', version: 1 }) },
])('$what no more', async ({ sent }) => {
  expect(await codeOf(sent())).toBe('evaluation-closed')
}) // biome-ignore format: table
