/** A unit's filing 报送: from its draft through 0 to 3 inner steps to the coordinator's review. */

import type { Process } from './process.ts'

export type SubmissionState =
  | 'draft'
  | 'inner_1'
  | 'inner_2'
  | 'inner_3'
  | 'submitted'
  | 'returned'
  | 'accepted'

export type SubmissionAction =
  | 'submit'
  | 'approve'
  | 'send_back'
  | 'withdraw'
  | 'file_for'
  | 'accept'
  | 'return'

const reporters = ['contact', 'reporter'] as const
const heads = ['unit_head'] as const
const coordinators = ['coordinator'] as const

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
    { action: 'file_for', from: 'draft', to: 'submitted', by: coordinators, guards: [] },
    { action: 'file_for', from: 'returned', to: 'submitted', by: coordinators, guards: [] },
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

/** States in which the unit's entries may be written. */
export const openStates: readonly SubmissionState[] = ['draft', 'returned']
