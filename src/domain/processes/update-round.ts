/** A unit's part of an update round 数据更新 after the cut-off: answered, submitted, reviewed like a filing, or closed. */

import type { Role } from '../people/role.ts'
import type { Process } from './process.ts'
import { row } from './row.ts'
import { submissionProcess } from './submission.ts'

export const updateStates = [
  'draft',
  'inner_1',
  'inner_2',
  'inner_3',
  'submitted',
  'returned',
  'accepted',
  'closed', // the coordinator ended the round: what is unanswered stays listed
] as const
export type UpdateState = (typeof updateStates)[number]

export const updateActions = [
  'submit',
  'approve',
  'send_back',
  'withdraw',
  'accept',
  'return',
  'close',
] as const
export type UpdateAction = (typeof updateActions)[number]

const coordinators: readonly Role[] = ['coordinator']

/** The filing's own steps, but no filing for another and no return of what took effect; and the end of the round. */
export const updateProcess: Process<UpdateState, UpdateAction> = {
  name: 'update',
  start: 'draft',
  line: ['draft', 'inner_1', 'submitted', 'accepted'],
  transitions: [
    ...submissionProcess.transitions.flatMap(({ action, ...rest }) =>
      action === 'file_for' || rest.from === 'accepted' ? [] : [{ ...rest, action }],
    ),
    row('close', ['draft', 'closed'], coordinators),
    row('close', ['inner_1', 'closed'], coordinators),
    row('close', ['inner_2', 'closed'], coordinators),
    row('close', ['inner_3', 'closed'], coordinators),
    row('close', ['returned', 'closed'], coordinators),
  ],
}

/** Whether the unit may answer in this state. */
export const isAnswerable = (state: UpdateState): boolean => state === 'draft' || state === 'returned'

/** Whether nothing happens any more. */
export const isEnded = (state: UpdateState): boolean => state === 'accepted' || state === 'closed'

interface Part {
  readonly rolesInUnit: readonly Role[]
  readonly isCoordinator: boolean
}

/** What the round asks of somebody with this part in it: to answer, to approve, to review, or nothing now. */
export function updateDuty(state: UpdateState, { rolesInUnit, isCoordinator }: Part): UpdateDuty | null {
  if (isAnswerable(state)) {
    return rolesInUnit.some((r) => r === 'contact' || r === 'reporter') ? 'update' : null
  }
  if (state.startsWith('inner')) return rolesInUnit.includes('unit_head') ? 'approve_update' : null
  return state === 'submitted' && isCoordinator ? 'review_update' : null
}

export const updateDuties = ['update', 'approve_update', 'review_update'] as const
export type UpdateDuty = (typeof updateDuties)[number]

/** A stored text as the state it names; one the process does not know is a fault. */
export function toUpdateState(text: string): UpdateState {
  const state = updateStates.find((s) => s === text)
  if (state === undefined) throw new Error(`an update knows no ${text}`)
  return state
}
