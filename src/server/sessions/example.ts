/** The accounts of an example, offered at one click to whoever sits at the machine itself. */

import type { Role } from '#domain/people/role.ts'
import type { Door } from '../db.ts'
import { listTenants } from '../tenants/registry.ts'
import type { Auth } from './auth.ts'

export interface ExampleAccount {
  readonly accountId: string
  readonly account: string
  readonly role: Role
  readonly unit: string
}

/** Every account of an example tenant that was made with a password; whoever came by invitation is not offered. */
export async function exampleAccounts({ door, auth }: { door: Door; auth: Auth }): Promise<ExampleAccount[]> {
  const tenants = (await listTenants(door)).filter(({ example }) => example)
  const people = await Promise.all(tenants.map(({ tenantId }) => peopleOf(door, tenantId)))
  const offered = people.flat()
  const accountIds = offered.map(({ accountId }) => accountId)
  const names = await auth.namesWithPassword(accountIds)
  const invited = await auth.madeByInvitation(accountIds)
  return offered.flatMap((person) => {
    const account = names.get(person.accountId)
    return account && !invited.has(person.accountId) ? [{ ...person, account }] : []
  })
}

async function peopleOf(door: Door, tenantId: string) {
  const rows = await door.read({ tenantId, personId: null }, (tx) =>
    tx
      .selectFrom('person')
      .innerJoin('membership', 'membership.personId', 'person.id')
      .innerJoin('unit', 'unit.id', 'membership.unitId')
      .select(['person.accountId', 'membership.role', 'unit.name as unit'])
      .where('person.accountId', 'is not', null)
      .orderBy('membership.id')
      .execute(),
  )
  return rows.flatMap(({ accountId, ...rest }) => (accountId ? [{ accountId, ...rest }] : []))
}
