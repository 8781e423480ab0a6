/** What a call of `guiheng audit` asks for. */

import { parseArgs } from 'node:util'

export interface AuditCall {
  /** A head noted elsewhere: its hash, or number and hash as reports print it, '39 sha256:…'; null for none. */
  readonly noted: string | null
}

/** Reads `verify [--head MARK]`, a printed mark also where the shell made two words of it. Null for any other call. */
export function readAuditCall(args: string[]): AuditCall | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { head: { type: 'string' } },
    })
    const [verb, ...rest] = positionals
    if (verb !== 'verify') return null
    if (values.head === undefined) return rest.length === 0 ? { noted: null } : null
    const words = [...values.head.trim().split(/\s+/), ...rest]
    const isMark = words.length === 1 || (words.length === 2 && /^\d+$/.test(words[0] ?? ''))
    return isMark && words.at(-1)?.includes(':') ? { noted: words.join(' ') } : null
  } catch {
    return null
  }
}
