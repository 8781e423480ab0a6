/** The report on the outline: drafted, reviewed by the government, deliberated by the standing committee (seed 三（二）). */

import type { Process } from './process.ts'
import { outsideRow, row } from './row.ts'

export const outlineReportStates = [
  'draft',
  'expert_review',
  'legal_review',
  'government', // 报区政府审核
  'government_meeting',
  'party_committee',
  'government_approved',
  'finance_review',
  'directors_meeting',
  'congress', // 提交区人大常委会审议
  'deliberated',
  'handled', // the handling of the opinions was reported back
] as const
export type OutlineReportState = (typeof outlineReportStates)[number]

export const outlineReportActions = [
  'submit_to_government',
  'pass_expert_review',
  'pass_legal_review',
  'government_approves',
  'government_meeting_passes',
  'party_committee_passes',
  'send_back',
  'submit_to_congress',
  'finance_review_passes',
  'directors_meeting_passes',
  'deliberate',
  'report_handling',
] as const
export type OutlineReportAction = (typeof outlineReportActions)[number]

const coordinators = ['coordinator'] as const
const registrars = ['coordinator', 'government_office'] as const
const returnable: readonly OutlineReportState[] = [
  'expert_review',
  'legal_review',
  'government',
  'government_meeting',
  'party_committee',
  'finance_review',
  'directors_meeting',
  'congress',
]

/** The whole chain; the steps an exercise has not switched on are passed over (optional-steps.ts). */
export const outlineReportProcess: Process<OutlineReportState, OutlineReportAction> = {
  name: 'outline_report',
  start: 'draft',
  line: outlineReportStates,
  transitions: [
    row('submit_to_government', ['draft', 'expert_review'], coordinators, {
      conditions: ['version_made', 'rounds_settled'],
    }),
    outsideRow('pass_expert_review', ['expert_review', 'legal_review'], registrars),
    outsideRow('pass_legal_review', ['legal_review', 'government'], registrars),
    outsideRow('government_approves', ['government', 'government_meeting'], registrars),
    outsideRow('government_meeting_passes', ['government_meeting', 'party_committee'], registrars),
    outsideRow('party_committee_passes', ['party_committee', 'government_approved'], registrars),
    row('submit_to_congress', ['government_approved', 'finance_review'], registrars),
    outsideRow('finance_review_passes', ['finance_review', 'directors_meeting'], registrars),
    outsideRow('directors_meeting_passes', ['directors_meeting', 'congress'], registrars),
    outsideRow('deliberate', ['congress', 'deliberated'], registrars),
    outsideRow('report_handling', ['deliberated', 'handled'], registrars, {
      conditions: ['opinions_handled'],
    }),
    ...returnable.map((state) =>
      outsideRow('send_back', [state, 'draft'] as const, registrars, { guards: ['reason'] }),
    ),
  ],
}
