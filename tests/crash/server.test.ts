/** The program on a PostgreSQL of its own address: with which roles it starts, and what it does when it is cut off. */

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase, setUp, withClient } from '#server/database/open.ts'
import { createDoor } from '#server/db.ts'
import { fillEmpty } from '#server/exercises/fill-empty.ts'
import { createProgram } from '#server/program.ts'
import { type Cluster, findPostgres, startCluster } from '#tests/setup/cluster.ts'
import { makeTenant } from '#tests/tenant.ts'

const reason = 'PostgreSQL is not installed (apt-get install postgresql)'
const missing = findPostgres() === null && process.env.CI !== 'true'

let cluster: Cluster
let name: string
let databases = 0

beforeAll(async () => {
  if (!missing) cluster = await startCluster()
})
afterAll(() => cluster?.stop())
beforeEach(async (context) => {
  if (missing) context.skip(reason)
  databases += 1
  name = `guiheng${databases}`
  await asPostgres(`create database ${name}`, 'postgres')
})

const asPostgres = (statement: string, database = name) =>
  withClient({ connectionString: cluster.url(database, 'postgres') }, (client) => client.query(statement))
const open = (role: string, ownerRole?: string) =>
  openDatabase({
    url: cluster.url(name, role),
    ownerUrl: ownerRole && cluster.url(name, ownerRole),
    dataFolder: '/nowhere',
  })

async function whoWorks(database: Database): Promise<unknown> {
  const tenant = await makeTenant(createDoor(database.pool, { clock: () => new Date() }), 'one')
  const { rows } = await database.pool.query('select session_user, current_user')
  await database.close()
  return { made: tenant.tenantId.length, ...rows[0] }
}
const theProgram = { made: 36, session_user: 'guiheng_login', current_user: 'guiheng_login' }

test('with the address of a superuser alone it sets everything up, then works without its rights', async () => {
  expect(await whoWorks(await open('postgres'))).toEqual(theProgram)
})

test('with an owner it sets everything up, then works as the login role', async () => {
  await setUp({ connectionString: cluster.url('postgres', 'postgres') }) // the roles, which are the cluster's
  expect(await whoWorks(await open('guiheng_login', 'postgres'))).toEqual(theProgram)
  expect(await whoWorksAgain()).toBe('guiheng_login')
})

/** A later start, without the owner's address. */
async function whoWorksAgain(): Promise<unknown> {
  const database = await open('guiheng_login')
  const { rows } = await database.pool.query('select current_user as role')
  await database.close()
  return rows[0]?.role
}

test('an owner that is no superuser but may create roles is enough', async () => {
  const created = await asPostgres(`select from pg_roles where rolname = 'installer'`)
  if (created.rowCount === 0) await asPostgres('create role installer login createrole')
  await asPostgres(
    `grant guiheng_owner, guiheng_login to installer; alter database ${name} owner to installer`,
  )
  expect(await whoWorks(await open('guiheng_login', 'installer'))).toEqual(theProgram)
})

test('a database nobody set up is refused by name of what is missing', async () => {
  await expect(open('guiheng_login')).rejects.toMatchObject({
    code: 'database-not-migrated',
    details: { found: expect.stringContaining('2026-11-22-01-foundation.sql') },
  })
})

test('the owner or a stranger is refused', async () => {
  await setUp({ connectionString: cluster.url(name, 'postgres') })
  await asPostgres('create role owning login in role guiheng_owner; create role stranger login')
  await expect(open('owning')).rejects.toMatchObject({
    code: 'database-role-too-strong',
    details: { role: 'owning' },
  })
  await expect(open('stranger')).rejects.toMatchObject({ code: 'database-role-unknown' })
})

test('migrating as the login role is refused by what it lacks', async () => {
  await setUp({ connectionString: cluster.url(name, 'postgres') })
  await expect(setUp({ connectionString: cluster.url(name, 'guiheng_login') })).rejects.toMatchObject({
    code: 'database-role-too-weak',
    details: { role: 'guiheng_login' },
  })
})

