/** Letters over HTTP. */

import * as contract from '#contract/letters.ts'
import { writeDocuments } from '../documents/recorded.ts'
import type { Router } from '../edge/router.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { getLetter, listLetters } from './queries.ts'
import { draftLetter, makeLetter, saveLetter } from './write.ts'

export function serveLetters(router: Router, { door }: Services): void {
  router.serve(contract.listLetters, ({ actor }) =>
    door.read(actor, async (tx) => ({ letters: await listLetters(tx) })),
  )

  router.serve(contract.getLetter, ({ actor, params }) => door.read(actor, (tx) => getLetter(tx, params.id)))

  router.serve(contract.draftLetter, ({ actor, body, now: at }) =>
    door.write(actor, { name: 'letter.draft' }, async (tx, trail) => {
      const wanted = { ...body, today: await todayOf(tx, at) }
      return getLetter(tx, await draftLetter(tx, trail, { actor, drafted: { wanted, at } }))
    }),
  )

  router.serve(contract.saveLetter, ({ actor, params: { id }, body, now: at }) =>
    door.write(actor, { name: 'letter.save' }, async (tx, trail) => {
      await saveLetter(tx, trail, { actor, saved: { ...body, id, at } })
      return getLetter(tx, id)
    }),
  )

  router.serve(contract.makeLetter, ({ actor, params: { id }, body, now: at }) =>
    writeDocuments(door, { actor, action: { name: 'letter.make' } }, async (tx, trail, documents) => {
      await makeLetter(tx, trail, { actor, making: { ...body, id, at, documents } })
      return getLetter(tx, id)
    }),
  )
}
