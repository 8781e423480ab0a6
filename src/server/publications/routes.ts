/** Publications over HTTP; their steps are those of cases. */

import * as contract from '#contract/publications.ts'
import type { Actor } from '#domain/people/role.ts'
import type { Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { getPublication, listPublications } from './view.ts'
import { changePublication, createPublication } from './write.ts'

interface Asking {
  readonly actor: Actor
  readonly now: Date
}

const readerOf = async (tx: Tx, { actor, now }: Asking) => ({ actor, today: await todayOf(tx, now) })

export function servePublications(router: Router, { door }: Services): void {
  router.serve(contract.listPublications, ({ permit, ...call }) => {
    permit(null)
    return door.read(call.actor, async (tx) => listPublications(tx, await readerOf(tx, call)))
  })

  router.serve(contract.createPublication, ({ body, permit, ...call }) => {
    permit(null)
    return door.write(call.actor, { name: 'publication.create' }, async (tx, trail) => {
      const id = await createPublication(tx, call.actor, { ...body, at: call.now })
      trail.subject(id, { class: body.openness })
      return getPublication(tx, id, await readerOf(tx, call))
    })
  })

  router.serve(contract.getPublication, ({ params, permit, ...call }) => {
    permit(null)
    return door.read(call.actor, async (tx) => getPublication(tx, params.id, await readerOf(tx, call)))
  })

  router.serve(contract.changePublication, ({ params, body, permit, ...call }) => {
    permit(null)
    const action = { name: 'publication.change', subject: params.id, detail: { class: body.openness } }
    return door.write(call.actor, action, async (tx) => {
      await changePublication(tx, call.actor, { ...body, id: params.id, at: call.now })
      return getPublication(tx, params.id, await readerOf(tx, call))
    })
  })
}
