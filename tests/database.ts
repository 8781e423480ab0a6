/** A fresh, migrated database for one test file, on the engine that GUIHENG_TEST_ENGINE names. */

import { randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import type pg from 'pg'
import { inject } from 'vitest'
import { durableStartParams } from '#server/database/durable-file-system.ts'
import { openPool, withClient } from '#server/database/open.ts'
import { becomeLogin } from '#server/database/roles.ts'
import { createDoor, type Door } from '#server/db.ts'
import { addressOf, copyDatabase, templateHolding } from './setup/templates.ts'

export interface TestDatabase {
  readonly engine: 'pglite' | 'postgres'
  /** Folder of the example that it holds already. */
  readonly example: string | null
  readonly door: Door
  readonly pool: pg.Pool
  /** Runs with all rights, past every guard of the program: how an attacker or a careless hand would. */
  asSuperuser<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T>
  close(): Promise<void>
}

type Opened = Omit<TestDatabase, 'door'>

/** The clock is the test's; without one the door says the machine's time. */
export async function makeDatabase(clock: () => Date = () => new Date()): Promise<TestDatabase> {
  const opened = process.env.GUIHENG_TEST_ENGINE === 'postgres' ? await onPostgres() : await onPglite()
  return { ...opened, door: createDoor(opened.pool, { clock }) }
}

/**
 * For a test that opens this example: on PostgreSQL a copy of a database in which it was loaded once for the whole run.
 * The embedded database has it loaded by `openExercise`.
 */
export async function makeDatabaseFor(folder: string): Promise<TestDatabase> {
  if (process.env.GUIHENG_TEST_ENGINE !== 'postgres') return makeDatabase()
  const opened = await onPostgres(folder)
  return { ...opened, door: createDoor(opened.pool, { clock: () => new Date() }) }
}

async function onPglite(): Promise<Opened> {
  const loadDataDir = await openAsBlob(inject('pgliteDump'))
  const database = await PGlite.create({ loadDataDir, startParams: durableStartParams })
  const pool = await openPool({ ...createPgConfig(database) }, { max: 1, superuser: true })
  return {
    engine: 'pglite',
    example: null,
    pool,
    async asSuperuser(work) {
      const client = await pool.connect()
      try {
        await client.query('set session authorization postgres')
        return await work(client)
      } finally {
        await client.query('rollback')
        await client.query(becomeLogin)
        client.release()
      }
    },
    async close() {
      await pool.end()
      await database.close()
    },
  }
}

async function onPostgres(example: string | null = null): Promise<Opened> {
  const server = new URL(inject('postgresUrl'))
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const template = example === null ? 'template_guiheng' : await templateHolding(server, example)
  await copyDatabase(server, { name, template })
  const pool = await openPool(addressOf(server, { name, role: 'guiheng_login' }), {
    max: 4,
    superuser: false,
  })
  return {
    engine: 'postgres',
    example,
    pool,
    asSuperuser: (work) => withClient(addressOf(server, { name, role: 'postgres' }), work),
    async close() {
      await pool.end()
      await withClient({ connectionString: server.href }, (client) => client.query(`drop database ${name}`))
    },
  }
}
