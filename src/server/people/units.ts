/** Units with their people and the state of their invitation. */

import type { UnitView } from '#contract/people.ts'
import type { Tx } from '../db.ts'

export async function listUnits(tx: Tx): Promise<UnitView[]> {
  const units = await tx.selectFrom('unit').select(['id', 'name', 'kind']).orderBy('position').execute()
  const people = await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select(['membership.unitId', 'membership.role', 'person.name', 'person.accountId'])
    .orderBy('membership.id')
    .execute()
  const invitations = await tx
    .selectFrom('invitation')
    .distinctOn('unitId')
    .select(['unitId', 'expiresAt', 'usedAt'])
    .orderBy('unitId')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const items = await tx
    .selectFrom('responsibility')
    .select(({ fn }) => ['unitId', fn.countAll<string>().as('count')])
    .where('role', '=', 'lead')
    .groupBy('unitId')
    .execute()
  return units.map((unit) => {
    const invitation = invitations.find((i) => i.unitId === unit.id)
    return {
      ...unit,
      items: Number(items.find((i) => i.unitId === unit.id)?.count ?? 0),
      people: people
        .filter((p) => p.unitId === unit.id)
        .map(({ name, role, accountId }) => ({ name, role, hasAccess: accountId !== null })),
      invitation: invitation
        ? { expiresAt: invitation.expiresAt.toISOString(), usedAt: invitation.usedAt?.toISOString() ?? null }
        : null,
    }
  })
}
