/**
 * A process is one transition table. From it come the server's check, the actions a page offers,
 * the picture, the audit words and the state × action × role test; nothing else knows the steps.
 */

import type { Role } from '../people/role.ts'
import { Refusal } from '../refusal.ts'
import type { Condition } from './condition.ts'

/** Closed list of conditions a transition may ask of the actor and the request beside the role. */
export type Guard =
  | 'own_unit' // the actor holds the role in the subject's unit
  | 'not_own_filing' // the actor neither submitted nor approved this round himself
  | 'reason' // a written reason is given
  | 'source' // the paper it rests on is attached
  | 'number' // the document that decides it has a number

export interface Transition<State extends string = string, Action extends string = string> {
  readonly action: Action
  readonly from: State
  readonly to: State
  readonly by: readonly Role[]
  readonly guards: readonly Guard[]
  /** Counts of inner steps for which the row holds; absent: always. */
  readonly innerSteps?: readonly number[]
  /** What must be true of the subject; absent: nothing. */
  readonly conditions?: readonly Condition[]
  /** Done outside (a meeting, a signed paper): registered by one person, taken when another confirms it (R6a). */
  readonly outside?: true
}

export interface Process<State extends string = string, Action extends string = string> {
  readonly name: string
  readonly start: State
  /** The states of a smooth course, in order: the picture. */
  readonly line?: readonly State[]
  readonly transitions: readonly Transition<State, Action>[]
}

/** What the guards ask about, worked out by the server from rows. */
export interface ProcessFacts {
  readonly roles: readonly Role[]
  readonly rolesInUnit: readonly Role[]
  /** True where the actor submitted or approved the round that stands for review. */
  readonly ownFiling: boolean
  readonly innerSteps: number
  /** Conditions that are not met now; absent: none. */
  readonly unmet?: readonly Condition[]
}

export interface WantedStep {
  readonly state: string
  readonly action: string
  readonly reason: string
  readonly hasSource: boolean
  /** Of the document that decides it; absent: it was given when the step was registered. */
  readonly number?: string
  /** True where a second person confirms what was registered. */
  readonly confirmed?: boolean
}

const roleFits = (transition: Transition, facts: ProcessFacts): boolean =>
  transition.by.some((role) =>
    (transition.guards.includes('own_unit') ? facts.rolesInUnit : facts.roles).includes(role),
  )

const isRow = (transition: Transition, state: string, facts: ProcessFacts): boolean =>
  transition.from === state &&
  (transition.innerSteps === undefined || transition.innerSteps.includes(facts.innerSteps))

/** The conditions of a transition that are not met. */
const unmetBy = ({ conditions = [] }: Transition, { unmet = [] }: ProcessFacts): Condition[] =>
  conditions.filter((c) => unmet.includes(c))

/**
 * The transition this action takes from the state.
 * Refuses `action-not-allowed` where the table has no such row, `not-permitted` where the role or a guard
 * forbids it, `register-first` where it is done outside and nobody registered it, `condition-unmet` where the
 * subject is not ready, `reason-required`, `source-required` or `number-required` where a reason, a paper or a document's
 * number is asked for and none is given. Changes nothing.
 */
export function nextStep<State extends string, Action extends string>(
  process: Process<State, Action>,
  wanted: WantedStep,
  facts: ProcessFacts,
): Transition<State, Action> {
  const rows = process.transitions.filter((t) => t.action === wanted.action && isRow(t, wanted.state, facts))
  if (rows.length === 0) {
    const { action, state } = wanted
    throw new Refusal('action-not-allowed', { process: process.name, action, state })
  }
  const fitting = rows.filter((t) => roleFits(t, facts))
  const isConfirmed = wanted.confirmed ?? false
  const transition = fitting.find((t) => (t.outside ?? false) === isConfirmed)
  if (!transition && fitting.length > 0) throw new Refusal('register-first')
  if (!transition) throw new Refusal('not-permitted')
  if (transition.guards.includes('not_own_filing') && facts.ownFiling) throw new Refusal('own-filing')
  const [condition] = unmetBy(transition, facts)
  if (condition) throw new Refusal('condition-unmet', { condition })
  if (transition.guards.includes('reason') && wanted.reason.trim() === '')
    throw new Refusal('reason-required')
  if (transition.guards.includes('source') && !wanted.hasSource) throw new Refusal('source-required')
  if (transition.guards.includes('number') && wanted.number?.trim() === '')
    throw new Refusal('number-required')
  return transition
}

/** A step as it is offered to an actor: the page shows why one that is not ready cannot be taken. */
export interface Offer<State extends string = string, Action extends string = string> {
  readonly action: Action
  readonly to: State
  readonly outside: boolean
  readonly needs: readonly Guard[]
  readonly unmet: readonly Condition[]
}

/** What this actor may do now or, with `unmet`, once the subject is ready. */
export const offersFor = <State extends string, Action extends string>(
  process: Process<State, Action>,
  state: string,
  facts: ProcessFacts,
): Offer<State, Action>[] =>
  process.transitions
    .filter((t) => isRow(t, state, facts) && roleFits(t, facts))
    .filter((t) => !(t.guards.includes('not_own_filing') && facts.ownFiling))
    .map((t) => ({
      action: t.action,
      to: t.to,
      outside: t.outside ?? false,
      needs: t.guards.filter((g) => g !== 'own_unit' && g !== 'not_own_filing'),
      unmet: unmetBy(t, facts),
    }))

/** What this actor may do now, sent to the page so that it never works out rights by itself. */
export const actionsFor = <State extends string, Action extends string>(
  process: Process<State, Action>,
  state: string,
  facts: ProcessFacts,
): Action[] => [
  ...new Set(
    offersFor(process, state, facts)
      .filter((o) => o.unmet.length === 0)
      .map((o) => o.action),
  ),
]
