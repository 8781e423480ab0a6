/** Who is told of a step of a filing: said on the page before it is taken. */

import type { Role } from '../people/role.ts'
import type { SubmissionAction, SubmissionState } from './submission.ts'

export interface Told {
  /** Roles in the unit that files. */
  readonly inUnit: readonly Role[]
  readonly coordinators: boolean
}

/** Where the filing stands before the step. */
interface Filing {
  readonly state: SubmissionState
  readonly innerSteps: number
}

const unit = (...inUnit: Role[]): Told => ({ inUnit, coordinators: false })
const coordinators: Told = { inUnit: [], coordinators: true }

/** The next in the unit, the coordinators, or the unit's own people. */
export function toldOf(action: SubmissionAction, { state, innerSteps }: Filing): Told {
  switch (action) {
    case 'submit':
      return innerSteps > 0 ? unit('unit_head') : coordinators
    case 'approve':
      return coordinators
    case 'send_back':
      return unit('contact', 'reporter')
    case 'withdraw':
      return { inUnit: ['unit_head'], coordinators: state === 'submitted' }
    case 'file_for':
      return unit('contact', 'unit_head')
    case 'accept':
    case 'return':
      return unit('contact', 'reporter', 'unit_head')
  }
}
