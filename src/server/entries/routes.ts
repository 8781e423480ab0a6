/** Entries over HTTP: reading one, saving a version of it. */

import * as contract from '#contract/entries.ts'
import { hasRoleIn } from '#domain/people/role.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { getEntry, unitOfEntry } from './queries.ts'
import { saveEntries } from './save.ts'

export function serveEntries(router: Router, { door }: Services): void {
  router.serve(contract.getEntry, ({ actor, params, permit, now }) =>
    door.read(actor, async (tx) => {
      permit(await unitOfEntry(tx, params.id))
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
