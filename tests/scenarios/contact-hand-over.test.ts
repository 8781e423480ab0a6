/** A contact hands over: one act, and what is under work stays. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AssignmentSummary } from '#contract/assignments.ts'
import type { ContactView } from '#contract/contacts.ts'
import type { UnitView } from '#contract/people.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'
import { expectOneWinner } from '../one-winner.ts'

const unit = '区教育局'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let contact: Browser
let unitId: string

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
  contact = await exercise.signIn('contact', unit)
  const { units } = await json<{ units: UnitView[] }>(coordinator.get('/api/units'))
  unitId = units.find((u) => u.name === unit)?.id ?? ''
})
afterAll(() => database.close())

const receipt = () => json<ContactView>(coordinator.get(`/api/contacts/${unitId}`))
const handOver = (browser: Browser, more: object) =>
  browser.post(`/api/contacts/${unitId}/hand-over`, {
    ...{ name: '新联系人', office: '办公室', position: '科员', phone: '', mobile: '13800000000' },
    ...{ filledBy: '', filledOn: null, personId: null, ...more },
  })
const work = (browser: Browser) =>
  json<{ assignments: AssignmentSummary[] }>(browser.get('/api/assignments')).then((a) => a.assignments)

test('the old contact leaves, the next comes in by a code and finds the work as it was', async () => {
  const before = await work(contact)
  const { version } = await receipt()
  const made = await json<{ code: string; expiresAt: string }>(handOver(coordinator, { basedOn: version }))
  expect(await receipt()).toMatchObject({ version: version + 1, contact: { name: '新联系人' } })
  expect((await contact.get(`/api/assignments/${before[0]?.id}`)).status).toBe(403)
  const next = exercise.open()
  expect((await next.post('/api/session/invitation', { code: made.code })).status).toBe(204)
  expect(await work(next)).toEqual(before)
  const ended = await look(
    exercise,
    `select from membership_end where unit_id = '${unitId}' and role = 'contact'`,
  )
  expect(ended).toHaveLength(1)
})

test('somebody of the unit needs no code; on an older receipt it is told who and when', async () => {
  const { version } = await receipt()
  await exercise.signIn('unit_head', unit)
  const [head] = await look<{ id: string }>(
    exercise,
    `select person_id as id from membership where unit_id = '${unitId}' and role = 'unit_head'`,
  )
  const both = await Promise.all(
    [1, 2].map(() => handOver(coordinator, { basedOn: version, personId: head?.id, name: '负责人' })),
  )
  await expectOneWinner(both)
  const holders = await look<{ id: string }>(
    exercise,
    `select person_id as id from membership where unit_id = '${unitId}' and role = 'contact'`,
  )
  expect(holders).toEqual([head])
  const won = both.find(({ status }) => status === 200)
  expect(won).toBeDefined()
})

test('nobody from outside, and nobody of another unit', async () => {
  const other = await exercise.signIn('contact', '区住房建设委')
  expect((await handOver(other, { basedOn: 0 })).status).toBe(403)
  const { version } = await receipt()
  const [stranger] = await look<{ id: string }>(
    exercise,
    `select person_id as id from membership where unit_id <> '${unitId}' limit 1`,
  )
  const refused = await handOver(coordinator, { basedOn: version, personId: stranger?.id })
  expect(refused.status).toBe(404)
})
