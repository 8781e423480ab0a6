/** A comment round on the outline report: drawn up, sent out, answered, closed, ruled on, settled. */

import { unzipSync } from 'fflate'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { CaseView } from '#contract/cases.ts'
import type { CommentRequest, CommentRequestRow } from '#contract/comment-requests.ts'
import type { RoundsView, RoundView } from '#contract/consultations.ts'
import type { DifferenceView } from '#contract/differences.ts'
import type { ReportJob } from '#contract/reports.ts'
import { dueReminders } from '#server/deadlines/reminders.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'
import { expectOneWinner } from '../one-winner.ts'

const rounds = Number(
  process.env.GUIHENG_RACE_ROUNDS ?? (process.env.GUIHENG_TEST_ENGINE === 'postgres' ? 5 : 1),
)

let database: TestDatabase
let exercise: Exercise
let first: Browser
let second: Browser
let education: Browser
let health: Browser
let reportId = ''
let round: RoundView

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  first = await exercise.signIn('coordinator', '区发展改革委')
  second = await exercise.signIn('coordinator', '区发展改革委', 2)
  education = await exercise.signIn('contact', '区教育局')
  health = await exercise.signIn('contact', '区卫生健康委')
  const [report] = await look<{ id: string }>(
    exercise,
    `select r.id from report r join track t on t.id = r.track_id where t.process = 'outline_report' and r.kind = 'outline'`,
  )
  reportId = report?.id ?? ''
})
afterAll(() => database.close())

async function makeDraft(variant: string): Promise<void> {
  let job = await json<ReportJob>(first.post(`/api/reports/${reportId}/versions`, { variant }))
  while (job.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 50))
    job = await json<ReportJob>(first.get(`/api/report-jobs/${job.id}`))
  }
}

const list = (browser: Browser) =>
  json<RoundsView>(browser.get(`/api/comment-rounds?process=outline_report&subjectId=${reportId}`))
const get = () => json<RoundView>(first.get(`/api/comment-rounds/${round.id}`))
const step = async (browser: Browser, action: string, version?: number) =>
  browser.post(`/api/comment-rounds/${round.id}/steps`, {
    ...{ action, reason: '理由', version: version ?? (await get()).version },
  })
const codeOf = async (answered: Promise<Response> | Response): Promise<string> =>
  ((await (await answered).json()) as { code: string }).code
