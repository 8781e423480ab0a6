/** The report of a place made without anybody signed in: by the command line. */

import type { Door, Tx } from '../db.ts'
import { getFileBytes } from '../files/queries.ts'
import { todayOf } from '../tenants/queries.ts'
import { makeReport } from './make.ts'
import { getReportRow, materialOf, type ReportRow } from './queries.ts'

interface Makers {
  readonly door: Door
  readonly clock: () => Date
}

/** Makes the report on the tenant's own outline now, stores it like every other, and answers its bytes. */
export async function makeOutlineReport(makers: Makers, tenantId: string): Promise<Uint8Array> {
  const { door, clock } = makers
  const actor = { tenantId, personId: null }
  const report = await door.read(actor, async (tx) => {
    const row = await getOutlineRow(tx)
    return { reportId: row.id, material: await materialOf(tx, row, await todayOf(tx, clock())) }
  })
  const fileId = await makeReport(makers, {
    actor,
    report: {
      ...report,
      kind: 'outline',
      unitId: null,
      variant: 'review',
      edition: 'standard',
      numbersContents: true,
    },
    progress: () => {},
  })
  return door.read(actor, (tx) => getFileBytes(tx, fileId))
}

/** The report on the district's own outline; where there is none, the first. */
async function getOutlineRow(tx: Tx): Promise<ReportRow> {
  const reports = await tx
    .selectFrom('report')
    .innerJoin('track', 'track.id', 'report.trackId')
    .innerJoin('trackPlan', 'trackPlan.trackId', 'report.trackId')
    .innerJoin('plan', 'plan.id', 'trackPlan.planId')
    .select(['report.id', 'plan.kind'])
    .where('report.kind', '=', 'outline')
    .orderBy('track.position')
    .orderBy('plan.position')
    .execute()
  const report = reports.find((r) => r.kind === 'district') ?? reports[0]
  if (!report) throw new Error('the evaluation writes no report of its own')
  return getReportRow(tx, report.id)
}
