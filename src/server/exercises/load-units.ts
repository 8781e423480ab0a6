/** The units, groups and basis documents of an exercise. */

import { v7 } from 'uuid'
import type { Exercise } from '#contract/exercise.ts'
import type { DoorActor, Tx } from '../db.ts'

type Ids = ReadonlyMap<string, string>

/** Ids by unit name. Units and groups that are there stay as they are. */
export async function loadUnits(
  tx: Tx,
  { tenantId }: DoorActor,
  { exercise, known = new Map() }: { exercise: Exercise; known?: Ids },
): Promise<Map<string, string>> {
  const units = exercise.units
    .filter((unit) => !known.has(unit.name))
    .map((unit, index) => ({ ...unit, tenantId, id: v7(), position: known.size + index + 1 }))
  if (units.length > 0) await tx.insertInto('unit').values(units).execute()
  const ids = new Map([...known, ...units.map((unit) => [unit.name, unit.id] as const)])
  const groups = await tx.selectFrom('unitGroup').select('name').execute()
  const isNew = ({ name }: { name: string }) => !groups.some((group) => group.name === name)
  for (const { name, members, open } of exercise.groups.filter(isNew)) {
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
  { exercise, known = new Map() }: { exercise: Exercise; known?: Ids },
): Promise<Map<string, string>> {
  const ids = new Map<string, string>(known)
  for (const { key, ...document } of exercise.basisDocuments.filter((d) => !known.has(d.key))) {
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
