/** The real server as a process of its own, and people who reach it over the network. */

import { createServer } from 'node:net'
import { type Started, start } from './process.ts'

/** A port that was free a moment ago. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const found = probe.address()
      probe.close(() => resolve(typeof found === 'object' && found ? found.port : 0))
    })
  })

export interface Served extends Started {
  readonly url: string
}

/** Starts it with these settings in its environment; `line` says when it serves. */
export function serve(port: number, settings: Readonly<Record<string, string>>): Served {
  const environment = {
    DATABASE_URL: '',
    GUIHENG_OWNER_URL: '',
    LC_ALL: 'zh_CN',
    ...settings,
    PORT: String(port),
  }
  const under = ['env', ...Object.entries(environment).map(([name, value]) => `${name}=${value}`)]
  return { ...start('../../src/server/main.ts', [], under), url: `http://localhost:${port}` }
}

/** Somebody signed in; an answer is null where the server was gone before it came. */
export interface Person {
  ask<Answer>(method: string, path: string, body?: unknown): Promise<{ status: number; body: Answer } | null>
}

export async function signInAs(url: string, account: string): Promise<Person> {
  const headers = { origin: url, 'content-type': 'application/json' }
  const begun = await fetch(`${url}/api/session/example`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ account }),
  })
  if (begun.status !== 204) throw new Error(`${account}: ${begun.status} ${await begun.text()}`)
  const cookie = begun.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ')
  return {
    async ask<Answer>(method: string, path: string, body?: unknown) {
      try {
        const answer = await fetch(`${url}${path}`, {
          method,
          headers: { ...headers, cookie },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        })
        return { status: answer.status, body: (await answer.json()) as Answer }
      } catch {
        return null
      }
    },
  }
}
