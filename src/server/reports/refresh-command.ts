/** Refreshing an edited report by the command line: the report is found by the file itself. */

import { Refusal } from '#domain/refusal.ts'
import type { ChangeSheet } from '#domain/reports/change-sheet.ts'
import type { Door } from '../db.ts'
import { readReturned } from '../intakes/reading.ts'
import { todayOf } from '../tenants/queries.ts'
import { listTenants } from '../tenants/registry.ts'
import { prepareRefresh, refreshReport } from './refresh.ts'

interface Makers {
  readonly door: Door
  readonly clock: () => Date
}

/** Refuses `report-foreign` where the file was made from no report of any tenant. */
export async function refreshFile(
  { door, clock }: Makers,
  bytes: Uint8Array,
): Promise<{ refreshed: Uint8Array; sheet: ChangeSheet }> {
  const origin = await readReturned(bytes)
  for (const { tenantId } of await listTenants(door)) {
    const refreshing = await door.read({ tenantId, personId: null }, async (tx) => {
      const today = await todayOf(tx, clock())
      const reports = await tx.selectFrom('report').select('id').orderBy('id').execute()
      for (const { id } of reports) {
        const found = await unlessForeign(() => prepareRefresh(tx, { id, origin, today }))
        if (found) return found
      }
      return null
    })
    if (!refreshing) continue
    const { file, sheet } = await refreshReport(bytes, refreshing)
    return { refreshed: file.bytes, sheet }
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
