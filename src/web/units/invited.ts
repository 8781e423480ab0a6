/** Whom a code can be made for: one who has been in before, who waits for access, or somebody else. */

import type { UnitView } from '#contract/people.ts'
import type { InvitedRole } from '#domain/people/invitation.ts'

export interface Choice {
  /** Null: whoever comes. */
  readonly personId: string | null
  /** Null: somebody who is not known yet. */
  readonly name: string | null
}

/** The choices for a role in the unit, the likeliest first. */
export function choicesFor({ people }: UnitView, role: InvitedRole): Choice[] {
  const holders = people.filter((person) => person.role === role)
  const again = holders.filter(({ hasAccess }) => hasAccess).map(({ id, name }) => ({ personId: id, name }))
  const waiting = holders.find(({ hasAccess }) => !hasAccess)
  // A unit has one contact: the code lets the same in again.
  if (role === 'contact' && !waiting && again.length > 0) return again.slice(0, 1)
  return [...again, { personId: null, name: waiting?.name ?? null }]
}
