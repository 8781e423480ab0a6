/**
 * A plan version without an approved adjustment: what the program's role, the owner and a superuser try by SQL. Every
 * attempt is refused, and the plan stays as it was.
 */

import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { CaseView } from '#contract/cases.ts'
import type { PlanSummary } from '#contract/plans.ts'
import { sqlState } from '#server/db.ts'
import { caseOf, draftOn, register, walkTo } from '../adjustment.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'

const lead = '区发展改革局'
const process = 'outline_adjustment'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let colleague: Browser
/** Before the standing committee, with an approval that one person registered. */
let registered: CaseView
/** Who registered it, and another coordinator. */
let people: string[]
let draftId: string
let before: unknown

beforeAll(async () => {
  database = await makeDatabaseFor('examples/jinghe-2028')
  exercise = await openExercise(database, 'examples/jinghe-2028')
  coordinator = await exercise.signIn('coordinator', lead)
  colleague = await exercise.signIn('coordinator', lead, 2)
  const { plans } = await json<{ plans: PlanSummary[] }>(coordinator.get('/api/plans'))
  const outline = plans.find((p) => p.kind === 'district')?.id ?? ''
  draftId = (await draftOn(coordinator, outline, '66.6')).summary.id
  const { id } = (await draftOn(coordinator, outline, '77.7')).summary
  await walkTo([coordinator, colleague], { process, id }, 'congress')
  registered = await json(register(coordinator, await caseOf(coordinator, process, id), 'congress_approves'))
  const rows = await look<{ id: string }>(
    exercise,
    `select registered_by as id from registration where id = '${registered.waiting?.id}'
     union all select person_id from membership where role = 'coordinator'
       and person_id <> (select registered_by from registration where id = '${registered.waiting?.id}')`,
  )
  people = rows.map((r) => r.id)
  before = await planRows()
})
afterAll(() => database.close())

const planRows = () =>
  look(
    exercise,
    `select (select json_agg(v order by id) from plan_version v) as versions,
       (select json_agg(i order by id) from item_version i) as texts, (select count(*) from item) as items,
       (select json_agg(c order by id) from "case" c) as cases, (select count(*) from adjustment_application) as applied`,
  )

afterEach(async () => {
  expect(await planRows()).toEqual(before)
})

const ids = () => ({
  adjustment: registered.subjectId,
  registration: registered.waiting?.id ?? '',
  draft: draftId,
})
type Ids = ReturnType<typeof ids> & { person: string; other: string }

const filled = (statement: string): string => {
  const all: Ids = { ...ids(), person: people[0] ?? '', other: people[1] ?? '' }
  return statement.replaceAll(/\{(\w+)\}/g, (_, key: keyof Ids) => `'${all[key]}'`)
}

const permissionDenied = '42501'
const appendOnly = 'GH001'
const planClosed = 'GH003'
const caseClosed = 'GH004'
const notSigned = 'GH005'
const textClosed = 'GH060'
const noSuchStep = 'GH061'
const notApproved = 'GH062'
const stale = 'GH063'

const stepOf = (
  subject: string,
  more: { action: string; to: string; registration?: string; actor?: string },
) => `
  insert into guiheng.step (tenant_id, id, case_id, version, action, from_state, to_state, actor_id, unit_id, reason, taken_at, registration_id)
  select c.tenant_id, gen_random_uuid(), c.id, c.version + 1, '${more.action}', c.state, '${more.to}', m.person_id, m.unit_id, '', now(), ${more.registration ?? 'null'}
  from guiheng."case" c, guiheng.membership m
  where c.subject_id = ${subject} and m.person_id = ${more.actor ?? '{other}'} and m.role = 'coordinator'`

const versionTwo = `insert into guiheng.plan_version (tenant_id, id, plan_id, number, adopted_on, adopted_at, adopted_by, adjustment_id)
  select a.tenant_id, gen_random_uuid(), a.plan_id, 2, '2028-05-08', now(), {other}, a.id
  from guiheng.adjustment a where a.id = {adjustment}`
const textIntoVersionOne = `insert into guiheng.item_version (tenant_id, id, plan_version_id, item_id, number, name, content)
  select tenant_id, gen_random_uuid(), plan_version_id, item_id, number + 900, name, content from guiheng.item_version limit 1`
const application = (subject: string) => `insert into guiheng.adjustment_application
  (tenant_id, adjustment_id, step_id, base_version_id, plan_version_id, number, adopted_on, basis_document_id, xact)
  select s.tenant_id, ${subject}, s.id, v.id, gen_random_uuid(), 2, '2028-05-08', b.id, pg_current_xact_id()
  from guiheng.step s, guiheng.plan_version v, guiheng.basis_document b limit 1`

