/** What a filing asks of a person in its state: to fill it in, to correct, to approve, to review, or to wait. */

import type { Role } from '../people/role.ts'
import { isInnerState, isOpenState, type SubmissionState } from './submission.ts'

/** In the order in which a list shows them. */
export const filingDuties = ['fill', 'correct', 'approve', 'review'] as const
export type FilingDuty = (typeof filingDuties)[number]

export interface Part {
  readonly rolesInUnit: readonly Role[]
  readonly isCoordinator: boolean
}

const writes = ({ rolesInUnit }: Part) => rolesInUnit.includes('contact') || rolesInUnit.includes('reporter')
const approves = ({ rolesInUnit }: Part) => rolesInUnit.includes('unit_head')

/** The duty that lies with somebody who has this part in the filing; null where none does. */
export function filingDuty(state: SubmissionState, part: Part): FilingDuty | null {
  if (isOpenState(state)) return writes(part) ? (state === 'draft' ? 'fill' : 'correct') : null
  if (isInnerState(state)) return approves(part) ? 'approve' : null
  return state === 'submitted' && part.isCoordinator ? 'review' : null
}

/** Whether somebody of the unit waits for another: a head above, or the coordinator. */
export const isAwaited = (state: SubmissionState, part: Part): boolean =>
  (writes(part) || approves(part)) && (state === 'submitted' || (isInnerState(state) && !approves(part)))
