/** A point of the deliberation's opinions 审议意见, or a countermeasure of the report, on its way to being dealt with. */

import type { Process } from './process.ts'
import { row } from './row.ts'

export const opinionStates = [
  'draft', // 待分解
  'handling', // 办理中
  'reported', // 已报办理情况
  'accepted', // 办结
  'dropped',
] as const
export type OpinionState = (typeof opinionStates)[number]

export const opinionActions = [
  'assign',
  'report_back',
  'withdraw',
  'accept',
  'return',
  'reopen',
  'drop',
] as const
export type OpinionAction = (typeof opinionActions)[number]

const coordinators = ['coordinator'] as const
const owners = ['contact', 'reporter', 'unit_head'] as const

/** The subject's unit is its first owner. */
export const opinionProcess: Process<OpinionState, OpinionAction> = {
  name: 'opinion',
  start: 'draft',
  line: ['draft', 'handling', 'reported', 'accepted'],
  transitions: [
    row('assign', ['draft', 'handling'], coordinators, { conditions: ['owners_named'] }),
    row('drop', ['draft', 'dropped'], coordinators, { guards: ['reason'] }),
    row('report_back', ['handling', 'reported'], owners, {
      guards: ['own_unit'],
      conditions: ['handling_written'],
    }),
    row('withdraw', ['reported', 'handling'], owners, { guards: ['own_unit'] }),
    row('accept', ['reported', 'accepted'], coordinators, { guards: ['not_own_filing'] }),
    row('return', ['reported', 'handling'], coordinators, { guards: ['not_own_filing', 'reason'] }),
    row('reopen', ['accepted', 'handling'], coordinators, { guards: ['reason'] }),
    row('drop', ['handling', 'dropped'], coordinators, { guards: ['reason'] }),
  ],
}
