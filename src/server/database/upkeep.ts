/** What a PostgreSQL server does in the background and the embedded one, being a single process, does not. */

import type { ClientBase, Pool } from 'pg'

/** Bytes of write-ahead log that a start after a crash may have to replay: about a second's work. */
const defaultLogLimit = 32 * 1024 * 1024
const changedShare = 0.1

/** Lets the program's role do this work without any other right. PostgreSQL 17 or later, as the embedded one is. */
export async function allowUpkeep(client: ClientBase): Promise<void> {
  await client.query('grant pg_checkpoint, pg_maintain to guiheng_login with inherit true')
}

/**
 * A function to call every few minutes. It clears dead rows and counts the tables anew when a tenth has changed,
 * since without the counts the planner guesses, and shortens the write-ahead log when it has grown.
 */
export function createUpkeep(pool: Pool, { logLimit = defaultLogLimit } = {}): () => Promise<void> {
  return async () => {
    if (await isMuchChanged(pool)) await pool.query('vacuum (analyze)')
    if ((await loggedSinceCheckpoint(pool)) > logLimit) await pool.query('checkpoint')
  }
}

async function isMuchChanged(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ much: boolean }>(
    `select sum(n_mod_since_analyze + n_dead_tup) > 1000 + sum(n_live_tup) * $1::float as much
     from pg_stat_user_tables`,
    [changedShare],
  )
  return rows[0]?.much ?? false
}

async function loggedSinceCheckpoint(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ bytes: string }>(
    'select pg_current_wal_insert_lsn() - redo_lsn as bytes from pg_control_checkpoint()',
  )
  return Number(rows[0]?.bytes)
}
