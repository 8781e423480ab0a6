/** Two approvals at the same moment: of one plan exactly one version comes of it, and the loser is told who and when. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseView } from '#contract/cases.ts'
import type { PlanSummary } from '#contract/plans.ts'
import { caseOf, confirm, draftOn, register, walkTo } from '../adjustment.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'
import { expectOneWinner } from '../one-winner.ts'

/** PostgreSQL runs both sides at once, the embedded database one after the other: there once is enough. */
const rounds = Number(
  process.env.GUIHENG_RACE_ROUNDS ?? (process.env.GUIHENG_TEST_ENGINE === 'postgres' ? 3 : 1),
)
const round = Array.from({ length: rounds }, (_, number) => number + 1)

const lead = '区发展改革局'
const chain = 'outline_adjustment'

let database: TestDatabase
let exercise: Exercise
let people: [Browser, Browser]
let outline: string

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  exercise = await openExercise(database, 'examples/jinghe-2028')
  people = [await exercise.signIn('coordinator', lead), await exercise.signIn('coordinator', lead, 2)]
  const { plans } = await json<{ plans: PlanSummary[] }>(people[0].get('/api/plans'))
  outline = plans.find((p) => p.kind === 'district')?.id ?? ''
})
afterAll(() => database.close())

/** Before the standing committee, its approval registered by the first of the two. */
async function readyToConfirm(value: string, item: number): Promise<CaseView> {
  const { id } = (await draftOn(people[0], outline, value, item)).summary
  const view = await walkTo(people, { process: chain, id }, 'congress')
  return json(register(people[0], view, 'congress_approves'))
}

const counted = async () => {
  const [row] = await look<{ versions: string; applied: string; approved: string }>(
    exercise,
    `select (select count(*) from plan_version where plan_id = '${outline}') as versions,
       (select count(*) from adjustment_application) as applied,
       (select count(*) from "case" where process = '${chain}' and state = 'approved') as approved`,
  )
  return row
}

test.each(round)('two adjustments approved at once, round %i', async (number) => {
  const one = await readyToConfirm(`${number}.1`, 0)
  const two = await readyToConfirm(`${number}.2`, 1)
  const before = await counted()
  await expectOneWinner(
    await Promise.all([confirm(people[1], one), confirm(people[1], two)]),
    'adjustment-stale',
  )
  const more = (text: string | undefined) => String(Number(text) + 1)
  expect(await counted()).toEqual({
    versions: more(before?.versions),
    applied: more(before?.applied),
    approved: more(before?.approved),
  })
})

test.each(round)('one approval confirmed twice at once, round %i', async (number) => {
  const one = await readyToConfirm(`${number}.3`, 2)
  const before = await counted()
  await expectOneWinner(
    await Promise.all([confirm(people[1], one), confirm(people[1], one)]),
    'registration-ended',
  )
  expect(Number((await counted())?.versions)).toBe(Number(before?.versions) + 1)
})

test.each(round)('an approval against a rejection of what was registered, round %i', async (number) => {
  const one = await readyToConfirm(`${number}.4`, 3)
  const before = await counted()
  const path = `/api/cases/${chain}/${one.subjectId}/registrations/${one.waiting?.id}/rejection`
  const answers = await Promise.all([confirm(people[1], one), people[0].post(path, { reason: '错了' })])
  const approved = answers[0]?.status === 200
  await expectOneWinner(answers, 'registration-ended')
  expect(Number((await counted())?.versions)).toBe(Number(before?.versions) + (approved ? 1 : 0))
  const { state } = await caseOf(people[0], chain, one.subjectId)
  expect(state).toBe(approved ? 'approved' : 'congress')
})
