/** Assignments over HTTP: the board, one filing, its steps, and filing for a unit. */

import * as contract from '#contract/assignments.ts'
import { reachOf } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { listContacts } from '../contacts/queries.ts'
import type { Trail, Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import { mediaTypeOf, storeFile } from '../files/queries.ts'
import { refuseMarkedUpload } from '../intakes/reading.ts'
import type { Services } from '../services.ts'
import { type Now, nowOf } from '../tenants/queries.ts'
import { getBoardItems } from './board-items.ts'
import { getAssignment } from './queries.ts'
import { readAssignments, unitOfAssignment } from './readings.ts'
import { takeStep, type WantedStep } from './steps.ts'
import { summariesOf } from './summaries.ts'

export function serveAssignments(router: Router, services: Services): void {
  serveLists(router, services)
  serveSteps(router, services)
}

function serveLists(router: Router, { door }: Services): void {
  router.serve(contract.getBoard, ({ actor, now }) =>
    door.read(actor, async (tx) => getBoard(tx, await nowOf(tx, now))),
  )

  router.serve(contract.getBoardItems, ({ actor, now }) =>
    door.read(actor, async (tx) => getBoardItems(tx, await nowOf(tx, now))),
  )

  router.serve(contract.listAssignments, ({ actor, now }) =>
    door.read(actor, async (tx) => {
      const reach = reachOf('assignment.read', actor)
      const readings = await readAssignments(tx, reach === 'any' ? undefined : reach)
      return { assignments: await summariesOf(tx, readings, await nowOf(tx, now)) }
    }),
  )

  router.serve(contract.getAssignment, ({ actor, params: { id }, permit, now }) =>
    door.read(actor, async (tx) => {
      permit(await unitOfAssignment(tx, id))
      return getAssignment(tx, { actor, id, at: await nowOf(tx, now) })
    }),
  )
}

async function getBoard(tx: Tx, at: Now) {
  const readings = await readAssignments(tx)
  const contacts = await listContacts(tx, { today: at.today, writable: false })
  return {
    tracks: readings.tracks.map(({ id, name, unitsDueOn }) => ({ id, name, dueOn: unitsDueOn })),
    assignments: await summariesOf(tx, readings, at),
    withoutContact: contacts.filter((c) => c.contact === null).map(({ unitId, unit }) => ({ unitId, unit })),
  }
}

const action = { name: 'assignment.step' }

function serveSteps(router: Router, { door }: Services): void {
  router.serve(contract.takeStep, ({ actor, params: { id }, body, permit, now }) =>
    door.write(actor, action, async (tx, trail) => {
      permit(await unitOfAssignment(tx, id))
      return step(tx, trail, {
        actor,
        wanted: { ...body, assignmentId: id, sourceFileId: null, at: now },
      })
    }),
  )

  router.serve(contract.fileFor, async ({ actor, params, file, permit, now: at }) => {
    permit(await door.read(actor, (tx) => unitOfAssignment(tx, params.id)))
    // The file is read outside any transaction: it may take seconds.
    await refuseMarkedUpload(file.bytes)
    return door.write(actor, action, async (tx, trail) => {
      const { id, version, reason } = params
      const unitId = await unitOfAssignment(tx, id)
      const source = await storeFile(tx, actor, { ...file, mediaType: mediaTypeOf(file.name), unitId, at })
      const wanted = {
        assignmentId: id,
        action: 'file_for',
        version,
        reason,
        returns: [],
        sourceFileId: source.id,
        at,
      } as const
      return step(tx, trail, { actor, wanted })
    })
  })
}

/** Takes the step and answers the assignment as it stands after it. */
async function step(tx: Tx, trail: Trail, taken: { actor: Actor; wanted: WantedStep }) {
  await takeStep(tx, trail, taken)
  const { assignmentId, at } = taken.wanted
  return getAssignment(tx, { actor: taken.actor, id: assignmentId, at: await nowOf(tx, at) })
}
