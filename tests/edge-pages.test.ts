/** What surrounds the routes: security headers on every answer, the built pages, and whose pages may act. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getSession, signOut } from '#contract/session.ts'
import { createApp } from '#server/app.ts'
import { createRouter } from '#server/edge/router.ts'
import { openBrowser } from './browser.ts'

const script = 'console.log("a page")\n'.repeat(50)
let webFolder: string

beforeAll(() => {
  webFolder = mkdtempSync(join(tmpdir(), 'guiheng-web-'))
  mkdirSync(join(webFolder, 'assets'))
  writeFileSync(join(webFolder, 'index.html'), '<meta nonce="__NONCE__"><style nonce="__NONCE__"></style>页')
  writeFileSync(join(webFolder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(webFolder, 'assets', 'main-4f2a.js'), script)
})
afterAll(() => rmSync(webFolder, { recursive: true }))

interface Server {
  readonly publicUrl?: string
  readonly boundTo?: string
  readonly built?: boolean
}

/** A server where everybody is signed in and may leave. */
function serve({ publicUrl = 'http://localhost:3000', boundTo = '127.0.0.1', built = true }: Server = {}) {
  const actor = { tenantId: '', personId: '', memberships: [] }
  const router = createRouter({ sessions: { findActor: async () => actor }, clock: () => new Date() })
  router.serve(getSession, () => Promise.reject(new Error('broken')))
  router.serve(signOut, async () => undefined)
  return createApp({
    router,
    reach: { boundTo, publicUrl: new URL(publicUrl) },
    port: 3000,
    webFolder: built ? webFolder : join(webFolder, 'nothing'),
    log: pino({ level: 'silent' }),
    checkHealth: async () => {},
  })
}

