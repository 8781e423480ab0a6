/** Adjusting the outline: commission, government, standing committee, copied to the city (seed 四, SPEC A2). */

import type { Process } from './process.ts'
import { outsideRow, row } from './row.ts'

export const outlineAdjustmentStates = [
  'draft',
  'expert_review',
  'legal_review',
  'government',
  'government_meeting',
  'party_committee',
  'government_approved',
  'finance_review',
  'directors_meeting',
  'congress',
  'approved', // the new version of the plan stands
  'copied', // 抄送市发展改革委
  'refused',
  'withdrawn',
] as const
export type OutlineAdjustmentState = (typeof outlineAdjustmentStates)[number]

export const outlineAdjustmentActions = [
  'submit_to_government',
  'withdraw',
  'pass_expert_review',
  'pass_legal_review',
  'government_approves',
  'government_meeting_passes',
  'party_committee_passes',
  'submit_to_congress',
  'finance_review_passes',
  'directors_meeting_passes',
  'congress_approves',
  'copy_to_city',
  'send_back',
  'refuse',
] as const
export type OutlineAdjustmentAction = (typeof outlineAdjustmentActions)[number]

const coordinators = ['coordinator'] as const
const registrars = ['coordinator', 'government_office'] as const
const under: readonly OutlineAdjustmentState[] = [
  'expert_review',
  'legal_review',
  'government',
  'government_meeting',
  'party_committee',
  'finance_review',
  'directors_meeting',
  'congress',
]
const withReason = { guards: ['reason'] } as const

export const outlineAdjustmentProcess: Process<OutlineAdjustmentState, OutlineAdjustmentAction> = {
  name: 'outline_adjustment',
  start: 'draft',
  line: outlineAdjustmentStates.slice(0, -2),
  transitions: [
    row('submit_to_government', ['draft', 'expert_review'], coordinators, {
      conditions: ['has_items', 'effects_weighed', 'rounds_settled', 'before_last_date'],
    }),
    row('withdraw', ['draft', 'withdrawn'], coordinators, withReason),
    outsideRow('pass_expert_review', ['expert_review', 'legal_review'], registrars),
    outsideRow('pass_legal_review', ['legal_review', 'government'], registrars),
    outsideRow('government_approves', ['government', 'government_meeting'], registrars),
    outsideRow('government_meeting_passes', ['government_meeting', 'party_committee'], registrars),
    outsideRow('party_committee_passes', ['party_committee', 'government_approved'], registrars),
    row('submit_to_congress', ['government_approved', 'finance_review'], registrars),
    outsideRow('finance_review_passes', ['finance_review', 'directors_meeting'], registrars),
    outsideRow('directors_meeting_passes', ['directors_meeting', 'congress'], registrars),
    outsideRow('congress_approves', ['congress', 'approved'], registrars, { guards: ['number'] }),
    outsideRow('copy_to_city', ['approved', 'copied'], registrars),
    ...under.flatMap((state) => [
      outsideRow('send_back', [state, 'draft'] as const, registrars, withReason),
      outsideRow('refuse', [state, 'refused'] as const, registrars, withReason),
    ]),
  ],
}
