/** The report on the outline through its whole chain, as an exercise has it with optional steps and without. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WorkView } from '#contract/work.ts'
import type { Browser } from '../browser.ts'
import { codeOf, makeVersion, walkCase } from '../case-walk.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'

interface Chain {
  readonly folder: string
  readonly coordinator: string
  readonly report: number
  /** Steps done outside between the government and the congress, then those before the deliberation. */
  readonly toGovernment: readonly string[]
  readonly toCongress: readonly string[]
  readonly line: readonly string[]
}

const chains: readonly Chain[] = [
  {
    folder: 'examples/hebei-2023',
    coordinator: '区发展改革委',
    report: 1,
    toGovernment: ['government_approves'],
    toCongress: [],
    line: ['draft', 'government', 'government_approved', 'congress', 'deliberated', 'handled'],
  },
  {
    folder: 'examples/jinghe-2028',
    coordinator: '区发展改革局',
    report: 0,
    toGovernment: ['pass_expert_review', 'government_approves', 'government_meeting_passes'],
    toCongress: ['finance_review_passes'],
    line: [
      ...['draft', 'expert_review', 'government', 'government_meeting', 'government_approved'],
      ...['finance_review', 'congress', 'deliberated', 'handled'],
    ],
  },
]

describe.each(chains)('$folder', ({ folder, coordinator, report, toGovernment, toCongress, line }) => {
  let database: TestDatabase
  let exercise: Exercise
  let first: Browser
  let second: Browser
  let office: Browser
  let id = ''
  const walk = () => walkCase('outline_report', id)
  const dutiesOf = async (browser: Browser) =>
    (await json<WorkView>(browser.get('/api/work'))).duties.flatMap((d) =>
      d.subjectId === id && d.step ? [`${d.kind} ${d.step.action}`] : [],
    )

  beforeAll(async () => {
    database = await makeDatabase()
    exercise = await openExercise(database, folder)
    first = await exercise.signIn('coordinator', coordinator)
    second = await exercise.signIn('coordinator', coordinator, 2)
    office = await exercise.signIn('government_office', '区政府办公室')
    const { reports } = await json<{ reports: { id: string }[] }>(first.get('/api/reports'))
    id = reports[report]?.id ?? ''
  })
  afterAll(() => database.close())

  test('shows its line with the steps that are switched on and no other', async () => {
    expect((await walk().look(office)).line).toEqual(line)
  })

  test('goes to the government once its file is made', async () => {
    expect(await codeOf(walk().step(first, 'submit_to_government'))).toBe('condition-unmet')
    await makeVersion(first, id)
    expect(await dutiesOf(first)).toEqual(['case_step submit_to_government'])
    expect(await codeOf(walk().step(office, 'submit_to_government'))).toBe('not-permitted')
    expect(await codeOf(walk().step(first, 'submit_to_government'))).toBe('')
    expect((await walk().look(first)).state).toBe(line[1])
  })

  test('comes back with the reason that was registered, and goes again', async () => {
    expect(await walk().outside('send_back', office, first)).toBe('draft')
    expect((await walk().look(first)).steps.at(-1)?.registered).toMatchObject({ decision: '同意' })
    expect(await codeOf(walk().step(first, 'submit_to_government'))).toBe('')
  })

  test('is approved by two people, the office and the commission, and submitted in the government’s name', async () => {
    for (const action of toGovernment) {
      expect(await codeOf(walk().step(first, action))).toBe('register-first')
      await json(walk().register(office, action))
      expect(await dutiesOf(office)).toEqual([])
      expect(await dutiesOf(second)).toEqual([`case_confirm ${action}`])
      expect(await codeOf(walk().confirm(second))).toBe('')
    }
    expect((await walk().look(office)).state).toBe('government_approved')
    expect(await codeOf(walk().step(office, 'submit_to_congress'))).toBe('')
  })

  test('is deliberated', async () => {
    for (const action of toCongress) await walk().outside(action, first, office)
    expect(await walk().outside('deliberate', office, first)).toBe('deliberated')
  })

  test('cannot be taken back after it was deliberated', async () => {
    expect(await codeOf(walk().register(first, 'send_back'))).toBe('action-not-allowed')
  })

  test('a confirmed registration is locked, for every role of the database', async () => {
    const change = (sql: string) => database.asSuperuser((client) => client.query(sql))
    await expect(change("update guiheng.registration set decision = 'x'")).rejects.toThrow()
    await expect(change('delete from guiheng.registration_end')).rejects.toThrow()
    await expect(change("update guiheng.step set reason = 'x'")).rejects.toThrow()
  })
})
