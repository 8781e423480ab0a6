/** Reports over HTTP: reading, making in the background, downloading. */

import * as contract from '#contract/reports.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { unitOfAssignment } from '../assignments/readings.ts'
import type { Router } from '../edge/router.ts'
import { getFile, getFileBytes } from '../files/queries.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { makeReport, type ReportToMake } from './make.ts'
import { openUnitReport } from './open.ts'
import { getReport, getReportRow, listReports, materialOf } from './queries.ts'

export function serveReports(router: Router, services: Services): void {
  serveReading(router, services)
  serveMaking(router, services)
}

function serveReading(router: Router, { door }: Services): void {
  router.serve(contract.listReports, ({ actor }) =>
    door.read(actor, async (tx) => ({ reports: await listReports(tx) })),
  )

  router.serve(contract.getReport, ({ actor, params, now }) =>
    door.read(actor, async (tx) => {
      const writable = isPermitted('report.make', actor, null)
      return getReport(tx, { id: params.id, today: await todayOf(tx, now), writable })
    }),
  )

  router.serve(contract.downloadFile, ({ actor, params, permit }) =>
    door.read(actor, async (tx) => {
      const file = await getFile(tx, params.id)
      permit(file.unitId)
      return { name: file.name, mediaType: file.mediaType, bytes: await getFileBytes(tx, params.id) }
    }),
  )
}

function serveMaking(router: Router, services: Services): void {
  const { door, jobs } = services
  const read = (actor: Actor, reportId: string, now: Date) =>
    door.read(actor, async (tx) => materialOf(tx, await getReportRow(tx, reportId), await todayOf(tx, now)))
  /** Starts the work and answers at once; the page asks how far it is. */
  const start = (actor: Actor, report: ReportToMake) =>
    jobs.start(actor, (progress) => makeReport(services, { actor, report, progress }))

  router.serve(contract.makeReport, async ({ actor, params, body, permit, now }) => {
    permit(null)
    const material = await read(actor, params.id, now)
    return start(actor, { reportId: params.id, unitId: null, material, variant: body.variant })
  })

  router.serve(contract.makeUnitReport, async ({ actor, params, permit, now }) => {
    const unitId = await door.read(actor, (tx) => unitOfAssignment(tx, params.id))
    permit(unitId)
    const reportId = await door.write(actor, { name: 'report.open', subject: params.id }, (tx) =>
      openUnitReport(tx, actor, params.id),
    )
    const material = await read(actor, reportId, now)
    return start(actor, { reportId, unitId, material, variant: 'final' })
  })

  router.serve(contract.getReportJob, async ({ actor, params }) => jobs.get(actor, params.id))
}
