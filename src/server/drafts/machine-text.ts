/** What the machine would write of a report today: composed once for all who read it while nothing is written. */

import { sql } from 'kysely'
import { composeReport } from '#domain/reports/compose.ts'
import type { ComposedReport } from '#domain/reports/composed.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import type { Tx } from '../db.ts'
import { dataOf } from '../reports/queries.ts'
import { todayOf } from '../tenants/queries.ts'
import type { DraftedReport } from './access.ts'

/** Whatever people wrote, this is what the data and the units' words say. */
export interface MachineText {
  readonly material: ReportMaterial
  readonly composed: ComposedReport
}

/** Composed once a transaction: an answer that follows a save reads what the save was held against. */
const composedIn = new WeakMap<Tx, { readonly reportId: string; readonly text: MachineText }>()

/** By report, with the state of the data it was composed from; a desk asks for a dozen sections at once. */
const kept = new Map<string, { readonly stand: string; readonly text: MachineText }>()
const mostKept = 8

export async function readMachineText(tx: Tx, { row }: DraftedReport, now: Date): Promise<MachineText> {
  const before = composedIn.get(tx)
  if (before?.reportId === row.id) return before.text
  const today = await todayOf(tx, now)
  const stand = await standOf(tx, today)
  const known = kept.get(row.id)
  const text = stand !== null && known?.stand === stand ? known.text : await compose(tx, row, today)
  composedIn.set(tx, { reportId: row.id, text })
  if (stand !== null) keep(row.id, { stand, text })
  return text
}

async function compose(tx: Tx, row: DraftedReport['row'], today: string): Promise<MachineText> {
  const material = await dataOf(tx, row, today)
  return { material, composed: composeReport(material, reportPhrase) }
}

/** Every write moves the head of the audit trail; null inside a write, whose own changes have not moved it yet. */
async function standOf(tx: Tx, today: string): Promise<string | null> {
  const { rows } = await sql<{ readOnly: string; asOf: string | null; head: string | null }>`
    select current_setting('transaction_read_only') as read_only,
      current_setting('guiheng.as_of', true) as as_of,
      (select sequence::text from audit_head) as head`.execute(tx)
  const [found] = rows
  if (found?.readOnly !== 'on' || found.head === null) return null
  return [found.head, today, found.asOf ?? ''].join(' ')
}

function keep(reportId: string, entry: { readonly stand: string; readonly text: MachineText }): void {
  kept.delete(reportId)
  kept.set(reportId, entry)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
}
