/** Carries out an act of reform: everything moves in one transaction, with its document, or nothing does. */

import { v7 } from 'uuid'
import type { Wanted } from '#contract/successions.ts'
import type { HeldPart } from '#domain/units/parts.ts'
import { refuseAhead } from '../basis/queries.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { changePlanLead, changeResponsibilities } from '../items/responsibilities.ts'
import { moveInThemes } from '../themes/move.ts'
import type { Act, CarryingOut } from './carrying-out.ts'
import { refuseOvertaken } from './history.ts'
import { movePeople } from './move-people.ts'
import { nameUnits } from './name-units.ts'
import { takeOver } from './take-over.ts'
import { heldParts, takeOverParts } from './take-over-parts.ts'
import { unitsTurn } from './turn.ts'
import { workOutWanted } from './work-out.ts'

/** Answers the act's id. Refuses `units-changed`, `day-ahead` and what working it out refuses. */
export async function carryOut(
  tx: Tx,
  trail: Trail,
  { actor, stated, act, at }: { actor: CarryingOut['actor']; stated: Wanted; act: Act; at: Date },
): Promise<string> {
  await unitsTurn(tx, actor.tenantId)
  const known = [...stated.givers, ...stated.takers.flatMap(({ unitId }) => unitId ?? [])]
  // The units' own saves and steps take the same turns.
  for (const unitId of [...new Set(known)].toSorted()) await takeTurn(tx, unitId)
  await refuseOvertaken(tx, { basedOn: act.basedOn, unitIds: known })
  await refuseAhead(tx, { ...act, at })
  const worked = await workOutWanted(tx, stated)
  const carrying = { actor, id: v7(), act, worked, at }
  const parts = worked.evaluation ? await heldParts(tx, worked.wanted.givers) : []
  await recordAct(tx, carrying)
  await nameUnits(tx, carrying)
  await recordUnits(tx, carrying)
  await renameUnits(tx, carrying)
  await moveDuties(tx, carrying)
  await movePeople(tx, carrying)
  await endUnits(tx, carrying)
  await moveWork(tx, carrying, parts)
  trail.subject(carrying.id, { action: stated.kind, name: namesOf(carrying).join('、') })
  trail.emit('unit.change', { successionId: carrying.id, by: actor.personId })
  return carrying.id
}

const namesOf = ({ worked: { wanted, units } }: CarryingOut): string[] =>
  wanted.givers.map((id) => units.get(id)?.name ?? '')

async function recordAct(tx: Tx, { actor, id, act, worked, at }: CarryingOut): Promise<void> {
  const { basedOn: _, ...stated } = act
  const last = await tx
    .selectFrom('succession')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst()
  await tx
    .insertInto('succession')
    .values({
      ...stated,
      ...{ tenantId: actor.tenantId, id, number: (last?.number ?? 0) + 1, kind: worked.wanted.kind },
      ...{ madeBy: actor.personId, madeAt: at },
    })
    .execute()
}

/** Who gave, took and ended, each under the name it had. */
async function recordUnits(tx: Tx, { actor, id, worked }: CarryingOut): Promise<void> {
  const { wanted, units, succession } = worked
  const takers = wanted.takers.map(({ unitId }) => unitId)
  const rows = [...new Set([...wanted.givers, ...takers])].map((unitId) => ({
    ...{ tenantId: actor.tenantId, successionId: id, unitId },
    gives: wanted.givers.includes(unitId),
    takes: takers.includes(unitId),
    ends: succession.ends.includes(unitId),
    nameBefore: units.get(unitId)?.name ?? '',
  }))
  await tx.insertInto('successionUnit').values(rows).execute()
}

async function renameUnits(tx: Tx, { worked: { wanted } }: CarryingOut): Promise<void> {
  if (wanted.kind !== 'renaming') return
  for (const { unitId, name } of wanted.takers) {
    await tx.updateTable('unit').set({ name }).where('id', '=', unitId).execute()
  }
}

async function moveDuties(tx: Tx, { id, act, worked, at }: CarryingOut): Promise<void> {
  const { basisDocumentId, effectiveOn } = act
  const ordered = { basisDocumentId, effectiveOn, successionId: id, at }
  for (const { itemId, after } of worked.succession.responsibilities) {
    await changeResponsibilities(tx, { itemId, parts: after, ordered })
  }
  for (const { planId, to } of worked.succession.plans) {
    await changePlanLead(tx, { planId, unitId: to, ordered })
  }
  for (const [from, to] of worked.succession.heirs) {
    await tx
      .updateTable('evaluation')
      .set({ coordinatorUnitId: to })
      .where('coordinatorUnitId', '=', from)
      .execute()
    await moveInGroups(tx, from, to)
    await moveInThemes(tx, from, to)
  }
}

/** The heir stands in every group in which the unit stood. */
async function moveInGroups(tx: Tx, from: string, to: string): Promise<void> {
  const places = await tx
    .deleteFrom('unitGroupMember')
    .where('unitId', '=', from)
    .returning(['tenantId', 'groupId'])
    .execute()
  if (places.length === 0) return
  await tx
    .insertInto('unitGroupMember')
    .values(places.map((place) => ({ ...place, unitId: to })))
    .onConflict((c) => c.doNothing())
    .execute()
}

async function endUnits(tx: Tx, { act, worked }: CarryingOut): Promise<void> {
  await tx
    .updateTable('unit')
    .set({ endedOn: act.effectiveOn })
    .where('id', 'in', [...worked.succession.ends])
    .execute()
}

async function moveWork(tx: Tx, carrying: CarryingOut, held: readonly HeldPart[]): Promise<void> {
  const { actor, act, worked, at } = carrying
  const { evaluation, takeover, units } = worked
  if (!evaluation) return
  const names = new Map([...units].map(([id, { name }]) => [id, name]))
  const entries = await takeOver(tx, {
    actor,
    evaluation,
    takeover,
    names,
    basisDocumentId: act.basisDocumentId,
    at,
  })
  await takeOverParts(tx, carrying, { held, entries })
}
