/** An adjustment of the outline and one of a special plan, from the draft to the new version, and what is refused. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AdjustmentView } from '#contract/adjustments.ts'
import type { PlanSummary, PlanView } from '#contract/plans.ts'
import { caseOf, confirm, draftOn, register, walkTo } from '../adjustment.ts'
import type { Browser } from '../browser.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { json, openExercise } from '../exercise.ts'

let database: TestDatabase
let coordinator: Browser
let colleague: Browser
let outline: PlanSummary

const lead = '区发展改革局'

beforeAll(async () => {
  database = await makeDatabase()
  const exercise = await openExercise(database, 'examples/jinghe-2028')
  coordinator = await exercise.signIn('coordinator', lead)
  colleague = await exercise.signIn('coordinator', lead, 2)
  const { plans } = await json<{ plans: PlanSummary[] }>(coordinator.get('/api/plans'))
  outline = plans.find((p) => p.kind === 'district') as PlanSummary
})
afterAll(() => database.close())

const plan = (version?: number) =>
  json<PlanView>(coordinator.get(`/api/plans/${outline.id}${version ? `?version=${version}` : ''}`))

test('an approved adjustment is the next version of the plan, in the transaction of the approval', async () => {
  const draft = await draftOn(coordinator, outline.id, '77.7')
  const { id } = draft.summary
  const process = 'outline_adjustment'
  await walkTo([coordinator, colleague], { process, id }, 'congress')
  const before = await plan()
  expect(before.plan.version).toBe(1)
  await json(
    confirm(
      colleague,
      await json(register(coordinator, await caseOf(coordinator, process, id), 'congress_approves')),
    ),
  )
  const after = await plan()
  expect(after.plan).toMatchObject({ version: 2, adoptedOn: '2028-05-08' })
  const changed = after.items.filter(
    (item) => before.items.find((b) => b.id === item.id)?.target !== item.target,
  )
  expect(changed.map((item) => item.target)).toEqual(['77.7'])
  expect((await plan(1)).items).toEqual(before.items)
  const view = await json<AdjustmentView>(coordinator.get(`/api/adjustments/${id}`))
  expect(view.result).toMatchObject({
    number: 2,
    adoptedOn: '2028-05-08',
    document: { number: '静人发〔2028〕5号' },
  })
})
