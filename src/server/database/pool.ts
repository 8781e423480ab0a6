/** The one pool of database connections, for either engine. */

import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'

/** True while a function given to the door runs inside its transaction. */
export const insideTransaction = new AsyncLocalStorage<{ open: boolean }>()

/** How to reach a database: a connection string, or PGlite's stand-in for one. */
export type Connection = pg.ClientConfig

export interface PoolSettings {
  readonly connection: Connection
  readonly max: number
  /** Runs on every new connection before anything else. */
  readonly prepare: string
}

/** Days, exact numbers and large counts travel as text; an instant stays a Date. */
export function typeParsers(): pg.TypeOverrides {
  const asText = (value: string) => value
  const types = new pg.TypeOverrides()
  for (const type of [pg.types.builtins.DATE, pg.types.builtins.NUMERIC, pg.types.builtins.INT8]) {
    types.setTypeParser(type, asText)
  }
  return types
}

/**
 * A pool that cannot be reached from inside a transaction of the door: on one connection such a query would wait
 * for its own transaction, and on many it would fall outside it.
 */
class GuardedPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>
  override connect(callback: ConnectCallback): void
  override connect(callback?: ConnectCallback): Promise<pg.PoolClient> | undefined {
    if (insideTransaction.getStore()?.open) {
      throw new Error('the pool was used inside a transaction: use the transaction that the door gave')
    }
    if (!callback) return super.connect()
    super.connect(callback)
    return undefined
  }
}

type ConnectCallback = Parameters<pg.Pool['connect']>[0]

export function makePool({ connection, max, prepare }: PoolSettings): pg.Pool {
  const pool = new GuardedPool({
    ...connection,
    max,
    types: typeParsers(),
    connectionTimeoutMillis: 2000,
    idleTimeoutMillis: 0,
    // An error here refuses the connection; the pool waits for the promise, which its typing leaves out.
    onConnect: (client): unknown => client.query(prepare),
  })
  // A cut connection fails the query under way and is replaced at the next; unheard, these events end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('error', () => {})
  return pool
}
