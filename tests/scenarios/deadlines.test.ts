/** Deadlines: moved by decision, extended, reminded of once, locked after the hard day, all driven by a fake clock. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { DeadlinesView, FilingDeadlineView } from '#contract/deadlines.ts'
import type { EntryView } from '#contract/entries.ts'
import type { NoticeView } from '#contract/notices.ts'
import type { WorkView } from '#contract/work.ts'
import { type Ticked, tick } from '#server/deadlines/tick.ts'
import type { Browser } from '../browser.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'

const unit = '意风区管委会'
const lead = '区发展改革委'

let database: TestDatabase
let exercise: Exercise
let contact: Browser
let head: Browser
let coordinator: Browser
let second: Browser
let id = ''
let now = new Date('2023-06-01T02:00:00Z')

/** An instant at the clock of Beijing. */
const beijing = (day: string, time: string) => new Date(`${day}T${time}+08:00`)

beforeAll(async () => {
  database = await makeDatabase(() => now)
  exercise = await openExercise(database, 'examples/hebei-2023', () => now)
  await goOn()
  await itIs(now)
  id = (await outlineFiling(contact)).id
})
afterAll(() => database.close())

/** The clock goes on, sessions end with time: everybody signs in again. */
async function itIs(instant: Date): Promise<void> {
  now = instant
  contact = await exercise.signIn('contact', unit)
  head = await exercise.signIn('unit_head', unit)
  coordinator = await exercise.signIn('coordinator', lead)
  second = await exercise.signIn('coordinator', lead, 2)
}

/** From here on the example's day is the clock's. */
const goOn = () =>
  database.asSuperuser(async (client) => {
    await client.query('update guiheng.tenant set demonstration_date = null')
  })

async function outlineFiling(browser: Browser): Promise<AssignmentSummary> {
  const { assignments } = await json<{ assignments: AssignmentSummary[] }>(browser.get('/api/assignments'))
  const found = assignments.find((a) => a.dueOn === '2023-06-15' && a.unit === unit)
  if (!found) throw new Error('the unit owes a report on the outline')
  return found
}

