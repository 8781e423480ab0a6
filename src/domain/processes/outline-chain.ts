/** The chain that a report on the outline and an adjustment of it both go: government, then standing committee. */

import type { Condition } from './condition.ts'
import { outsideRow, row } from './row.ts'

/** From submission to the congress; each may still send the matter back. */
export const chainStates = [
  'expert_review',
  'legal_review',
  'government', // 报区政府审核
  'government_meeting',
  'party_committee',
  'government_approved',
  'finance_review',
  'directors_meeting',
  'congress', // 提交区人大常委会审议
] as const

export const chainActions = [
  'submit_to_government',
  'pass_expert_review',
  'pass_legal_review',
  'government_approves',
  'government_meeting_passes',
  'party_committee_passes',
  'submit_to_congress',
  'finance_review_passes',
  'directors_meeting_passes',
  'send_back',
] as const

/** Who may register what was done outside. */
export const registrars = ['coordinator', 'government_office'] as const

/** Where somebody outside has the matter: not between the government's word and the way to the congress. */
export const reviewing = chainStates.filter((state) => state !== 'government_approved')

export const submitting = (conditions: readonly Condition[]) =>
  row('submit_to_government', ['draft', 'expert_review'], ['coordinator'], { conditions })

/** From submission to the congress. */
export const chainRows = [
  outsideRow('pass_expert_review', ['expert_review', 'legal_review'], registrars),
  outsideRow('pass_legal_review', ['legal_review', 'government'], registrars),
  outsideRow('government_approves', ['government', 'government_meeting'], registrars),
  outsideRow('government_meeting_passes', ['government_meeting', 'party_committee'], registrars),
  outsideRow('party_committee_passes', ['party_committee', 'government_approved'], registrars),
  row('submit_to_congress', ['government_approved', 'finance_review'], registrars),
  outsideRow('finance_review_passes', ['finance_review', 'directors_meeting'], registrars),
  outsideRow('directors_meeting_passes', ['directors_meeting', 'congress'], registrars),
]

/** Whoever reviews the matter may end it: back to the draft, or for good. */
export const ending = <State extends string, Action extends string>(
  action: Action,
  way: readonly [State, State],
) => outsideRow(action, way, registrars, { guards: ['reason'] })
