/** Opens the database that the program works on: embedded in the data folder, or a PostgreSQL by its address. */

import { accessSync, constants, mkdirSync } from 'node:fs'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import { Refusal } from '#domain/refusal.ts'
import { openEmbedded } from './embedded.ts'
import { lockFolder } from './folder-lock.ts'
import { readMigrations, refusePending, runMigrations } from './migrations.ts'
import { type Connection, makePool, typeParsers } from './pool.ts'
import { becomeLogin, ensureRoles, isSuperuser, refuseStrongRole, refuseWeakRole } from './roles.ts'
import { refuseChangedSchema } from './schema.ts'
import { allowUpkeep, createUpkeep } from './upkeep.ts'

export interface DatabaseSettings {
  /** Address of a PostgreSQL, with the role guiheng_login or a superuser; without it the embedded one is used. */
  readonly url?: string | undefined
  /** Address with a role that may set up the schema. */
  readonly ownerUrl?: string | undefined
  readonly dataFolder: string
}

export interface Database {
  readonly engine: 'pglite' | 'postgres'
  readonly pool: pg.Pool
  /** To be called every few minutes; does what no background process of the engine does. */
  upkeep(): Promise<void>
  /** Runs the work while no other program on the same database runs its own. */
  alone<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * A database at this program's version, reached with no more rights than its work needs.
 * Refuses to start on a folder in use, with too strong a role, or on a schema that is not as it should be.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return settings.url ? openServer(settings.url, settings.ownerUrl) : openFolder(settings.dataFolder)
}

async function openFolder(dataFolder: string): Promise<Database> {
  makeFolder(dataFolder)
  const lock = await lockFolder(dataFolder)
  try {
    const embedded = await openEmbedded(dataFolder)
    const connection = { ...createPgConfig(embedded) }
    await setUp(connection)
    await withClient(connection, allowUpkeep)
    const pool = await firstLooking(
      await openPool(connection, { max: 1, superuser: true }),
      refuseOtherSchema,
    )
    const close = async () => {
      await pool.end()
      await embedded.close()
      lock.release()
    }
    return { engine: 'pglite', pool, upkeep: createUpkeep(pool), alone: (work) => work(), close }
  } catch (error) {
    lock.release()
    throw error
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Refusal('data-folder-unusable', { folder, reason: codeOf(error) })
  }
}

async function openServer(url: string, ownerUrl: string | undefined): Promise<Database> {
  await refuseUnreachable(url)
  if (ownerUrl) await refuseUnreachable(ownerUrl)
  const superuser = await withClient({ connectionString: url }, isSuperuser)
  if (ownerUrl || superuser) await setUp({ connectionString: ownerUrl ?? url })
  const pool = await firstLooking(
    await openPool({ connectionString: url }, { max: 10, superuser }),
    refuseOtherSchema,
  )
  const alone = <T>(work: () => Promise<T>) =>
    withClient({ connectionString: url }, async (client) => {
      await client.query(`select pg_advisory_lock(hashtext('guiheng.alone'))`)
      return work()
    })
  return { engine: 'postgres', pool, upkeep: async () => {}, alone, close: () => pool.end() }
}

export async function refuseUnreachable(url: string): Promise<void> {
  try {
    await withClient({ connectionString: url }, async () => {})
  } catch (error) {
    throw new Refusal('database-unreachable', { reason: error instanceof Error ? error.message : '' })
  }
}

/** 'EACCES' and the like. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

/** Brings roles, schemas and tables to this program's version. Returns the names of the migrations that ran. */
export async function setUp(connection: Connection): Promise<string[]> {
  return withClient(connection, async (client) => {
    // Two programs starting at once: the second waits, then finds everything done. The lock ends with the session.
    await client.query(`select pg_advisory_lock(hashtext('guiheng.migration'))`)
    await refuseWeakRole(client, () => ensureRoles(client))
    return runMigrations(client, readMigrations())
  })
}

/** The pool, once its first connection has shown that it has no more rights than it needs. */
export async function openPool(
  connection: Connection,
  { max, superuser }: { max: number; superuser: boolean },
): Promise<pg.Pool> {
  const pool = makePool({ connection, max, prepare: superuser ? `${becomeLogin}; ${session}` : session })
  return firstLooking(pool, refuseStrongRole)
}

/** The pool, once `look` has found nothing to refuse on one of its connections; otherwise it is closed. */
async function firstLooking(pool: pg.Pool, look: (client: pg.ClientBase) => Promise<void>): Promise<pg.Pool> {
  try {
    const client = await pool.connect()
    await look(client).finally(() => client.release())
    return pool
  } catch (error) {
    await pool.end()
    throw error
  }
}

async function refuseOtherSchema(client: pg.ClientBase): Promise<void> {
  await refusePending(client, readMigrations())
  await refuseChangedSchema(client)
}

const session = `
  set timezone = 'UTC'; set statement_timeout = '60s'; set idle_in_transaction_session_timeout = '60s';
  set search_path = auth`

export async function withClient<T>(
  connection: Connection,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...connection, types: typeParsers(), connectionTimeoutMillis: 10_000 })
  client.on('error', () => {}) // the query under way fails, which says it
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
