/** Who may read what the machine computed: it is a working paper (M7). */

import { type Actor, hasRole } from '../people/role.ts'

/** Coordinators, and the lead units' own people. Everybody else reads the decided word alone. */
export const seesVerdict = (actor: Actor, leadUnitIds: readonly (string | null)[]): boolean =>
  hasRole(actor, 'coordinator') || actor.memberships.some((m) => leadUnitIds.includes(m.unitId))
