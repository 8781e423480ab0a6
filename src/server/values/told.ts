/** Who must know that a figure changed: its leads, the coordinators, and those who hold a report that quotes it. */

import type { ValueEffect } from '#domain/effects/value-effect.ts'
import type { Role } from '#domain/people/role.ts'
import type { Tx } from '../db.ts'
import { standingResponsibilities } from '../plans/standing.ts'

interface Changed {
  readonly itemIds: readonly string[]
  readonly effect: ValueEffect
  /** Never told: who does it. */
  readonly actorId: string
}

const inUnit: readonly Role[] = ['contact', 'reporter', 'unit_head', 'plan_lead']

/** One row a person, in the order of their units. */
export async function toldOfChange(
  tx: Tx,
  { itemIds, effect, actorId }: Changed,
): Promise<{ id: string; name: string }[]> {
  const isOut = effect.reports.some(({ ofUnit, standing }) => !ofUnit && standing === 'submitted')
  const unitIds = [...(await leadingUnits(tx, itemIds)), ...(await writingUnits(tx, effect))]
  const people = await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .innerJoin('unit', 'unit.id', 'membership.unitId')
    .select(['person.id', 'person.name'])
    .where(({ eb, or, and }) =>
      or([
        eb('membership.role', 'in', ['coordinator', ...(isOut ? (['government_office'] as const) : [])]),
        and([eb('membership.role', 'in', [...inUnit]), eb('membership.unitId', 'in', [...new Set(unitIds)])]),
      ]),
    )
    .where('person.id', '!=', actorId)
    .orderBy('unit.position')
    .orderBy('person.id')
    .execute()
  return [...new Map(people.map((person) => [person.id, person])).values()]
}

async function leadingUnits(tx: Tx, itemIds: readonly string[]): Promise<string[]> {
  const rows = await standingResponsibilities(tx, { itemIds })
  return rows.flatMap(({ role, unitId }) => (role === 'lead' && unitId !== null ? [unitId] : []))
}

/** Units whose own report quotes it, and leads of special plans whose report does. */
async function writingUnits(tx: Tx, { reports }: ValueEffect): Promise<string[]> {
  const rows = await tx
    .selectFrom('report')
    .leftJoin('assignment', 'assignment.id', 'report.assignmentId')
    .leftJoin('plan', 'plan.id', 'report.planId')
    .select(['assignment.unitId', 'plan.leadUnitId'])
    .where(
      'report.id',
      'in',
      reports.map(({ reportId }) => reportId),
    )
    .execute()
  return rows.flatMap(({ unitId, leadUnitId }) => [unitId, leadUnitId].filter((id) => id !== null))
}
