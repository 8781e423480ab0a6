/** Adjusting a special plan: its lead proposes, the leader in charge agrees, it is filed with the commission (seed 四). */

import type { Process } from './process.ts'
import { leadOutsideRows, row } from './row.ts'

export const specialAdjustmentStates = [
  'draft',
  'expert_review',
  'leader', // 报区政府，分管区领导审阅
  'approved', // the new version of the plan stands
  'with_commission', // 报发展改革委备案
  'filed',
  'refused',
  'withdrawn',
] as const
export type SpecialAdjustmentState = (typeof specialAdjustmentStates)[number]

export const specialAdjustmentActions = [
  'propose',
  'withdraw',
  'pass_expert_review',
  'leader_approves',
  'send_back',
  'refuse',
  'file_with_commission',
  'acknowledge_filing',
] as const
export type SpecialAdjustmentAction = (typeof specialAdjustmentActions)[number]

const leads = ['plan_lead'] as const
const withReason = { guards: ['reason'] } as const

export const specialAdjustmentProcess: Process<SpecialAdjustmentState, SpecialAdjustmentAction> = {
  name: 'special_adjustment',
  start: 'draft',
  line: specialAdjustmentStates.slice(0, -2),
  transitions: [
    row('propose', ['draft', 'expert_review'], leads, {
      guards: ['own_unit'],
      conditions: ['has_items', 'effects_weighed', 'no_outline_target', 'rounds_settled', 'before_last_date'],
    }),
    row('withdraw', ['draft', 'withdrawn'], leads, { guards: ['own_unit', 'reason'] }),
    ...leadOutsideRows('pass_expert_review', ['expert_review', 'leader']),
    ...leadOutsideRows('leader_approves', ['leader', 'approved'], { guards: ['number'] }),
    ...(['expert_review', 'leader'] as const).flatMap((state) => [
      ...leadOutsideRows('send_back', [state, 'draft'] as const, withReason),
      ...leadOutsideRows('refuse', [state, 'refused'] as const, withReason),
    ]),
    row('file_with_commission', ['approved', 'with_commission'], leads, { guards: ['own_unit'] }),
    row('acknowledge_filing', ['with_commission', 'filed'], ['coordinator']),
  ],
}
