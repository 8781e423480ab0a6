/** The tables under all others: tenants, the audit chain, the outbox. */

import type { ColumnType, JSONColumnType } from 'kysely'

export interface TenantTable {
  tenantId: string
  name: string
  address: string // as in /p/{address}/…
  example: boolean
  demonstrationDate: string | null // the day that an example stands still at, 'YYYY-MM-DD'
  createdAt: ColumnType<Date, Date, never>
}

/** Written by the database alone, as an entry is added. */
export interface AuditHeadTable {
  tenantId: ColumnType<string, never, never>
  sequence: ColumnType<string, never, never>
  hash: ColumnType<string, never, never>
}

export interface AuditEntryTable {
  tenantId: ColumnType<string, string, never>
  sequence: ColumnType<string, string, never> // 1, 2, 3 … without a gap, as text
  at: ColumnType<Date, Date, never>
  actor: ColumnType<string | null, string | null, never> // a person's id; null for the machine
  action: ColumnType<string, string, never> // noun.verb
  subject: ColumnType<string | null, string | null, never>
  detail: JSONColumnType<Record<string, unknown>, string, never>
  previousHash: ColumnType<string, string, never> // '' before the first
  hash: ColumnType<string, string, never> // 'sha256:…' or 'sm3:…'
}

export interface OutboxTable {
  tenantId: string
  id: string
  topic: string
  payload: JSONColumnType<Record<string, unknown>, string, string>
  actorId: string | null // whose act it was; null: the machine's
  createdAt: Date
}

/** What each listener has still to hear. Written by the database as an event comes. */
export interface OutboxPendingTable {
  tenantId: string
  outboxId: string
  listener: 'notices' | 'drafts'
}