const upsertText = `insert into guiheng.item_version select * from guiheng.item_version limit 1
  on conflict (tenant_id, id) do update set name = 'x'`
const upsertVersion = `insert into guiheng.plan_version (tenant_id, id, plan_id, number)
  select tenant_id, id, plan_id, 1 from guiheng.plan_version where adopted_at is not null limit 1
  on conflict (tenant_id, id) do update set adopted_on = '2000-01-01', adopted_at = now()`
const itemSaved = (subject: string, before_: string) => `insert into guiheng.adjustment_item
  (tenant_id, adjustment_id, item_id, version, change, number, before, after, reason, responsibilities, written_by, written_at)
  select i.tenant_id, ${subject}, i.item_id, 9, 'change', i.number, ${before_},
    i.after || '{"name": "other"}', '', '[]', {person}, now() from guiheng.adjustment_item i where i.adjustment_id = ${subject} limit 1`
const textSaved = (subject: string) => `insert into guiheng.adjustment_text
  select tenant_id, adjustment_id, 9, base_version_id, 'x', '', '', '{}', {person}, now() from guiheng.adjustment_text where adjustment_id = ${subject} limit 1`

interface Attack {
  readonly attack: string
  readonly statement: string
  readonly code: string
}

describe("the program's role", () => {
  const attempt = async (statement: string, person: string | null) => {
    const actor = { tenantId: exercise.tenantId, personId: person }
    try {
      await exercise.program.door.write(actor, { name: 'test.attempt' }, (tx) =>
        sql.raw(filled(statement)).execute(tx),
      )
      return 'done'
    } catch (error) {
      return sqlState(error)
    }
  }

  test.each<Attack>([
    { attack: 'change a target', statement: `update item_version set content = '{}'`, code: permissionDenied },
    { attack: 'take a text away', statement: 'delete from item_version', code: planClosed },
    { attack: 'take an item away', statement: 'delete from item', code: planClosed },
    { attack: 'empty the plan', statement: 'truncate item_version', code: permissionDenied },
    { attack: 'read a file into the plan', statement: `copy item_version from '/etc/hostname'`, code: permissionDenied },
    { attack: 'move the day of adoption', statement: `update plan_version set adopted_on = '2000-01-01' where adopted_at is not null`, code: planClosed },
    { attack: 'point a version at an adjustment', statement: 'update plan_version set adjustment_id = {adjustment}', code: permissionDenied },
    { attack: 'mark an item as taken out', statement: 'update item_version set removed = true', code: permissionDenied },
    { attack: 'add a version', statement: versionTwo, code: planClosed },
    { attack: 'add a text to the adopted version', statement: textIntoVersionOne, code: planClosed },
    { attack: 'add an item', statement: `insert into item select tenant_id, gen_random_uuid(), plan_id, kind from item limit 1`, code: planClosed },
    { attack: 'write over a text', statement: upsertText, code: permissionDenied },
    { attack: 'write over a version', statement: upsertVersion, code: planClosed },
    { attack: 'say that it was applied', statement: application('{adjustment}'), code: permissionDenied },
    { attack: 'move the case', statement: `update "case" set state = 'approved'`, code: permissionDenied },
    { attack: 'begin a case approved', statement: `insert into "case" (tenant_id, id, process, subject_id, state) select tenant_id, gen_random_uuid(), 'x', id, 'approved' from adjustment`, code: permissionDenied },
    { attack: 'begin a case of no adjustment', statement: `insert into "case" (tenant_id, id, process, subject_id) select tenant_id, gen_random_uuid(), 'outline_adjustment', gen_random_uuid() from tenant`, code: caseClosed },
    { attack: 'add a step to the chain', statement: `insert into process_transition select process, 99, 'congress_approves', 'draft', 'approved', roles, false, false, false, false from process_transition limit 1`, code: permissionDenied },
    { attack: 'change an optional step afterwards', statement: `update adjustment set optional_steps = '{}'`, code: permissionDenied },
    { attack: 'take the guards off', statement: 'alter table guiheng.plan_version disable trigger all', code: permissionDenied },
    { attack: 'become a replica', statement: 'set session_replication_role = replica', code: permissionDenied },
    { attack: 'become the owner', statement: 'set local role guiheng_owner', code: permissionDenied },
    { attack: 'apply a draft', statement: 'select apply_adjustment({draft})', code: notApproved },
    { attack: 'apply what is before the standing committee', statement: 'select apply_adjustment({adjustment})', code: notApproved },
    { attack: 'approve without a registration', statement: stepOf('{adjustment}', { action: 'congress_approves', to: 'approved' }), code: noSuchStep },
    { attack: 'approve by a registration nobody confirmed', statement: stepOf('{adjustment}', { action: 'congress_approves', to: 'approved', registration: '{registration}' }), code: notSigned },
    { attack: 'approve a draft', statement: stepOf('{draft}', { action: 'congress_approves', to: 'approved' }), code: noSuchStep },
    { attack: 'leave out the experts', statement: stepOf('{draft}', { action: 'submit_to_government', to: 'government' }), code: noSuchStep },
    { attack: 'go straight to the standing committee', statement: stepOf('{draft}', { action: 'submit_to_government', to: 'congress' }), code: noSuchStep },
    { attack: 'refuse without saying why', statement: stepOf('{draft}', { action: 'withdraw', to: 'withdrawn' }), code: noSuchStep },
    { attack: 'take a step in the name of another', statement: stepOf('{draft}', { action: 'submit_to_government', to: 'expert_review', actor: '{person}' }), code: noSuchStep },
    { attack: 'confirm in the name of another', statement: `insert into registration_end select tenant_id, id, true, '', {person}, now() from registration where id = {registration}`, code: noSuchStep },
    { attack: 'change what is on its way', statement: itemSaved('{adjustment}', 'i.before').replaceAll('{person}', '{other}'), code: textClosed },
    { attack: 'change the words of what is on its way', statement: textSaved('{adjustment}').replaceAll('{person}', '{other}'), code: textClosed },
    { attack: 'say that an item stood otherwise', statement: itemSaved('{draft}', `i.before || '{"name": "never"}'`).replaceAll('{person}', '{other}'), code: stale },
    { attack: 'write in the name of another', statement: textSaved('{draft}'), code: textClosed },
    { attack: 'change a saved item', statement: `update adjustment_item set after = '{}'`, code: permissionDenied },
    { attack: 'change the document of a decision', statement: `update registration set number = 'x'`, code: permissionDenied },
  ])('cannot $attack', async ({ statement, code }) => {
    expect(await attempt(statement, people[1] ?? '')).toBe(code)
  }) // biome-ignore format: table

  test.each<Attack>([
    { attack: 'confirm what he registered', statement: `insert into registration_end select tenant_id, id, true, '', {person}, now() from registration where id = {registration}`, code: notSigned },
    { attack: 'confirm and approve in one go', statement: `with own as (insert into registration_end select tenant_id, id, true, '', {person}, now() from registration where id = {registration}) ${stepOf('{adjustment}', { action: 'congress_approves', to: 'approved', registration: '{registration}', actor: '{person}' })}`, code: notSigned },
    { attack: 'register an approval without a number', statement: `insert into registration select tenant_id, gen_random_uuid(), case_id, case_version, action, body, decided_on, ' ', decision, file_id, registered_by, unit_id, registered_at from registration where id = {registration}`, code: noSuchStep },
    { attack: 'register what comes later', statement: `insert into registration select tenant_id, gen_random_uuid(), case_id, case_version, 'copy_to_city', body, decided_on, number, decision, file_id, registered_by, unit_id, registered_at from registration where id = {registration}`, code: noSuchStep },
  ])('of whoever registered it cannot $attack', async ({ statement, code }) => {
    expect(await attempt(statement, people[0] ?? '')).toBe(code)
  }) // biome-ignore format: table

  test.each<Attack>([
    { attack: 'take a step', statement: stepOf('{draft}', { action: 'submit_to_government', to: 'expert_review' }), code: noSuchStep },
    { attack: 'register', statement: `insert into registration select tenant_id, gen_random_uuid(), case_id, case_version, action, body, decided_on, number, decision, file_id, registered_by, unit_id, registered_at from registration where id = {registration}`, code: noSuchStep },
    { attack: 'confirm', statement: `insert into registration_end select tenant_id, id, true, '', {other}, now() from registration where id = {registration}`, code: noSuchStep },
    { attack: 'write', statement: textSaved('{draft}'), code: textClosed },
  ])('of the machine, which is nobody, cannot $attack', async ({ statement, code }) => {
    expect(await attempt(statement, null)).toBe(code)
  }) // biome-ignore format: table
})

