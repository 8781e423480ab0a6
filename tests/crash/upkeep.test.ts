/** The embedded database is kept small and its planner informed, with no more rights than that takes. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#server/database/open.ts'
import { createUpkeep } from '#server/database/upkeep.ts'
import { createDoor } from '#server/db.ts'
import { makeTenant } from '#tests/tenant.ts'

let folder: string
let database: Database

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guiheng-upkeep-'))
  database = await openDatabase({ dataFolder: folder })
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const state = async () => {
  const { rows } = await database.pool.query<{ analyzed: boolean; checkpoint: string }>(`
    select (select last_analyze is not null from pg_stat_user_tables where relname = 'outbox') as analyzed,
      (select redo_lsn from pg_control_checkpoint()) as checkpoint from pg_stat_force_next_flush()`)
  return rows[0]
}

test('after many writes the tables are counted and the log is shortened, and not again without need', async () => {
  const door = createDoor(database.pool, { clock: () => new Date() })
  const actor = await makeTenant(door, 'one')
  const event = { tenantId: actor.tenantId, topic: 'value.entered', payload: '{}', createdAt: new Date() }
  await door.write(actor, { name: 'value.enter' }, (tx) =>
    tx
      .insertInto('outbox')
      .values(Array.from({ length: 2000 }, () => ({ ...event, id: v7() })))
      .execute(),
  )
  const before = await state()
  expect(before?.analyzed).toBe(false)
  const upkeep = createUpkeep(database.pool, { logLimit: 100_000 })
  await upkeep()
  const after = await state()
  expect(after?.analyzed).toBe(true)
  expect(after?.checkpoint).not.toBe(before?.checkpoint)
  await upkeep()
  expect(await state()).toEqual(after)
})

test('the default limits leave a database alone that hardly changed', async () => {
  const before = await state()
  await database.upkeep()
  expect(await state()).toEqual(before)
})
