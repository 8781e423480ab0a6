/** Two people at one registration at the same moment: one wins, the other hears who and when. Tenants stay apart. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseView } from '#contract/cases.ts'
import type { Browser } from '../browser.ts'
import { codeOf, makeVersion, walkCase } from '../case-walk.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'
import { expectOneWinner } from '../one-winner.ts'

const rounds = Number(
  process.env.GUIHENG_RACE_ROUNDS ?? (process.env.GUIHENG_TEST_ENGINE === 'postgres' ? 3 : 1),
)
const round = Array.from({ length: rounds }, (_, number) => number + 1)

let database: TestDatabase
let exercise: Exercise
let office: Browser
let first: Browser
let second: Browser
let id = ''
const walk = () => walkCase('city_report', id)

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  office = await exercise.signIn('government_office', '区政府办公室')
  first = await exercise.signIn('coordinator', '区发展改革委')
  second = await exercise.signIn('coordinator', '区发展改革委', 2)
  const { reports } = await json<{ reports: { id: string }[] }>(first.get('/api/reports'))
  id = reports[0]?.id ?? ''
  await makeVersion(first, id)
})
afterAll(() => database.close())

/** The case at the city or returned by it: what is registered next from there. */
const nextAction = async (): Promise<string> =>
  (await walk().look(first)).state === 'with_city' ? 'city_returns' : 'submit_to_city'

async function registered(): Promise<CaseView> {
  await json(walk().register(office, await nextAction()))
  return walk().look(first)
}

const end = (browser: Browser, { waiting }: CaseView, how: 'confirmation' | 'rejection'): Promise<Response> =>
  browser.post(
    `/api/cases/city_report/${id}/registrations/${waiting?.id}/${how}`,
    how === 'rejection' ? { reason: '扫描件不是这一份' } : {},
  )

describe.each(round)('round %i', () => {
  test('two confirm at once: the step is taken once', async () => {
    const before = await registered()
    await expectOneWinner(
      await Promise.all([end(first, before, 'confirmation'), end(second, before, 'confirmation')]),
      'registration-ended',
    )
    const after = await walk().look(first)
    expect(after).toMatchObject({ version: before.version + 1, waiting: null })
    expect(after.steps).toHaveLength(before.steps.length + 1)
  })

  test('one confirms, one rejects: the step is there exactly if it was confirmed', async () => {
    const before = await registered()
    const answers = await Promise.all([end(first, before, 'confirmation'), end(second, before, 'rejection')])
    await expectOneWinner(answers, 'registration-ended')
    const isConfirmed = answers[0]?.status === 200
    const after = await walk().look(first)
    expect(after.version).toBe(before.version + (isConfirmed ? 1 : 0))
    expect(after.waiting).toBeNull()
  })

  test('two register at once: one waits, the other is told whose', async () => {
    const action = await nextAction()
    const fileIds = [await walk().addScan(first), await walk().addScan(second)]
    const answers = await Promise.all([
      walk().register(first, action, { fileId: fileIds[0] ?? '' }),
      walk().register(second, action, { fileId: fileIds[1] ?? '' }),
    ])
    expect(answers.filter((a) => a.status === 200)).toHaveLength(1)
    const refused = answers.find((a) => a.status !== 200)
    expect(await refused?.json()).toMatchObject({
      code: 'registration-waiting',
      details: { who: expect.stringMatching(/./) },
    })
    expect(await codeOf(walk().reject(office))).toBe('')
  })
})

describe('another tenant', () => {
  test('sees nothing of the case, its files and its reports', async () => {
    const other = await openExercise(database, 'examples/jinghe-2028')
    const stranger = await other.signIn('coordinator', '区发展改革局')
    const scan = await walk().addScan(first)
    expect((await stranger.get(`/api/cases/city_report/${id}`)).status).toBe(404)
    expect((await stranger.get(`/api/reports/${id}`)).status).toBe(404)
    expect((await stranger.get(`/api/files/${scan}`)).status).toBe(404)
    await registered()
    const { waiting } = await walk().look(first)
    const theirs = `/api/cases/city_report/${id}/registrations/${waiting?.id}/confirmation`
    expect((await stranger.post(theirs, {})).status).toBe(404)
    expect((await walk().look(first)).waiting).not.toBeNull()
  })
})
