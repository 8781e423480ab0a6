/** Who will hear of each action that is offered, by unit and name. */

import type { SubmissionAction } from '#domain/processes/submission.ts'
import { toldOf } from '#domain/processes/told.ts'
import type { Tx } from '../db.ts'
import type { AssignmentRow } from './readings.ts'

interface Offered {
  readonly row: AssignmentRow
  readonly coordinatorUnitId: string
  readonly actions: readonly SubmissionAction[]
}

export async function toldBy(
  tx: Tx,
  { row, coordinatorUnitId, actions }: Offered,
): Promise<Record<string, string[]>> {
  const people = await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .innerJoin('unit', 'unit.id', 'membership.unitId')
    .select(['person.name', 'membership.role', 'membership.unitId', 'unit.name as unit'])
    .where('membership.unitId', 'in', [row.unitId, coordinatorUnitId])
    .orderBy('membership.id')
    .execute()
  const namesFor = (action: SubmissionAction): string[] => {
    const { inUnit, coordinators } = toldOf(action, row)
    return people
      .filter(
        ({ role, unitId }) =>
          (unitId === row.unitId && inUnit.includes(role)) || (coordinators && role === 'coordinator'),
      )
      .map(({ unit, name }) => `${unit} ${name}`)
  }
  return Object.fromEntries(actions.map((action) => [action, [...new Set(namesFor(action))]]))
}
