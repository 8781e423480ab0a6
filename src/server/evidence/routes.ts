/** Evidence and samples over HTTP. */

import * as contract from '#contract/evidence.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { readAssignments } from '../assignments/readings.ts'
import { readingUnits } from '../contributions/readings.ts'
import type { Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import { findEntry, unitOfEntry } from '../entries/find.ts'
import { refuseMarkedUpload } from '../intakes/reading.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../tenants/queries.ts'
import { addEvidence, findEvidence, getEvidence, openEvidence, removeEvidence } from './queries.ts'
import { setRule } from './rules.ts'
import { drawChecked, getSampling, recordResult } from './sampling.ts'

export function serveEvidence(router: Router, services: Services): void {
  serveReading(router, services)
  serveWriting(router, services)
  serveSampling(router, services)
}

/** A unit by which the actor may read the entry; else the one that fills it in. */
async function readingUnit(tx: Tx, actor: Actor, entryId: string): Promise<string> {
  const owner = await unitOfEntry(tx, entryId)
  const units = await readingUnits(tx, entryId)
  return units.find((unit) => isPermitted('evidence.read', actor, unit)) ?? owner
}

function serveReading(router: Router, { door }: Services): void {
  router.serve(contract.getEvidence, ({ actor, params: { id: entryId }, permit, now }) =>
    door.read(actor, async (tx) => {
      permit(await readingUnit(tx, actor, entryId))
      return getEvidence(tx, { actor, entryId, today: await todayOf(tx, now) })
    }),
  )

  router.serve(contract.openEvidence, ({ actor, params: { id, show }, permit }) =>
    door.read(actor, async (tx) => {
      const { entryId, fileId } = await findEvidence(tx, id)
      permit(await readingUnit(tx, actor, entryId))
      return openEvidence(tx, { fileId, show: show === 'yes' })
    }),
  )
}

function serveWriting(router: Router, { door }: Services): void {
  router.serve(contract.addEvidence, async ({ actor, params, file, permit, now: at }) => {
    const { id: entryId, note } = params
    permit(await door.read(actor, (tx) => unitOfEntry(tx, entryId)))
    // The file is read outside any transaction: it may take seconds.
    await refuseMarkedUpload(file.bytes)
    return door.write(actor, { name: 'evidence.add', subject: entryId }, async (tx, trail) => {
      const today = await todayOf(tx, at)
      const { sha256 } = await addEvidence(tx, actor, { entryId, file, note, at, today })
      trail.subject(entryId, { name: file.name, sha256 })
      return getEvidence(tx, { actor, entryId, today })
    })
  })

  router.serve(contract.removeEvidence, ({ actor, params: { id }, permit, now: at }) =>
    door.write(actor, { name: 'evidence.remove', subject: id }, async (tx) => {
      const { entryId } = await findEvidence(tx, id)
      permit(await unitOfEntry(tx, entryId))
      const today = await todayOf(tx, at)
      await removeEvidence(tx, actor, { id, at, today })
      return getEvidence(tx, { actor, entryId, today })
    }),
  )

  router.serve(contract.requireEvidence, ({ actor, params: { id: entryId }, body, now: at }) =>
    door.write(actor, { name: 'evidence.require', subject: entryId }, async (tx) => {
      const today = await todayOf(tx, at)
      const readings = await readAssignments(tx, [await unitOfEntry(tx, entryId)])
      const { entry } = findEntry(readings, entryId, today)
      const { scope, required, hint } = body
      const itemId = scope === 'item' ? entry.itemId : null
      const { subject } = entry
      await setRule(tx, actor, { evaluationId: readings.evaluation.id, subject, itemId, required, hint, at })
      return getEvidence(tx, { actor, entryId, today })
    }),
  )
}

function serveSampling(router: Router, { door }: Services): void {
  router.serve(contract.getSampling, ({ actor }) => door.read(actor, getSampling))

  router.serve(contract.drawSample, ({ actor, body, now: at }) =>
    door.write(actor, { name: 'sampling.draw' }, async (tx, trail) => {
      await drawChecked(tx, trail, actor, { ...body, at })
      return getSampling(tx)
    }),
  )

  router.serve(contract.checkSampled, ({ actor, params, body, now: at }) =>
    door.write(actor, { name: 'sampling.check', subject: params.id }, async (tx, trail) => {
      await recordResult(tx, trail, actor, { ...body, sampledId: params.id, at })
      return getSampling(tx)
    }),
  )
}
