/** Notifications over HTTP. */

import * as contract from '#contract/notifications.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Router } from '../edge/router.ts'
import { getFile, getFileBytes, mediaTypeOf, storeFile } from '../files/queries.ts'
import { refuseMarkedUpload } from '../intakes/reading.ts'
import { standingUnits } from '../people/queries.ts'
import type { Services } from '../services.ts'
import { acknowledge, issueNotification } from './issue.ts'
import { getNotification, listNotifications, owingUnits } from './queries.ts'

export function serveNotifications(router: Router, services: Services): void {
  serveReading(router, services)
  serveIssuing(router, services)
}

function serveReading(router: Router, { door }: Services): void {
  router.serve(contract.listNotifications, ({ actor }) =>
    door.read(actor, async (tx) => ({
      notifications: await listNotifications(tx, actor),
      canIssue: isPermitted('notification.issue', actor, null),
    })),
  )

  router.serve(contract.getNotification, ({ actor, params: { id }, permit }) =>
    door.read(actor, async (tx) => {
      const view = await getNotification(tx, actor, id)
      permit(view.addressees[0]?.unitId ?? null)
      return view
    }),
  )

  router.serve(contract.downloadNotificationFile, ({ actor, params: { id }, permit }) =>
    door.read(actor, async (tx) => {
      const { addressees } = await getNotification(tx, actor, id)
      permit(addressees[0]?.unitId ?? null)
      const held = await tx
        .selectFrom('notification')
        .select('fileId')
        .where('id', '=', id)
        .executeTakeFirst()
      if (!held?.fileId) throw new Refusal('not-found')
      const { name, mediaType } = await getFile(tx, held.fileId)
      return { name, mediaType, bytes: await getFileBytes(tx, held.fileId) }
    }),
  )
}

function serveIssuing(router: Router, { door }: Services): void {
  router.serve(contract.listAddressees, ({ actor }) =>
    door.read(actor, async (tx) => {
      const owing = await owingUnits(tx)
      const units = await standingUnits(tx)
      return { units: units.map(({ id, name }) => ({ unitId: id, unit: name, owes: owing.has(id) })) }
    }),
  )

  router.serve(contract.keepNotificationFile, async ({ actor, file, now: at }) => {
    // The file is read outside any transaction: it may take seconds.
    await refuseMarkedUpload(file.bytes)
    return door.write(actor, { name: 'notification.keep' }, async (tx, trail) => {
      const kept = await storeFile(tx, actor, {
        ...file,
        mediaType: mediaTypeOf(file.name),
        unitId: null,
        at,
      })
      trail.subject(kept.id, { name: kept.name, sha256: kept.sha256 })
      return { id: kept.id, name: kept.name }
    })
  })

  router.serve(contract.issueNotification, ({ actor, body, now: at }) =>
    door.write(actor, { name: 'notification.issue' }, async (tx, trail) => {
      const id = await issueNotification(tx, trail, { actor, issued: { ...body, at } })
      return getNotification(tx, actor, id)
    }),
  )

  router.serve(contract.acknowledge, ({ actor, params: { id }, body, permit, now: at }) => {
    permit(body.unitId)
    return door.write(actor, { name: 'notification.acknowledge' }, async (tx, trail) => {
      await acknowledge(tx, trail, { actor, given: { ...body, notificationId: id, at } })
      return getNotification(tx, actor, id)
    })
  })
}
