/** What the program's role cannot make of rows that it may add: no case moves by itself, nothing changes hands. */

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sqlState } from '#server/db.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, openExercise } from '../exercise.ts'

let database: TestDatabase
let exercise: Exercise

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
})
afterAll(() => database.close())

const attempt = async (statement: string): Promise<string> => {
  const actor = { tenantId: exercise.tenantId, personId: null }
  try {
    await exercise.program.door.write(actor, { name: 'test.attempt' }, (tx) => sql.raw(statement).execute(tx))
    return 'done'
  } catch (error) {
    return sqlState(error)
  }
}

const permissionDenied = '42501'
const unrelated = '23503'
const closed = 'GH003'
const outOfOrder = 'GH004'

test.each([
  { attack: 'accept a filing without a step', statement: `update "case" set state = 'accepted'` },
  { attack: 'begin a case half-way', statement: `insert into "case" (tenant_id, id, process, subject_id, state)
    select tenant_id, gen_random_uuid(), 'other', id, 'accepted' from assignment limit 1` },
  { attack: 'hand an assignment to another unit', statement: 'update assignment set unit_id = unit_id' },
  { attack: 'move an assignment to another track', statement: 'update assignment set track_id = track_id' },
  { attack: 'put somebody into another unit', statement: 'update membership set unit_id = unit_id' },
  { attack: 'change a role', statement: `update membership set role = 'coordinator'` },
  { attack: 'change what an upload was read as', statement: `update intake set parsed = '[]'` },
  { attack: 'point an upload at another plan', statement: 'update intake set subject_id = subject_id' },
  { attack: 'change who is told', statement: `update outbox set payload = '{}'` },
  { attack: 'give an invitation to another unit', statement: 'update invitation set unit_id = unit_id' },
  { attack: 'change an item in a draft', statement: 'update item_version set number = number' },
  { attack: 'give a report to another unit', statement: 'update report set assignment_id = null' },
  { attack: 'give a scale to another plan', statement: 'update scale set plan_id = plan_id' },
])('the program cannot $attack', async ({ statement }) => {
  expect(await attempt(statement)).toBe(permissionDenied)
}) // biome-ignore format: table

const stepFrom = (state: string, version: string) => `
  insert into step (tenant_id, id, case_id, version, action, from_state, to_state, actor_id, unit_id, reason, taken_at)
  select c.tenant_id, gen_random_uuid(), c.id, ${version}, 'accept', ${state}, 'accepted', m.person_id, m.unit_id, '', now()
  from "case" c, membership m where c.state = 'draft' limit 1`

test.each([
  { name: 'from a state where the case is not', statement: stepFrom(`'submitted'`, 'c.version + 1') },
  { name: 'over a step that another took', statement: stepFrom('c.state', 'c.version') },
  { name: 'ahead of the next', statement: stepFrom('c.state', 'c.version + 2') },
])('a step is not taken $name', async ({ statement }) => {
  expect(await attempt(statement)).toBe(outOfOrder)
})

test("a figure is not put in use for another period than its own, nor for another item's", async () => {
  const use = (item: string, period: string) => `
    insert into value_in_use (tenant_id, id, item_id, period, number, value_id, reason, chosen_at)
    select v.tenant_id, gen_random_uuid(), ${item}, ${period}, 999, v.id, '', now()
    from value v, item i where i.id <> v.item_id and i.kind = 'indicator' limit 1`
  expect(await attempt(use('v.item_id', `'1949'`))).toBe(unrelated)
  expect(await attempt(use('i.id', 'v.period'))).toBe(unrelated)
})

test('the draft of one plan says nothing of the items of another', async () => {
  const slipIn = `
    insert into item_version (tenant_id, id, plan_version_id, item_id, number, name, content)
    select i.tenant_id, gen_random_uuid(), draft.id, i.item_id, 9999, i.name, i.content
    from item_version i, plan_version draft where draft.adopted_at is null limit 1`
  expect(await attempt(slipIn)).toBe(closed)
})

test.each([
  { name: 'taken away', statement: 'delete from responsibility' },
  { name: 'added', statement: `insert into responsibility
    select tenant_id, gen_random_uuid(), item_id, unit_id, name || '2', role, 99, '' from responsibility limit 1` },
])('a responsibility of an adopted plan is not $name', async ({ statement }) => {
  expect(await attempt(statement)).toBe(closed)
}) // biome-ignore format: table

test('no key of any table can be changed', async () => {
  const { rows } = await database.asSuperuser((client) =>
    client.query(`
      select attrelid::regclass, attname from pg_attribute
      join pg_index i on i.indrelid = attrelid and i.indisprimary and attnum = any (i.indkey)
      join pg_class c on c.oid = attrelid
      where c.relnamespace = 'guiheng'::regnamespace and has_column_privilege('guiheng_app', attrelid, attnum, 'update')`),
  )
  expect(rows).toEqual([])
})
