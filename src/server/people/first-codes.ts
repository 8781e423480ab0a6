/** The codes by which the first people of a place come in: they are made by the command line, not by anybody inside. */

import type { Role } from '#domain/people/role.ts'
import { getEvaluation } from '../evaluations/queries.ts'
import { type InvitationServices, listHolders, renewInvitation } from '../sessions/invitations.ts'

export interface FirstCode {
  readonly code: string
  readonly expiresAt: Date
  readonly role: Role
  readonly unit: string
}

const firstRoles = ['coordinator', 'administrator', 'auditor'] as const satisfies readonly Role[]

/** New codes for the leading unit's first coordinator, administrator and auditor: the same people whenever they are made. */
export async function makeFirstCodes(
  services: Pick<InvitationServices, 'door' | 'clock'>,
  tenantId: string,
): Promise<FirstCode[]> {
  const machine = { tenantId, personId: null }
  const { unit, first } = await services.door.read(machine, async (tx) => {
    const { coordinatorUnitId: unitId } = await getEvaluation(tx)
    const people = new Map<Role, string>()
    for (const role of firstRoles) {
      const [person] = await listHolders(tx, { unitId, role })
      if (person) people.set(role, person.id)
    }
    return {
      unit: await tx
        .selectFrom('unit')
        .select(['id', 'name'])
        .where('id', '=', unitId)
        .executeTakeFirstOrThrow(),
      first: people,
    }
  })
  const codes: FirstCode[] = []
  for (const role of firstRoles) {
    const invited = { unitId: unit.id, role, personId: first.get(role) ?? null }
    codes.push({ ...(await renewInvitation(services, machine, invited)), role, unit: unit.name })
  }
  return codes
}
