/** The commission's feedback on a special plan's report: written, issued for good, every point answered by the lead. */

import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseView } from '#contract/cases.ts'
import type { FeedbackDocument, FeedbackView } from '#contract/feedback.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'
import { expectOneWinner } from '../one-winner.ts'

let database: TestDatabase
let exercise: Exercise
let first: Browser
let second: Browser
let lead: Browser
let other: Browser
let reportId = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  first = await exercise.signIn('coordinator', '区发展改革委')
  second = await exercise.signIn('coordinator', '区发展改革委', 2)
  const reports = await look<{ id: string; unit: string }>(
    exercise,
    `select r.id, u.name as unit from report r join plan p on p.id = r.plan_id join unit u on u.id = p.lead_unit_id
     join membership m on m.unit_id = u.id and m.role = 'plan_lead' order by r.id`,
  )
  const [own] = reports
  const stranger = reports.find(({ unit }) => unit !== own?.unit)
  reportId = own?.id ?? ''
  lead = await exercise.signIn('plan_lead', own?.unit ?? '')
  other = await exercise.signIn('plan_lead', stranger?.unit ?? '')
})
afterAll(() => database.close())

const path = () => `/api/reports/${reportId}/feedback`
const read = (browser: Browser) => json<FeedbackView>(browser.get(path()))
const newest = async (browser: Browser): Promise<FeedbackDocument> => {
  const [document] = (await read(browser)).documents
  if (!document) throw new Error('there is no feedback')
  return document
}
const codeOf = async (answered: Promise<Response>): Promise<string> =>
  ((await (await answered).json()) as { code: string }).code
const text = {
  opening: '报告结构完整。',
  closing: '请修改后按程序报审。',
  points: ['补充数据来源', '核实投资额'],
}
const unmet = async () =>
  (await json<CaseView>(first.get(`/api/cases/special_report/${reportId}`))).offers.flatMap((o) => o.unmet)

describe('writing', () => {
  test('is the commission’s alone until it is issued', async () => {
    expect((await lead.post(path(), { ...text, version: 0 })).status).toBe(403)
    await json(first.post(path(), { ...text, version: 0 }))
    expect((await read(first)).documents).toMatchObject([{ round: 1, version: 1, issued: null }])
    expect((await read(lead)).documents).toEqual([])
    const { id } = await newest(first)
    expect((await lead.get(`/api/feedback/${id}/letter`)).status).toBe(403)
    expect((await other.get(path())).status).toBe(403)
  })

  test('two who write at once: one is told', async () => {
    await json(first.post(path(), { ...text, version: 1, points: [...text.points, '压缩篇幅'] }))
    expect(await codeOf(second.post(path(), { ...text, version: 1 }))).toBe('changed-meanwhile')
    expect((await newest(first)).points.map((p) => p.text)).toEqual([
      '补充数据来源',
      '核实投资额',
      '压缩篇幅',
    ])
  })
})

describe('issuing', () => {
  const issue = async (browser: Browser, version: number) =>
    browser.post(`/api/feedback/${(await newest(first)).id}/issue`, {
      ...{ version, number: '北发改〔2023〕12号', issuedOn: '2023-07-10' },
    })

  test('closes it for good, in the database itself', async () => {
    const { id, version } = await newest(first)
    await expectOneWinner(
      await Promise.all([issue(first, version), issue(second, version)]),
      'feedback-issued',
    )
    const late = { ...text, opening: '改', version }
    expect(await codeOf(first.post(path(), late))).toBe('feedback-issued')
    const attempt = database.asSuperuser((client) =>
      client.query('update guiheng.feedback_point set text = $2 where feedback_id = $1', [id, '改']),
    )
    await expect(attempt).rejects.toThrow('issued')
  })

  test('the lead sees it, as a letter too', async () => {
    const document = await newest(lead)
    expect(document.issued).toMatchObject({ number: '北发改〔2023〕12号', day: '2023-07-10' })
    const file = await lead.get(`/api/feedback/${document.id}/letter`)
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
    const xml = new TextDecoder().decode(parts['word/document.xml'])
    for (const said of ['北发改〔2023〕12号', '2.核实投资额', '2023年7月10日']) expect(xml).toContain(said)
  })

  test('an empty one is not issued', async () => {
    await json(first.post(path(), { opening: '', closing: '', points: [], version: 0 }))
    const { id, round } = await newest(first)
    expect(round).toBe(2)
    const body = { version: 1, number: '13号', issuedOn: '2023-07-20' }
    expect(await codeOf(first.post(`/api/feedback/${id}/issue`, body))).toBe('feedback-empty')
  })
})

describe('answering', () => {
  test('is the lead’s, point by point, until all are answered', async () => {
    const document = await newest(lead)
    const answer = (browser: Browser, pointId: string | undefined, version = 0) =>
      browser.post(`/api/feedback/${document.id}/answers`, {
        ...{ pointId, version, outcome: 'adopted', text: '已补充', changedPlace: '附表1' },
      })
    expect((await answer(other, document.points[0]?.id)).status).toBe(403)
    for (const { id } of document.points) await json(answer(lead, id))
    expect(await codeOf(answer(lead, document.points[0]?.id))).toBe('changed-meanwhile')
    expect((await newest(lead)).points.every((point) => point.answer?.outcome === 'adopted')).toBe(true)
  })

  test('the case knows what is given and answered', async () => {
    expect(await unmet()).not.toContain('feedback_given')
    expect(await unmet()).not.toContain('feedback_answered')
  })
})

test('the report of the place has no such feedback', async () => {
  const [report] = await look<{ id: string }>(exercise, `select id from report where kind = 'outline'`)
  expect((await first.get(`/api/reports/${report?.id}/feedback`)).status).toBe(404)
})
