/** Estimates, confirmations and update notes over HTTP. */

import * as contract from '#contract/estimates.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import type { Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { configureConfirmation, confirmValues, listConfirmations } from './confirmations.ts'
import { listEstimates } from './estimates.ts'
import { listNotes, registerSending, reportOfNote, unitOfReport } from './note-queries.ts'

export function serveEstimates(router: Router, { door }: Services): void {
  router.serve(contract.listEstimates, ({ actor, now }) =>
    door.read(actor, async (tx) => listEstimates(tx, actor, await todayOf(tx, now))),
  )

  router.serve(contract.listConfirmations, ({ actor }) =>
    door.read(actor, (tx) => listConfirmations(tx, actor)),
  )

  router.serve(contract.confirmValues, ({ actor, body, permit, now: at }) => {
    permit(null)
    const detail = { outcome: body.outcome, count: body.valueIds.length }
    return door.write(actor, { name: 'value.confirm', detail }, async (tx, trail) => {
      await confirmValues(tx, trail, { ...body, actor, at })
      return listConfirmations(tx, actor)
    })
  })

  router.serve(contract.configureConfirmation, ({ actor, body, permit }) => {
    permit(null)
    return door.write(actor, { name: 'value.configure', detail: { asked: body.asked } }, async (tx) => {
      await configureConfirmation(tx, body.asked)
      return listConfirmations(tx, actor)
    })
  })
}

export function serveUpdateNotes(router: Router, { door }: Services): void {
  const view = async (tx: Tx, actor: Actor, reportId: string) => ({
    notes: await listNotes(tx, reportId),
    sendable: isPermitted('note.send', actor, await unitOfReport(tx, reportId)),
  })

  router.serve(contract.listUpdateNotes, ({ actor, params, permit }) =>
    door.read(actor, async (tx) => {
      permit(await unitOfReport(tx, params.id))
      return view(tx, actor, params.id)
    }),
  )

  router.serve(contract.sendUpdateNote, ({ actor, params, body, permit, now: at }) => {
    const detail = { sentTo: body.sentTo, sentOn: body.sentOn }
    return door.write(actor, { name: 'note.send', subject: params.id, detail }, async (tx) => {
      const reportId = await reportOfNote(tx, params.id)
      permit(await unitOfReport(tx, reportId))
      await registerSending(tx, actor, { ...body, noteId: params.id, today: await todayOf(tx, at), at })
      return view(tx, actor, reportId)
    })
  })
}
