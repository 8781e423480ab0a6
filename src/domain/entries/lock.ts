/** Whether an entry may be written now, and why not. */

import { isPermitted } from '../people/permissions.ts'
import { type Actor, hasRole } from '../people/role.ts'
import { isOpenState, type SubmissionState } from '../processes/submission.ts'

interface Filing {
  readonly unitId: string
  readonly state: SubmissionState
  /** The day after which the unit can no longer file; null: none. */
  readonly locksAfter: string | null
  /** True once the evaluation it belongs to is closed. */
  readonly isClosed?: boolean
}

/** Why writing is closed: the evaluation's end, the state of a filing, its hard day that is over, or not being a writer. */
export type LockReason = SubmissionState | 'evaluation-closed' | 'past-due' | 'not-writer'

/**
 * Whether the hard day is over for a filing that was not filed in time or was withdrawn. What the coordinator
 * returned stays open: he asked for it.
 */
export const isPastDue = ({ state, locksAfter }: Omit<Filing, 'unitId'>, today: string): boolean =>
  state === 'draft' && locksAfter !== null && today > locksAfter

/**
 * Of the filings that an entry is part of the one that decides: an open one before a closed one, so that what a
 * later track still asks for can be mended. undefined where it is part of none.
 */
export const decidingFiling = <One extends Filing>(filings: readonly One[], today: string): One | undefined =>
  filings.find((filing) => isOpenState(filing.state) && !isPastDue(filing, today)) ??
  filings.find(({ state }) => isOpenState(state)) ??
  filings.at(-1)

/** Why this actor may not write; null: he may. The coordinator carries a late unit through, whatever the day. */
export function lockOf(filing: Filing, actor: Actor, today: string): LockReason | null {
  if (filing.isClosed) return 'evaluation-closed'
  if (!isOpenState(filing.state)) return filing.state
  if (!isPermitted('entry.write', actor, filing.unitId)) return 'not-writer'
  return isPastDue(filing, today) && !hasRole(actor, 'coordinator') ? 'past-due' : null
}
