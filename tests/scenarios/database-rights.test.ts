/** What the program's role may not do, even by SQL of its own, and what nobody may, the superuser included. */

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isSuperuser, refuseStrongRole } from '#server/database/roles.ts'
import { type DoorActor, nobody, type Tx } from '#server/db.ts'
import { makeDatabase, type TestDatabase } from '#tests/database.ts'
import { makeTenant } from '#tests/tenant.ts'

let database: TestDatabase
let one: DoorActor
let two: DoorActor

beforeAll(async () => {
  database = await makeDatabase()
  one = await makeTenant(database.door, 'one')
  two = await makeTenant(database.door, 'two')
})
afterAll(() => database.close())

const asOne = <T>(work: (tx: Tx) => Promise<T>) => database.door.write(one, { name: 'plan.adopt' }, work)
const run = (statement: string) => (tx: Tx) => sql.raw(statement).execute(tx)
const permissionDenied = '42501' // also the code of a row that its policy refuses
const appendOnly = 'GH001'
const outOfOrder = 'GH002'

test('the program works with no strong role', async () => {
  const { pool } = database
  const client = await pool.connect()
  try {
    await refuseStrongRole(client)
    expect(await isSuperuser(client)).toBe(false)
  } finally {
    client.release()
  }
  const role = await database.door.read(one, (tx) => sql`select session_user, current_user`.execute(tx))
  expect(role.rows).toEqual([{ sessionUser: 'guiheng_login', currentUser: 'guiheng_app' }])
})

test.each([
  { role: 'a superuser', statement: 'select' },
  {
    role: 'a role past row-level security',
    statement: 'create role past login bypassrls; set local role past; select',
  },
  { role: 'the owner', statement: 'set local role guiheng_owner; select' },
])('start is refused to $role', async ({ statement }) => {
  await database.asSuperuser(async (client) => {
    await client.query(`begin; ${statement}`)
    await expect(refuseStrongRole(client)).rejects.toMatchObject({ code: 'database-role-too-strong' })
    await client.query('rollback')
  })
})

test('start is refused to a role that is not of the program', async () => {
  await database.asSuperuser(async (client) => {
    await client.query('begin; create role stranger; set local role stranger')
    await expect(refuseStrongRole(client)).rejects.toMatchObject({ code: 'database-role-unknown' })
    await client.query('rollback')
  })
})

test('a tenant sees its own rows only, and nobody sees none', async () => {
  const seen = (actor: DoorActor) =>
    database.door.read(actor, async (tx) => ({
      tenants: (await tx.selectFrom('tenant').select('tenantId').execute()).map(({ tenantId }) => tenantId),
      entries: (await tx.selectFrom('auditEntry').select('tenantId').distinct().execute()).map(
        (row) => row.tenantId,
      ),
    }))
  expect(await seen(one)).toEqual({ tenants: [one.tenantId], entries: [one.tenantId] })
  expect(await seen(two)).toEqual({ tenants: [two.tenantId], entries: [two.tenantId] })
  expect(await seen(nobody)).toEqual({ tenants: [], entries: [] })
})

test('nobody can still be told which tenants there are', async () => {
  const tenants = await database.door.read(nobody, (tx) => sql`select address from tenants()`.execute(tx))
  expect(tenants.rows).toEqual([{ address: 'one' }, { address: 'two' }])
})

test('a row of another tenant is neither added, nor taken over, nor given away', async () => {
  const foreign = `insert into outbox values ('${two.tenantId}', gen_random_uuid(), 'x', '{}', now())`
  await expect(asOne(run(foreign))).rejects.toMatchObject({ code: permissionDenied })
  await expect(asOne(run(`update tenant set tenant_id = '${two.tenantId}'`))).rejects.toMatchObject({
    code: permissionDenied,
  })
  const touched = await asOne(run(`update tenant set name = 'taken' where tenant_id = '${two.tenantId}'`))
  expect(touched.numAffectedRows).toBe(0n)
})

