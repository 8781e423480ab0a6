/** Update rounds over HTTP: opening, answering, the steps of a unit's part, ending. */

import * as contract from '#contract/updates.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { answerAsks } from './answers.ts'
import { openRound } from './open.ts'
import { getUpdate, listUpdates } from './queries.ts'
import { unitOfUpdate } from './readings.ts'
import { closeRound, stepUpdate } from './steps.ts'

export function serveUpdates(router: Router, services: Services): void {
  serveRounds(router, services)
  serveParts(router, services)
}

function serveRounds(router: Router, { door }: Services): void {
  router.serve(contract.listUpdates, ({ actor, now }) =>
    door.read(actor, async (tx) => listUpdates(tx, actor, await todayOf(tx, now))),
  )

  router.serve(contract.openUpdate, ({ actor, body, now: at }) =>
    door.write(actor, { name: 'update.open' }, async (tx, trail) => {
      await openRound(tx, trail, actor, { ...body, at })
      return listUpdates(tx, actor, await todayOf(tx, at))
    }),
  )

  router.serve(contract.closeUpdate, ({ actor, params, now: at }) =>
    door.write(actor, { name: 'update.close', subject: params.id }, async (tx, trail) => {
      await closeRound(tx, trail, actor, { roundId: params.id, at })
      return listUpdates(tx, actor, await todayOf(tx, at))
    }),
  )
}

function serveParts(router: Router, { door }: Services): void {
  router.serve(contract.getUpdate, ({ actor, params: { id }, permit, now }) =>
    door.read(actor, async (tx) => {
      permit(await unitOfUpdate(tx, id))
      return getUpdate(tx, actor, { id, today: await todayOf(tx, now) })
    }),
  )

  router.serve(contract.answerUpdate, ({ actor, params: { id }, body, permit, now: at }) =>
    door.write(actor, { name: 'update.answer', subject: id }, async (tx, trail) => {
      permit(await unitOfUpdate(tx, id))
      await answerAsks(tx, trail, actor, { ...body, updateId: id, at })
      return getUpdate(tx, actor, { id, today: await todayOf(tx, at) })
    }),
  )

  router.serve(contract.stepUpdate, ({ actor, params: { id }, body, permit, now: at }) =>
    door.write(actor, { name: 'update.step', subject: id }, async (tx, trail) => {
      permit(await unitOfUpdate(tx, id))
      await stepUpdate(tx, trail, actor, { ...body, updateId: id, at })
      return getUpdate(tx, actor, { id, today: await todayOf(tx, at) })
    }),
  )
}
