/** Pressing for filings, the board item by item, and notices: told once, never to the actor, read by each for himself. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentSummary, BoardItem, BoardView } from '#contract/assignments.ts'
import type { FilingDeadlineView } from '#contract/deadlines.ts'
import type { NoticeView } from '#contract/notices.ts'
import { tick } from '#server/deadlines/tick.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'

const unit = '意风区管委会'
const lead = '区发展改革委'

let database: TestDatabase
let exercise: Exercise
let contact: Browser
let head: Browser
let coordinator: Browser
let id = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  contact = await exercise.signIn('contact', unit)
  head = await exercise.signIn('unit_head', unit)
  coordinator = await exercise.signIn('coordinator', lead)
  const { assignments } = await json<{ assignments: AssignmentSummary[] }>(contact.get('/api/assignments'))
  id = assignments.find((a) => a.state === 'draft')?.id ?? ''
})
afterAll(() => database.close())

const days = (browser: Browser) => json<FilingDeadlineView>(browser.get(`/api/assignments/${id}/deadline`))
const ticked = () => tick(exercise.program, new Date())
const notices = async (browser: Browser) =>
  (await json<{ notices: NoticeView[] }>(browser.get('/api/notices'))).notices
const newest = async (browser: Browser) => (await notices(browser))[0]
const code = async (response: Response): Promise<string> => ((await response.json()) as { code: string }).code

describe('催办', () => {
  test('one or many: recorded, told, seen by the unit; the lead is told nothing of its own act', async () => {
    const { assignments } = await json<BoardView>(coordinator.get('/api/board'))
    const open = assignments.filter((a) => a.state === 'draft').slice(0, 4)
    const ids = [...new Set([id, ...open.map((a) => a.id)])]
    const text = '请于本周五前报送。'
    const done = await json<{ urged: number }>(coordinator.post('/api/urgings', { assignmentIds: ids, text }))
    expect(done.urged).toBe(ids.length)
    await ticked()
    const pressed = (await notices(contact)).filter((n) => n.topic === 'assignment.urge')
    expect(pressed).toContainEqual(expect.objectContaining({ path: `/filing/${id}` }))
    expect(pressed[0]?.facts).toMatchObject({ text })
    expect((await notices(coordinator)).map((n) => n.topic)).not.toContain('assignment.urge')
    expect((await days(contact)).urgings).toEqual([expect.objectContaining({ text })])
    expect((await contact.post('/api/urgings', { assignmentIds: [id], text })).status).toBe(403)
  })

  test('nobody is pressed for what was filed', async () => {
    const { assignments } = await json<BoardView>(coordinator.get('/api/board'))
    const filed = assignments.find((a) => a.state === 'accepted')
    const body = { assignmentIds: [filed?.id], text: '请报送。' }
    expect(await code(await coordinator.post('/api/urgings', body))).toBe('urging-needless')
  })
})

test('the board item by item: each once, counted as its filing counts it', async () => {
  const board = await json<BoardView>(coordinator.get('/api/board'))
  const { items } = await json<{ items: BoardItem[] }>(coordinator.get('/api/board/items'))
  for (const filing of board.assignments) {
    const own = items.filter((item) => item.assignmentId === filing.id)
    expect(own).toHaveLength(filing.total)
    expect(own.filter(({ state }) => state === 'filled')).toHaveLength(filing.filled)
    expect(own.every(({ late, filing: state }) => late === filing.late && state === filing.state)).toBe(true)
  }
  const pinned = items.filter((item) => item.returned)
  expect(pinned.length).toBeGreaterThan(0)
  expect(pinned.every(({ filing }) => filing === 'returned')).toBe(true)
  expect((await contact.get('/api/board/items')).status).toBe(403)
})

describe('reading notices', () => {
  test('one is marked, then all; another person has his own', async () => {
    const { unread } = await json<{ unread: number }>(contact.get('/api/notices/unread'))
    const first = await newest(contact)
    const one = await json<{ unread: number }>(contact.post('/api/notices/reading', { ids: [first?.id] }))
    expect(one.unread).toBe(unread - 1)
    const foreign = await json<{ unread: number }>(head.post('/api/notices/reading', { ids: [first?.id] }))
    expect(foreign.unread).toBeGreaterThan(0)
    expect(await json(contact.post('/api/notices/reading', { ids: null }))).toEqual({ unread: 0 })
  })

  test('every event was heard, and each person told once', async () => {
    await ticked()
    expect(await look(exercise, 'select 1 from outbox_pending')).toEqual([])
    const twice = 'select 1 from notice group by outbox_id, person_id having count(*) > 1'
    expect(await look(exercise, twice)).toEqual([])
    const own = 'select 1 from notice n join outbox o on o.id = n.outbox_id where o.actor_id = n.person_id'
    expect(await look(exercise, own)).toEqual([])
  })
})