const byStrongRoles: Attack[] = [
  { attack: 'change a target', statement: `update guiheng.item_version set content = content || '{"name": "x"}'`, code: planClosed },
  { attack: 'take a text away', statement: 'delete from guiheng.item_version', code: planClosed },
  { attack: 'change an item', statement: `update guiheng.item set kind = 'task'`, code: planClosed },
  { attack: 'take an item away', statement: 'delete from guiheng.item', code: planClosed },
  { attack: 'empty the plan', statement: 'truncate guiheng.item_version cascade', code: appendOnly },
  { attack: 'empty the versions', statement: 'truncate guiheng.plan_version cascade', code: appendOnly },
  { attack: 'add a version', statement: versionTwo, code: planClosed },
  { attack: 'move the day of adoption', statement: `update guiheng.plan_version set adopted_on = '2000-01-01' where adopted_at is not null`, code: planClosed },
  { attack: 'make the adopted version a draft', statement: `update guiheng.plan_version set adopted_on = null, adopted_at = null where adopted_at is not null`, code: planClosed },
  { attack: 'add a text to the adopted version', statement: textIntoVersionOne, code: planClosed },
  { attack: 'write over a text', statement: upsertText, code: planClosed },
  { attack: 'write over a version', statement: upsertVersion, code: planClosed },
  { attack: 'say that a draft was applied', statement: application('{draft}'), code: notApproved },
  { attack: 'say that what is before the committee was applied', statement: application('{adjustment}'), code: notApproved },
  { attack: 'apply it', statement: 'select guiheng.apply_adjustment({adjustment})', code: notApproved },
  { attack: 'move the case', statement: `update guiheng."case" set state = 'approved', version = version + 1 where subject_id = {adjustment}`, code: caseClosed },
  { attack: 'take the case away', statement: `delete from guiheng."case" where subject_id = {adjustment}`, code: caseClosed },
  { attack: 'begin another case approved', statement: `insert into guiheng."case" select tenant_id, gen_random_uuid(), 'x', id, 'approved', 9 from guiheng.adjustment`, code: caseClosed },
  { attack: 'approve without a registration', statement: stepOf('{adjustment}', { action: 'congress_approves', to: 'approved' }), code: noSuchStep },
  { attack: 'approve by a registration nobody confirmed', statement: stepOf('{adjustment}', { action: 'congress_approves', to: 'approved', registration: '{registration}' }), code: notSigned },
  { attack: 'leave out a step', statement: stepOf('{draft}', { action: 'submit_to_government', to: 'congress' }), code: noSuchStep },
  { attack: 'change a saved item', statement: `update guiheng.adjustment_item set after = before`, code: appendOnly },
  { attack: 'change what was registered', statement: `update guiheng.registration set registered_by = {other}`, code: appendOnly },
  { attack: 'confirm in the name of whoever registered', statement: `insert into guiheng.registration_end select tenant_id, id, true, '', registered_by, now() from guiheng.registration where id = {registration}`, code: noSuchStep },
  { attack: 'change the chain', statement: `update guiheng.process_transition set to_state = 'approved'`, code: appendOnly },
  { attack: 'change what is on its way', statement: itemSaved('{adjustment}', 'i.before'), code: textClosed },
] // biome-ignore format: table