test('a schema changed by hand is refused with the line', async () => {
  await setUp({ connectionString: cluster.url(name, 'postgres') })
  await asPostgres('drop trigger refuse_change on guiheng.audit_entry')
  await expect(open('guiheng_login')).rejects.toMatchObject({
    code: 'schema-changed',
    details: { expected: expect.stringContaining('CREATE TRIGGER refuse_change') },
  })
})

test('two programs that start at once on an empty database set it up once', async () => {
  const both = await Promise.all([open('postgres'), open('postgres')])
  const ran = await asPostgres('select count(*) = count(distinct name) as once from guiheng.migration')
  expect(ran.rows).toEqual([{ once: true }])
  await Promise.all(both.map((database) => database.close()))
})

test('two programs that start at once on an empty database fill it once, and one of them has the accounts', async () => {
  const both = await Promise.all([open('postgres'), open('postgres')])
  const reach = { boundTo: '127.0.0.1', publicUrl: new URL('http://localhost:3000') }
  const made = await Promise.all(
    both.map(async (database) => {
      const settings = { pool: database.pool, clock: () => new Date(), reach, logLevel: 'silent' }
      const program = await createProgram(settings)
      return database.alone(() => fillEmpty(program, 'examples/jinghe-2028'))
    }),
  )
  expect(made.filter(({ accounts }) => accounts.length > 0)).toHaveLength(1)
  expect((await asPostgres('select from guiheng.tenant')).rowCount).toBe(1)
  await Promise.all(both.map((database) => database.close()))
})

test('a connection cut in the middle of a write is an error once, and then forgotten', async () => {
  const database = await open('postgres')
  const door = createDoor(database.pool, { clock: () => new Date() })
  const actor = await makeTenant(door, 'one')
  const cut = door.write(actor, { name: 'tenant.rename' }, async (tx) => {
    await tx.updateTable('tenant').set({ name: 'lost' }).execute()
    await asPostgres(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = '${name}' and state = 'idle in transaction'`)
    await tx.selectFrom('tenant').selectAll().execute()
  })
  await expect(cut).rejects.toThrow()
  const after = await door.read(actor, (tx) => tx.selectFrom('tenant').select('name').execute())
  expect(after).toEqual([{ name: 'one' }])
  await database.close()
})

test('two writes that lock each other out are both done in the end', async () => {
  const database = await open('postgres')
  const door = createDoor(database.pool, { clock: () => new Date() })
  const actor = await makeTenant(door, 'one')
  const ids = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']
  const row = (id: string) => ({
    tenantId: actor.tenantId,
    id,
    name: id,
    open: false,
  })
  await door.write(actor, { name: 'group.fill' }, (tx) =>
    tx.insertInto('unitGroup').values(ids.map(row)).execute(),
  )
  let runs = 0
  let bothHoldTheirFirst = () => {}
  const eachHasItsFirst = new Promise<void>((resolve) => {
    bothHoldTheirFirst = resolve
  })
  const touch = (order: string[]) =>
    door.write(actor, { name: 'group.touch' }, async (tx) => {
      runs += 1
      for (const id of order) {
        await tx.updateTable('unitGroup').set({ open: true }).where('id', '=', id).execute()
        if (runs >= 2) bothHoldTheirFirst()
        await eachHasItsFirst
      }
    })
  await Promise.all([touch(ids), touch(ids.toReversed())])
  // One of them at least was turned away and tried again.
  expect(runs).toBeGreaterThan(2)
  await database.close()
})

test('a server that is not there is refused in the end, not waited for', async () => {
  const url = cluster.url(name, 'postgres').replace('guiheng-pg-', 'guiheng-nowhere-')
  await expect(openDatabase({ url, dataFolder: '/nowhere' })).rejects.toMatchObject({
    code: 'database-unreachable',
    details: { reason: expect.stringContaining('ENOENT') },
  })
})
