/** Entries over HTTP: reading one, saving a version of it, and what it shares with aligned ones. */

import * as contract from '#contract/entries.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import { hasRoleIn } from '#domain/people/role.ts'
import { readingUnits } from '../contributions/readings.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { unitOfEntry } from './find.ts'
import { getEntry } from './queries.ts'
import { decideReuse, followEntry } from './reuse.ts'
import { saveEntries } from './save.ts'

export function serveEntries(router: Router, services: Services): void {
  serveOne(router, services)
  serveReuse(router, services)
}

function serveOne(router: Router, { door }: Services): void {
  router.serve(contract.getEntry, ({ actor, params, permit, now }) =>
    door.read(actor, async (tx) => {
      const unitId = await unitOfEntry(tx, params.id)
      const units = await readingUnits(tx, params.id)
      permit(units.find((unit) => isPermitted('entry.read', actor, unit)) ?? unitId)
      return getEntry(tx, { actor, id: params.id, today: await todayOf(tx, now) })
    }),
  )

  router.serve(contract.saveEntry, ({ actor, params, body, permit, now }) =>
    door.write(actor, { name: 'entry.save', subject: params.id }, async (tx, trail) => {
      const unitId = await unitOfEntry(tx, params.id)
      permit(unitId)
      const via = hasRoleIn(actor, unitId, 'contact', 'reporter') ? 'online' : 'on_behalf'
      const wanted = [{ ...body, entryId: params.id, via, at: now } as const]
      const [saved] = await saveEntries(tx, actor, { unitId, wanted })
      trail.subject(params.id, { ...saved, via })
      return getEntry(tx, { actor, id: params.id, today: await todayOf(tx, now) })
    }),
  )
}

function serveReuse(router: Router, { door }: Services): void {
  router.serve(contract.followEntry, ({ actor, params: { id }, body, permit, now: at }) =>
    door.write(actor, { name: 'entry.follow', subject: id }, async (tx, trail) => {
      permit(await unitOfEntry(tx, id))
      await followEntry(tx, trail, actor, { entryId: id, ...body, at })
      return getEntry(tx, { actor, id, today: await todayOf(tx, at) })
    }),
  )

  router.serve(contract.decideReuse, ({ actor, params: { id }, body, permit, now: at }) =>
    door.write(actor, { name: 'reuse.decide', subject: id }, async (tx, trail) => {
      permit(await unitOfEntry(tx, id))
      await decideReuse(tx, trail, actor, { entryId: id, ...body, at })
      return getEntry(tx, { actor, id, today: await todayOf(tx, at) })
    }),
  )
}
