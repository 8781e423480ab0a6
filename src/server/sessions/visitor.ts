/** What the server knows of whoever sends a request before anybody has signed in. */

import { isLoopback } from '../settings.ts'

export interface Visitor {
  /** `lookedAt`. */
  readonly headers: Headers
  /** Address of the other end of the connection; null where there is none, as in a test without a socket. */
  readonly address: string | null
}

/** How the server can be reached. */
export interface Reach {
  /** The host it is bound to: '127.0.0.1', '0.0.0.0', a name. */
  readonly boundTo: string
  /** The public address, of GUIHENG_URL. */
  readonly publicUrl: URL
}

/** Headers by which a proxy says that it speaks for somebody else: the standard's, and those in use. */
const forwarding = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-forwarded-server',
  'x-original-host',
  'x-real-ip',
  'x-client-ip',
  'true-client-ip',
  'cf-connecting-ip',
]

/** Those of a request's headers that sign-in looks at. */
export const lookedAt = ['cookie', 'user-agent', 'host', ...forwarding]

/**
 * Whether the visitor certainly sits at this very machine: the server listens nowhere else, the connection comes
 * from here, no proxy stands between, and the page was opened under this machine's own name.
 */
export function isOnThisMachine({ headers, address }: Visitor, { boundTo, publicUrl }: Reach): boolean {
  const host = headers.get('host') ?? ''
  const names = [boundTo, publicUrl.hostname, host.replace(/:\d+$/, '')]
  return (
    names.every((name) => isLoopback(name.replace(/^\[(.*)\]$/, '$1'))) &&
    address !== null &&
    isLoopback(address.replace(/^::ffff:/, '')) &&
    forwarding.every((name) => !headers.has(name))
  )
}
