/** Edited reports over HTTP: bringing one back, and those that came. */

import * as contract from '#contract/report-returns.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { getReportRow } from './queries.ts'
import { refreshReport } from './refresh.ts'
import { listReturns, storeReturn } from './returns.ts'

export function serveReportReturns(router: Router, { door }: Services): void {
  router.serve(contract.listReturns, ({ actor, params: { id }, permit }) =>
    door.read(actor, async (tx) => {
      permit((await getReportRow(tx, id)).leadUnitId)
      return { returns: await listReturns(tx, id) }
    }),
  )

  router.serve(contract.returnReport, ({ actor, params: { id }, file, permit, now: at }) =>
    door.write(actor, { name: 'report.return', subject: id }, async (tx, trail) => {
      permit((await getReportRow(tx, id)).leadUnitId)
      const today = await todayOf(tx, at)
      const refreshed = await refreshReport(tx, { id, bytes: file.bytes, today })
      const returnId = await storeReturn(tx, actor, {
        ...{ reportId: id, name: file.name, bytes: file.bytes, refreshed, today, at },
      })
      const { changes, doubts } = refreshed.sheet
      trail.subject(id, { changes: changes.length, doubts: doubts.length })
      const view = (await listReturns(tx, id)).find((one) => one.id === returnId)
      if (!view) throw new Refusal('not-found')
      return view
    }),
  )
}
