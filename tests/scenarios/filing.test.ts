/** The main story: a unit fills and submits, its head approves, the coordinator returns one entry, then accepts. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentSummary, AssignmentView, BoardView } from '#contract/assignments.ts'
import type { EntryView, SaveEntry } from '#contract/entries.ts'
import type { WorkView } from '#contract/work.ts'
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
  const owed = await assignments(contact)
  id = owed.find((a) => a.tasks > 0 && a.state === 'draft')?.id ?? ''
})
afterAll(() => database.close())

const assignments = async (browser: Browser) =>
  (await json<{ assignments: AssignmentSummary[] }>(browser.get('/api/assignments'))).assignments
const assignment = (browser: Browser) => json<AssignmentView>(browser.get(`/api/assignments/${id}`))
const entry = (browser: Browser, entryId: string) => json<EntryView>(browser.get(`/api/entries/${entryId}`))
const save = (browser: Browser, entryId: string, body: SaveEntry) =>
  browser.post(`/api/entries/${entryId}/versions`, body)

async function step(browser: Browser, action: string, more: object = {}): Promise<Response> {
  const { version } = await assignment(browser)
  return browser.post(`/api/assignments/${id}/steps`, { action, version, ...more })
}

/** Everything the form requires, said plainly. */
function filled({ form, version }: EntryView): SaveEntry {
  const answers = form.fields
    .filter((field) => field.required)
    .map((field) => [field.key, field.type === 'choice' ? (field.choices[0]?.key ?? '') : '已按计划推进。'])
  const values = form.periods.map((period) => ({
    period,
    number: '6.0',
    grade: 'estimate' as const,
    asOf: '2023-05-31',
    source: '',
    explanation: '经与部门台账核对。',
  }))
  return { basedOn: version, answers: Object.fromEntries(answers), asOf: '2023-05-31', values }
}

async function fillAll(browser: Browser): Promise<void> {
  for (const { entryId } of (await assignment(browser)).entries) {
    await json(save(browser, entryId, filled(await entry(browser, entryId))))
  }
}

describe('before anything is filled', () => {
  test('the contact sees what is owed and by when', async () => {
    const work = await json<WorkView>(contact.get('/api/work'))
    expect(work.duties.find((d) => d.subjectId === id)).toMatchObject({ kind: 'fill', unit, done: 0 })
  })

  test('a filing with required answers missing is not taken', async () => {
    const refused = await step(contact, 'submit')
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ code: 'entries-unfilled' })
  })

  test('another unit neither reads nor writes it', async () => {
    const other = await exercise.signIn('contact', '区财政局')
    const [first] = (await assignment(contact)).entries
    expect((await other.get(`/api/assignments/${id}`)).status).toBe(403)
    expect((await other.get(`/api/entries/${first?.entryId}`)).status).toBe(403)
    const body = filled(await entry(contact, first?.entryId ?? ''))
    expect((await save(other, first?.entryId ?? '', body)).status).toBe(403)
  })
})

describe('saving', () => {
  test('every save is a version of its own, and says who and when', async () => {
    const [first] = (await assignment(contact)).entries
    const before = await entry(contact, first?.entryId ?? '')
    const saved = await json<EntryView>(save(contact, before.entryId, filled(before)))
    expect(saved).toMatchObject({ version: before.version + 1, writable: true })
    expect(saved.history[0]).toMatchObject({ version: saved.version, via: 'online' })
  })

  test('a change made on an older version is refused with who and when, and nothing is lost', async () => {
    const [first] = (await assignment(contact)).entries
    const standing = await entry(contact, first?.entryId ?? '')
    const refused = await save(contact, standing.entryId, {
      ...filled(standing),
      basedOn: standing.version - 1,
    })
    expect(refused.status).toBe(409)
    const body: { code: string; details: Record<string, string> } = await refused.json()
    expect(body.code).toBe('changed-meanwhile')
    expect(body.details.who).toContain(unit)
    expect(await entry(contact, standing.entryId)).toEqual(standing)
  })

  test('what the form does not ask is refused', async () => {
    const [first] = (await assignment(contact)).entries
    const body = filled(await entry(contact, first?.entryId ?? ''))
    const refused = await save(contact, first?.entryId ?? '', {
      ...body,
      answers: { ...body.answers, invented: 'x' },
    })
    expect(await refused.json()).toMatchObject({ code: 'answer-unasked' })
  })
})