const deadlines = (browser: Browser) => json<DeadlinesView>(browser.get('/api/deadlines'))
const days = (browser: Browser) => json<FilingDeadlineView>(browser.get(`/api/assignments/${id}/deadline`))
const put = (browser: Browser, body: object) =>
  browser.send('/api/reminders', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const ticked = (): Promise<Ticked> => tick(exercise.program, now)
const notices = async (browser: Browser) =>
  (await json<{ notices: NoticeView[] }>(browser.get('/api/notices'))).notices
const newest = async (browser: Browser) => (await notices(browser))[0]
const code = async (response: Response): Promise<string> => ((await response.json()) as { code: string }).code

async function outlineDeadline(browser: Browser) {
  const { tracks } = await deadlines(browser)
  const found = tracks.flatMap((t) => t.deadlines).find((d) => d.by === 'units' && d.due.day >= '2023-06-15')
  if (!found) throw new Error('the outline has a deadline')
  return found
}

async function save(browser: Browser): Promise<Response> {
  const { entries } = await json<AssignmentView>(browser.get(`/api/assignments/${id}`))
  const own = entries.find((e) => e.itemId !== null)
  const { version, form } = await json<EntryView>(browser.get(`/api/entries/${own?.entryId}`))
  const field = form.fields.find((f) => f.type === 'long_text')?.key ?? ''
  const body = { basedOn: version, answers: { [field]: `第${version}次修改。` }, asOf: null, values: [] }
  return browser.post(`/api/entries/${own?.entryId}/versions`, body)
}

async function submit(browser: Browser): Promise<Response> {
  const { version } = await json<AssignmentView>(browser.get(`/api/assignments/${id}`))
  return browser.post(`/api/assignments/${id}/steps`, { action: 'submit', version })
}

describe('the days are shown as what they are', () => {
  test('weekend and holiday by the arrangement that is on record', async () => {
    const { tracks, holidays } = await deadlines(contact)
    const nature = (day: string) => tracks.flatMap((t) => t.deadlines).find((d) => d.due.day === day)?.due
    expect(holidays.length).toBeGreaterThan(20)
    expect(nature('2023-04-15')).toMatchObject({ nature: 'weekend' })
    expect(nature('2023-04-30')).toMatchObject({ nature: 'holiday', holiday: '劳动节' })
    expect(nature('2023-06-15')).toMatchObject({ nature: 'working' })
  })
})

describe('reminders', () => {
  test('a week before, once, to the unit and nobody else', async () => {
    await itIs(beijing('2023-06-08', '09:00'))
    await ticked()
    expect(await newest(contact)).toMatchObject({
      topic: 'reminder.filing',
      facts: { unit, dueOn: '2023-06-15', daysLeft: 7 },
      path: `/filing/${id}`,
      read: false,
    })
    expect((await notices(head)).map((n) => n.topic)).toContain('reminder.filing')
    expect(
      (await notices(coordinator)).filter((n) => n.topic === 'reminder.filing' && n.facts.unit === unit),
    ).toEqual([])
  })

  test('ticking twice, and from two processes at once, sends nothing more', async () => {
    const before = await notices(contact)
    const again = await Promise.all([ticked(), ticked(), ticked()])
    expect(again.map((t) => t.reminders)).toEqual([0, 0, 0])
    expect(await notices(contact)).toEqual(before)
  })

  test('after days of standstill the newest of the missed goes out, with the days that are really left', async () => {
    await itIs(beijing('2023-06-14', '10:00'))
    const before = (await notices(contact)).length
    await ticked()
    expect((await notices(contact)).length).toBe(before + 1)
    expect(await newest(contact)).toMatchObject({ facts: { daysLeft: 1 } })
  })

  test('the coordinator sets the days', async () => {
    const set = { before: [2, 0], after: [5], digestHour: 8 }
    expect((await json<DeadlinesView>(put(coordinator, set))).reminders).toEqual(set)
    expect((await put(contact, set)).status).toBe(403)
    const back = { before: [7, 3, 1, 0], after: [1, 3, 7], digestHour: 8 }
    await json(put(coordinator, back))
  })
})

describe('the day itself and the one after', () => {
  test('in the last minute nothing is late', async () => {
    await itIs(beijing('2023-06-15', '23:59:59'))
    expect(await outlineFiling(contact)).toMatchObject({ late: false, lateDays: 0, daysLeft: 0 })
  })

  test('at 24:00 it is', async () => {
    await itIs(beijing('2023-06-16', '00:00:00'))
    expect(await outlineFiling(contact)).toMatchObject({ late: true, lateDays: 1, daysLeft: -1 })
    await ticked()
    expect(await newest(contact)).toMatchObject({ topic: 'reminder.filing', facts: { daysLeft: -1 } })
  })

  test('without a hard day the unit still writes', async () => {
    expect((await save(contact)).status).toBe(200)
    expect(await days(contact)).toMatchObject({
      locked: false,
      locksAfter: null,
      canAsk: true,
      canGrant: false,
    })
  })
})

describe('a deadline moves by decision', () => {
  test('only the coordinator, with a reason, and never the hard day before the due one', async () => {
    const { id: deadlineId } = await outlineDeadline(coordinator)
    const at = `/api/deadlines/${deadlineId}/moves`
    const body = { dueOn: '2023-06-15', hardDueOn: '2023-06-16', reason: '最后报送日按会议要求确定。' }
    expect((await contact.post(at, body)).status).toBe(403)
    expect((await coordinator.post(at, { ...body, reason: ' ' })).status).toBe(422)
    expect(await code(await coordinator.post(at, { ...body, hardDueOn: '2023-06-14' }))).toBe(
      'deadline-order',
    )
    expect(await code(await coordinator.post(at, { ...body, hardDueOn: null }))).toBe('deadline-order')
    await json(coordinator.post(at, body))
    const { moves, hardDue } = await outlineDeadline(contact)
    expect(hardDue).toMatchObject({ day: '2023-06-16' })
    expect(moves).toEqual([
      expect.objectContaining({ fromDueOn: '2023-06-15', toHardDueOn: '2023-06-16', reason: body.reason }),
    ])
    await ticked()
    expect(await newest(contact)).toMatchObject({ topic: 'deadline.move', facts: { reason: body.reason } })
    expect((await notices(coordinator)).map((n) => n.topic)).not.toContain('deadline.move')
  })

  test('no other way: the column itself is closed to the program', async () => {
    const { id: deadlineId } = await outlineDeadline(coordinator)
    const actor = { tenantId: exercise.tenantId, personId: null }
    const past = exercise.program.door.write(actor, { name: 'deadline.move' }, (tx) =>
      tx
        .updateTable('deadline')
        // biome-ignore lint/suspicious/noExplicitAny: what the types forbid is what is tried
        .set({ dueOn: '2023-07-01' } as any)
        .where('id', '=', deadlineId)
        .execute(),
    )
    await expect(past).rejects.toMatchObject({ code: '42501' })
  })
})

describe('holidays that are published while an evaluation runs', () => {
  const holiday = (from: string, to: string) => ({ name: '中秋节', from, to, worked: ['2023-10-07'] })
  const body = (from: string, to: string) => ({
    source: '国办发明电〔2022〕16号',
    reason: '通知已印发',
    holidays: [holiday(from, to)],
  })

  test('are put on record with who, when and why; no deadline moves', async () => {
    const before = await outlineDeadline(coordinator)
    expect((await contact.post('/api/holidays', body('2023-06-14', '2023-06-15'))).status).toBe(403)
    expect((await coordinator.post('/api/holidays', body('1900-01-01', '2900-01-01'))).status).toBe(422)
    for (const name of [' ', '长'.repeat(61)]) {
      const holidays = [{ ...holiday('2023-06-14', '2023-06-15'), name }]
      const named = { ...body('2023-06-14', '2023-06-15'), holidays }
      expect(await code(await coordinator.post('/api/holidays', named))).toBe('input-invalid')
    }
    expect(await code(await coordinator.post('/api/holidays', body('2023-06-15', '2023-06-14')))).toBe(
      'holidays-misfit',
    )
    const view = await json<DeadlinesView>(
      coordinator.post('/api/holidays', body('2023-06-14', '2023-06-15')),
    )
    expect(view.holidayNotices).toEqual([
      expect.objectContaining({
        source: '国办发明电〔2022〕16号',
        reason: '通知已印发',
        by: expect.any(String),
      }),
    ])
    expect(await outlineDeadline(contact)).toMatchObject({
      ...{ moves: before.moves, hardDue: before.hardDue },
      due: { day: before.due.day, nature: 'holiday', holiday: '中秋节' },
    })
    // The notice entered again, as it should have been.
    const right = await json<DeadlinesView>(
      coordinator.post('/api/holidays', body('2023-09-29', '2023-10-06')),
    )
    expect(right.holidayNotices).toHaveLength(2)
    expect(await outlineDeadline(contact)).toMatchObject({ due: before.due })
  })
})

describe('after the hard day', () => {
  test('on the day itself writing is open', async () => {
    await itIs(beijing('2023-06-16', '23:59:59'))
    expect((await save(contact)).status).toBe(200)
  })

  test('after it the unit neither writes nor submits, and is told the way out', async () => {
    await itIs(beijing('2023-06-17', '00:00:00'))
    expect(await days(contact)).toMatchObject({ locked: true, canAsk: true })
    const saved = await save(contact)
    expect(saved.status).toBe(409)
    expect(await saved.json()).toMatchObject({ code: 'filing-past-due', details: { day: '2023-06-16' } })
    expect(await code(await submit(contact))).toBe('filing-past-due')
    expect((await json<AssignmentView>(contact.get(`/api/assignments/${id}`))).writable).toBe(false)
  })

  test('the coordinator still carries it through', async () => {
    expect((await save(coordinator)).status).toBe(200)
  })
})

describe('an extension', () => {
  const ask = (browser: Browser, until: string) =>
    browser.post(`/api/assignments/${id}/extension-requests`, { until, reason: '汛期值守，材料需补充核实。' })
  const decide = (browser: Browser, body: object) => browser.post(`/api/assignments/${id}/extensions`, body)

  test('is asked for with a day that gives time, once', async () => {
    expect(await code(await ask(contact, '2023-06-15'))).toBe('extension-needless')
    expect(await code(await ask(contact, '2023-06-16'))).toBe('extension-needless')
    expect((await json<FilingDeadlineView>(ask(contact, '2023-06-25'))).canAsk).toBe(false)
    expect(await code(await ask(head, '2023-06-25'))).toBe('extension-pending')
    expect((await ask(coordinator, '2023-06-25')).status).toBe(403)
    await ticked()
    expect(await newest(coordinator)).toMatchObject({
      topic: 'extension.ask',
      facts: { unit, until: '2023-06-25' },
      path: `/review/${id}`,
    })
    expect((await notices(contact)).map((n) => n.topic)).not.toContain('extension.ask')
  })

  test('is declined with a reason, by one of two coordinators', async () => {
    const { requests } = await json<{ requests: { assignmentId: string }[] }>(
      coordinator.get('/api/extension-requests'),
    )
    expect(requests.map((r) => r.assignmentId)).toEqual([id])
    const { duties } = await json<WorkView>(coordinator.get('/api/work'))
    expect(duties).toContainEqual(expect.objectContaining({ kind: 'answer_extension', subjectId: id, unit }))
    const requestId = (await days(coordinator)).extensions.at(-1)?.requestId
    expect((await decide(coordinator, { requestId, until: null, reason: '' })).status).toBe(422)
    const answers = await Promise.all(
      [coordinator, second].map((one) => decide(one, { requestId, until: null, reason: '请先报已有内容。' })),
    )
    expect(answers.map((a) => a.status).toSorted()).toEqual([200, 409])
    await ticked()
    expect(await newest(contact)).toMatchObject({ topic: 'extension.decide', facts: { until: '' } })
    expect((await days(contact)).locked).toBe(true)
  })

  test('is granted, also unasked: writing opens, and the filing is in time by extension', async () => {
    await json(decide(coordinator, { requestId: null, until: '2023-06-25', reason: '' }))
    expect(await days(contact)).toMatchObject({
      locked: false,
      extendedTo: { day: '2023-06-25', nature: 'made_up' },
    })
    expect((await save(contact)).status).toBe(200)
    expect(await outlineFiling2()).toMatchObject({
      dueOn: '2023-06-25',
      extendedFrom: '2023-06-15',
      late: false,
      byExtension: true,
    })
  })

  test('ends too', async () => {
    await itIs(beijing('2023-06-26', '00:00:00'))
    expect(await days(contact)).toMatchObject({ locked: true, late: true, lateDays: 1 })
  })

  const outlineFiling2 = async () =>
    (await json<AssignmentView>(contact.get(`/api/assignments/${id}`))).summary
})
