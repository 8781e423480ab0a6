/** A unit's filing 报送: from its draft through 0 to 3 inner steps to the coordinator's review. */

import type { Process } from './process.ts'

export const submissionStates = [
  'draft',
  'inner_1', // with the unit's heads, up to three of them one after the other
  'inner_2',
  'inner_3',
  'submitted',
  'returned',
  'accepted',
] as const
export type SubmissionState = (typeof submissionStates)[number]

export const submissionActions = [
  'submit',
  'approve',
  'send_back', // by the unit's head
  'withdraw',
  'file_for', // 代录, by the coordinator
  'accept',
  'return', // by the coordinator
] as const
export type SubmissionAction = (typeof submissionActions)[number]

const reporters = ['contact', 'reporter'] as const
const heads = ['unit_head'] as const
const coordinators = ['coordinator'] as const

/** The whole workflow (E7). */
export const submissionProcess: Process<SubmissionState, SubmissionAction> = {
  name: 'submission',
  start: 'draft',
  transitions: [
    {
      action: 'submit',
      from: 'draft',
      to: 'submitted',
      by: reporters,
      guards: ['own_unit'],
      innerSteps: [0],
    },
    {
      action: 'submit',
      from: 'draft',
      to: 'inner_1',
      by: reporters,
      guards: ['own_unit'],
      innerSteps: [1, 2, 3],
    },
    {
      action: 'submit',
      from: 'returned',
      to: 'submitted',
      by: reporters,
      guards: ['own_unit'],
      innerSteps: [0],
    },
    {
      action: 'submit',
      from: 'returned',
      to: 'inner_1',
      by: reporters,
      guards: ['own_unit'],
      innerSteps: [1, 2, 3],
    },
    { action: 'approve', from: 'inner_1', to: 'submitted', by: heads, guards: ['own_unit'], innerSteps: [1] },
    {
      action: 'approve',
      from: 'inner_1',
      to: 'inner_2',
      by: heads,
      guards: ['own_unit'],
      innerSteps: [2, 3],
    },
    { action: 'approve', from: 'inner_2', to: 'submitted', by: heads, guards: ['own_unit'], innerSteps: [2] },
    { action: 'approve', from: 'inner_2', to: 'inner_3', by: heads, guards: ['own_unit'], innerSteps: [3] },
    { action: 'approve', from: 'inner_3', to: 'submitted', by: heads, guards: ['own_unit'] },
    { action: 'send_back', from: 'inner_1', to: 'draft', by: heads, guards: ['own_unit', 'reason'] },
    { action: 'send_back', from: 'inner_2', to: 'draft', by: heads, guards: ['own_unit', 'reason'] },
    { action: 'send_back', from: 'inner_3', to: 'draft', by: heads, guards: ['own_unit', 'reason'] },
    { action: 'withdraw', from: 'inner_1', to: 'draft', by: reporters, guards: ['own_unit'] },
    { action: 'withdraw', from: 'inner_2', to: 'draft', by: reporters, guards: ['own_unit'] },
    { action: 'withdraw', from: 'inner_3', to: 'draft', by: reporters, guards: ['own_unit'] },
    { action: 'withdraw', from: 'submitted', to: 'draft', by: reporters, guards: ['own_unit'] },
    { action: 'file_for', from: 'draft', to: 'submitted', by: coordinators, guards: ['reason', 'source'] },
    { action: 'file_for', from: 'returned', to: 'submitted', by: coordinators, guards: ['reason', 'source'] },
    { action: 'accept', from: 'submitted', to: 'accepted', by: coordinators, guards: ['not_own_filing'] },
    {
      action: 'return',
      from: 'submitted',
      to: 'returned',
      by: coordinators,
      guards: ['not_own_filing', 'reason'],
    },
    { action: 'return', from: 'accepted', to: 'returned', by: coordinators, guards: ['reason'] },
  ],
}

/** Whether the unit's entries may be written in this state. */
export const isOpenState = (state: SubmissionState): boolean => state === 'draft' || state === 'returned'

/** Whether the filing is with the unit's own heads. */
export const isInnerState = (state: SubmissionState): boolean => state.startsWith('inner')

/** A stored text as the state it names; one the process does not know is a fault. */
export const toSubmissionState = (text: string): SubmissionState => known(submissionStates, text)

/** A stored text as the action it names; one the process does not know is a fault. */
export const toSubmissionAction = (text: string): SubmissionAction => known(submissionActions, text)

function known<Name extends string>(names: readonly Name[], text: string): Name {
  const name = names.find((n) => n === text)
  if (name === undefined) throw new Error(`a submission knows no ${text}`)
  return name
}
