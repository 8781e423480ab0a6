/** Who is told of a step: whoever can take the next one, and the people of the subject's unit. Never the actor. */

import type { Role } from '#domain/people/role.ts'
import type { Process } from '#domain/processes/process.ts'
import type { Tx } from '../db.ts'
import type { Subject } from './subject.ts'

interface Told {
  readonly process: Process
  readonly subject: Subject
  /** The state the step leads to. */
  readonly to: string
  readonly actorId: string
}

/** One row a person, by unit. */
export async function toldOf(
  tx: Tx,
  { process, subject, to, actorId }: Told,
): Promise<{ id: string; name: string; unit: string }[]> {
  const { anywhere, inUnit } = rolesNext(process, to)
  const people = await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .innerJoin('unit', 'unit.id', 'membership.unitId')
    .select(['person.id', 'person.name', 'unit.name as unit'])
    .where(({ eb, or, and }) =>
      or([
        eb('membership.role', 'in', [...anywhere, 'coordinator']),
        and([
          eb('membership.role', 'in', [...inUnit, 'plan_lead']),
          eb('membership.unitId', '=', subject.unitId),
        ]),
      ]),
    )
    .where('person.id', '!=', actorId)
    .orderBy('unit.position')
    .orderBy('person.id')
    .execute()
  return [...new Map(people.map((person) => [person.id, person])).values()]
}

/** Roles that can take the next step: some wherever they are held, some only in the subject's own unit. */
function rolesNext({ transitions }: Process, state: string): { anywhere: Role[]; inUnit: Role[] } {
  const next = transitions.filter(({ from }) => from === state)
  const rolesOf = (own: boolean) =>
    next.filter(({ guards }) => guards.includes('own_unit') === own).flatMap(({ by }) => by)
  return { anywhere: rolesOf(false), inUnit: rolesOf(true) }
}
