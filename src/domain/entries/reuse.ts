/** A change of what a submitted report uses: which reports it touches, and what the unit wants to become of them. */

import { isOpenState, type SubmissionState } from '../processes/submission.ts'

/** `here`: other reports stay as they are. `open`: those not submitted follow. `reopen`: the others are to be returned. */
export const reuseChoices = ['here', 'open', 'reopen'] as const
export type ReuseChoice = (typeof reuseChoices)[number]

/** A report of the unit that uses the text, as its filing stands. */
export interface UsingFiling {
  readonly assignmentId: string
  readonly state: SubmissionState
  /** Of its case: a decision holds until the filing moves. */
  readonly caseVersion: number
}

/** What was decided about filings as they stood then. */
export interface ReuseDecision {
  readonly choice: ReuseChoice
  readonly filings: readonly Pick<UsingFiling, 'assignmentId' | 'caseVersion'>[]
}

/** What follows for the reports that use a changed text. */
export interface Reuse {
  /** Submitted reports about which the unit has still to decide. */
  readonly undecided: UsingFiling[]
  /** Whether the other open reports follow the change now. */
  readonly spreads: boolean
}

/**
 * Without a submitted report among the using ones a change simply spreads. Else every submitted one wants a decision
 * made on where it stands now; until then nothing spreads. The newest decision counts.
 *
 * @param decisions oldest first.
 */
export function reuseOf(using: readonly UsingFiling[], decisions: readonly ReuseDecision[]): Reuse {
  const locked = using.filter(({ state }) => !isOpenState(state))
  const isAbout = ({ filings }: ReuseDecision, { assignmentId, caseVersion }: UsingFiling) =>
    filings.some((f) => f.assignmentId === assignmentId && f.caseVersion === caseVersion)
  const undecided = locked.filter((filing) => !decisions.some((decision) => isAbout(decision, filing)))
  const last = decisions.findLast((decision) => locked.some((filing) => isAbout(decision, filing)))
  return { undecided, spreads: undecided.length === 0 && last?.choice !== 'here' }
}
