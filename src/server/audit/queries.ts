/** Reads the audit trail, newest first. */

import { sql } from 'kysely'
import type { z } from 'zod'
import type { AuditEntryView, listAudit } from '#contract/audit.ts'
import type { Tx } from '../db.ts'

type Asked = z.output<typeof listAudit.params>

const pageSize = 50

export async function readTrail(
  tx: Tx,
  { before, action, person }: Asked,
): Promise<{ entries: AuditEntryView[]; hasEarlier: boolean }> {
  const rows = await tx
    .selectFrom('auditEntry')
    .leftJoin('person', 'person.id', 'auditEntry.actor')
    .select(['auditEntry.sequence', 'auditEntry.at', 'auditEntry.action', 'auditEntry.subject'])
    .select(['auditEntry.detail', 'auditEntry.actor', 'person.name'])
    .$if(before !== undefined, (q) => q.where('auditEntry.sequence', '<', before ?? ''))
    .$if(action !== undefined, (q) => q.where(sql`starts_with(audit_entry.action, ${action})`, '=', true))
    .$if(person !== undefined, (q) => q.where(sql`strpos(person.name, ${person})`, '>', 0))
    .orderBy('auditEntry.sequence', 'desc')
    .limit(pageSize + 1)
    .execute()
  return {
    entries: rows.slice(0, pageSize).map(({ actor, name, at, ...entry }) => ({
      ...entry,
      at: at.toISOString(),
      // An actor whom the tenant does not know is shown as the record has it.
      by: name ?? actor,
    })),
    hasEarlier: rows.length > pageSize,
  }
}
