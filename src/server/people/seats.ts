/** Whom an example's accounts are for: somebody of every role, where there is most to see. */

import type { Role } from '#domain/people/role.ts'
import type { Tx } from '../db.ts'

/** Somebody in a role. */
export interface Person {
  readonly personId: string
  readonly accountId: string | null
  readonly person: string
  readonly role: Role
  readonly unitId: string
  readonly unit: string
}

/** A person an account is made for. */
export interface Seat extends Person {
  /** Which of several with the role, from 1. */
  readonly number: number
}

/** Everybody once for each role held. */
export const listHolders = (tx: Tx): Promise<Person[]> =>
  tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .innerJoin('unit', 'unit.id', 'membership.unitId')
    .select(['person.id as personId', 'person.accountId', 'person.name as person'])
    .select(['membership.role', 'unit.id as unitId', 'unit.name as unit'])
    .orderBy('membership.id')
    .execute()

const unitRoles: readonly Role[] = ['contact', 'reporter', 'unit_head']

/** Two coordinators, since nobody accepts what he filed himself; of every other role one, all of a unit in the one shown. */
export function chooseSeats(people: readonly Person[], shown: string | undefined): Seat[] {
  const seats: Seat[] = []
  for (const person of people) {
    const number = seats.filter(({ role }) => role === person.role).length + 1
    const placed = !unitRoles.includes(person.role) || person.unitId === shown
    if (placed && number <= (person.role === 'coordinator' ? 2 : 1)) seats.push({ ...person, number })
  }
  return seats
}

/** The unit in which there is most to see: one that was returned something, else the one that leads most items. */
export async function findBusyUnit(tx: Tx): Promise<string | undefined> {
  const unit = await tx
    .selectFrom('unit')
    .select('unit.id')
    .where('unit.id', 'in', (units) =>
      units.selectFrom('membership').select('unitId').where('role', '=', 'contact'),
    )
    .orderBy(
      (unit) =>
        unit
          .selectFrom('assignment')
          .innerJoin('case', 'case.subjectId', 'assignment.id')
          .select(({ fn }) => fn.countAll().as('returned'))
          .whereRef('assignment.unitId', '=', 'unit.id')
          .where('case.state', '=', 'returned'),
      'desc',
    )
    .orderBy(
      (unit) =>
        unit
          .selectFrom('responsibility')
          .select(({ fn }) => fn.countAll().as('led'))
          .whereRef('responsibility.unitId', '=', 'unit.id')
          .where('responsibility.role', '=', 'lead'),
      'desc',
    )
    .orderBy('unit.position')
    .orderBy('unit.id')
    .executeTakeFirst()
  return unit?.id
}
