/** Reports over HTTP: reading, making in the background, downloading. */

import { checkFile, checkReport } from '#contract/consistency.ts'
import * as contract from '#contract/reports.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { offeredEditions } from '#domain/reports/edition.ts'
import { unitOfAssignment } from '../assignments/readings.ts'
import type { Router } from '../edge/router.ts'
import { getFile, getFileBytes } from '../files/queries.ts'
import { readUploaded } from '../intakes/reading.ts'
import type { Services } from '../services.ts'
import { refuseUnfillable } from '../templates/report-template.ts'
import { todayOf } from '../tenants/queries.ts'
import { consistencyView, draftParagraphs, knownOf } from './consistency.ts'
import { keepReportOpen } from './keep-open.ts'
import { makeReport, type ReportToMake } from './make.ts'
import { openUnitReport } from './open.ts'
import { getReport, getReportRow, listReports, materialOf, permitReport } from './queries.ts'

export function serveReports(router: Router, services: Services): void {
  serveConsistency(router, services)
  serveReading(router, services)
  serveMaking(router, services)
}

function serveReading(router: Router, { door }: Services): void {
  router.serve(contract.listReports, ({ actor }) =>
    door.read(actor, async (tx) => ({
      reports: isPermitted('report.read', actor, null) ? await listReports(tx) : [],
    })),
  )

  router.serve(contract.getReport, ({ actor, params, permit, now }) =>
    door.read(actor, async (tx) => {
      const { leadUnitId } = await getReportRow(tx, params.id)
      permit(leadUnitId)
      const writable = isPermitted('report.make', actor, leadUnitId)
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

function serveConsistency(router: Router, { door }: Services): void {
  router.serve(checkReport, ({ actor, params: { id }, permit, now }) =>
    door.read(actor, async (tx) => {
      await permitReport(tx, id, permit)
      const today = await todayOf(tx, now)
      return consistencyView(await draftParagraphs(tx, id, today), await knownOf(tx, id, today))
    }),
  )

  router.serve(checkFile, async ({ actor, params: { id }, file, permit, now }) => {
    const known = await door.read(actor, async (tx) => {
      await permitReport(tx, id, permit)
      return knownOf(tx, id, await todayOf(tx, now))
    })
    const { paragraphs } = await readUploaded(file.bytes)
    return consistencyView(paragraphs, known)
  })
}

function serveMaking(router: Router, services: Services): void {
  const { door, jobs } = services
  const read = (actor: Actor, reportId: string, now: Date) =>
    door.read(actor, async (tx) => materialOf(tx, await getReportRow(tx, reportId), await todayOf(tx, now)))
  /** Starts the work and answers at once; the page asks how far it is. */
  const start = (actor: Actor, report: ReportToMake) =>
    jobs.start(actor, (progress) => makeReport(services, { actor, report, progress }))

  router.serve(contract.makeReport, async ({ actor, params, body, permit, now }) => {
    const { leadUnitId: unitId, process } = await door.read(actor, (tx) =>
      permitReport(tx, params.id, permit),
    )
    if (!offeredEditions(process).includes(body.edition))
      throw new Refusal('edition-not-offered', { edition: body.edition })
    // Said at once, not when the file is done.
    await door.read(actor, (tx) => keepReportOpen(tx, params.id))
    const material = await read(actor, params.id, now)
    if (body.edition === 'standard') await door.read(actor, (tx) => refuseUnfillable(tx, params.id, material))
    const made = { reportId: params.id, kind: 'outline', unitId, material, ...body } as const
    return start(actor, made)
  })

  router.serve(contract.makeUnitReport, async ({ actor, params, permit, now }) => {
    const unitId = await door.read(actor, (tx) => unitOfAssignment(tx, params.id))
    permit(unitId)
    const reportId = await door.write(actor, { name: 'report.open', subject: params.id }, (tx) =>
      openUnitReport(tx, actor, params.id),
    )
    const material = await read(actor, reportId, now)
    await door.read(actor, (tx) => refuseUnfillable(tx, reportId, material))
    return start(actor, { reportId, kind: 'unit', unitId, material, variant: 'final', edition: 'standard' })
  })

  router.serve(contract.getReportJob, ({ actor, params }) => jobs.get(actor, params.id))
}
