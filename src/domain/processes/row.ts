/** One row of a transition table, written on one line. */

import type { Role } from '../people/role.ts'
import type { Transition } from './process.ts'

type More = Partial<Pick<Transition, 'guards' | 'conditions' | 'outside'>>

/** Who takes which action from where to where. */
export const row = <State extends string, Action extends string>(
  action: Action,
  [from, to]: readonly [State, State],
  by: readonly Role[],
  more: More = {},
): Transition<State, Action> => ({ action, from, to, by, guards: [], ...more })

/** A step done outside: one of these roles registers it, another person of them confirms it (R6a). */
export const outsideRow = <State extends string, Action extends string>(
  action: Action,
  way: readonly [State, State],
  by: readonly Role[],
  more: More = {},
): Transition<State, Action> => row(action, way, by, { ...more, outside: true })

/** The same of a special plan: its own lead may register and confirm, beside the offices. */
export const leadOutsideRows = <State extends string, Action extends string>(
  action: Action,
  way: readonly [State, State],
  more: More = {},
): Transition<State, Action>[] => [
  outsideRow(action, way, ['plan_lead'], { ...more, guards: [...(more.guards ?? []), 'own_unit'] }),
  outsideRow(action, way, ['coordinator', 'government_office'], more),
]
