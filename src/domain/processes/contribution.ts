/** A part that others write of an entry, and their countersigning 会签: between the unit that fills it and one beside. */

import type { Role } from '../people/role.ts'
import type { Process, ProcessFacts } from './process.ts'
import { row } from './row.ts'

export const contributionStates = [
  'draft', // nobody asked, nothing written
  'asked',
  'written',
  'signing', // the entry lies before the unit to be countersigned
  'signed',
  'objected',
  'answered', // the lead says what became of the objection
] as const
export type ContributionState = (typeof contributionStates)[number]

export const contributionActions = ['ask', 'write', 'circulate', 'sign', 'object', 'answer'] as const
export type ContributionAction = (typeof contributionActions)[number]

/** The two units of a part: the one that fills in the entry, and the one that contributes to it. */
export type Side = 'lead' | 'contributor'

/** Whose action it is: roles are asked for in that side's unit. */
export const sideOf: Readonly<Record<ContributionAction, Side>> = {
  ask: 'lead',
  write: 'contributor',
  circulate: 'lead',
  sign: 'contributor',
  object: 'contributor',
  answer: 'lead',
}

const writers = ['contact', 'reporter'] as const
const signers = ['contact', 'reporter', 'unit_head'] as const
const own = { guards: ['own_unit'] } as const
const ownWithReason = { guards: ['own_unit', 'reason'] } as const

/** The whole of it. An objection blocks nothing: it stays visible, answered or not. */
export const contributionProcess: Process<ContributionState, ContributionAction> = {
  name: 'contribution',
  start: 'draft',
  line: ['asked', 'written', 'signing', 'signed'],
  transitions: [
    row('ask', ['draft', 'asked'], writers, own),
    row('write', ['draft', 'written'], writers, own),
    row('write', ['asked', 'written'], writers, own),
    row('write', ['written', 'written'], writers, own),
    row('write', ['objected', 'written'], writers, own),
    row('write', ['answered', 'written'], writers, own),
    row('circulate', ['draft', 'signing'], writers, own),
    row('circulate', ['asked', 'signing'], writers, own),
    row('circulate', ['written', 'signing'], writers, own),
    row('circulate', ['signed', 'signing'], writers, own),
    row('circulate', ['objected', 'signing'], writers, own),
    row('circulate', ['answered', 'signing'], writers, own),
    row('sign', ['signing', 'signed'], signers, own),
    row('object', ['signing', 'objected'], signers, ownWithReason),
    row('answer', ['objected', 'answered'], writers, ownWithReason),
  ],
}

interface Roles {
  readonly inLead: readonly Role[]
  readonly inContributor: readonly Role[]
}

/** What the process asks about somebody who takes an action of this side. */
export const contributionFacts = (side: Side, { inLead, inContributor }: Roles): ProcessFacts => {
  const held = side === 'lead' ? inLead : inContributor
  return { roles: held, rolesInUnit: held, ownFiling: false, innerSteps: 0 }
}

/** What a part asks of somebody of the contributing unit: to write, to countersign, or nothing now. */
export function contributionDuty(state: ContributionState): 'contribute' | 'countersign' | null {
  if (state === 'asked') return 'contribute'
  return state === 'signing' ? 'countersign' : null
}

/** A stored text as the state it names; one the process does not know is a fault. */
export function toContributionState(text: string): ContributionState {
  const state = contributionStates.find((s) => s === text)
  if (state === undefined) throw new Error(`a contribution knows no ${text}`)
  return state
}
