/** Edited reports over HTTP: bringing one back, and those that came. */

import * as contract from '#contract/report-returns.ts'
import { Refusal } from '#domain/refusal.ts'
import { writeDocuments } from '../documents/recorded.ts'
import type { Router } from '../edge/router.ts'
import { readReturned } from '../intakes/reading.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { keepReportOpen } from './keep-open.ts'
import { permitReport } from './queries.ts'
import { prepareRefresh, refreshReport } from './refresh.ts'
import { listReturns, storeReturn } from './returns.ts'

export function serveReportReturns(router: Router, { door }: Services): void {
  router.serve(contract.listReturns, ({ actor, params: { id }, permit }) =>
    door.read(actor, async (tx) => {
      await permitReport(tx, id, permit)
      return { returns: await listReturns(tx, id) }
    }),
  )

  router.serve(contract.returnReport, async ({ actor, params: { id }, file, permit, now: at }) => {
    await door.read(actor, async (tx) => {
      await permitReport(tx, id, permit)
      await keepReportOpen(tx, id)
    })
    // The file is read and refreshed outside any transaction: it may take seconds.
    const origin = await readReturned(file.bytes)
    const { today, refreshing } = await door.read(actor, async (tx) => {
      const day = await todayOf(tx, at)
      return { today: day, refreshing: await prepareRefresh(tx, { id, origin, today: day }) }
    })
    const refreshed = await refreshReport(file.bytes, refreshing)
    const action = { name: 'report.return', subject: id }
    return writeDocuments(door, { actor, action }, async (tx, trail, documents) => {
      const returnId = await storeReturn(tx, actor, {
        ...{ reportId: id, name: file.name, bytes: file.bytes, refreshed, today, at, documents },
      })
      const { changes, doubts } = refreshed.sheet
      trail.subject(id, { changes: changes.length, doubts: doubts.length })
      const view = (await listReturns(tx, id)).find((one) => one.id === returnId)
      if (!view) throw new Refusal('not-found')
      return view
    })
  })
}
