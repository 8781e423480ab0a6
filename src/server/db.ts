/** The door: the only way to the database. Every read sees one tenant; every write leaves its audit entry. */

import {
  CamelCasePlugin,
  HandleEmptyInListsPlugin,
  Kysely,
  PostgresDialect,
  replaceWithNoncontingentExpression,
  sql,
  type Transaction,
} from 'kysely'
import type { Pool } from 'pg'
import { v7 } from 'uuid'
import { auditHash, type HashName } from './database/audit-chain.ts'
import { refusalOfEnded } from './database/ended.ts'
import { insideTransaction } from './database/pool.ts'
import { createTurnstile } from './database/turnstile.ts'
import type { Tables } from './tables.ts'

export type Tx = Transaction<Tables>

/** Who is asking, in which tenant. */
export interface DoorActor {
  readonly tenantId: string
  readonly personId: string | null // null: the machine itself
  /** The day whose plans a read sees; absent: as they stand. A write never looks back. */
  readonly asOf?: string | undefined
}

/** Whoever has no tenant yet. Sees no row; only functions of the owner made for it answer, like `tenants()`. */
export const nobody: DoorActor = { tenantId: '00000000-0000-0000-0000-000000000000', personId: null }

/** What is done, as the audit says it: 'plan.adopt', to which subject, with what facts. */
export interface Action {
  readonly name: string // noun.verb
  readonly subject?: string
  readonly detail?: Detail
}

export type Detail = Readonly<Record<string, unknown>>

/** What a write adds to its own record while it works. */
export interface Trail {
  /** Says what was acted on, where it is only known inside; details are added to those of the action. */
  subject(id: string, detail?: Detail): void
  /** An event for others, sent once the write is committed. */
  emit(topic: string, payload: Detail): void
}

export interface Door {
  /** Runs `fn` on one unchanging view of the tenant's data. Nothing can be written. */
  read<T>(actor: DoorActor, fn: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * Runs `fn` and records it, all or nothing. `fn` may run again after a clash with another write, so it has no
   * effect outside the database and takes nothing from a run before. Refuses `evaluation-closed` where the database does.
   */
  write<T>(actor: DoorActor, action: Action, fn: (tx: Tx, trail: Trail) => Promise<T>): Promise<T>
}

export interface DoorSettings {
  readonly clock: () => Date
  readonly hash?: HashName
  /** Called once a write that sent events is committed. */
  readonly onEvents?: () => void
}

const attempts = 5
const clashes = new Set(['40001', '40P01']) // serialization failure, deadlock

export function createDoor(pool: Pool, { clock, hash = 'sha256', onEvents }: DoorSettings): Door {
  const database = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [
      new CamelCasePlugin({ maintainNestedObjectKeys: true }),
      // Nothing is in an empty list; without it the database calls that bad syntax.
      new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression }),
    ],
  })
  const turn = createTurnstile(placesFor(pool.options.max))
  const inside = <T>(work: () => Promise<T>) => {
    if (insideTransaction.getStore()?.open) {
      throw new Error('the door was used inside a transaction: use the transaction that it gave')
    }
    return turn(work)
  }
  return {
    read: async (actor, fn) =>
      inside(() =>
        database
          .transaction()
          .setIsolationLevel('repeatable read')
          .setAccessMode('read only')
          .execute((tx) => enter(tx, actor, () => fn(tx))),
      ),
    write: async (actor, action, fn) => {
      let hasEvents = false
      const written = await inside(() =>
        againAfterClash(() =>
          database.transaction().execute((tx) =>
            enter(tx, { ...actor, asOf: undefined }, async () => {
              const { trail, record, events } = createTrail(action)
              const result = await fn(tx, trail)
              await sendEvents(tx, { actor, at: clock(), events })
              hasEvents = events.length > 0
              await appendAudit(tx, { actor, at: clock(), hash, ...record() })
              return result
            }),
          ),
        ),
      )
      if (hasEvents) onEvents?.()
      return written
    },
  }
}

/** Sign-in works beside the door: a crowd of long writes must not leave it without a connection. */
const placesFor = (connections: number): number => Math.max(1, connections - 2)

/** Sets who is asking for the length of the transaction, then runs the work inside it. */
async function enter<T>(tx: Tx, actor: DoorActor, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('role', 'guiheng_app', true), set_config('search_path', 'guiheng, pg_temp', true),
    set_config('guiheng.tenant', ${actor.tenantId}, true), set_config('guiheng.actor', ${actor.personId ?? ''}, true),
    set_config('guiheng.as_of', ${actor.asOf ?? ''}, true)`.execute(tx)
  const state = { open: true }
  try {
    return await insideTransaction.run(state, work)
  } finally {
    // Work that outlives the transaction is outside again.
    state.open = false
  }
}

async function againAfterClash<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === attempts || !clashes.has(sqlState(error))) throw refusalOfEnded(error)
    }
  }
}

/** SQLSTATE of a database error. The codes of other errors never look like one. */
export function sqlState(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function createTrail({ name, subject, detail }: Action) {
  let record = { action: name, subject: subject ?? null, detail: { ...detail } }
  const events: { topic: string; payload: Detail }[] = []
  const trail: Trail = {
    subject(id, more) {
      record = { ...record, subject: id, detail: { ...record.detail, ...more } }
    },
    emit(topic, payload) {
      events.push({ topic, payload })
    },
  }
  return { trail, events, record: () => record }
}

interface Sent {
  readonly actor: DoorActor
  readonly at: Date
  readonly events: readonly { topic: string; payload: Detail }[]
}

async function sendEvents(tx: Tx, { actor, at, events }: Sent): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ topic, payload }) => ({
    tenantId: actor.tenantId,
    id: v7(),
    topic,
    payload: JSON.stringify(payload),
    actorId: actor.personId,
    createdAt: at,
  }))
  await tx.insertInto('outbox').values(rows).execute()
}

interface Recorded {
  readonly actor: DoorActor
  readonly at: Date
  readonly hash: HashName
  readonly action: string
  readonly subject: string | null
  readonly detail: Detail
}

/** Last before the commit: the head stays locked from here, and every other write of the tenant waits for it. */
async function appendAudit(tx: Tx, { actor, at, hash, action, subject, detail }: Recorded): Promise<void> {
  const head = await sql<{
    sequence: string
    hash: string
  }>`select sequence, hash from lock_audit_head()`.execute(tx)
  const last = head.rows[0]
  if (!last) throw new Error('the audit chain has no head')
  const stored = JSON.stringify(detail)
  const content = {
    tenantId: actor.tenantId,
    sequence: String(BigInt(last.sequence) + 1n),
    at,
    actor: actor.personId,
    action,
    subject,
    detail: JSON.parse(stored),
    previousHash: last.hash,
  }
  await tx
    .insertInto('auditEntry')
    .values({ ...content, detail: stored, hash: auditHash(content, hash) })
    .execute()
}
