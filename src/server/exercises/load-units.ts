/** The units, groups and basis documents of an exercise. */

import { v7 } from 'uuid'
import type { Exercise } from '#contract/exercise.ts'
import type { DoorActor, Tx } from '../db.ts'

/** Ids by unit name. */
export async function loadUnits(
  tx: Tx,
  { tenantId }: DoorActor,
  exercise: Exercise,
): Promise<Map<string, string>> {
  const units = exercise.units.map((unit, index) => ({ ...unit, tenantId, id: v7(), position: index + 1 }))
  await tx.insertInto('unit').values(units).execute()
  const ids = new Map(units.map((unit) => [unit.name, unit.id]))
  for (const { name, members, open } of exercise.groups) {
    const groupId = v7()
    await tx.insertInto('unitGroup').values({ tenantId, id: groupId, name, open }).execute()
    const rows = members.map((member) => ({ tenantId, groupId, unitId: idOf(ids, member) }))
    if (rows.length > 0) await tx.insertInto('unitGroupMember').values(rows).execute()
  }
  return ids
}

/** Ids by key. */
export async function loadBasisDocuments(
  tx: Tx,
  { tenantId }: DoorActor,
  exercise: Exercise,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { key, ...document } of exercise.basisDocuments) {
    const id = v7()
    ids.set(key, id)
    await tx
      .insertInto('basisDocument')
      .values({ ...document, tenantId, id })
      .execute()
  }
  return ids
}

/** The id a name or key stands for. A missing one is a fault: the exercise's findings were to be looked at first. */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the exercise names ${name}, which it does not define`)
  return id
}
