/** Forward-only migrations: SQL files run once each, in the order of their names, as the schema's owner. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { ClientBase } from 'pg'
import { Refusal } from '#domain/refusal.ts'

export interface Migration {
  readonly name: string
  readonly text: string
  readonly sha256: string
}

const folder = new URL('../../../migrations/', import.meta.url)
const namePattern = /^\d{4}-\d{2}-\d{2}-\d{2}-[a-z0-9-]+\.sql$/
const rolePattern = /^-- as (guiheng_owner|guiheng_login)$/m

/** The migrations this program brings, oldest first. */
export function readMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      if (!namePattern.test(name)) throw new Error(`a migration is called YYYY-MM-DD-NN-name.sql: ${name}`)
      const text = readFileSync(new URL(name, folder), 'utf8')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    })
}

/** Runs what has not run yet, one transaction each. Returns the names of those run. */
export async function runMigrations(client: ClientBase, migrations: readonly Migration[]): Promise<string[]> {
  await client.query(registry)
  const pending = await pendingMigrations(client, migrations)
  for (const migration of pending) await runMigration(client, migration)
  return pending.map(({ name }) => name)
}

/** Refuses a database on which not all of the program's migrations have run. */
export async function refusePending(client: ClientBase, migrations: readonly Migration[]): Promise<void> {
  await client.query('begin read only; set local role guiheng_app')
  try {
    const { rows } = await client.query<{ known: boolean }>(
      `select to_regclass('guiheng.migration') is not null as known`,
    )
    const pending = rows[0]?.known ? await pendingMigrations(client, migrations) : migrations
    if (pending.length > 0) {
      throw new Refusal('database-not-migrated', { found: pending.map(({ name }) => name).join(', ') })
    }
  } finally {
    await client.query('rollback')
  }
}

const registry = `
  begin;
  set local role guiheng_owner;
  set local client_min_messages = warning;
  create table if not exists guiheng.migration (
    name text primary key,
    sha256 text not null,
    ran_at timestamptz not null
  );
  grant usage on schema guiheng to guiheng_app;
  grant select on guiheng.migration to guiheng_app;
  commit`

/** Those not recorded yet. Refuses when a recorded file has changed since, or is no longer there. */
async function pendingMigrations(client: ClientBase, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from guiheng.migration order by name',
  )
  const brought = new Map(migrations.map(({ name, sha256 }) => [name, sha256]))
  for (const { name, sha256 } of rows) {
    if (brought.get(name) !== sha256) throw new Refusal('migration-changed', { name })
  }
  const recorded = new Set(rows.map(({ name }) => name))
  return migrations.filter(({ name }) => !recorded.has(name))
}

/** A file may say in a line `-- as guiheng_login` that it makes the tables of that role's own schema. */
async function runMigration(client: ClientBase, { name, text, sha256 }: Migration): Promise<void> {
  const role = rolePattern.exec(text)?.[1] ?? 'guiheng_owner'
  await client.query('begin')
  try {
    await client.query(`set local role ${role}; set local search_path = guiheng`)
    await client.query(text)
    await client.query('set local role guiheng_owner')
    await client.query('insert into guiheng.migration (name, sha256, ran_at) values ($1, $2, $3)', [
      name,
      sha256,
      new Date(),
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed`, { cause: error })
  }
}
