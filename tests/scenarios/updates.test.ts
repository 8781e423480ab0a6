/** The update round after the cut-off: only what is estimated or early, answered, reviewed, frozen by itself. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentView } from '#contract/assignments.ts'
import type { EntryView } from '#contract/entries.ts'
import type { UpdatesView, UpdateView } from '#contract/updates.ts'
import type { WorkView } from '#contract/work.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'
import { expectOneWinner } from '../one-winner.ts'

const rounds = process.env.GUIHENG_TEST_ENGINE === 'postgres' ? 5 : 1
const round = Array.from({ length: rounds }, (_, number) => number + 1)

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let colleague: Browser
let contact: Browser
let head: Browser
let trackId = ''
let unit = ''
let id = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
  colleague = await exercise.signIn('coordinator', '区发展改革委', 2)
  // A unit with an accepted report that gives an estimate of a period over by the cut-off.
  const [found] = await look<{ unit: string; track: string }>(
    exercise,
    `select u.name as unit, a.track_id as track from assignment a join "case" c on c.subject_id = a.id
     join unit u on u.id = a.unit_id join track_plan t on t.track_id = a.track_id
     join item i on i.plan_id = t.plan_id join entry e on e.item_id = i.id and e.unit_id = u.id
     join value v on v.item_id = i.id and v.grade = 'estimate' and v.period = '2023-H1'
     where c.state = 'accepted' and u.name <> '区发展改革委' order by u.position limit 1`,
  )
  if (!found) throw new Error('an accepted report with an estimate')
  unit = found.unit
  trackId = found.track
  contact = await exercise.signIn('contact', unit)
  head = await exercise.signIn('unit_head', unit)
})
afterAll(() => database.close())

const setDay = (day: string) =>
  database.asSuperuser((client) =>
    client.query('update guiheng.tenant set demonstration_date = $1 where tenant_id = $2', [
      day,
      exercise.tenantId,
    ]),
  )
const open = (browser: Browser) =>
  browser.post('/api/update-rounds', { trackId, dueOn: '2023-07-15', note: '请更新' })
const list = (browser: Browser) => json<UpdatesView>(browser.get('/api/update-rounds'))
const update = (browser: Browser) => json<UpdateView>(browser.get(`/api/updates/${id}`))
const answer = (browser: Browser, answers: object[]) =>
  browser.post(`/api/updates/${id}/answers`, { answers })

async function step(browser: Browser, action: string, reason = ''): Promise<Response> {
  const { version } = await update(coordinator)
  return browser.post(`/api/updates/${id}/steps`, { action, reason, version })
}

describe('opening', () => {
  test('waits for the cut-off, says which day, and is the coordinator’s alone', async () => {
    const refused = await open(coordinator)
    expect(await refused.json()).toMatchObject({ code: 'cut-off-ahead', details: { day: '2023-06-30' } })
    await setDay('2023-06-30')
    expect((await open(coordinator)).status).toBe(409)
    await setDay('2023-07-01')
    expect((await open(contact)).status).toBe(403)
  })

  test('gives each unit its estimates and early texts, and nothing else', async () => {
    const { rounds: found } = await json<UpdatesView>(open(coordinator))
    const part = found[0]?.units.find((u) => u.unit === unit)
    id = part?.id ?? ''
    expect(part).toMatchObject({ state: 'draft', answered: 0 })
    expect(found[0]?.notAsked.every((u) => u.state !== 'accepted')).toBe(true)
    const { asks } = await update(contact)
    expect(asks.some((a) => a.period === '2023-H1' && a.figure?.grade === 'estimate')).toBe(true)
    // Official figures and the expected value of the last year are not asked again.
    expect(asks.every((a) => a.why !== 'early' || a.period === '' || a.figure)).toBe(true)
    expect(asks.some((a) => a.period === '2025')).toBe(false)
    const duty = (await json<WorkView>(contact.get('/api/work'))).duties.find((d) => d.kind === 'update')
    expect(duty).toMatchObject({ subjectId: id, unit })
    expect(await (await open(coordinator)).json()).toMatchObject({ code: 'update-round-open' })
  })

  test('another unit neither reads nor answers it', async () => {
    const other = await exercise.signIn('contact', '意风区管委会')
    expect((await other.get(`/api/updates/${id}`)).status).toBe(403)
    const { asks } = await update(contact)
    expect((await answer(other, [{ askId: asks[0]?.id, unchanged: true }])).status).toBe(403)
    expect((await list(other)).rounds.flatMap((r) => r.units).every((u) => u.unit === '意风区管委会')).toBe(
      true,
    )
  })
})

describe('answering', () => {
  test('what is not answered holds the submission back', async () => {
    expect(await (await step(contact, 'submit')).json()).toMatchObject({ code: 'updates-unanswered' })
  })

  test('no change for all at once, a new figure for one', async () => {
    const { asks } = await update(contact)
    const figure = asks.find((a) => a.period === '2023-H1')
    await json(
      answer(
        contact,
        asks.map((a) => ({ askId: a.id, unchanged: true })),
      ),
    )
    const wrong = { askId: figure?.id, unchanged: false, texts: { answers: {}, asOf: '2023-06-30' } }
    expect((await answer(contact, [wrong])).status).toBe(422)
    const said = await json<UpdateView>(
      answer(contact, [
        {
          askId: figure?.id,
          unchanged: false,
          figure: { number: '77.70', grade: 'official', asOf: '2023-06-30', source: '统计月报' },
        },
      ]),
    )
    expect(said.asks.every((a) => a.answer !== null)).toBe(true)
    expect(said.asks.find((a) => a.id === figure?.id)?.answer).toMatchObject({ unchanged: false })
  })

  test('nothing of it stands before it is accepted', async () => {
    const { asks } = await update(contact)
    const figure = asks.find((a) => a.period === '2023-H1')
    const entry = await json<EntryView>(contact.get(`/api/entries/${figure?.entryId}`))
    expect(entry.values.map((v) => v.number)).not.toContain('77.70')
  })
})

describe('review', () => {
  test('submitted and approved it is locked; returned with a reason it opens again', async () => {
    await json(step(contact, 'submit'))
    expect((await update(contact)).state).toBe('inner_1')
    await json(step(head, 'approve'))
    const { asks } = await update(contact)
    const late = await answer(contact, [{ askId: asks[0]?.id, unchanged: true }])
    expect(await late.json()).toMatchObject({ code: 'update-locked' })
    expect((await step(coordinator, 'return')).status).toBe(422)
    await json(step(coordinator, 'return', '来源请写全。'))
    expect((await update(contact)).steps.at(-1)).toMatchObject({ action: 'return', reason: '来源请写全。' })
    await json(step(contact, 'submit'))
    await json(step(head, 'approve'))
  })

  test('two reviewers at once: one wins, the other is told who and when', async () => {
    const { version, asks } = await update(coordinator)
    const take = (browser: Browser) =>
      browser.post(`/api/updates/${id}/steps`, { action: 'accept', reason: '', version })
    await expectOneWinner(await Promise.all([take(coordinator), take(colleague)]))
    const figure = asks.find((a) => a.period === '2023-H1')
    const entry = await json<EntryView>(contact.get(`/api/entries/${figure?.entryId}`))
    expect(entry.values.find((v) => v.period === '2023-H1')).toMatchObject({
      number: '77.70',
      grade: 'official',
    })
    expect(entry.history[0]).toMatchObject({ via: 'update' })
    expect(entry.asOf).toBe('2023-06-30')
  })

  test('it is frozen as a round of its own, complete, and the filing stays accepted', async () => {
    const [filing] = await look<{ id: string; round: number; entries: string }>(
      exercise,
      `select s.assignment_id as id, s.round, (select count(*) from submission_entry e where e.submission_id = s.id) as entries
       from submission s join unit_update u on u.assignment_id = s.assignment_id
       where u.id = '${id}' order by s.round desc limit 1`,
    )
    const view = await json<AssignmentView>(coordinator.get(`/api/assignments/${filing?.id}`))
    expect(view.summary).toMatchObject({ state: 'accepted', round: filing?.round })
    expect(filing?.round).toBeGreaterThan(1)
    expect(Number(filing?.entries)).toBe(view.entries.length)
  })
})

describe('the end of a round', () => {
  test.each(round)('an update against the close, round %i: one order, nothing half', async () => {
    const { rounds: before } = await list(coordinator)
    const opened =
      before.find((r) => r.open) ?? (await json<UpdatesView>(open(coordinator))).rounds.find((r) => r.open)
    const part = opened?.units.find((u) => u.state === 'draft')
    if (!opened || !part) throw new Error('no part is left to answer')
    id = part.id
    const filler = await exercise.signIn('contact', part.unit)
    const { asks } = await update(filler)
    const [said, closed] = await Promise.all([
      answer(filler, [{ askId: asks[0]?.id, unchanged: true }]),
      coordinator.post(`/api/update-rounds/${opened.id}/closure`, {}),
    ])
    expect(closed.status).toBe(200)
    if (said.status !== 200) expect(await said.json()).toMatchObject({ code: 'update-locked' })
    expect((await update(filler)).state).toBe('closed')
    expect((await answer(filler, [{ askId: asks[0]?.id, unchanged: true }])).status).toBe(409)
  })

  test('what remained unanswered stays listed', async () => {
    const { rounds: found } = await list(coordinator)
    const closed = found.flatMap((r) => r.units).filter((u) => u.state === 'closed')
    expect(closed.length).toBeGreaterThan(0)
    expect(closed.some((u) => u.answered < u.asked)).toBe(true)
  })
})
