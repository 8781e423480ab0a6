/** The program's settings, read once from the environment. */

import { resolve } from 'node:path'

export interface Settings {
  readonly host: string
  readonly port: number
  /** Where the embedded database and the control socket live. */
  readonly dataFolder: string
  /** Address of a PostgreSQL; undefined: the embedded database. */
  readonly databaseUrl: string | undefined
  readonly ownerUrl: string | undefined
  /** The public address, as people type it. */
  readonly url: string
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

export const isLoopback = (host: string): boolean => loopback.has(host)

/** Refuses with a plain sentence what is no port. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT: ${env.PORT}`)
  const host = env.GUIHENG_HOST ?? '127.0.0.1'
  return {
    host,
    port,
    dataFolder: resolve(env.GUIHENG_DATA ?? 'data'),
    databaseUrl: env.DATABASE_URL,
    ownerUrl: env.GUIHENG_OWNER_URL,
    url: env.GUIHENG_URL ?? `http://${isLoopback(host) ? 'localhost' : host}:${port}`,
  }
}
