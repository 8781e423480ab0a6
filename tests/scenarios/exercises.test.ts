/** Another exercise of another shape runs on the same program, beside the founding one and strictly apart from it. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { EntryView } from '#contract/entries.ts'
import type { IndicatorSummary } from '#contract/indicators.ts'
import type { PlanSummary } from '#contract/plans.ts'
import type { SessionView } from '#contract/session.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'

let database: TestDatabase
let founding: Exercise
let other: Exercise
let coordinator: Browser

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  founding = await openExercise(database, 'examples/hebei-2023')
  other = await openExercise(database, 'examples/jinghe-2028')
  coordinator = await other.signIn('coordinator', '区发展改革局')
})
afterAll(() => database.close())

test('its own counts, dates and words', async () => {
  const session = await json<SessionView>(coordinator.get('/api/session'))
  expect(session.tenant).toMatchObject({ place: '静和区', example: true, today: '2028-05-10' })
  expect(session.evaluation?.cutOffs).toEqual({
    yearly: '2027-12-31',
    monthly: '2028-03-31',
    progress: '2028-04-30',
  })
  const { plans } = await json<{ plans: PlanSummary[] }>(coordinator.get('/api/plans'))
  expect(plans.find((p) => p.kind === 'district')).toMatchObject({
    periodStart: 2026,
    periodEnd: 2030,
    indicators: 12,
    tasks: 43,
    projects: 5,
  })
  const { indicators } = await json<{ indicators: IndicatorSummary[] }>(coordinator.get('/api/indicators'))
  expect(indicators).toHaveLength(12)
})

test('without inner steps a unit’s report goes straight to the coordinator', async () => {
  const { assignments } = await json<{ assignments: AssignmentSummary[] }>(
    coordinator.get('/api/assignments'),
  )
  const owed = assignments.find((a) => a.state === 'draft' && a.tasks > 0 && a.total <= 8)
  const contact = await other.signIn('contact', owed?.unit ?? '')
  const view = await json<AssignmentView>(contact.get(`/api/assignments/${owed?.id}`))
  for (const { entryId } of view.entries) {
    const { form, version, values } = await json<EntryView>(contact.get(`/api/entries/${entryId}`))
    const answers = Object.fromEntries(
      form.fields.filter((f) => f.required).map((f) => [f.key, f.choices[0]?.key ?? '已按计划推进。']),
    )
    await json(
      contact.post(`/api/entries/${entryId}/versions`, {
        basedOn: version,
        answers,
        asOf: '2028-04-30',
        values,
      }),
    )
  }
  const sent = await json<AssignmentView>(
    contact.post(`/api/assignments/${owed?.id}/steps`, { action: 'submit', version: view.version }),
  )
  expect(sent.summary.state).toBe('submitted')
})

test('one place sees nothing of the other', async () => {
  const foreign = await look<{ id: string }>(founding, 'select id from assignment limit 1')
  const entry = await look<{ id: string }>(founding, 'select id from entry limit 1')
  const plan = await look<{ id: string }>(founding, 'select id from plan limit 1')
  expect((await coordinator.get(`/api/assignments/${foreign[0]?.id}`)).status).toBe(404)
  expect((await coordinator.get(`/api/entries/${entry[0]?.id}`)).status).toBe(404)
  expect((await coordinator.get(`/api/plans/${plan[0]?.id}`)).status).toBe(404)
  const units = await look<{ name: string }>(other, 'select name from unit')
  expect(units.map((u) => u.name)).not.toContain('意风区管委会')
})
