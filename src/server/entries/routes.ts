/** Entries over HTTP: reading one, saving a version of it. */

import * as contract from '#contract/entries.ts'
import { hasRoleIn } from '#domain/people/role.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../work/session-view.ts'
import { getEntry, readEntry } from './queries.ts'
import { saveEntry } from './save.ts'

export function serveEntries(router: Router, { door }: Services): void {
  router.serve(contract.getEntry, ({ actor, params, permit, now }) =>
    door.read(actor, async (tx) => {
      permit((await readEntry(tx, params.id)).entry.unitId)
      return getEntry(tx, { actor, id: params.id, today: await todayOf(tx, now) })
    }),
  )

  router.serve(contract.saveEntry, ({ actor, params, body, permit, now }) =>
    door.write(actor, { name: 'entry.save', subject: params.id }, async (tx, trail) => {
      const { unitId } = (await readEntry(tx, params.id)).entry
      permit(unitId)
      const via = hasRoleIn(actor, unitId, 'contact', 'reporter') ? 'online' : 'on_behalf'
      await saveEntry(tx, trail, { actor, wanted: { ...body, entryId: params.id, via, at: now } })
      return getEntry(tx, { actor, id: params.id, today: await todayOf(tx, now) })
    }),
  )
}
