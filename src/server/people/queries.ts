/** Units and people of a tenant. */

import type { UnitDirectory } from '#domain/units/unit.ts'
import type { Tx } from '../db.ts'

/** The units that stand and the groups, against which names are read. */
export async function getUnitDirectory(tx: Tx): Promise<UnitDirectory> {
  const units = await tx
    .selectFrom('unit')
    .select(['name', 'aliases'])
    .where('endedOn', 'is', null)
    .where('kind', '!=', 'institution')
    .orderBy('position')
    .orderBy('id')
    .execute()
  const groups = await tx.selectFrom('unitGroup').select(['id', 'name', 'open']).execute()
  const members = await tx
    .selectFrom('unitGroupMember')
    .innerJoin('unit', 'unit.id', 'unitGroupMember.unitId')
    .select(['unitGroupMember.groupId', 'unit.name'])
    .orderBy('unit.position')
    .orderBy('unit.id')
    .execute()
  return {
    units,
    groups: groups.map((group) => ({
      name: group.name,
      open: group.open,
      members: members.filter((m) => m.groupId === group.id).map((m) => m.name),
    })),
  }
}

/** Units of the administration that are there, in their order: whom something can be asked of. */
export const standingUnits = (tx: Tx) =>
  tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('endedOn', 'is', null)
    .where('kind', '!=', 'institution')
    .orderBy('position')
    .orderBy('id')
    .execute()

export async function unitIdsByName(tx: Tx): Promise<Map<string, string>> {
  const rows = await standingUnits(tx)
  return new Map(rows.map((row) => [row.name, row.id]))
}

/** Names of people by id; whoever is unknown is missing. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  if (known.length === 0) return new Map()
  const rows = await tx.selectFrom('person').select(['id', 'name']).where('id', 'in', known).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
