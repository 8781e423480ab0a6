/** After its end nothing is added to an evaluation, by whichever route or table somebody tries: the archive is made. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Route } from '#contract/route.ts'
import { isPermitted, permissions } from '#domain/people/permissions.ts'
import type { Role } from '#domain/people/role.ts'
import type { Browser } from '../browser.ts'
import { codeOf } from '../case-walk.ts'
import { type Closing, makeClosedSubjects } from '../closed-subjects.ts'
import { allowedWrites, refusedWrites } from '../closed-writes.ts'
import { contractRoutes } from '../contract-routes.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'
import { sampleOf } from '../sample-body.ts'

const unit = '区卫生健康局'
const writes = (await contractRoutes()).filter(({ method }) => method !== 'get')
const nameOf = ({ method, path }: Route) => `${method} ${path}`

let database: TestDatabase
let exercise: Exercise
let ids: Readonly<Record<string, string>>
const browsers = new Map<Role, Browser>()

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  exercise = await openExercise(database, 'examples/jinghe-2028')
  const coordinator = await exercise.signIn('coordinator', '区发展改革局')
  browsers.set('coordinator', coordinator)
  browsers.set('contact', await exercise.signIn('contact', unit))
  const closing: Closing = { database, exercise, coordinator, unit }
  ids = await makeClosedSubjects(closing)
  await json(coordinator.post(`/api/exercises/${ids.exercises}/end`, { reason: '到期办结' }))
})
afterAll(() => database.close())

test('every route that writes is said to be refused or allowed, once', () => {
  const said = [...refusedWrites, ...Object.keys(allowedWrites)]
  expect(said.toSorted()).toEqual(writes.map(nameOf).toSorted())
})

/** What a body must name beside the least that its schema accepts. */
const named = (): Readonly<Record<string, object>> => ({
  'post /api/update-rounds': { trackId: ids.track },
  'post /api/urgings': { assignmentIds: [ids.assignment] },
  'post /api/sampling': { trackId: ids.track },
  'post /api/scores': { planId: ids.plan },
  'post /api/exchanges': { unitId: ids.lead },
  'post /api/comment-rounds': { process: 'outline_report', subjectId: ids.outline },
  'post /api/opinions': { reportId: ids.outline },
  'post /api/opinions/{id}/handlings': { unitId: ids.unit },
  'post /api/entries/{id}/contributions': { unitId: ids.unit },
  'post /api/assignments/{id}/extensions': { until: '2028-12-31' },
  'put /api/letters/{id}': { content: JSON.parse(ids.content ?? '') },
  'post /api/draft-sections/{id}/versions': { document: { type: 'doc', content: [] } },
})

/** The coordinator asks where he may; else the unit's contact. */
const askerOf = ({ permission }: Route): Browser => {
  const memberships = [{ role: 'coordinator' as const, unitId: '' }]
  const may = isPermitted(permission, { memberships }, null)
  const browser = browsers.get(may ? 'coordinator' : 'contact')
  if (!browser) throw new Error(`nobody asks for ${Object.keys(permissions[permission])}`)
  return browser
}

/** Of which the special plan's report has one yet, or none. */
const ofSpecial = ['post /api/reports/{id}/feedback', 'post /api/reports/{id}/draft']

/** What is asked beside the path. */
const queries = (): Readonly<Record<string, string>> => ({
  'post /api/templates': `?kind=outline_report&trackId=${ids.track}&reason=x`,
  'post /api/assignments/{id}/filing': '?version=1&reason=x',
})

async function send(route: Route): Promise<Response> {
  const name = nameOf(route)
  const noun = route.path.split('/')[2] ?? ''
  const id = ofSpecial.includes(name) ? ids.special : ids[noun]
  const path = route.path
    .replace('{process}', 'outline_report')
    .replace('{registrationId}', crypto.randomUUID())
    .replace('{number}', '1')
    .replace('{part}', 'method')
    .replace('{id}', id ?? 'unknown')
  const asked = queries()[name] ?? ''
  const method = route.method.toUpperCase()
  if (route.body !== 'file') {
    const body = route.body === null ? null : { ...Object(sampleOf(route.body)), ...named()[name] }
    const sent =
      body === null ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    return askerOf(route).send(path + asked, { method, ...sent })
  }
  const body = new FormData()
  body.set('file', await fileFor(name))
  return askerOf(route).send(path + asked, { method, body })
}

