/** The program's settings, read once from the environment. */

import { join, resolve } from 'node:path'
import type { Language } from '#words/language.ts'

export interface Settings {
  readonly host: string
  readonly port: number
  /** Where the embedded database and the control socket live. */
  readonly dataFolder: string
  /** Address of a PostgreSQL; undefined: the embedded database. */
  readonly databaseUrl: string | undefined
  readonly ownerUrl: string | undefined
  /** The exercise that an empty database is filled with. */
  readonly exerciseFolder: string
  /** The public address, as people type it. */
  readonly url: string
}

const root = join(import.meta.dirname, '../..')

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
    exerciseFolder: resolve(env.GUIHENG_EXERCISE ?? join(root, 'examples/hebei-2023')),
    url: env.GUIHENG_URL ?? `http://${isLoopback(host) ? 'localhost' : host}:${port}`,
  }
}

/** What the terminal speaks: English where it says so, else Chinese. */
export const languageOf = (env: NodeJS.ProcessEnv): Language =>
  (env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '').startsWith('en') ? 'en' : 'zh-CN'