const put = (path: string, body: unknown) =>
  first.send(path, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const asked = (name: string) => {
  const found = round.asked.find((one) => one.name === name)
  if (!found) throw new Error(`${name} was not asked`)
  return found
}
const answer = (browser: Browser, name: string, texts: readonly string[], version = 0) =>
  browser.post(`/api/comment-requests/${asked(name).id}/answers`, {
    version,
    comments: texts.map((text) => ({ place: '一、主要指标', text })),
  })
const unmet = async (): Promise<string[]> => {
  const view = await json<CaseView>(first.get(`/api/cases/outline_report/${reportId}`))
  return view.offers.find(({ action }) => action === 'submit_to_government')?.unmet ?? []
}

const body = {
  title: '征求意见',
  letter: '请反馈。',
  dueOn: '2023-07-10',
  draftId: null,
  experts: [],
  bodies: [],
}

async function create(more: object): Promise<RoundView> {
  const answered = first.post('/api/comment-rounds', {
    ...{ ...body, units: [], process: 'outline_report', subjectId: reportId },
    ...more,
  })
  return json<RoundView>(answered)
}

describe('drawing up', () => {
  test('a round names its draft and whom it asks; nobody sees it before it is sent out', async () => {
    await makeDraft('comments')
    const { drafts, units, rounds: none, writable } = await list(first)
    expect({ none, writable, drafts }).toMatchObject({ none: [], writable: true, drafts: [{ number: 1 }] })
    const idOf = (name: string) => units.find((unit) => unit.name === name)?.id
    const named = ['区教育局', '区卫生健康委'].map((name) => ({ id: idOf(name) }))
    round = await create({ draftId: drafts[0]?.id, units: named, experts: ['王教授'] })
    expect(round).toMatchObject({ number: 1, state: 'draft', version: 0, draft: { number: 1 } })
    expect(await json(education.get('/api/comment-requests'))).toEqual({ requests: [] })
    expect((await education.get(`/api/comment-requests/${asked('区教育局').id}`)).status).toBe(404)
    expect((await education.get(`/api/comment-rounds/${round.id}`)).status).toBe(403)
  })

  test('it is changed while it is a draft, and no unit stands in it twice', async () => {
    const units = round.asked.flatMap(({ unitId }) => (unitId ? [{ id: unitId }] : []))
    const change = { ...body, draftId: round.draft?.id, units, experts: ['王教授'], edition: 1 }
    const twice = put(`/api/comment-rounds/${round.id}`, { ...change, units: [...units, ...units] })
    expect(await codeOf(twice)).toBe('unit-asked-twice')
    round = await json<RoundView>(
      put(`/api/comment-rounds/${round.id}`, { ...change, title: '关于报告的意见' }),
    )
    expect(round.title).toBe('关于报告的意见')
    const late = await put(`/api/comment-rounds/${round.id}`, change)
    expect(await late.json()).toMatchObject({
      code: 'changed-meanwhile',
      details: { who: expect.stringMatching(/./) },
    })
    expect(round.asked.map(({ name }) => name)).toEqual(['区教育局', '区卫生健康委', '王教授'])
  })

  test('a round that asks nobody is not sent out', async () => {
    const empty = await create({})
    const path = `/api/comment-rounds/${empty.id}/steps`
    expect(await codeOf(first.post(path, { action: 'open_round', version: 0 }))).toBe('condition-unmet')
    await json(first.post(path, { action: 'withdraw', version: 0 }))
  })

  test('a draft of another report and a file of another person are not found', async () => {
    const strange = '0192f3a0-0000-7000-8000-000000000001'
    const post = (more: object) =>
      first.post('/api/comment-rounds', {
        ...{ ...body, units: [], process: 'outline_report', subjectId: reportId, ...more },
      })
    expect((await post({ draftId: strange })).status).toBe(404)
    expect((await post({ units: [{ id: strange }] })).status).toBe(404)
    const [file] = await look<{ id: string }>(
      exercise,
      `select id from file where created_by is null limit 1`,
    )
    expect((await post({ fileId: file?.id ?? strange })).status).toBe(404)
  })
})

describe('answering', () => {
  test('once sent out, those asked find it with the draft', async () => {
    expect(await unmet()).toEqual([])
    await json(step(first, 'open_round'))
    expect(await unmet()).toEqual(['rounds_settled'])
    const { requests } = await json<{ requests: CommentRequestRow[] }>(education.get('/api/comment-requests'))
    expect(requests).toMatchObject([{ unit: '区教育局', title: '关于报告的意见', comments: null }])
    const path = `/api/comment-requests/${asked('区教育局').id}`
    const request = await json<CommentRequest>(education.get(path))
    expect(request).toMatchObject({ letter: '请反馈。', hasDraft: true, writable: true, version: 0 })
    expect(request.blocks.find(({ level }) => level === 0)?.place).toMatch(/第1段$/)
    const draft = await education.get(`${path}/draft`)
    expect(Object.keys(unzipSync(new Uint8Array(await draft.arrayBuffer())))).toContain('word/document.xml')
    expect((await health.get(path)).status).toBe(403)
    expect((await health.get(`${path}/draft`)).status).toBe(403)
  })

  test('comments one by one, and again until it is closed; the last answer counts whole', async () => {
    await json(answer(education, '区教育局', ['甲意见', '乙意见']))
    expect(await codeOf(answer(education, '区教育局', ['丙意见']))).toBe('changed-meanwhile')
    await json(answer(education, '区教育局', ['甲意见', '丙意见', '丁意见'], 1))
    const { statistics, asked: after } = await get()
    expect(statistics).toBe('征求2个单位、1位专家意见，收到3条，尚未处理3条。其中1个单位、1位专家未反馈。')
    expect(after[0]?.answer?.comments.map(({ text }) => text)).toEqual(['甲意见', '丙意见', '丁意见'])
  })

  test('no comment is an answer; nobody answers for another unit', async () => {
    await json(answer(health, '区卫生健康委', []))
    expect((await get()).asked[1]?.answer).toMatchObject({ noComment: true, comments: [] })
    expect((await answer(health, '区教育局', ['混入'], 2)).status).toBe(403)
    expect((await answer(first, '区教育局', ['混入'], 2)).status).toBe(403)
  })

  test('a paper is entered for whoever gave it, with its source', async () => {
    const path = `/api/comment-rounds/${round.id}/answers`
    const paper = { askedId: asked('王教授').id, version: 0, comments: [{ place: '', text: '补充国际比较' }] }
    expect((await first.post(path, { ...paper, source: '' })).status).toBe(422)
    const after = await json<RoundView>(first.post(path, { ...paper, source: '7月5日收到书面意见' }))
    expect(after.asked[2]?.answer).toMatchObject({ source: '7月5日收到书面意见', noComment: false })
    expect((await education.post(path, { ...paper, source: '冒充' })).status).toBe(403)
  })

  test('the bare step of an answer writes nothing', async () => {
    expect(await codeOf(step(first, 'answer_for'))).toBe('condition-unmet')
  })
})

describe('ruling', () => {
  const rule = (browser: Browser, commentId: string, more: object = {}) =>
    browser.post(`/api/comment-rounds/${round.id}/rulings`, {
      commentId,
      version: 0,
      outcome: 'adopted',
      ...more,
    })
  const comments = async () => (await get()).asked.flatMap((one) => one.answer?.comments ?? [])

  test('begins when the round is closed, which locks the answers', async () => {
    const [comment] = await comments()
    expect(await codeOf(rule(first, comment?.id ?? ''))).toBe('round-open')
    await json(step(first, 'close_round'))
    const late = await answer(education, '区教育局', ['迟到'], 2)
    expect(await late.json()).toMatchObject({ code: 'round-closed', details: { who: expect.any(String) } })
  })

  test('asks for a reason unless it is adopted', async () => {
    const [one, two, three, four] = (await comments()).map(({ id }) => id)
    await json(rule(first, one ?? '', { changedPlace: '一（一）第2段' }))
    expect(await codeOf(rule(first, two ?? '', { outcome: 'rejected' }))).toBe('reason-required')
    await json(rule(first, two ?? '', { outcome: 'rejected', reason: '不属于本报告范围' }))
    expect(await codeOf(step(first, 'settle'))).toBe('condition-unmet')
    await json(rule(first, three ?? '', { outcome: 'partly', reason: '已在第三部分体现' }))
    await json(rule(first, four ?? ''))
    expect((await get()).statistics).toBe(
      '征求2个单位、1位专家意见，收到4条，采纳2条、部分采纳1条、不采纳1条。其中1个单位无意见。',
    )
  })

  test.each(Array.from({ length: rounds }, (_, at) => at + 1))(
    'two people at one comment, round %i',
    async () => {
      const [comment] = await comments()
      const version = comment?.version ?? 0
      const both = [first, second].map((who) => rule(who, comment?.id ?? '', { version }))
      await expectOneWinner(await Promise.all(both))
      expect((await comments())[0]?.version).toBe(version + 1)
    },
  )

  test('an unknown comment is not found', async () => {
    expect((await rule(first, round.id)).status).toBe(404)
  })

  test('the table and the letter are Word files with the sentence inside', async () => {
    for (const name of ['table', 'letter']) {
      const file = await first.get(`/api/comment-rounds/${round.id}/${name}`)
      const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
      const text = new TextDecoder().decode(parts['word/document.xml'])
      expect(text).toContain(name === 'table' ? '收到4条，采纳2条、部分采纳1条、不采纳1条' : '请反馈。')
    }
  })

  test('settled, the report may go on; a ruling needs the round to be taken up again', async () => {
    await json(step(first, 'settle'))
    expect(await unmet()).toEqual([])
    const [comment] = await comments()
    expect(await codeOf(rule(first, comment?.id ?? '', { version: comment?.version }))).toBe(
      'changed-meanwhile',
    )
    await json(step(first, 'reconsider'))
    await json(step(first, 'reopen'))
    await json(answer(education, '区教育局', [], 2))
  })
})

describe('close against answer', () => {
  test.each(Array.from({ length: rounds }, (_, at) => at + 1))('round %i', async () => {
    const { version, asked: before } = await get()
    const given = before[0]?.answer?.version ?? 0
    const both = await Promise.all([
      step(first, 'close_round', version),
      answer(education, '区教育局', ['赶在最后'], given),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const closed = both[0]?.status === 200
    await expectOneWinner(both, closed ? 'round-closed' : 'changed-meanwhile')
    const after = await get()
    expect(after.asked[0]?.answer?.version).toBe(closed ? given : given + 1)
    expect(after.state).toBe(closed ? 'closed' : 'open')
    if (closed) await json(step(first, 'reopen'))
  })
})

describe('two drafts', () => {
  test('stand beside each other', async () => {
    const one = await json<DifferenceView>(first.get(`/api/reports/${reportId}/difference`))
    expect(one).toMatchObject({ from: 1, to: 1 })
    await makeDraft('comments')
    const two = await json<DifferenceView>(first.get(`/api/reports/${reportId}/difference`))
    expect(two).toMatchObject({ from: 1, to: 2, drafts: [{ number: 2 }, { number: 1 }] })
    expect(two.rows.length).toBeGreaterThan(10)
    expect((await first.get(`/api/reports/${reportId}/difference?from=1&to=9`)).status).toBe(404)
    expect((await education.get(`/api/reports/${reportId}/difference`)).status).toBe(403)
  })
})

describe('many who are asked', () => {
  test('cost no more statements than few', async () => {
    const { units } = await list(first)
    const counted = async (count: number) => {
      const { id } = await create({ units: units.slice(0, count).map((unit) => ({ id: unit.id })) })
      await json(first.post(`/api/comment-rounds/${id}/steps`, { action: 'open_round', version: 0 }))
      const spy = vi.spyOn(pg.Client.prototype, 'query')
      await json(first.get(`/api/comment-rounds/${id}`))
      const { length } = spy.mock.calls
      spy.mockRestore()
      return length
    }
    expect(await counted(40)).toBe(await counted(3))
  })

  test('are reminded each once before the day, who answered not at all', async () => {
    const now = new Date('2023-06-10T02:00:00Z')
    const { program } = exercise
    const machine = { tenantId: exercise.tenantId, personId: null }
    const due = await program.door.read(machine, async (tx) =>
      (await dueReminders(tx, { now, today: '2023-07-07' })).filter(({ kind }) => kind === 'comment'),
    )
    const [one] = due
    expect(due.length).toBeGreaterThan(40)
    expect(one).toMatchObject({ dueOn: '2023-07-10', daysLeft: 3, about: { title: '征求意见' } })
    await json(education.get('/api/comment-requests')).then(async (body) => {
      const { requests } = body as { requests: CommentRequestRow[] }
      const open = requests.find(({ state, comments }) => state === 'open' && comments === null)
      await json(education.post(`/api/comment-requests/${open?.id}/answers`, { version: 0, comments: [] }))
      const after = await program.door.read(machine, async (tx) =>
        (await dueReminders(tx, { now, today: '2023-07-07' })).filter(({ kind }) => kind === 'comment'),
      )
      expect(after.length).toBe(due.length - 1)
    })
  })
})

describe('another place', () => {
  test('finds nothing of it', async () => {
    const elsewhere = await openExercise(database, 'examples/jinghe-2028')
    const stranger = await elsewhere.signIn('coordinator', '区发展改革局')
    expect((await stranger.get(`/api/comment-rounds/${round.id}`)).status).toBe(404)
    expect((await stranger.get(`/api/comment-requests/${round.asked[0]?.id}`)).status).toBe(404)
    const foreign = stranger.get(`/api/comment-rounds?process=outline_report&subjectId=${reportId}`)
    expect((await foreign).status).toBe(404)
  })
})