/** A form, a template and a report are read before anything is stored: each has to be one. */
async function fileFor(name: string): Promise<File> {
  if (!/template|returns/.test(name)) return new File(['%PDF-1.4'], '扫描件.pdf')
  const blank = await browsers.get('coordinator')?.get('/api/template-defaults/outline_report?format=docx')
  return new File([(await blank?.arrayBuffer()) ?? ''], '报告.docx')
}

test.each(writes.filter((route) => refusedWrites.some((name) => name === nameOf(route))))(
  '$method $path is refused',
  async (route) => {
    expect(await codeOf(send(route))).toBe('evaluation-closed')
  },
)

test('what outlasts it goes on: a figure, a publication, a code for somebody', async () => {
  const coordinator = browsers.get('coordinator')
  const published = { reportVersionId: ids.version, openness: 'active', reason: '', formedOn: '2028-12-01' }
  const publication = await json<{ id: string }>(
    coordinator?.post('/api/publications', published) ?? Response.error(),
  )
  const step = { action: 'submit_review', version: 0, reason: '' }
  await json(coordinator?.post(`/api/cases/publication/${publication.id}/steps`, step) ?? Response.error())
  const code = { role: 'contact', personId: null }
  expect((await coordinator?.post(`/api/units/${ids.unit}/invitation`, code))?.status).toBe(200)
})

/** Rows of an evaluation that stay open: what outlasts it, what is written as it closes, what is part of a row that is shut. */
const openTables: Readonly<Record<string, string>> = {
  correction_end: 'of the plan',
  item_correction: 'of the plan',
  item_version: 'of the plan',
  exercise_draft_version: 'what is being prepared',
  evaluation_end: 'the end itself',
  evaluation_archive: 'made as it closes',
  evaluation_choice: 'which one somebody looks at',
  exercise_draft: 'what is being prepared',
  adjustment: 'of the plan',
  adjustment_application: 'of the plan',
  adjustment_effect: 'of the plan',
  adjustment_item: 'of the plan',
  adjustment_text: 'of the plan',
  expert_opinion: 'of the plan',
  plan_version: 'of the plan',
  publication: 'publishing lasts (R8)',
  value: 'figures are the plan’s',
  value_confirmation: 'figures are the plan’s',
  value_in_use: 'figures are the plan’s',
  binding: 'written with the version of a report',
  section: 'written with the version of a report',
  draft_figure: 'written with the version of a section',
  member_value: 'written with the version of an entry',
  contribution_use: 'written with the version of an entry',
  submission_entry: 'written with the submission',
  submission_value: 'written with the submission',
}

test('every table that hangs on an evaluation is shut by the database, or said why not', async () => {
  const rows = await look<{ name: string; shut: boolean }>(
    exercise,
    `with recursive part(oid) as (
       select 'guiheng.evaluation'::regclass::oid
       union select c.conrelid from pg_constraint c join part on c.confrelid = part.oid where c.contype = 'f')
     select relname as name, exists (select from pg_trigger t where t.tgrelid = part.oid and t.tgname = 'refuse_ended') as shut
     from part join pg_class on pg_class.oid = part.oid`,
  )
  const unshut = rows.filter(({ shut }) => !shut).map(({ name }) => name)
  expect(unshut.toSorted()).toEqual(
    Object.keys(openTables)
      .filter((name) => unshut.includes(name))
      .toSorted(),
  )
  expect(Object.keys(openTables).filter((name) => rows.some((row) => row.name === name && row.shut))).toEqual(
    [],
  )
})
