/** Adjustments over HTTP. */

import { listNeeds, setLastDay } from '#contract/adjustment-needs.ts'
import * as contract from '#contract/adjustments.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import type { Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import { getOpenEvaluation } from '../evaluations/end.ts'
import { findEvaluation } from '../evaluations/queries.ts'
import { mediaTypeOf, storeFile } from '../files/queries.ts'
import { refuseMarkedUpload } from '../intakes/reading.ts'
import { findOutline } from '../plans/queries.ts'
import type { Services } from '../services.ts'
import { beginAdjustment, sendToOutline } from './begin.ts'
import { readChoices } from './choices.ts'
import { readDocument } from './document.ts'
import { readNeeds } from './needs.ts'
import { plansToAdjust } from './plans.ts'
import { getAdjustmentRow, unitOf } from './read.ts'
import { getAdjustment, listAdjustments } from './view.ts'
import { addItem, addOpinion, saveItem, saveText, weighEffect } from './write.ts'

export function serveAdjustments(router: Router, services: Services): void {
  serveLists(router, services)
  serveWriting(router, services)
  serveItems(router, services)
  serveOpinions(router, services)
}

interface Asking {
  readonly actor: Actor
  readonly params: { readonly id: string }
  permit(unitId: string | null): void
}

/** The adjustment, once it is known that this actor may: refuses `not-found`, `not-permitted`. */
async function permitted(tx: Tx, { params, permit }: Asking) {
  const row = await getAdjustmentRow(tx, params.id)
  permit(unitOf(row))
  return row
}

const view = (tx: Tx, { actor, params: { id } }: Asking) => getAdjustment(tx, { actor, id })

function serveLists(router: Router, { door }: Services): void {
  router.serve(contract.listAdjustments, ({ actor }) =>
    door.read(actor, async (tx) => ({
      adjustments: await listAdjustments(tx, actor),
      plans: (await plansToAdjust(tx, actor)).map(({ id, name, kind }) => ({ id, name, kind })),
      lastOn: (await findEvaluation(tx))?.adjustmentsLastOn ?? null,
      leading: isPermitted('adjustment.lead', actor, null),
    })),
  )

  router.serve(listNeeds, ({ actor }) =>
    door.read(actor, async (tx) => {
      const outline = await findOutline(tx)
      const { id, name } = outline ?? {}
      return {
        needs: await readNeeds(tx),
        outline: id && name ? { id, name, kind: 'district' as const } : null,
      }
    }),
  )

  router.serve(setLastDay, ({ actor, body: { lastOn } }) =>
    door.write(actor, { name: 'adjustment.schedule' }, async (tx, trail) => {
      const { id } = await getOpenEvaluation(tx)
      trail.subject(id, { dueOn: lastOn ?? '' })
      await tx.updateTable('evaluation').set({ adjustmentsLastOn: lastOn }).where('id', '=', id).execute()
      return { lastOn }
    }),
  )

  router.serve(contract.beginAdjustment, ({ actor, body, permit, now: at }) =>
    door.write(actor, { name: 'adjustment.begin' }, async (tx, trail) => {
      const plan = (await plansToAdjust(tx, actor)).find((p) => p.id === body.planId)
      permit(plan?.leadUnitId ?? null)
      const id = await beginAdjustment(tx, { actor, ...body, sentFromId: null, at })
      trail.subject(id, { name: body.title })
      return getAdjustment(tx, { actor, id })
    }),
  )
}

function serveWriting(router: Router, { door }: Services): void {
  router.serve(contract.getAdjustment, (call) =>
    door.read(call.actor, async (tx) => {
      await permitted(tx, call)
      return view(tx, call)
    }),
  )

  router.serve(contract.saveAdjustmentText, (call) =>
    door.write(call.actor, { name: 'adjustment.write', subject: call.params.id }, async (tx) => {
      await permitted(tx, call)
      await saveText(tx, { actor: call.actor, id: call.params.id, at: call.now }, call.body)
      return view(tx, call)
    }),
  )

  router.serve(contract.sendToOutline, (call) =>
    door.write(call.actor, { name: 'adjustment.send', subject: call.params.id }, async (tx) => {
      await permitted(tx, call)
      return { id: await sendToOutline(tx, { actor: call.actor, id: call.params.id, at: call.now }) }
    }),
  )

  router.serve(contract.getAdjustmentDocument, async (call) => {
    const file = await door.read(call.actor, async (tx) => {
      await permitted(tx, call)
      return readDocument(tx, { actor: call.actor, id: call.params.id, now: call.now })
    })
    return file()
  })
}

function serveItems(router: Router, { door }: Services): void {
  router.serve(contract.getAdjustmentChoices, (call) =>
    door.read(call.actor, async (tx) => readChoices(tx, await permitted(tx, call))),
  )

  router.serve(contract.saveAdjustedItem, (call) =>
    door.write(call.actor, { name: 'adjustment.write', subject: call.params.id }, async (tx) => {
      await permitted(tx, call)
      const { id, itemId } = call.params
      await saveItem(tx, { actor: call.actor, id, at: call.now }, { ...call.body, itemId })
      return view(tx, call)
    }),
  )

  router.serve(contract.addAdjustedItem, (call) =>
    door.write(call.actor, { name: 'adjustment.write', subject: call.params.id }, async (tx) => {
      await permitted(tx, call)
      await addItem(tx, { actor: call.actor, id: call.params.id, at: call.now }, call.body)
      return view(tx, call)
    }),
  )

  router.serve(contract.weighEffect, (call) =>
    door.write(call.actor, { name: 'adjustment.weigh', subject: call.params.id }, async (tx) => {
      await permitted(tx, call)
      await weighEffect(tx, { actor: call.actor, id: call.params.id, at: call.now }, call.body)
      return view(tx, call)
    }),
  )
}

function serveOpinions(router: Router, { door }: Services): void {
  router.serve(contract.addOpinionFile, async (call) => {
    const { actor, file, now: at } = call
    await door.read(actor, (tx) => permitted(tx, call))
    // The file is read outside any transaction: it may take seconds.
    await refuseMarkedUpload(file.bytes)
    return door.write(actor, { name: 'adjustment.keep', subject: call.params.id }, async (tx) => {
      const unitId = unitOf(await permitted(tx, call))
      const stored = await storeFile(tx, actor, { ...file, mediaType: mediaTypeOf(file.name), unitId, at })
      return { id: stored.id, name: stored.name }
    })
  })

  router.serve(contract.addOpinion, (call) =>
    door.write(call.actor, { name: 'adjustment.opine', subject: call.params.id }, async (tx) => {
      await permitted(tx, call)
      await addOpinion(tx, { actor: call.actor, id: call.params.id, at: call.now }, call.body)
      return view(tx, call)
    }),
  )
}
