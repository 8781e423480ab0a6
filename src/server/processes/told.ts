/** Who is told of a step or of a registration: whoever can go on with it, and the people of the subject's unit. Never the actor. */

import type { Role } from '#domain/people/role.ts'
import type { Process, Transition } from '#domain/processes/process.ts'
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
  const { anywhere, inUnit } = rolesOf(process.transitions.filter(({ from }) => from === to))
  const holding = {
    anywhere: [...anywhere, 'coordinator' as const],
    inUnit: [...inUnit, 'plan_lead' as const],
  }
  return holders(tx, { ...holding, unitId: subject.unitId, actorId })
}

/** Who may confirm or take back what this person registered: one row a person, by unit. */
export async function confirmersOf(
  tx: Tx,
  { process, subject, state, action, actorId }: Omit<Told, 'to'> & { state: string; action: string },
): Promise<{ id: string; name: string; unit: string }[]> {
  const rows = process.transitions.filter((t) => t.outside && t.from === state && t.action === action)
  return holders(tx, { ...rolesOf(rows), unitId: subject.unitId, actorId })
}

interface Holding {
  readonly anywhere: readonly Role[]
  readonly inUnit: readonly Role[]
  readonly unitId: string | null
  readonly actorId: string
}

async function holders(tx: Tx, { anywhere, inUnit, unitId, actorId }: Holding) {
  const people = await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .innerJoin('unit', 'unit.id', 'membership.unitId')
    .select(['person.id', 'person.name', 'unit.name as unit'])
    .where(({ eb, or, and }) =>
      or([
        eb('membership.role', 'in', [...anywhere]),
        and([eb('membership.role', 'in', [...inUnit]), eb('membership.unitId', '=', unitId)]),
      ]),
    )
    .where('person.id', '!=', actorId)
    .orderBy('unit.position')
    .orderBy('person.id')
    .execute()
  return [...new Map(people.map((person) => [person.id, person])).values()]
}

/** Roles that can take one of these rows: some wherever they are held, some only in the subject's own unit. */
function rolesOf(rows: readonly Transition[]): { anywhere: Role[]; inUnit: Role[] } {
  const of = (own: boolean) =>
    rows.filter(({ guards }) => guards.includes('own_unit') === own).flatMap(({ by }) => by)
  return { anywhere: of(false), inUnit: of(true) }
}
