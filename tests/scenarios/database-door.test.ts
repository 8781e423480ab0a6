/** The door to the database: all or nothing, one tenant, one audit entry a write, and no way round it. */

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DoorActor, nobody } from '#server/db.ts'
import { makeDatabase, type TestDatabase } from '#tests/database.ts'
import { makeTenant } from '#tests/tenant.ts'

let database: TestDatabase
let machine: DoorActor
const now = new Date('2023-04-15T15:59:59.123Z')

beforeAll(async () => {
  database = await makeDatabase(() => now)
  machine = await makeTenant(database.door, 'one')
})
afterAll(() => database.close())

const entries = () =>
  database.door.read(machine, (tx) => tx.selectFrom('auditEntry').selectAll().orderBy('sequence').execute())
const tenantName = async () =>
  (
    await database.door.read(machine, (tx) =>
      tx.selectFrom('tenant').select('name').executeTakeFirstOrThrow(),
    )
  ).name

test('a write leaves its audit entry and its event, at the time of the given clock', async () => {
  const personId = '00000000-0000-7000-8000-00000000000a'
  await database.door.write(
    { ...machine, personId },
    { name: 'plan.adopt', detail: { pages: 12 } },
    async (_, trail) => {
      trail.subject('plan-1', { number: '北规发〔2021〕1号', parts: { b: 1, a: 2 } })
      trail.emit('plan.adopted', { plan: 'plan-1' })
    },
  )
  const [before, last] = (await entries()).slice(-2)
  expect(last).toMatchObject({
    at: now,
    actor: personId,
    action: 'plan.adopt',
    subject: 'plan-1',
    detail: { pages: 12, number: '北规发〔2021〕1号', parts: { b: 1, a: 2 } },
    previousHash: before?.hash,
  })
  const events = await database.door.read(machine, (tx) => tx.selectFrom('outbox').selectAll().execute())
  expect(events).toMatchObject([{ topic: 'plan.adopted', payload: { plan: 'plan-1' }, createdAt: now }])
})

test('a write that fails leaves nothing, not even an audit entry', async () => {
  const before = await entries()
  const failing = database.door.write(machine, { name: 'tenant.rename' }, async (tx, trail) => {
    await tx.updateTable('tenant').set({ name: 'lost' }).execute()
    trail.emit('tenant.renamed', {})
    throw new Error('halfway')
  })
  await expect(failing).rejects.toThrow('halfway')
  expect(await entries()).toEqual(before)
  expect(await tenantName()).toBe('one')
})

test('an error of the database that the work swallows still undoes the write', async () => {
  const swallowing = database.door.write(machine, { name: 'tenant.rename' }, async (tx) => {
    await tx.updateTable('tenant').set({ name: 'lost' }).execute()
    await sql`select 1 / 0`.execute(tx).catch(() => null)
  })
  await expect(swallowing).rejects.toMatchObject({ code: '25P02' })
  expect(await tenantName()).toBe('one')
})

test('a read cannot write', async () => {
  const writing = database.door.read(machine, (tx) => tx.updateTable('tenant').set({ name: 'x' }).execute())
  await expect(writing).rejects.toMatchObject({ code: '25006' })
})

test('inside a transaction the door and the pool throw instead of waiting for ever', async () => {
  const { door, pool } = database
  const read = () => door.read(machine, async () => null)
  const write = () => door.write(machine, { name: 'plan.adopt' }, async () => null)
  const query = async () => pool.query('select 1')
  for (const inner of [read, write, query]) {
    await expect(door.read(machine, inner)).rejects.toThrow('inside a transaction')
    await expect(door.write(machine, { name: 'plan.adopt' }, inner)).rejects.toThrow('inside a transaction')
  }
})

test('work that outlives its transaction may use the door again', async () => {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const later = await database.door.read(machine, async () => ({ name: ended.then(tenantName) }))
  end()
  expect(await later.name).toBe('one')
})

test('a query outside the door that nobody can serve is an error, not a deadlock', async () => {
  const { pool } = database
  const held = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()))
  await expect(pool.query('select 1')).rejects.toThrow('timeout')
  for (const client of held) client.release()
})

test('whoever waits at the door waits as long as it takes', async () => {
  const beyondTheTimeLimit = new Promise((resolve) => setTimeout(resolve, 2200))
  const slow = Array.from({ length: database.pool.options.max }, () =>
    database.door.read(machine, () => beyondTheTimeLimit),
  )
  expect(await tenantName()).toBe('one')
  await Promise.all(slow)
})

const clash = (state: string) =>
  sql`do $$ begin raise exception 'clash' using errcode = '${sql.raw(state)}'; end $$`

test.each(['40001', '40P01'])(
  'a write that clashes with %s runs again and is recorded once',
  async (state) => {
    const before = await entries()
    let runs = 0
    await database.door.write(machine, { name: 'plan.adopt' }, async (tx, trail) => {
      runs += 1
      trail.subject(`run ${runs}`)
      if (runs < 3) await clash(state).execute(tx)
    })
    const added = (await entries()).slice(before.length)
    expect(added.map(({ subject }) => subject)).toEqual(['run 3'])
  },
)

test('a write that always clashes gives up', async () => {
  let runs = 0
  const clashing = database.door.write(machine, { name: 'plan.adopt' }, async (tx) => {
    runs += 1
    await clash('40001').execute(tx)
  })
  await expect(clashing).rejects.toMatchObject({ code: '40001' })
  expect(runs).toBe(5)
})

test('writes at the same time form one chain without a gap', async () => {
  const before = (await entries()).length
  await Promise.all(
    Array.from({ length: 20 }, () => database.door.write(machine, { name: 'plan.adopt' }, async () => null)),
  )
  const sequences = (await entries()).map(({ sequence }) => Number(sequence))
  expect(sequences).toEqual(Array.from({ length: before + 20 }, (_, index) => index + 1))
})

test('days, exact numbers and large counts are text, instants are dates', async () => {
  const { rows } = await database.door.read(nobody, (tx) =>
    sql`select date '2023-04-15' as day, 6.10::numeric as rate, 9007199254740993 as count,
      timestamptz '2023-04-16 00:00+08' as at`.execute(tx),
  )
  expect(rows).toEqual([
    { day: '2023-04-15', rate: '6.10', count: '9007199254740993', at: new Date('2023-04-15T16:00:00Z') },
  ])
})

test('a crowd of long writes leaves a connection to whoever signs in', async () => {
  // The embedded database has one, which they share in turns.
  if (database.engine === 'pglite') return expect(database.pool.options.max).toBe(1)
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const crowd = Array.from({ length: 20 }, () =>
    database.door.write(machine, { name: 'tenant.long' }, () => ended),
  )
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  end()
  await Promise.all(crowd)
})
