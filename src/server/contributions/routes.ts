/** Contributions over HTTP: what is asked, the parts of an entry, writing, countersigning, taking over. */

import * as contract from '#contract/contributions.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { sideOf } from '#domain/processes/contribution.ts'
import type { Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import { unitOfEntry } from '../entries/find.ts'
import { getEntry } from '../entries/queries.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { listContributions } from './list.ts'
import { getContributions } from './queries.ts'
import { type EntryParts, readParts } from './readings.ts'
import { takeSteps, takeText, writeText } from './steps.ts'

export function serveContributions(router: Router, services: Services): void {
  serveReading(router, services)
  serveWriting(router, services)
}

function serveReading(router: Router, { door }: Services): void {
  router.serve(contract.listContributions, ({ actor, now }) =>
    door.read(actor, async (tx) => ({
      contributions: await listContributions(tx, actor, await todayOf(tx, now)),
    })),
  )

  router.serve(contract.getContributions, ({ actor, params: { id }, permit, now }) =>
    door.read(actor, async (tx) => {
      const parts = await readParts(tx, { entryId: id, today: await todayOf(tx, now) })
      permit(readingUnit(actor, parts))
      return getContributions(tx, actor, parts)
    }),
  )
}

/** Of the units that have a part in the entry one in which the actor may read it; else the one that fills it in. */
function readingUnit(actor: Actor, { entry, candidates, contributors }: EntryParts): string {
  const units = [...candidates, ...contributors].map((c) => c.unitId)
  return units.find((unitId) => isPermitted('contribution.read', actor, unitId)) ?? entry.unitId
}

function serveWriting(router: Router, { door }: Services): void {
  const answer = async (tx: Tx, actor: Actor, { entryId, at }: { entryId: string; at: Date }) =>
    getContributions(tx, actor, await readParts(tx, { entryId, today: await todayOf(tx, at) }))

  router.serve(contract.writeContribution, ({ actor, params, body, permit, now: at }) =>
    door.write(actor, { name: 'contribution.write', subject: params.id }, async (tx, trail) => {
      const entryId = params.id
      await unitOfEntry(tx, entryId)
      permit(body.unitId)
      await writeText(tx, trail, actor, { ...body, entryId, at })
      return answer(tx, actor, { entryId, at })
    }),
  )

  router.serve(contract.stepContributions, ({ actor, params, body, permit, now: at }) =>
    door.write(actor, { name: 'contribution.step', subject: params.id }, async (tx, trail) => {
      const entryId = params.id
      const lead = await unitOfEntry(tx, entryId)
      for (const { unitId } of body.parts) permit(sideOf[body.action] === 'lead' ? lead : unitId)
      await takeSteps(tx, trail, actor, { ...body, entryId, at })
      return answer(tx, actor, { entryId, at })
    }),
  )

  router.serve(contract.takeContribution, ({ actor, params, body, permit, now: at }) =>
    door.write(actor, { name: 'contribution.take', subject: params.id }, async (tx, trail) => {
      permit(await unitOfEntry(tx, params.id))
      await takeText(tx, trail, actor, { ...body, entryId: params.id, at })
      return getEntry(tx, { actor, id: params.id, today: await todayOf(tx, at) })
    }),
  )
}
