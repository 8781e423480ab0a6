/** The people of an example: nobody real, named after unit and role, so that its filings were made by somebody. */

import { v7 } from 'uuid'
import type { Actor, Role } from '#domain/people/role.ts'
import { say } from '#words/say.ts'
import type { DoorActor, Tx } from '../db.ts'

/** One invented person as an actor, with the role and unit the person stands for. */
export interface ExamplePerson {
  readonly unitId: string
  readonly role: Role
  readonly actor: Actor
}

interface Wanted {
  readonly unit: string
  readonly unitId: string
  readonly role: Role
  /** Told apart where a unit has several of a role. */
  readonly number: number
}

/** Adds a person without access for each wanted role. */
export async function loadExamplePeople(
  tx: Tx,
  { tenantId }: DoorActor,
  { wanted, at }: { wanted: readonly Wanted[]; at: Date },
): Promise<ExamplePerson[]> {
  const people = wanted.map(({ unit, unitId, role, number }) => ({
    id: v7(),
    unitId,
    role,
    name: `${unit}${say('zh-CN', 'roles', role)}${number > 1 ? number : ''}`,
  }))
  await tx
    .insertInto('person')
    .values(people.map(({ id, name }) => ({ tenantId, id, accountId: null, name, createdAt: at })))
    .execute()
  await tx
    .insertInto('membership')
    .values(people.map(({ id, unitId, role }) => ({ tenantId, id: v7(), personId: id, unitId, role })))
    .execute()
  return people.map(({ id, unitId, role }) => ({
    unitId,
    role,
    actor: { tenantId, personId: id, memberships: [{ unitId, role }] },
  }))
}

/** Somebody of the example with this role, in this unit where one is given. Nobody there is a fault. */
export function personWith(people: readonly ExamplePerson[], role: Role, unitId?: string): Actor {
  const person = people.find((p) => p.role === role && (unitId === undefined || p.unitId === unitId))
  if (!person) throw new Error(`the example has nobody who is ${role} there`)
  return person.actor
}
