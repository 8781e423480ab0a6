/** The schema is the one in schema.sql, on either engine, and a change to it is noticed at start. */

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMigrations, refusePending, runMigrations } from '#server/database/migrations.ts'
import { refuseChangedSchema, schemaFile, schemaText } from '#server/database/schema.ts'
import { makeDatabase, type TestDatabase } from '#tests/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await makeDatabase()
})
afterAll(() => database.close())

const migrations = readMigrations()

test('schema.sql is current', async () => {
  expect(await database.asSuperuser(schemaText)).toBe(readFileSync(schemaFile, 'utf8'))
})

test.each([
  { change: 'a trigger taken off', statement: 'drop trigger refuse_change on guiheng.audit_entry' },
  {
    change: 'a trigger put to sleep',
    statement: 'alter table guiheng.audit_entry disable trigger refuse_change',
  },
  { change: 'a policy loosened', statement: 'alter policy tenant on guiheng.tenant using (true)' },
  { change: 'row security off', statement: 'alter table guiheng.outbox no force row level security' },
  { change: 'a right given', statement: 'grant delete on guiheng.audit_entry to guiheng_app' },
  {
    change: 'a right given on one column',
    statement: 'grant update (content) on guiheng.item_version to guiheng_app',
  },
  { change: 'another owner', statement: 'alter table guiheng.outbox owner to guiheng_login' },
  { change: 'a check dropped', statement: 'alter table guiheng.tenant drop constraint tenant_address_check' },
  {
    change: 'a function emptied',
    statement: `create or replace function guiheng.refuse_change() returns trigger language plpgsql as 'begin return null; end'`,
  },
  { change: 'a table added', statement: 'create table guiheng.zebra (x int)' },
])('$change shows at start', async ({ statement }) => {
  await database.asSuperuser(async (client) => {
    await client.query(`begin; ${statement}`)
    await expect(refuseChangedSchema(client)).rejects.toMatchObject({ code: 'schema-changed' })
    await client.query('rollback')
  })
})

test('migrations run once', async () => {
  expect(await database.asSuperuser((client) => runMigrations(client, migrations))).toEqual([])
})

const later = { name: '2999-01-01-01-later.sql', text: 'create table guiheng.later (x int)', sha256: 'a' }

test('a migration that fails leaves nothing, and those before it stay', async () => {
  const failing = {
    ...later,
    name: '2999-01-01-02-failing.sql',
    text: 'create table guiheng.half (x int); select 1 / 0',
  }
  const known = async (table: string) => {
    const query = `select to_regclass('guiheng.${table}') is not null as known`
    return (await database.asSuperuser((client) => client.query<{ known: boolean }>(query))).rows[0]?.known
  }
  const running = database.asSuperuser((client) => runMigrations(client, [...migrations, later, failing]))
  await expect(running).rejects.toThrow(failing.name)
  expect(await known('later')).toBe(true)
  expect(await known('half')).toBe(false)
})

test('a migration that ran and changed since is refused', async () => {
  const changed = [...migrations, { ...later, sha256: 'b' }]
  const running = database.asSuperuser((client) => runMigrations(client, changed))
  await expect(running).rejects.toMatchObject({ code: 'migration-changed', details: { name: later.name } })
})

test('a database of a later version is refused, one of an earlier is named with what is missing', async () => {
  const client = await database.pool.connect()
  try {
    await expect(refusePending(client, migrations)).rejects.toMatchObject({ code: 'migration-changed' })
    const next = { ...later, name: '2999-01-01-03-next.sql' }
    await expect(refusePending(client, [...migrations, later, next])).rejects.toMatchObject({
      code: 'database-not-migrated',
      details: { found: next.name },
    })
  } finally {
    client.release()
  }
})
