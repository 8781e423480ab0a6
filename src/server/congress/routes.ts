/** The way to the congress over HTTP. */

import * as contract from '#contract/congress.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import type { Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import { getReportRow } from '../reports/queries.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { briefDownload, briefOrder } from './brief.ts'
import { packPackage, readParts, storePackage } from './package.ts'
import { getCongress, setMeeting } from './queries.ts'

export function serveCongress(router: Router, { door }: Services): void {
  const look = async (tx: Tx, actor: Actor, { reportId, now }: { reportId: string; now: Date }) => {
    const writable = isPermitted('congress.prepare', actor, null)
    return getCongress(tx, { reportId, today: await todayOf(tx, now), writable })
  }

  router.serve(contract.getCongress, ({ actor, params, permit, now }) =>
    door.read(actor, async (tx) => {
      permit(null)
      return look(tx, actor, { reportId: params.id, now })
    }),
  )

  router.serve(contract.setMeeting, ({ actor, params, body, now }) =>
    door.write(actor, { name: 'congress.meeting', subject: params.id, detail: body }, async (tx) => {
      await setMeeting(tx, actor, { reportId: params.id, heldOn: body.heldOn, at: now })
      return look(tx, actor, { reportId: params.id, now })
    }),
  )

  router.serve(contract.makeReadingPackage, async ({ actor, params, now }) => {
    const parts = await door.read(actor, (tx) => readParts(tx, params.id, now))
    // Files are made outside any transaction: it may take seconds.
    const bytes = await packPackage(parts)
    return door.write(actor, { name: 'congress.package', subject: params.id }, async (tx, trail) => {
      await storePackage(tx, trail, { actor, made: { reportId: params.id, parts, bytes, at: now } })
      return look(tx, actor, { reportId: params.id, now })
    })
  })

  router.serve(contract.downloadBrief, async ({ actor, params, permit, now }) => {
    const view = await door.read(actor, async (tx) => {
      permit((await getReportRow(tx, params.id)).leadUnitId)
      return briefOrder(tx, params.id, await todayOf(tx, now))
    })
    return briefDownload(view)
  })
}