describe('from draft to accepted', () => {
  test('submitted by the contact it waits for the head and is locked', async () => {
    await fillAll(contact)
    const sent = await json<AssignmentView>(step(contact, 'submit'))
    expect(sent.summary).toMatchObject({ state: 'inner_1', filled: sent.summary.total })
    const [first] = sent.entries
    const locked = await entry(contact, first?.entryId ?? '')
    expect(locked).toMatchObject({ writable: false, locked: 'inner_1' })
    expect((await save(contact, locked.entryId, filled(locked))).status).toBe(409)
    const work = await json<WorkView>(head.get('/api/work'))
    expect(work.duties.find((d) => d.subjectId === id)).toMatchObject({ kind: 'approve' })
  })

  test('the coordinator cannot pass over the head', async () => {
    expect((await step(coordinator, 'accept')).status).toBe(409)
  })

  test('the head approves; the coordinator returns one entry with its reason', async () => {
    expect((await json<AssignmentView>(step(head, 'approve'))).summary.state).toBe('submitted')
    const { entries } = await assignment(coordinator)
    const returned = entries[1]
    const without = await step(coordinator, 'return')
    expect(await without.json()).toMatchObject({ code: 'reason-required' })
    const reason = '请补充完成面积。'
    const back = await json<AssignmentView>(
      step(coordinator, 'return', {
        reason: '一处需补充。',
        returns: [{ entryId: returned?.entryId, reason }],
      }),
    )
    expect(back.summary.state).toBe('returned')
    expect(back.entries.filter((e) => e.returnedReason !== '')).toEqual([
      expect.objectContaining({ entryId: returned?.entryId, returnedReason: reason }),
    ])
    expect(await entry(contact, returned?.entryId ?? '')).toMatchObject({
      writable: true,
      returned: { reason },
    })
    const work = await json<WorkView>(contact.get('/api/work'))
    expect(work.duties.find((d) => d.subjectId === id)).toMatchObject({
      kind: 'correct',
      reason: '一处需补充。',
    })
  })

  test('mended it goes the same way again; both rounds stay readable', async () => {
    const returned = (await assignment(contact)).entries.find((e) => e.returnedReason !== '')
    const standing = await entry(contact, returned?.entryId ?? '')
    const text = standing.form.fields.find((f) => f.type === 'long_text')?.key ?? ''
    const mended = { ...filled(standing), answers: { ...standing.answers, [text]: '已完成1.2万平方米。' } }
    await json(save(contact, standing.entryId, mended))
    await json(step(contact, 'submit'))
    await json(step(head, 'approve'))
    const done = await json<AssignmentView>(step(coordinator, 'accept'))
    expect(done.summary).toMatchObject({ state: 'accepted', round: 2 })
    expect(done.rounds.map((r) => r.steps.map((s) => s.action))).toEqual([
      ['submit', 'approve', 'return'],
      ['submit', 'approve', 'accept'],
    ])
  })

  test('each filing froze what it consisted of', async () => {
    const frozen = await look<{ round: number; version: number }>(
      exercise,
      `select round, version from submission join submission_entry on submission_id = submission.id
       join entry_version on entry_version.id = entry_version_id where assignment_id = '${id}' order by round, version`,
    )
    const versions = (round: number) => frozen.filter((f) => f.round === round).map((f) => f.version)
    expect(versions(1).length).toBe(versions(2).length)
    expect(versions(1)).not.toEqual(versions(2))
  })
})

describe('filing for a unit that never signs in', () => {
  test('the source is attached, the unit is told, and another person accepts', async () => {
    const silent = '市规划资源局河北分局'
    const board = await json<BoardView>(coordinator.get('/api/board'))
    const owed = board.assignments.find((a) => a.unit === silent && a.tasks > 0)
    const version = (await json<AssignmentView>(coordinator.get(`/api/assignments/${owed?.id}`))).version
    const form = new FormData()
    form.append('file', new File(['%PDF-1.4 sealed'], '盖章报告.pdf'))
    const address = `/api/assignments/${owed?.id}/filing?version=${version}&reason=${encodeURIComponent('单位报送盖章纸质件')}`
    const filed = await json<AssignmentView>(coordinator.send(address, { method: 'POST', body: form }))
    expect(filed.summary).toMatchObject({ state: 'submitted', onBehalf: true })
    expect(filed.rounds[0]?.steps[0]).toMatchObject({ action: 'file_for', file: { name: '盖章报告.pdf' } })
    expect(filed.actions).not.toContain('accept')
    const refused = await coordinator.post(`/api/assignments/${owed?.id}/steps`, {
      action: 'accept',
      version: version + 1,
    })
    expect(await refused.json()).toMatchObject({ code: 'own-filing' })
    const second = await exercise.signIn('coordinator', lead, 2)
    const accepted = await json<AssignmentView>(
      second.post(`/api/assignments/${owed?.id}/steps`, { action: 'accept', version: version + 1 }),
    )
    expect(accepted.summary.state).toBe('accepted')
    await tick(exercise.program, new Date())
    const told = await exercise.signIn('contact', silent)
    const { notices } = await json<WorkView>(told.get('/api/work'))
    expect(notices.map((n) => n.topic)).toContain('assignment.file_for')
  })
})

test('a paper marked as secret is not kept', async () => {
  const board = await json<BoardView>(coordinator.get('/api/board'))
  const owed = board.assignments.find((a) => a.state === 'draft')
  const form = new FormData()
  form.append('file', new File(['%PDF-1.4'], '机密★1年.pdf'))
  const address = `/api/assignments/${owed?.id}/filing?version=0&reason=${encodeURIComponent('纸质件')}`
  const refused = await coordinator.send(address, { method: 'POST', body: form })
  expect(await refused.json()).toMatchObject({ code: 'secret-marking' })
})

test('a coordinator is told what to decide and to draft', async () => {
  const { duties } = await json<WorkView>(coordinator.get('/api/work'))
  expect(new Set(duties.map((d) => d.kind))).toEqual(new Set(['review', 'decide', 'make_report']))
})

test('two who step at once: one wins, the other is told who and when', async () => {
  const board = await json<BoardView>(coordinator.get('/api/board'))
  const waiting = board.assignments.find((a) => a.state === 'submitted' && a.unit !== lead)
  const second = await exercise.signIn('coordinator', lead, 2)
  const { version } = await json<AssignmentView>(coordinator.get(`/api/assignments/${waiting?.id}`))
  const accept = (browser: Browser) =>
    browser.post(`/api/assignments/${waiting?.id}/steps`, { action: 'accept', version })
  const answers = await Promise.all([accept(coordinator), accept(second)])
  expect(answers.map((a) => a.status).toSorted()).toEqual([200, 409])
  const lost = answers.find((a) => a.status === 409)
  expect(await lost?.json()).toMatchObject({ code: 'changed-meanwhile' })
})
