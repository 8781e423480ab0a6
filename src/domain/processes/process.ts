/**
 * A process is one transition table. From it come the server's check, the actions a page offers,
 * the picture, the audit words and the state × action × role test; nothing else knows the steps.
 */

import type { Role } from '../people/role.ts'
import { Refusal } from '../refusal.ts'

/** Closed list of conditions a transition may ask for beside the role. */
export type Guard =
  | 'own_unit' // the actor holds the role in the subject's unit
  | 'not_own_filing' // the actor neither submitted nor approved this round himself
  | 'reason' // a written reason is given
  | 'source' // the paper it rests on is attached

export interface Transition<State extends string, Action extends string> {
  readonly action: Action
  readonly from: State
  readonly to: State
  readonly by: readonly Role[]
  readonly guards: readonly Guard[]
  /** Counts of inner steps for which the row holds; absent: always. */
  readonly innerSteps?: readonly number[]
}

export interface Process<State extends string = string, Action extends string = string> {
  readonly name: string
  readonly start: State
  readonly transitions: readonly Transition<State, Action>[]
}

/** What the guards ask about, worked out by the server from rows. */
export interface ProcessFacts {
  readonly roles: readonly Role[]
  readonly rolesInUnit: readonly Role[]
  /** True where the actor submitted or approved the round that stands for review. */
  readonly ownFiling: boolean
  readonly innerSteps: number
}

const roleFits = (transition: Transition<string, string>, facts: ProcessFacts): boolean =>
  transition.by.some((role) =>
    (transition.guards.includes('own_unit') ? facts.rolesInUnit : facts.roles).includes(role),
  )

const isRow = (transition: Transition<string, string>, state: string, facts: ProcessFacts): boolean =>
  transition.from === state &&
  (transition.innerSteps === undefined || transition.innerSteps.includes(facts.innerSteps))

/**
 * The transition this action takes from the state.
 * Refuses `action-not-allowed` where the table has no such row, `not-permitted` where the role or a guard
 * forbids it, `reason-required` or `source-required` where a reason or a paper is asked for and none is given.
 * Changes nothing.
 */
export function nextStep<State extends string, Action extends string>(
  process: Process<State, Action>,
  wanted: { state: string; action: string; reason: string; hasSource: boolean },
  facts: ProcessFacts,
): Transition<State, Action> {
  const rows = process.transitions.filter((t) => t.action === wanted.action && isRow(t, wanted.state, facts))
  if (rows.length === 0) {
    throw new Refusal('action-not-allowed', { action: wanted.action, state: wanted.state })
  }
  const transition = rows.find((t) => roleFits(t, facts))
  if (!transition) throw new Refusal('not-permitted')
  if (transition.guards.includes('not_own_filing') && facts.ownFiling) throw new Refusal('own-filing')
  if (transition.guards.includes('reason') && wanted.reason.trim() === '')
    throw new Refusal('reason-required')
  if (transition.guards.includes('source') && !wanted.hasSource) throw new Refusal('source-required')
  return transition
}

/** What this actor may do now, sent to the page so that it never works out rights by itself. */
export const actionsFor = <State extends string, Action extends string>(
  process: Process<State, Action>,
  state: string,
  facts: ProcessFacts,
): Action[] => [
  ...new Set(
    process.transitions
      .filter((t) => isRow(t, state, facts) && roleFits(t, facts))
      .filter((t) => !(t.guards.includes('not_own_filing') && facts.ownFiling))
      .map((t) => t.action),
  ),
]
