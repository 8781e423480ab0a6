/** Reports over HTTP: reading, making in the background, downloading. */

import { checkFile, checkReport } from '#contract/consistency.ts'
import * as contract from '#contract/reports.ts'
import { compose } from '#documents/composing/compose.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { offeredEditions } from '#domain/reports/edition.ts'
import { unitOfAssignment } from '../assignments/readings.ts'
import type { Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import { getFile, getFileBytes } from '../files/queries.ts'
import { readUploaded } from '../intakes/reading.ts'
import type { Services } from '../services.ts'
import { refuseUnfillable } from '../templates/report-template.ts'
import { todayOf } from '../tenants/queries.ts'
import { consistencyView, knownOf } from './consistency.ts'
import { keepReportOpen } from './keep-open.ts'
import { makeReport, type ReportToMake } from './make.ts'
import { openUnitReport } from './open.ts'
import { getReport, getReportRow, listReports, materialOf, permitReport, type ReportRow } from './queries.ts'

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
  /** Read at once; the text is held against it outside of any transaction. */
  const read = async (tx: Tx, row: ReportRow, now: Date) => {
    const material = await materialOf(tx, row, await todayOf(tx, now))
    return { material, known: await knownOf(tx, material) }
  }

  router.serve(checkReport, async ({ actor, params: { id }, permit, now }) => {
    const order = await door.read(actor, async (tx) => {
      return read(tx, await permitReport(tx, id, permit), now)
    })
    return consistencyView(await compose({ kind: 'draftCheck', order }))
  })

  router.serve(checkFile, async ({ actor, params: { id }, file, permit, now }) => {
    const { known } = await door.read(actor, async (tx) => {
      return read(tx, await permitReport(tx, id, permit), now)
    })
    const { paragraphs } = await readUploaded(file.bytes)
    return consistencyView(await compose({ kind: 'textCheck', order: { paragraphs, known } }))
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
    const {
      leadUnitId: unitId,
      kind,
      process,
    } = await door.read(actor, (tx) => permitReport(tx, params.id, permit))
    if (!offeredEditions(kind, process).includes(body.edition))
      throw new Refusal('edition-not-offered', { edition: body.edition })
    // Said at once, not when the file is done.
    await door.read(actor, (tx) => keepReportOpen(tx, params.id))
    const material = await read(actor, params.id, now)
    await refuseUnfillable(door, actor, { ...body, reportId: params.id, material })
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
    const made = { reportId, material, variant: 'final', edition: 'standard' } as const
    await refuseUnfillable(door, actor, made)
    return start(actor, { ...made, kind: 'unit', unitId })
  })

  router.serve(contract.getReportJob, ({ actor, params }) => jobs.get(actor, params.id))
}
