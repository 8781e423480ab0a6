/** Lists ask the database no more often the longer they are. */

import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { draftOn } from '../adjustment.ts'
import type { Browser } from '../browser.ts'
import { contractRoutes } from '../contract-routes.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { startDraft } from '../drafting.ts'
import { json, look, openExercise } from '../exercise.ts'

let database: TestDatabase
let small: Place
let large: Place

interface Place {
  readonly coordinator: Browser
  readonly auditor: Browser
  readonly ids: Readonly<Record<string, string>>
}

beforeAll(async () => {
  database = await makeDatabase()
  small = await open('examples/jinghe-2028', '区发展改革局', '区卫生健康局')
  large = await open('examples/hebei-2023', '区发展改革委', '区卫生健康委')
})
afterAll(() => database.close())

/** A place with its subjects; the second has about three times as many units, items and filings as the first. */
async function open(folder: string, lead: string, unit: string): Promise<Place> {
  const exercise = await openExercise(database, folder)
  const coordinator = await exercise.signIn('coordinator', lead)
  const one = async (statement: string) => (await look<{ id: string }>(exercise, statement))[0]?.id ?? ''
  const unitId = await one(`select id from unit where name = '${unit}'`)
  const outline = await one(`select id from plan where kind = 'district'`)
  const report = await one(`select r.id from report r join track t on t.id = r.track_id
    where r.kind = 'outline' and t.process = 'outline_report'`)
  const ids = {
    assignments: await one(`select a.id from assignment a join "case" c on c.subject_id = a.id
      where a.unit_id = '${unitId}' and c.state = 'returned'`),
    entries: await one(`select e.id from entry e where e.unit_id = '${unitId}' and e.item_id is not null`),
    contacts: unitId,
    plans: outline,
    adjustments: (await draftOn(coordinator, outline, '1')).summary.id,
    indicators: await one(`select id from item where kind = 'indicator'`),
    items: await one(`select id from item where kind = 'indicator'`),
    values: await one(`select id from item where kind = 'indicator'`),
    reports: report,
    cases: report,
    exercises: await one('select id from evaluation'),
    'exercise-drafts': await deriveFrom(coordinator, await one('select id from evaluation')),
    'special-plans': await one(`select id from plan where kind = 'special'`),
    mandates: (await json<{ summary: { id: string } }>(coordinator.post('/api/mandates', mandateOn(outline))))
      .summary.id,
    letters: (await json<{ id: string }>(coordinator.post('/api/letters', notice))).id,
    'draft-sections': (await startDraft(coordinator, report)).sections[0]?.id ?? '',
  }
  return { coordinator, auditor: await exercise.signIn('auditor', lead), ids }
}

const mandateOn = (planId: string) => ({
  ...{ title: '第三方评估', engagement: 'tender', undertaking: '独立', institution: { name: '研究院' } },
  ...{ beginsOn: '2023-01-01', endsOn: '2030-12-31', hidesVerdicts: true, planIds: [planId] },
})

const notice = { kind: 'notice', assignmentIds: [], reportId: null }

async function deriveFrom(coordinator: Browser, evaluationId: string): Promise<string> {
  const next = {
    evaluationId,
    kind: 'monitoring',
    name: '年度监测',
    yearsLater: 1,
    planYearsLater: 0,
    words: [],
  }
  return (await json<{ id: string }>(coordinator.post('/api/exercise-drafts', next))).id
}

const routes = await contractRoutes()
const apart = [
  '/api/notifications/{id}',
  '/api/intakes/{id}',
  '/api/report-jobs/{id}',
  '/api/updates/{id}',
  '/api/comment-rounds',
  '/api/comment-rounds/{id}',
  '/api/comment-requests/{id}',
  '/api/reports/{id}/feedback',
  '/api/reports/{id}/countermeasures',
  '/api/opinions/{id}',
  '/api/publications/{id}',
  '/api/exchanges/{id}',
  '/api/themes/{id}',
  '/api/mandates/{id}/comparison',
  '/api/figures/{id}',
  '/api/figures/{id}/rows',
  '/api/successions/holdings',
] // one subject each, which is not there
const reading = routes.filter(
  ({ method, answer, path }) => method === 'get' && answer !== 'file' && !apart.includes(path),
)

async function countOf(place: Place, path: string): Promise<number> {
  const reader = path.startsWith('/api/audit') ? place.auditor : place.coordinator
  const counted = vi.spyOn(pg.Client.prototype, 'query')
  const response = await reader.get(
    path
      .replace('{process}', 'outline_report')
      .replace('{period}', '2026')
      .replace('{number}', '1')
      .replace('{id}', place.ids[path.split('/')[2] ?? ''] ?? ''),
  )
  const { length } = counted.mock.calls
  counted.mockRestore()
  expect(response.status).toBe(200)
  return length
}

/** Where one place has what the other has none of, a statement may be left out. */
const tolerance = 2

test.each(reading)('$path', async ({ path }) => {
  const few = await countOf(small, path)
  const many = await countOf(large, path)
  expect(few).toBeGreaterThan(3)
  expect(Math.abs(many - few)).toBeLessThanOrEqual(tolerance)
})
