/** Who may read what the machine computed: it is a working paper (M7). */

import { type Actor, hasRole, hasRoleIn } from '../people/role.ts'

/** Coordinators, and whoever fills or approves in a lead unit. Everybody else reads the decided word alone. */
export const seesVerdict = (actor: Actor, leadUnitIds: readonly (string | null)[]): boolean =>
  hasRole(actor, 'coordinator') ||
  leadUnitIds.some((id) => id !== null && hasRoleIn(actor, id, 'contact', 'reporter', 'unit_head'))
