/** Refreshing an edited report by the command line: the report is found by the file itself. */

import { Refusal } from '#domain/refusal.ts'
import type { ChangeSheet } from '#domain/reports/change-sheet.ts'
import type { Door } from '../db.ts'
import { todayOf } from '../tenants/queries.ts'
import { listTenants } from '../tenants/registry.ts'
import { refreshReport } from './refresh.ts'

interface Makers {
  readonly door: Door
  readonly clock: () => Date
}

/** Refuses `report-foreign` where the file was made from no report of any tenant. */
export async function refreshFile(
  { door, clock }: Makers,
  bytes: Uint8Array,
): Promise<{ refreshed: Uint8Array; sheet: ChangeSheet }> {
  for (const { tenantId } of await listTenants(door)) {
    const refreshed = await door.read({ tenantId, personId: null }, async (tx) => {
      const today = await todayOf(tx, clock())
      const reports = await tx.selectFrom('report').select('id').orderBy('id').execute()
      for (const { id } of reports) {
        const found = await unlessForeign(() => refreshReport(tx, { id, bytes, today }))
        if (found) return { refreshed: found.file.bytes, sheet: found.sheet }
      }
      return null
    })
    if (refreshed) return refreshed
  }
  throw new Refusal('report-foreign')
}

async function unlessForeign<Found>(work: () => Promise<Found>): Promise<Found | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'report-foreign') return null
    throw error
  }
}
