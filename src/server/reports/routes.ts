/** Reports over HTTP: reading, making in the background, downloading. */

import { v7 } from 'uuid'
import * as contract from '#contract/reports.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { getAssignmentRow, unitOfAssignment } from '../assignments/readings.ts'
import type { Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import { getFile, getFileBytes } from '../files/queries.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { makeReport, type ReportToMake } from './make.ts'
import { getReport, getReportRow, listReports, materialOf } from './queries.ts'

export function serveReports(router: Router, services: Services): void {
  const { door, jobs } = services

  /** Starts the work and answers at once; the page asks how far it is. */
  const start = (actor: Actor, report: ReportToMake) =>
    jobs.start(actor, (progress) => makeReport(services, { actor, report, progress }))

  router.serve(contract.listReports, ({ actor }) =>
    door.read(actor, async (tx) => ({ reports: await listReports(tx) })),
  )

  router.serve(contract.getReport, ({ actor, params, now }) =>
    door.read(actor, async (tx) => {
      const writable = isPermitted('report.make', actor, null)
      return getReport(tx, { id: params.id, today: await todayOf(tx, now), writable })
    }),
  )

  router.serve(contract.makeReport, async ({ actor, params, body, permit, now }) => {
    permit(null)
    const material = await door.read(actor, async (tx) =>
      materialOf(tx, await getReportRow(tx, params.id), await todayOf(tx, now)),
    )
    return start(actor, { reportId: params.id, unitId: null, material, variant: body.variant })
  })

  router.serve(contract.makeUnitReport, async ({ actor, params, permit, now }) => {
    const unitId = await door.read(actor, (tx) => unitOfAssignment(tx, params.id))
    permit(unitId)
    const reportId = await door.write(actor, { name: 'report.open', subject: params.id }, (tx) =>
      openUnitReport(tx, actor, params.id),
    )
    const material = await door.read(actor, async (tx) =>
      materialOf(tx, await getReportRow(tx, reportId), await todayOf(tx, now)),
    )
    return start(actor, { reportId, unitId, material, variant: 'final' })
  })

  router.serve(contract.getReportJob, async ({ actor, params }) => jobs.get(actor, params.id))

  router.serve(contract.downloadFile, ({ actor, params, permit }) =>
    door.read(actor, async (tx) => {
      const file = await getFile(tx, params.id)
      permit(file.unitId)
      return { name: file.name, mediaType: file.mediaType, bytes: await getFileBytes(tx, params.id) }
    }),
  )
}

/** The report of an assignment, opened the first time it is asked for. */
async function openUnitReport(tx: Tx, actor: Actor, assignmentId: string): Promise<string> {
  const known = await tx
    .selectFrom('report')
    .select('id')
    .where('assignmentId', '=', assignmentId)
    .executeTakeFirst()
  if (known) return known.id
  const { readings, row } = await getAssignmentRow(tx, assignmentId)
  const id = v7()
  await tx
    .insertInto('report')
    .values({
      tenantId: actor.tenantId,
      id,
      evaluationId: readings.evaluation.id,
      trackId: row.track.id,
      assignmentId,
      kind: 'unit',
      title: `${row.unit}${row.track.name}${row.track.reportName}`,
    })
    .execute()
  return id
}