describe('security headers', () => {
  test.each([
    { name: 'the page', path: '/', status: 200 },
    { name: 'a place in the page', path: '/filing/123', status: 200 },
    { name: 'a script', path: '/assets/main-4f2a.js', status: 200 },
    { name: 'a script that is gone', path: '/assets/main-0000.js', status: 404 },
    { name: 'a refusal', path: '/api/nothing', status: 404 },
    { name: 'a fault', path: '/api/session', status: 500 },
    { name: 'the API’s description', path: '/openapi.json', status: 200 },
    { name: 'the health check', path: '/healthz', status: 200 },
  ])('are on $name', async ({ path, status }) => {
    const response = await openBrowser(serve()).get(path)
    expect(response.status).toBe(status)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy.replace(/nonce-[^']+/, 'nonce-x').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-x'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(response.headers.has('access-control-allow-origin')).toBe(false)
  })

  test('ask for https only where the public address has it', async () => {
    const plain = await openBrowser(serve()).get('/')
    expect(plain.headers.has('strict-transport-security')).toBe(false)
    const secure = await openBrowser(serve({ publicUrl: 'https://guiheng.example' })).get('/')
    expect(secure.headers.get('strict-transport-security')).toBe('max-age=31536000')
  })
})

describe('the page', () => {
  test('carries the nonce of its own policy, a new one each time', async () => {
    const nonces = new Set<string>()
    for (const path of ['/', '/index.html', '/filing/123?tab=a']) {
      const response = await openBrowser(serve()).get(path)
      const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? ''
      expect(await response.text()).toBe(`<meta nonce="${nonce}"><style nonce="${nonce}"></style>页`)
      expect(response.headers.get('cache-control')).toBe('no-store')
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(3)
    expect([...nonces].every((nonce) => nonce.length >= 22)).toBe(true)
  })

  test('that is not built says what to do', async () => {
    const response = await openBrowser(serve({ built: false }), { language: 'en' }).get('/')
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm start')
  })

  test.each(['POST', 'PUT', 'OPTIONS'])('takes no %s', async (method) => {
    expect((await openBrowser(serve()).send('/', { method })).status).toBe(405)
  })

  test('answers HEAD like GET, without the page', async () => {
    const response = await openBrowser(serve()).send('/', { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
  })
})

describe('its parts', () => {
  test('may be kept for ever where their name changes with them', async () => {
    const response = await openBrowser(serve()).get('/assets/main-4f2a.js')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await response.text()).toBe(script)
  })

  test('are asked for again where it does not', async () => {
    const response = await openBrowser(serve()).get('/icon.svg')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('content-type')).toBe('image/svg+xml')
  })

  test('come packed to whoever takes that', async () => {
    const response = await openBrowser(serve()).send('/assets/main-4f2a.js', {
      headers: { 'accept-encoding': 'gzip, br' },
    })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(response.headers.get('vary')).toContain('accept-encoding')
    expect(gunzipSync(await response.arrayBuffer()).toString()).toBe(script)
  })

  test.each(['/../package.json', '/..%2fpackage.json', '/assets/..%2f..%2fpackage.json', '/assets/%00'])(
    'hold nothing outside their folder: %s',
    async (path) => {
      const text = await (await openBrowser(serve()).get(path)).text()
      expect(text).not.toContain('"dependencies"')
    },
  )
})

describe('the API', () => {
  test('is kept by nobody', async () => {
    for (const path of ['/api/session', '/api/nothing']) {
      expect((await openBrowser(serve()).get(path)).headers.get('cache-control')).toBe('no-store')
    }
  })
})

describe('a page of another address', () => {
  const leave = (server: Server, headers: Record<string, string>) =>
    serve(server).request('http://localhost:3000/api/session', { method: 'DELETE', headers })

  test.each<{ name: string; server?: Server; headers: Record<string, string> }>([
    {
      name: 'the public address',
      server: { publicUrl: 'https://guiheng.example' },
      headers: { origin: 'https://guiheng.example' },
    },
    { name: 'this machine by name', headers: { origin: 'http://localhost:3000' } },
    { name: 'this machine by number', headers: { origin: 'http://127.0.0.1:3000' } },
    { name: 'this machine by its long number', headers: { origin: 'http://[::1]:3000' } },
    {
      name: 'its name on the network',
      server: { boundTo: '0.0.0.0' },
      headers: { origin: `http://${hostname()}:3000` },
    },
    { name: 'a program that is no browser', headers: {} },
    { name: 'the browser itself', headers: { 'sec-fetch-site': 'none' } },
  ])('does not mean $name', async ({ server = {}, headers }) => {
    expect((await leave(server, headers)).status).toBe(204)
  })

  test.each([
    { name: 'another site', headers: { origin: 'https://attacker.example' } },
    { name: 'another port', headers: { origin: 'http://localhost:3001' } },
    { name: 'the same name over another protocol', headers: { origin: 'https://localhost:3000' } },
    {
      name: 'a name that only points here',
      headers: { origin: 'http://attacker.example:3000', host: 'attacker.example:3000' },
    },
    { name: 'a page without an address', headers: { origin: 'null' } },
    {
      name: 'its network name while it listens to itself only',
      headers: { origin: `http://${hostname()}.intranet:3000` },
    },
    { name: 'a site that hides its address', headers: { 'sec-fetch-site': 'cross-site' } },
  ])('cannot act here: $name', async ({ headers }) => {
    const response = await leave({}, headers)
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ code: 'origin-unknown' })
  })

  test('is told which setting registers its address', async () => {
    const response = await leave({}, { origin: 'http://10.1.2.3:3000' })
    const { message } = await response.json()
    expect(message).toContain('GUIHENG_URL')
    expect(message).toContain('http://10.1.2.3:3000')
    expect(message).toContain('http://localhost:3000')
  })
})

test('health says so when the database does not answer', async () => {
  const router = createRouter({ sessions: { findActor: async () => null }, clock: () => new Date() })
  const app = createApp({
    router,
    reach: { boundTo: '127.0.0.1', publicUrl: new URL('http://localhost:3000') },
    port: 3000,
    webFolder,
    log: pino({ level: 'silent' }),
    checkHealth: () => Promise.reject(new Error('gone')),
  })
  expect((await app.request('/healthz')).status).toBe(500)
})
