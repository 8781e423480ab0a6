/** The program's settings, read once from the environment. */

import { join, resolve } from 'node:path'
import { Refusal } from '#domain/refusal.ts'
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
  /** Path of LibreOffice; undefined: it is looked for where it usually is. */
  readonly office: string | undefined
  /** The mail server and the sender; null: no mail is sent. */
  readonly mail: MailSettings | null
}

export interface MailSettings {
  readonly url: string
  readonly from: string
}

const root = join(import.meta.dirname, '../..')

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

export const isLoopback = (host: string): boolean => loopback.has(host)

/** An empty setting counts as none. Refuses `setting-invalid` by name. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = readPort(env.PORT || '3000')
  const host = env.GUIHENG_HOST || '127.0.0.1'
  return {
    host,
    port,
    dataFolder: resolve(env.GUIHENG_DATA || 'data'),
    databaseUrl: env.DATABASE_URL || undefined,
    ownerUrl: env.GUIHENG_OWNER_URL || undefined,
    exerciseFolder: resolve(env.GUIHENG_EXERCISE || join(root, 'examples/hebei-2023')),
    url: env.GUIHENG_URL ? readAddress(env.GUIHENG_URL) : ownAddress(host, port),
    office: env.GUIHENG_SOFFICE || undefined,
    mail: readMail(env.GUIHENG_SMTP_URL || '', env.GUIHENG_MAIL_FROM || ''),
  }
}

function readPort(found: string): number {
  const port = Number(found)
  if (/^\d{1,5}$/.test(found) && port >= 1 && port <= 65535) return port
  throw new Refusal('setting-invalid', { name: 'PORT', found, expected: '1–65535' })
}

function readAddress(found: string): string {
  if (URL.canParse(found) && /^https?:$/.test(new URL(found).protocol)) return found
  throw new Refusal('setting-invalid', { name: 'GUIHENG_URL', found, expected: 'http://…, https://…' })
}

/** Both or none: a mail server without a sender's address cannot be used. */
function readMail(url: string, from: string): MailSettings | null {
  if (url === '' && from === '') return null
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol)) {
    throw new Refusal('setting-invalid', {
      name: 'GUIHENG_SMTP_URL',
      found: url,
      expected: 'smtp://…, smtps://…',
    })
  }
  if (!/^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/.test(from)) {
    throw new Refusal('setting-invalid', {
      name: 'GUIHENG_MAIL_FROM',
      found: from,
      expected: 'name@example.gov.cn',
    })
  }
  return { url, from }
}

function ownAddress(host: string, port: number): string {
  const name = host.includes(':') ? `[${host}]` : host
  const address = `http://${isLoopback(host) ? 'localhost' : name}:${port}`
  if (URL.canParse(address)) return address
  throw new Refusal('setting-invalid', { name: 'GUIHENG_HOST', found: host, expected: '127.0.0.1, 0.0.0.0' })
}

/** What the terminal speaks: English where it says so, else Chinese. */
export const languageOf = (env: NodeJS.ProcessEnv): Language =>
  (env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '').startsWith('en') ? 'en' : 'zh-CN'
