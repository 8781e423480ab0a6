/** What is asked of a unit over HTTP: reading the draft, answering. */

import * as contract from '#contract/comment-requests.ts'
import { reachOf } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { hasRoleIn } from '#domain/people/role.ts'
import type { Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import { keepOpenOf } from '../evaluations/end.ts'
import { getFile, getFileBytes, mediaTypeOf, storeFile } from '../files/queries.ts'
import { refuseMarkedUpload } from '../intakes/reading.ts'
import { isOwn } from '../pdf/files.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { saveAnswer } from './answer.ts'
import { draftFileOf, getRequest, getRequested, listRequests } from './requests.ts'

interface Asking {
  readonly actor: Actor
  readonly params: { readonly id: string }
  readonly now: Date
  permit(unitId: string | null): void
}

/** What is asked, by somebody who may look at it. */
const requested = async (tx: Tx, { params, permit }: Asking) => {
  const found = await getRequested(tx, params.id)
  permit(found.unitId)
  return found
}

const view = async (tx: Tx, asking: Asking) => {
  const found = await requested(tx, asking)
  const writable = hasRoleIn(asking.actor, found.unitId, 'contact', 'reporter', 'unit_head')
  return getRequest(tx, found, { today: await todayOf(tx, asking.now), writable })
}

export function serveCommentRequests(router: Router, services: Services): void {
  serveReading(router, services)
  serveAnswering(router, services)
}

function serveReading(router: Router, { door }: Services): void {
  router.serve(contract.listCommentRequests, ({ actor, now }) =>
    door.read(actor, async (tx) => {
      const units = reachOf('comment.read', actor)
      return { requests: await listRequests(tx, { units, today: await todayOf(tx, now) }) }
    }),
  )

  router.serve(contract.getCommentRequest, (call) => door.read(call.actor, (tx) => view(tx, call)))

  router.serve(contract.downloadDraft, (call) =>
    door.read(call.actor, async (tx) => {
      const { round } = await requested(tx, call)
      const file = await getFile(tx, await draftFileOf(tx, round))
      // A file that was brought for the round is nobody's to lay out.
      const foreign = !(await isOwn(tx, file))
      const { name, mediaType } = file
      return { name, mediaType, foreign, bytes: await getFileBytes(tx, file.id) }
    }),
  )
}

function serveAnswering(router: Router, { door }: Services): void {
  router.serve(contract.addCommentFile, async (call) => {
    const { actor, file, now: at } = call
    await door.read(actor, (tx) => requested(tx, call))
    await refuseMarkedUpload(file.bytes)
    return door.write(actor, { name: 'comment.file', subject: call.params.id }, async (tx) => {
      await keepOpenOf(tx, 'comment_asked', call.params.id)
      const { round, unitId: own } = await requested(tx, call)
      const unitId = round.unitId ?? own
      const stored = await storeFile(tx, actor, { ...file, mediaType: mediaTypeOf(file.name), unitId, at })
      return { id: stored.id, name: stored.name }
    })
  })

  router.serve(contract.answerRequest, (call) =>
    door.write(call.actor, { name: 'comment.answer' }, async (tx, trail) => {
      const { round, asked } = await requested(tx, call)
      const answer = { roundId: round.id, askedId: asked.id, source: '', body: call.body, at: call.now }
      await saveAnswer(tx, trail, call.actor, answer)
      return view(tx, call)
    }),
  )
}