/** As whoever registered, and of the tenant: nothing is missing but the right to do it. */
const asPerson = () =>
  `select set_config('guiheng.tenant', '${exercise.tenantId}', true), set_config('guiheng.actor', '${people[1]}', true)`

const attemptBy = (role: string, statement: string) =>
  database.asSuperuser(async (client) => {
    await client.query(`begin; ${role}`)
    await client.query(asPerson())
    try {
      await client.query(filled(statement))
      return 'done'
    } catch (error) {
      return sqlState(error)
    } finally {
      await client.query('rollback')
    }
  })

describe.each([
  { who: 'the owner', role: 'set local role guiheng_owner' },
  { who: 'a superuser', role: 'select' },
  { who: 'a superuser as a replica', role: 'set local session_replication_role = replica' },
])('$who', ({ role }) => {
  test.each(byStrongRoles)('cannot $attack', async ({ statement, code }) => {
    expect(await attemptBy(role, statement)).toBe(code)
  })
})

test('the owner and a superuser cannot add a step to the chain', async () => {
  const added = `insert into guiheng.process_transition select process, 99, 'congress_approves', 'draft', 'approved', roles, false, false, false, false from guiheng.process_transition limit 1`
  expect(await attemptBy('set local role guiheng_owner', added)).toMatch(/42501|GH001/)
  expect(await attemptBy('select', added)).toBe(appendOnly)
})
