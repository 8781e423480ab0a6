/** No screen asks the database more often because there is more in it. */

import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { IndicatorSummary } from '#contract/indicators.ts'
import type { PlanSummary } from '#contract/plans.ts'
import type { Browser } from '../browser.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { json, openExercise } from '../exercise.ts'

/** A place with the addresses of one subject of each kind. */
interface Place {
  readonly coordinator: Browser
  readonly paths: Readonly<Record<string, string>>
  readonly units: number
}

let database: TestDatabase
let large: Place
let small: Place

beforeAll(async () => {
  database = await makeDatabase()
  large = await openPlace('examples/hebei-2023', '区发展改革委')
  small = await openPlace('examples/jinghe-2028', '区发展改革局')
})
afterAll(() => database.close())

async function openPlace(folder: string, lead: string): Promise<Place> {
  const exercise = await openExercise(database, folder)
  const coordinator = await exercise.signIn('coordinator', lead)
  const { assignments } = await json<{ assignments: AssignmentSummary[] }>(
    coordinator.get('/api/assignments'),
  )
  const busiest = assignments.toSorted((a, b) => b.indicators - a.indicators)[0]
  const { entries } = await json<AssignmentView>(coordinator.get(`/api/assignments/${busiest?.id}`))
  const { indicators } = await json<{ indicators: IndicatorSummary[] }>(coordinator.get('/api/indicators'))
  const { plans } = await json<{ plans: PlanSummary[] }>(coordinator.get('/api/plans'))
  const { reports } = await json<{ reports: { id: string }[] }>(coordinator.get('/api/reports'))
  const plan = plans.find((p) => p.kind === 'district')
  return {
    coordinator,
    units: assignments.length,
    paths: {
      session: '/api/session',
      work: '/api/work',
      board: '/api/board',
      assignments: '/api/assignments',
      assignment: `/api/assignments/${busiest?.id}`,
      entry: `/api/entries/${entries.find((e) => e.subject === 'indicator')?.entryId}`,
      plans: '/api/plans',
      plan: `/api/plans/${plan?.id}`,
      indicators: '/api/indicators',
      indicator: `/api/indicators/${indicators[0]?.itemId}`,
      reports: '/api/reports',
      report: `/api/reports/${reports[0]?.id}`,
      contacts: '/api/contacts',
      units: '/api/units',
    },
  }
}

async function statementsFor({ coordinator, paths }: Place, name: string): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, 'query')
  try {
    const response = await coordinator.get(paths[name] ?? '')
    expect(response.status).toBe(200)
    return sent.mock.calls.length
  } finally {
    sent.mockRestore()
  }
}

/** Questions that are not asked where there is nothing to ask about: names of nobody, items of no return. */
const unasked = 4

test('the places differ in size', () => {
  expect(large.units).toBeGreaterThan(2 * small.units)
})

test.each([
  'session', 'work', 'board', 'assignments', 'assignment', 'entry', 'plans', 'plan', 'indicators', 'indicator',
  'reports', 'report', 'contacts', 'units',
])('%s asks no more often in a large place than in a small one', async (name) => {
  const few = await statementsFor(small, name)
  expect(few).toBeGreaterThan(0)
  expect(await statementsFor(large, name)).toBeLessThanOrEqual(few + unasked)
}) // biome-ignore format: names in lines
