/** The audit chain: each entry's hash covers the entry and the hash before it, so no row changes unseen. */

import { createHash } from 'node:crypto'

const hashNames = ['sha256', 'sm3'] as const
export type HashName = (typeof hashNames)[number]

/** What a hash covers: the whole row but the hash itself. */
interface AuditContent {
  readonly tenantId: string
  readonly sequence: string
  readonly at: Date
  readonly actor: string | null
  readonly action: string
  readonly subject: string | null
  readonly detail: Readonly<Record<string, unknown>>
  readonly previousHash: string
}

interface AuditEntry extends AuditContent {
  readonly hash: string
}

/** The hash of an entry with the name of its algorithm, 'sha256:9f…', so that a chain may change to another. */
export function auditHash(content: AuditContent, name: HashName): string {
  const { tenantId, sequence, at, actor, action, subject, detail, previousHash } = content
  const row = [tenantId, sequence, at.toISOString(), actor, action, subject, canonical(detail), previousHash]
  return `${name}:${createHash(name).update(JSON.stringify(row)).digest('hex')}`
}

/** A JSON value with its keys in one order: the database keeps another than it was given. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, held]) => [key, canonical(held)]))
}

/** Why an entry does not fit after the one before it; null when it does. */
export function breakAt(entry: AuditEntry, before: { sequence: string; hash: string }): AuditBreak | null {
  if (BigInt(entry.sequence) !== BigInt(before.sequence) + 1n) return 'missing'
  if (entry.previousHash !== before.hash) return 'changed'
  const name = hashNames.find((known) => entry.hash.startsWith(`${known}:`))
  return name && auditHash(entry, name) === entry.hash ? null : 'changed'
}

export type AuditBreak = 'changed' | 'missing' | 'cut'
