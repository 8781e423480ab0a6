/** Reform of the units over HTTP. */

import * as contract from '#contract/successions.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { carryOut } from './carry-out.ts'
import { getSuccession, listSuccessions } from './history.ts'
import { listHoldings } from './holdings.ts'
import { previewSuccession } from './preview.ts'

export function serveUnits(router: Router, { door }: Services): void {
  router.serve(contract.listSuccessions, ({ actor }) =>
    door.read(actor, async (tx) => ({
      successions: await listSuccessions(tx),
      writable: isPermitted('unit.change', actor, null),
    })),
  )

  router.serve(contract.readHoldings, ({ actor, params }) =>
    door.read(actor, (tx) => listHoldings(tx, params.unit)),
  )

  router.serve(contract.previewSuccession, ({ actor, body }) =>
    door.read(actor, (tx) => previewSuccession(tx, body)),
  )

  router.serve(contract.carryOutSuccession, ({ actor, body, now: at }) =>
    door.write(actor, { name: 'unit.change' }, async (tx, trail) => {
      const { basisDocumentId, effectiveOn, note, basedOn, ...stated } = body
      const act = { basisDocumentId, effectiveOn, note, basedOn }
      return getSuccession(tx, await carryOut(tx, trail, { actor, stated, act, at }))
    }),
  )
}
