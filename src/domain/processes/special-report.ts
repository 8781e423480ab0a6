/** The report on a special plan: the lead's own, with the commission's feedback and the leader's approval (seed 三（三）). */

import type { Process } from './process.ts'
import { leadOutsideRows, row } from './row.ts'

export const specialReportStates = [
  'draft',
  'expert_review',
  'commission', // 报发展改革委出具反馈意见
  'revising',
  'leader', // 报分管区领导审定
  'approved',
  'copied', // 抄送发展改革委
] as const
export type SpecialReportState = (typeof specialReportStates)[number]

export const specialReportActions = [
  'submit_to_commission',
  'submit_for', // by the coordinator, from the lead's sealed paper
  'pass_expert_review',
  'withdraw',
  'send_back',
  'give_feedback',
  'resubmit_to_commission', // the revised report, for another round of feedback
  'submit_to_leader',
  'leader_approves',
  'leader_returns',
  'copy_to_commission',
] as const
export type SpecialReportAction = (typeof specialReportActions)[number]

const leads = ['plan_lead'] as const
const coordinators = ['coordinator'] as const
const ready = ['version_made', 'consulted', 'rounds_settled', 'adjustment_chapter'] as const

export const specialReportProcess: Process<SpecialReportState, SpecialReportAction> = {
  name: 'special_report',
  start: 'draft',
  line: specialReportStates,
  transitions: [
    row('submit_to_commission', ['draft', 'expert_review'], leads, {
      guards: ['own_unit'],
      conditions: ready,
    }),
    row('submit_for', ['draft', 'expert_review'], coordinators, {
      guards: ['reason', 'source'],
      conditions: ['adjustment_chapter'],
    }),
    ...leadOutsideRows('pass_expert_review', ['expert_review', 'commission']),
    ...leadOutsideRows('send_back', ['expert_review', 'draft'], { guards: ['reason'] }),
    row('withdraw', ['commission', 'draft'], leads, { guards: ['own_unit'] }),
    row('send_back', ['commission', 'draft'], coordinators, { guards: ['not_own_filing', 'reason'] }),
    row('give_feedback', ['commission', 'revising'], coordinators, {
      guards: ['not_own_filing'],
      conditions: ['feedback_given'],
    }),
    // Another round without the report going back: the lead asks for it, or the commission gives it.
    row('resubmit_to_commission', ['revising', 'commission'], leads, {
      guards: ['own_unit'],
      conditions: ['rounds_settled', 'feedback_answered', 'revised', 'adjustment_chapter'],
    }),
    row('give_feedback', ['revising', 'revising'], coordinators, { conditions: ['feedback_given'] }),
    row('submit_to_leader', ['revising', 'leader'], leads, {
      guards: ['own_unit'],
      conditions: ['feedback_answered', 'revised', 'adjustment_chapter'],
    }),
    row('submit_for', ['revising', 'leader'], coordinators, {
      guards: ['reason', 'source'],
      conditions: ['feedback_answered', 'adjustment_chapter'],
    }),
    row('leader_approves', ['leader', 'approved'], ['leader']),
    row('leader_returns', ['leader', 'revising'], ['leader'], { guards: ['reason'] }),
    ...leadOutsideRows('leader_approves', ['leader', 'approved']),
    ...leadOutsideRows('leader_returns', ['leader', 'revising'], { guards: ['reason'] }),
    row('copy_to_commission', ['approved', 'copied'], leads, { guards: ['own_unit'] }),
    row('copy_to_commission', ['approved', 'copied'], coordinators),
  ],
}
