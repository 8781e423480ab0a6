/** Assignments over HTTP: the board, one filing, its steps, and filing for a unit. */

import * as contract from '#contract/assignments.ts'
import { type Actor, hasRole } from '#domain/people/role.ts'
import { listContacts } from '../contacts/queries.ts'
import type { DoorActor, Tx } from '../db.ts'
import type { Router } from '../edge/router.ts'
import { mediaTypeOf, storeFile } from '../files/queries.ts'
import type { Services } from '../services.ts'
import { todayOf } from '../work/session-view.ts'
import { getAssignment, getAssignmentRow } from './queries.ts'
import { takeStep, type WantedStep } from './steps.ts'
import { type Now, readAssignments, summariesOf } from './summaries.ts'

export const nowOf = async (tx: Tx, now: Date): Promise<Now> => ({ now, today: await todayOf(tx, now) })

/** Whose assignments a reader sees in lists: everybody's, or those of the own units. */
const seenUnits = (actor: Actor): string[] | undefined =>
  hasRole(actor, 'coordinator', 'auditor', 'statistics') ? undefined : actor.memberships.map((m) => m.unitId)

export function serveAssignments(router: Router, { door }: Services): void {
  router.serve(contract.getBoard, ({ actor, now }) =>
    door.read(actor, async (tx) => {
      const at = await nowOf(tx, now)
      const readings = await readAssignments(tx)
      const contacts = await listContacts(tx, { today: at.today, writable: false })
      return {
        tracks: readings.tracks.map(({ id, name, unitsDueOn }) => ({ id, name, dueOn: unitsDueOn })),
        assignments: await summariesOf(tx, readings, at),
        withoutContact: contacts
          .filter((c) => c.contact === null)
          .map(({ unitId, unit }) => ({ unitId, unit })),
      }
    }),
  )

  router.serve(contract.listAssignments, ({ actor, now }) =>
    door.read(actor, async (tx) => {
      const readings = await readAssignments(tx, seenUnits(actor))
      return { assignments: await summariesOf(tx, readings, await nowOf(tx, now)) }
    }),
  )

  router.serve(contract.getAssignment, ({ actor, params, permit, now }) =>
    door.read(actor, async (tx) => {
      permit((await getAssignmentRow(tx, params.id)).row.unitId)
      return getAssignment(tx, { actor, id: params.id, now: await nowOf(tx, now) })
    }),
  )

  router.serve(contract.takeStep, ({ actor, params, body, permit, now }) =>
    step(door, actor, async (tx) => {
      permit((await getAssignmentRow(tx, params.id)).row.unitId)
      return { ...body, assignmentId: params.id, sourceFileId: null, at: now }
    }),
  )

  router.serve(contract.fileFor, ({ actor, params, file, permit, now }) =>
    step(door, actor, async (tx) => {
      const { unitId } = (await getAssignmentRow(tx, params.id)).row
      permit(unitId)
      const source = await storeFile(tx, actor, {
        ...file,
        mediaType: mediaTypeOf(file.name),
        unitId,
        at: now,
      })
      const { version, reason } = params
      return {
        assignmentId: params.id,
        action: 'file_for',
        version,
        reason,
        returns: [],
        sourceFileId: source.id,
        at: now,
      }
    }),
  )
}

/** Works out the wanted step and takes it in one transaction; answers the assignment as it stands after. */
const step = (door: Services['door'], actor: Actor & DoorActor, want: (tx: Tx) => Promise<WantedStep>) =>
  door.write(actor, { name: 'assignment.step' }, async (tx, trail) => {
    const wanted = await want(tx)
    await takeStep(tx, trail, { actor, wanted })
    return getAssignment(tx, { actor, id: wanted.assignmentId, now: await nowOf(tx, wanted.at) })
  })
