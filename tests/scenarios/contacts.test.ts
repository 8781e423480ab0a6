/** The contact receipt: named online, refused when somebody else was quicker, printed. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ContactView } from '#contract/contacts.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'

let database: TestDatabase
let exercise: Exercise

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  exercise = await openExercise(database, 'examples/jinghe-2028')
})
afterAll(() => database.close())

const fields = {
  name: '周某',
  office: '综合科',
  position: '科长',
  phone: '',
  mobile: '',
  filledBy: '周某',
  filledOn: '2028-04-20',
}

test('a unit names its contact once; a second hand on the old page is refused', async () => {
  const coordinator = await exercise.signIn('coordinator', '区发展改革局')
  const { contacts } = await json<{ contacts: ContactView[] }>(coordinator.get('/api/contacts'))
  const open = contacts.find((c) => c.contact === null)
  const unit = open?.unit ?? ''
  const contact = await exercise.signIn('contact', unit)
  const put = (body: object) =>
    contact.send(`/api/contacts/${open?.unitId}`, {
      method: 'PUT',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })
  const saved = await json<ContactView>(put({ ...fields, basedOn: 0 }))
  expect(saved).toMatchObject({ version: 1, contact: { name: '周某' } })
  const late = await put({ ...fields, name: '吴某', basedOn: 0 })
  expect(late.status).toBe(409)
  expect((await late.json()).details.who).toContain(unit)
  const other = contacts.find((c) => c.unitId !== open?.unitId)
  expect((await contact.get(`/api/contacts/${other?.unitId}`)).status).toBe(403)
})

test('every unit the work plan is sent to is asked, whether it owes a report or not; the congress is not', async () => {
  const coordinator = await exercise.signIn('coordinator', '区发展改革局')
  const { contacts } = await json<{ contacts: ContactView[] }>(coordinator.get('/api/contacts'))
  const units = contacts.map(({ unit }) => unit)
  expect(units).toEqual(expect.arrayContaining(['区财政局', '云溪镇', '区发展改革局']))
  expect(units).not.toContain('区人大常委会')
  // Where nobody of the unit signs in, its paper is entered for it.
  const town = contacts.find(({ unit }) => unit === '云溪镇')
  const paper = { ...fields, name: '何某', basedOn: 0 }
  const entered = await json<ContactView>(
    coordinator.send(`/api/contacts/${town?.unitId}`, {
      method: 'PUT',
      body: JSON.stringify(paper),
      headers: { 'content-type': 'application/json' },
    }),
  )
  expect(entered).toMatchObject({ version: 1, contact: { name: '何某' } })
})

test('the receipt is a Word file, filled or blank', async () => {
  const coordinator = await exercise.signIn('coordinator', '区发展改革局')
  const { contacts } = await json<{ contacts: ContactView[] }>(coordinator.get('/api/contacts'))
  for (const blank of ['yes', 'no']) {
    const answered = await coordinator.get(`/api/contacts/${contacts[0]?.unitId}/receipt?blank=${blank}`)
    expect(answered.status).toBe(200)
    expect(
      Buffer.from(await answered.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  }
})
