/** Items over HTTP: reading one, arranging it, its responsibilities, and corrections of entry. */

import * as contract from '#contract/items.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Router } from '../edge/router.ts'
import { getFile, getFileBytes, mediaTypeOf, storeFile } from '../files/queries.ts'
import { refuseMarkedUpload } from '../intakes/reading.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { arrangeItem } from './attributes.ts'
import { endCorrection, getCorrection, proposeCorrection, standingText } from './corrections.ts'
import { getItem, listPlanChanges, unitsOfItem } from './queries.ts'
import { reassignItem, reassignPlan } from './reassign.ts'

export function serveItems(router: Router, services: Services): void {
  serveReading(router, services)
  serveArranging(router, services)
  serveCorrections(router, services)
}

function serveReading(router: Router, { door }: Services): void {
  router.serve(contract.getItem, ({ actor, params }) =>
    door.read(actor, (tx) => getItem(tx, actor, params.id)),
  )

  router.serve(contract.listPlanChanges, ({ actor, params }) =>
    door.read(actor, async (tx) => ({ changes: await listPlanChanges(tx, actor, params.id) })),
  )

  router.serve(contract.downloadCorrectionPage, ({ actor, params }) =>
    door.read(actor, async (tx) => {
      const { fileId } = await getCorrection(tx, params.id)
      const { name, mediaType } = await getFile(tx, fileId)
      return { name, mediaType, bytes: await getFileBytes(tx, fileId) }
    }),
  )
}

function serveArranging(router: Router, { door }: Services): void {
  router.serve(contract.arrangeItem, ({ actor, params: { id }, body, permit, now: at }) =>
    door.write(actor, { name: 'item.arrange', subject: id }, async (tx, trail) => {
      const units = await unitsOfItem(tx, id)
      permit(units.find((unitId) => isPermitted('item.arrange', actor, unitId)) ?? null)
      await arrangeItem(tx, actor, { ...body, itemId: id, at, today: await todayOf(tx, at) })
      trail.subject(id, { version: body.basedOn + 1 })
      return getItem(tx, actor, id)
    }),
  )

  router.serve(contract.reassignItem, ({ actor, params: { id }, body, now: at }) =>
    door.write(actor, { name: 'item.reassign', subject: id }, async (tx) => {
      await unitsOfItem(tx, id)
      await reassignItem(tx, actor, { ...body, itemId: id, at })
      return getItem(tx, actor, id)
    }),
  )

  router.serve(contract.changePlanLead, async ({ actor, params: { id }, body, now: at }) => {
    await door.write(actor, { name: 'plan.reassign', subject: id }, (tx) =>
      reassignPlan(tx, actor, { ...body, planId: id, at }),
    )
  })
}

function serveCorrections(router: Router, { door }: Services): void {
  router.serve(contract.keepCorrectionPage, async ({ actor, params: { id }, file, now: at }) => {
    await door.read(actor, (tx) => standingText(tx, id))
    // The file is read outside any transaction: it may take seconds.
    await refuseMarkedUpload(file.bytes)
    return door.write(actor, { name: 'correction.keep', subject: id }, async (tx) => {
      const page = { ...file, mediaType: mediaTypeOf(file.name), unitId: null, at }
      return { fileId: (await storeFile(tx, actor, page)).id }
    })
  })

  router.serve(contract.proposeCorrection, ({ actor, params: { id }, body, now: at }) =>
    door.write(actor, { name: 'correction.propose', subject: id }, async (tx) => {
      await proposeCorrection(tx, actor, { ...body, itemId: id, at })
      return getItem(tx, actor, id)
    }),
  )

  router.serve(contract.applyCorrection, ({ actor, params: { id }, now: at }) =>
    door.write(actor, { name: 'correction.apply', subject: id }, async (tx) =>
      getItem(tx, actor, await endCorrection(tx, actor, { id, outcome: 'applied', reason: '', at })),
    ),
  )

  router.serve(contract.turnDownCorrection, ({ actor, params: { id }, body, now: at }) =>
    door.write(actor, { name: 'correction.reject', subject: id }, async (tx) =>
      getItem(tx, actor, await endCorrection(tx, actor, { ...body, id, outcome: 'turned_down', at })),
    ),
  )
}
