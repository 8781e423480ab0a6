/** The built pages: hashed parts that browsers may keep for ever, and the one page that is made per request. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import type { SecureHeadersVariables } from 'hono/secure-headers'
import { Refusal } from '#domain/refusal.ts'
import { say } from '#words/say.ts'
import { languageOf } from './language.ts'

interface WebFile {
  readonly type: string
  readonly bytes: Buffer<ArrayBuffer>
  /** Made at the first request that takes it. */
  packed: Promise<Uint8Array<ArrayBuffer>> | null
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const packable = new Set(['.css', '.js', '.json', '.svg'])
const hashedFolder = '/assets/' // where the build puts files whose name changes with their content
const noncePlace = '__NONCE__'

/** Serves the folder that the build makes; every address that is no file of it is a place within the one page. */
export function serveWeb(folder: string): MiddlewareHandler {
  const files = readFiles(folder)
  const page = files.get('/index.html')?.bytes.toString('utf8')
  return async (c) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD')
      throw new Refusal('method-not-allowed', { found: c.req.method, allowed: 'GET' })
    const { path } = c.req
    const file = path === '/index.html' ? undefined : files.get(path)
    if (file) return sendFile(c, file)
    if (path.startsWith(hashedFolder)) throw new Refusal('not-found')
    if (page === undefined) return c.text(say(languageOf(c.req.raw.headers), 'edge', 'not-built'), 503)
    c.header('cache-control', 'no-store')
    return c.html(page.replaceAll(noncePlace, nonceOf(c)))
  }
}

function readFiles(folder: string): Map<string, WebFile> {
  if (!existsSync(folder)) return new Map()
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const type = types[extname(path)] ?? 'application/octet-stream'
      return [
        `/${relative(folder, path).split(sep).join('/')}`,
        { type, bytes: readFileSync(path), packed: null },
      ]
    }),
  )
}

async function sendFile(c: Context, file: WebFile): Promise<Response> {
  const hashed = c.req.path.startsWith(hashedFolder)
  c.header('content-type', file.type)
  c.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (!packable.has(extname(c.req.path))) return c.body(file.bytes)
  c.header('vary', 'accept-encoding')
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(file.bytes)
  file.packed ??= pack(file.bytes)
  c.header('content-encoding', 'gzip')
  return c.body(await file.packed)
}

const gzipped = promisify(gzip)
const pack = async (bytes: Uint8Array) => new Uint8Array(await gzipped(bytes))

function nonceOf(c: Context<{ Variables: Partial<SecureHeadersVariables> }>): string {
  const nonce = c.get('secureHeadersNonce')
  if (!nonce) throw new Error('a page was made without its nonce')
  return nonce
}