test.each([
  { attack: 'change the trail', statement: `update audit_entry set actor = null` },
  { attack: 'shorten the trail', statement: `delete from audit_entry` },
  { attack: 'empty the trail', statement: `truncate audit_entry` },
  { attack: 'move the head', statement: `update audit_head set sequence = 0` },
  { attack: 'remove a tenant', statement: `delete from tenant` },
  { attack: 'become a replica', statement: `set session_replication_role = replica` },
  { attack: 'become the owner', statement: `set local role guiheng_owner` },
  { attack: 'make a table', statement: `create table guiheng.mine (x int)` },
  { attack: 'make a table that shadows', statement: `create temporary table audit_entry (x int)` },
  { attack: 'record a migration', statement: `insert into migration values ('x', 'x', now())` },
  { attack: 'call the guard', statement: `call guiheng.guard('guiheng.tenant', 'draft')` },
  { attack: 'make a table among the accounts', statement: `create table auth.mine (x int)` },
])("the program's role cannot $attack", async ({ statement }) => {
  await expect(asOne(run(statement))).rejects.toMatchObject({ code: permissionDenied })
})

test("the program's role cannot take off a trigger", async () => {
  const disable = run('alter table guiheng.audit_entry disable trigger all')
  await expect(asOne(disable)).rejects.toMatchObject({ code: permissionDenied })
})

test('an audit entry out of order is refused', async () => {
  const skipping = run(
    `insert into audit_entry values ('${one.tenantId}', 99, now(), null, 'a.b', null, '{}', 'x', 'sha256:x')`,
  )
  await expect(asOne(skipping)).rejects.toMatchObject({ code: outOfOrder })
})

test.each([
  { attack: 'change', statement: `update guiheng.audit_entry set actor = null` },
  { attack: 'change no row', statement: `update guiheng.audit_entry set actor = null where false` },
  { attack: 'delete', statement: `delete from guiheng.audit_entry` },
  { attack: 'truncate', statement: `truncate guiheng.audit_entry` },
  {
    attack: 'change as a replica',
    statement: `set local session_replication_role = replica; update guiheng.audit_entry set actor = null`,
  },
  {
    attack: 'upsert',
    statement: `insert into guiheng.audit_entry select * from guiheng.audit_entry limit 1
      on conflict (tenant_id, sequence) do update set actor = null`,
  },
  { attack: 'rewrite a migration', statement: `update guiheng.migration set sha256 = 'x'` },
])('an append-only table refuses a superuser who would $attack', async ({ statement }) => {
  await database.asSuperuser(async (client) => {
    await client.query('begin')
    await expect(client.query(statement)).rejects.toMatchObject({ code: appendOnly })
    await client.query('rollback')
  })
})

interface TableRights {
  readonly name: string
  readonly guarded: boolean
  readonly tenantFirst: boolean
  readonly policies: number
  readonly rights: string | null
}

test('every table is guarded, begins its key with the tenant, and gives the program no more than rows', async () => {
  const { rows } = await database.asSuperuser((client) =>
    client.query<TableRights>(`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as guarded,
        (select attname = 'tenant_id' from pg_attribute where attrelid = c.oid and attnum = i.indkey[0]) as "tenantFirst",
        (select count(*)::int from pg_policies where schemaname = 'guiheng' and tablename = c.relname
           and qual = '(tenant_id = guiheng.current_tenant())' and with_check = qual) as policies,
        (select string_agg(distinct a.privilege_type, ' ') from aclexplode(c.relacl) a
          where a.grantee <> c.relowner and a.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')) as rights
      from pg_class c left join pg_index i on i.indrelid = c.oid and i.indisprimary
      where c.relnamespace = 'guiheng'::regnamespace and c.relkind in ('r', 'p') and c.relname not in ('migration', 'process_transition')`),
  )
  expect(rows.length).toBeGreaterThan(3)
  for (const { name, ...rest } of rows) {
    expect(rest, name).toEqual({ guarded: true, tenantFirst: true, policies: 1, rights: null })
  }
})

test('every function with rights of its own fixes its search path and is closed to the public', async () => {
  const { rows } = await database.asSuperuser((client) =>
    client.query(`
      select proname from pg_proc
      where pronamespace = 'guiheng'::regnamespace
        and (has_function_privilege('public', oid, 'execute') or prosecdef
          and not coalesce(array_to_string(proconfig, ' ') like 'search_path=%pg_catalog%', false))`),
  )
  expect(rows).toEqual([])
})
