/** From which addresses a page may act: a browser names the page's address in every request that changes something. */

import { hostname, networkInterfaces } from 'node:os'
import type { MiddlewareHandler } from 'hono'
import { Refusal } from '#domain/refusal.ts'
import type { Reach } from '../sessions/visitor.ts'
import { isLoopback } from '../settings.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what a page of another address sends, so that no page elsewhere acts in a signed-in reader's name.
 * A request without an address comes from no page, but from a program that holds its own cookie.
 */
export function refuseForeignPages(own: ReadonlySet<string>, publicUrl: URL): MiddlewareHandler {
  return async (c, next) => {
    if (!reading.has(c.req.method)) {
      const origin = c.req.header('origin')
      const site = c.req.header('sec-fetch-site')
      const foreign = origin === undefined ? site === 'cross-site' || site === 'same-site' : !own.has(origin)
      if (foreign) throw new Refusal('origin-unknown', { found: origin ?? '—', expected: publicUrl.origin })
    }
    await next()
  }
}

/**
 * The public address and this machine's own: the loopback names and, where it listens beyond them, its name and
 * addresses. A name that only points here is not among them: whoever owns it could make a page that acts here.
 */
export function ownOrigins({ publicUrl, boundTo }: Reach, port: number): Set<string> {
  const beyond = isLoopback(boundTo)
    ? []
    : [
        hostname(),
        ...Object.values(networkInterfaces()).flatMap((found) => (found ?? []).map(({ address }) => address)),
      ]
  const addresses = ['localhost', '127.0.0.1', '::1', ...beyond]
    .map((host) => `http://${host.includes(':') ? `[${host}]` : host}:${port}`)
    .filter((address) => URL.canParse(address))
  return new Set([publicUrl.origin, ...addresses.map((address) => new URL(address).origin)])
}
