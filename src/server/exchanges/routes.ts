/** Exchange records over HTTP. */

import * as contract from '#contract/exchanges.ts'
import { reachOf } from '#domain/people/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Router } from '../edge/router.ts'
import { getOpenEvaluation } from '../evaluations/end.ts'
import { getFile, getFileBytes, mediaTypeOf, storeFile } from '../files/queries.ts'
import { refuseMarkedUpload } from '../intakes/reading.ts'
import type { Services } from '../services.ts'
import { addExchange, exchangeChoices } from './add.ts'
import { getExchange, listExchanges } from './read.ts'

export function serveExchanges(router: Router, services: Services): void {
  serveReading(router, services)
  serveWriting(router, services)
}

function serveReading(router: Router, { door }: Services): void {
  router.serve(contract.listExchanges, ({ actor, params }) =>
    door.read(actor, async (tx) => {
      const readers = reachOf('exchange.read', actor)
      return {
        exchanges: await listExchanges(tx, { readers, planId: params.planId }),
        writable: reachOf('exchange.write', actor).length > 0,
      }
    }),
  )

  router.serve(contract.getExchange, ({ actor, params, permit }) =>
    door.read(actor, async (tx) => {
      const readers = reachOf('exchange.read', actor)
      const found = await getExchange(tx, { id: params.id, readers })
      // Participants read it: the row was found for one of the reader's units.
      permit(readers === 'any' ? null : (readers[0] ?? null))
      return found
    }),
  )

  router.serve(contract.downloadExchangeFile, ({ actor, params, permit }) =>
    door.read(actor, async (tx) => {
      const readers = reachOf('exchange.read', actor)
      const { files } = await getExchange(tx, { id: params.id, readers })
      permit(readers === 'any' ? null : (readers[0] ?? null))
      if (!files.some((file) => file.id === params.fileId)) throw new Refusal('not-found')
      const { name, mediaType } = await getFile(tx, params.fileId)
      return { name, mediaType, bytes: await getFileBytes(tx, params.fileId) }
    }),
  )
}

function serveWriting(router: Router, { door }: Services): void {
  router.serve(contract.getExchangeChoices, ({ actor }) =>
    door.read(actor, (tx) => exchangeChoices(tx, reachOf('exchange.write', actor))),
  )

  router.serve(contract.addExchangeFile, async ({ actor, file, now: at }) => {
    // The file is read outside any transaction: it may take seconds.
    await refuseMarkedUpload(file.bytes)
    return door.write(actor, { name: 'exchange.file' }, async (tx, trail) => {
      await getOpenEvaluation(tx)
      const unitId = actor.memberships[0]?.unitId ?? null
      const stored = await storeFile(tx, actor, { ...file, mediaType: mediaTypeOf(file.name), unitId, at })
      trail.subject(stored.id, { sha256: stored.sha256 })
      return { id: stored.id, name: stored.name }
    })
  })

  router.serve(contract.addExchange, ({ actor, body, permit, now: at }) =>
    door.write(actor, { name: 'exchange.add' }, async (tx, trail) => {
      permit(body.unitId)
      const id = await addExchange(tx, trail, { actor, wanted: body, at })
      return getExchange(tx, { id, readers: reachOf('exchange.read', actor) })
    }),
  )
}
