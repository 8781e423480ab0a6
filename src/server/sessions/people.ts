/** Who stands behind an account. */

import { sql } from 'kysely'
import type { Actor, Role } from '#domain/people/role.ts'
import { type Door, nobody } from '../db.ts'

interface PersonRow {
  readonly tenantId: string
  readonly personId: string
  readonly unitId: string | null
  readonly role: Role | null
}

/** The person of an account with its memberships; of several tenants the first. Null where it has no person left. */
export async function findActorOf(door: Door, accountId: string): Promise<Actor | null> {
  const { rows } = await door.read(nobody, (tx) =>
    sql<PersonRow>`select * from people_of_account(${accountId})`.execute(tx),
  )
  const [first] = rows
  if (!first) return null
  const { tenantId, personId } = first
  const memberships = rows.flatMap(({ personId: of, unitId, role }) =>
    of === personId && unitId && role ? [{ unitId, role }] : [],
  )
  return { tenantId, personId, memberships }
}
