/** Walks a tenant's audit chain and finds the first row that was changed, removed or cut off. */

import type { Door, Tx } from '../db.ts'
import { type AuditBreak, breakAt } from './audit-chain.ts'

export interface AuditVerdict {
  /** Whole entries before the first break, or all. */
  readonly entries: number
  /** Hash of the last whole entry; '' when there is none. */
  readonly head: string
  /** Where the chain first breaks; null when it is whole. */
  readonly broken: { readonly sequence: string; readonly why: AuditBreak } | null
  /** Whether a hash noted down outside occurs: a chain rewritten as a whole shows only by that. */
  readonly holdsNotedHead: boolean
}

const sliceSize = 1000

/**
 * Checks every entry against its hash and the one before it, and the last against the head of the chain.
 * A noted head is a hash, or number and hash as reports print them: '39 sha256:…'.
 */
export async function verifyAudit(door: Door, tenantId: string, notedHead?: string): Promise<AuditVerdict> {
  return door.read({ tenantId, personId: null }, async (tx) => {
    let last = { sequence: '0', hash: '' }
    let holdsNotedHead = false
    const verdict = (broken: AuditVerdict['broken']) => ({
      entries: Number(last.sequence),
      head: last.hash,
      broken,
      holdsNotedHead,
    })
    for (
      let slice = await entriesAfter(tx, '0');
      slice.length > 0;
      slice = await entriesAfter(tx, last.sequence)
    ) {
      for (const entry of slice) {
        const why = breakAt(entry, last)
        if (why) return verdict({ sequence: entry.sequence, why })
        holdsNotedHead ||= notedHead === entry.hash || notedHead === `${entry.sequence} ${entry.hash}`
        last = entry
      }
    }
    const head = await tx.selectFrom('auditHead').select(['sequence', 'hash']).executeTakeFirst()
    const cut = (head?.sequence ?? '0') !== last.sequence || (head?.hash ?? '') !== last.hash
    return verdict(cut ? { sequence: String(BigInt(last.sequence) + 1n), why: 'cut' } : null)
  })
}

const entriesAfter = (tx: Tx, sequence: string) =>
  tx
    .selectFrom('auditEntry')
    .selectAll()
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(sliceSize)
    .execute()
