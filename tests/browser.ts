/** Somebody with a browser, as the server sees one: keeps cookies, names the page's address, comes from somewhere. */

import type { Hono } from 'hono'
import type { EdgeEnv } from '#server/edge/router.ts'

export interface BrowserSettings {
  /** The address the page was opened at. */
  readonly origin?: string
  /** Where the connection comes from. */
  readonly address?: string
  readonly language?: string
}

export interface Browser {
  readonly cookies: Map<string, string>
  get(path: string): Promise<Response>
  post(path: string, body: unknown): Promise<Response>
  delete(path: string): Promise<Response>
  /** Anything else: the headers given replace the browser's own. */
  send(path: string, request: RequestInit): Promise<Response>
}

export function openBrowser(app: Hono<EdgeEnv>, settings: BrowserSettings = {}): Browser {
  const { origin = 'http://localhost:3000', address = '127.0.0.1', language = 'zh-CN' } = settings
  const cookies = new Map<string, string>()
  const connection = { incoming: { socket: { remoteAddress: address } } } as EdgeEnv['Bindings']

  async function send(path: string, request: RequestInit): Promise<Response> {
    const headers = new Headers({ host: new URL(origin).host, origin, 'accept-language': language })
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    for (const [name, value] of new Headers(request.headers)) headers.set(name, value)
    const response = await app.request(`${origin}${path}`, { ...request, headers }, connection)
    for (const cookie of response.headers.getSetCookie()) keep(cookie)
    return response
  }

  function keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (/max-age=0/i.test(cookie)) cookies.delete(name)
    else cookies.set(name, value)
  }

  const asJson = (body: unknown) => ({
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
  return {
    cookies,
    send,
    get: (path) => send(path, {}),
    post: (path, body) => send(path, { method: 'POST', ...asJson(body) }),
    delete: (path) => send(path, { method: 'DELETE' }),
  }
}
