/** A document goes to units and each acknowledges: its own people, once; the coordinator on a unit's word. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NoticeView } from '#contract/notices.ts'
import type { NotificationView } from '#contract/notifications.ts'
import type { WorkView } from '#contract/work.ts'
import { tick } from '#server/deadlines/tick.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'

const unit = '区财政局'
const other = '区教育局'
const lead = '区发展改革委'
const title = '“十四五”规划实施中期评估工作方案'

interface Unit {
  readonly unitId: string
  readonly unit: string
  readonly owes: boolean
}

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let contact: Browser
let head: Browser
let elsewhere: Browser
let units: Unit[]
let issued: NotificationView

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', lead)
  contact = await exercise.signIn('contact', unit)
  head = await exercise.signIn('unit_head', unit)
  elsewhere = await exercise.signIn('contact', other)
  units = (await json<{ units: Unit[] }>(coordinator.get('/api/notification-units'))).units
})
afterAll(() => database.close())

const idOf = (name: string) => units.find((one) => one.unit === name)?.unitId ?? ''
const read = (browser: Browser) => browser.get(`/api/notifications/${issued.id}`)
const acknowledge = (browser: Browser, unitId: string, more: object = {}) =>
  browser.post(`/api/notifications/${issued.id}/acknowledgements`, {
    unitId,
    noItems: false,
    note: '',
    ...more,
  })
const code = async (response: Response) => ((await response.json()) as { code: string }).code

describe('issuing', () => {
  const body = { title, text: '请各单位遵照执行。', fileId: null }

  test('only the coordinator, with something to say, to units that are there', async () => {
    const unitIds = [idOf(unit)]
    expect((await contact.post('/api/notifications', { ...body, unitIds })).status).toBe(403)
    expect(await code(await coordinator.post('/api/notifications', { ...body, text: '', unitIds }))).toBe(
      'text-required',
    )
    const unknown = ['0192f3a0-0000-7000-8000-000000000001']
    expect((await coordinator.post('/api/notifications', { ...body, unitIds: unknown })).status).toBe(404)
    expect((await coordinator.post('/api/notifications', { ...body, unitIds: [] })).status).toBe(422)
  })

  test('a file that is marked as a secret is not kept', async () => {
    const form = new FormData()
    form.append('file', new File(['%PDF-1.4'], '机密★1年.pdf'))
    const refused = await coordinator.send('/api/notification-files', { method: 'POST', body: form })
    expect(await code(refused)).toBe('secret-marking')
  })

  test('with its file it goes to every unit, whose people are told and owe the acknowledgement', async () => {
    const form = new FormData()
    form.append('file', new File(['%PDF-1.4 work plan'], '工作方案.pdf'))
    const kept = await json<{ id: string }>(
      coordinator.send('/api/notification-files', { method: 'POST', body: form }),
    )
    const unitIds = units.filter((one) => one.unit !== other).map((one) => one.unitId)
    issued = await json(coordinator.post('/api/notifications', { ...body, fileId: kept.id, unitIds }))
    expect(issued).toMatchObject({ units: units.length - 1, acknowledged: 0, file: { name: '工作方案.pdf' } })
    await tick(exercise.program, new Date())
    const { notices } = await json<{ notices: NoticeView[] }>(contact.get('/api/notices'))
    expect(notices[0]).toMatchObject({ topic: 'notification.issue', path: `/notifications/${issued.id}` })
    const { duties } = await json<WorkView>(contact.get('/api/work'))
    expect(duties[0]).toMatchObject({ kind: 'acknowledge', subjectId: issued.id, track: title })
  })

  test('a file somebody else uploaded for something else does not go out', async () => {
    const second = await exercise.signIn('coordinator', lead, 2)
    const form = new FormData()
    form.append('file', new File(['%PDF-1.4'], '别人的.pdf'))
    const kept = await json<{ id: string }>(
      coordinator.send('/api/notification-files', { method: 'POST', body: form }),
    )
    const unitIds = [idOf(unit)]
    expect((await second.post('/api/notifications', { ...body, fileId: kept.id, unitIds })).status).toBe(404)
  })
})

describe('reading', () => {
  test('a unit sees itself alone, and the file', async () => {
    const own = await json<NotificationView>(read(contact))
    expect(own.addressees.map((a) => a.unit)).toEqual([unit])
    const file = await contact.get(`/api/notifications/${issued.id}/file`)
    expect(await file.text()).toBe('%PDF-1.4 work plan')
  })

  test('a unit it did not go to sees nothing of it', async () => {
    expect((await read(elsewhere)).status).toBe(403)
    expect((await elsewhere.get(`/api/notifications/${issued.id}/file`)).status).toBe(403)
    const list = await json<{ notifications: unknown[] }>(elsewhere.get('/api/notifications'))
    expect(list.notifications).toEqual([])
  })
})

describe('acknowledging', () => {
  test('a unit with items cannot say that it has none', async () => {
    expect(await code(await acknowledge(contact, idOf(unit), { noItems: true }))).toBe('unit-has-tasks')
  })

  test('two of the unit at once: one does, the other is told who', async () => {
    const answers = await Promise.all([contact, head].map((one) => acknowledge(one, idOf(unit))))
    expect(answers.map((a) => a.status).toSorted()).toEqual([200, 409])
    const lost = answers.find((a) => a.status === 409)
    expect(await lost?.json()).toMatchObject({
      code: 'acknowledged-already',
      details: { who: expect.stringContaining(unit) },
    })
    const { duties } = await json<WorkView>(contact.get('/api/work'))
    expect(duties.map((d) => d.kind)).not.toContain('acknowledge')
  })

  test('not for another unit', async () => {
    expect((await acknowledge(elsewhere, idOf('区民政局'))).status).toBe(403)
  })

  test('a unit without items confirms so, on its word by the coordinator', async () => {
    const without = units.find(({ owes }) => !owes)
    const done = await json<NotificationView>(
      acknowledge(coordinator, without?.unitId ?? '', { noItems: true, note: '电话答复' }),
    )
    const taken = done.addressees.find((a) => a.unitId === without?.unitId)?.acknowledged
    expect(taken).toMatchObject({ noItems: true, onBehalf: true, note: '电话答复' })
    expect(done).toMatchObject({ acknowledged: 2 })
    const open = done.addressees.filter((a) => a.acknowledged === null).map((a) => a.unit)
    expect(open).toHaveLength(units.length - 3)
    expect(open).not.toContain(unit)
  })

  test('a unit it did not go to has nothing to acknowledge', async () => {
    expect((await acknowledge(elsewhere, idOf(other))).status).toBe(404)
  })
})
