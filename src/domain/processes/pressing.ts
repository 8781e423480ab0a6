/** With whom a case lies: the steps forward from where it stands, and who of those that may is to take them. */

import type { Role } from '../people/role.ts'
import type { Process, ProcessFacts, Transition } from './process.ts'

/**
 * The rows that press somebody in this state. Only steps forward on the line: sending back and withdrawing wait for
 * nobody, nor does what a paper is needed for, which stands in for somebody else. Where one step can be taken inside
 * or registered, whoever takes it inside is meant; where a unit's own people can, not everybody who may for them.
 */
export function pressingRows({ transitions, line = [] }: Process, state: string): Transition[] {
  const isForward = ({ from, to }: Transition) =>
    line.includes(to) && (!line.includes(from) || line.indexOf(to) > line.indexOf(from))
  const forward = transitions.filter((t) => t.from === state && isForward(t) && !t.guards.includes('source'))
  return forward.filter((row) => {
    const alike = forward.filter((other) => other.action === row.action)
    if (row.outside && alike.some((other) => !other.outside)) return false
    const isOwn = (other: Transition) => other.guards.includes('own_unit')
    return isOwn(row) || !alike.some((other) => isOwn(other) && other.outside === row.outside)
  })
}

/** The roles a case lies with, in the order of the table. */
export const pressedRoles = (process: Process, state: string): Role[] => [
  ...new Set(pressingRows(process, state).flatMap((row) => row.by)),
]

/** The step that lies with this actor; null where none does. */
export function pressingStep(
  process: Process,
  state: string,
  { roles, rolesInUnit, ownFiling }: Pick<ProcessFacts, 'roles' | 'rolesInUnit' | 'ownFiling'>,
): Transition | null {
  const rows = pressingRows(process, state).filter((row) =>
    row.by.some((role) => (row.guards.includes('own_unit') ? rolesInUnit : roles).includes(role)),
  )
  return rows.find((row) => !(ownFiling && row.guards.includes('not_own_filing'))) ?? null
}
