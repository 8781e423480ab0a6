/** People who can be named authors of a section. */

import { type PermissionRow, permissions } from '#domain/people/permissions.ts'
import { type Role, roles } from '#domain/people/role.ts'
import type { Tx } from '../db.ts'

export interface Writer {
  readonly id: string
  readonly name: string
  readonly unit: string
}

const row: PermissionRow = permissions['draft.write']

/** The roles in which a person can be named: those the table knows. */
const writingRoles: readonly Role[] = roles.filter(
  (role) => typeof row === 'object' && row[role] !== undefined,
)

/** Everybody who can be named, each once, by unit. */
export async function listWriters(tx: Tx): Promise<Writer[]> {
  const rows = await writers(tx)
    .where('membership.role', 'in', [...writingRoles])
    .execute()
  return [...firstOfEach(rows).values()]
}

export type People = ReadonlyMap<string, Writer>

/** Named people by id, whatever roles they hold by now. */
export async function peopleOf(tx: Tx, ids: readonly string[]): Promise<People> {
  if (ids.length === 0) return new Map()
  return firstOfEach(
    await writers(tx)
      .where('person.id', 'in', [...new Set(ids)])
      .execute(),
  )
}

const writers = (tx: Tx) =>
  tx
    .selectFrom('person')
    .innerJoin('membership', 'membership.personId', 'person.id')
    .innerJoin('unit', 'unit.id', 'membership.unitId')
    .select(['person.id', 'person.name', 'unit.name as unit'])
    .orderBy('unit.position')
    .orderBy('person.name')
    .orderBy('person.id')

const firstOfEach = (rows: readonly Writer[]): Map<string, Writer> => {
  const people = new Map<string, Writer>()
  for (const writer of rows) if (!people.has(writer.id)) people.set(writer.id, writer)
  return people
}
