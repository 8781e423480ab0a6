/** Whether an entry may be written now, and why not. */

import { isPermitted } from '../people/permissions.ts'
import type { Actor } from '../people/role.ts'
import { isOpenState, type SubmissionState } from '../processes/submission.ts'

interface Filing {
  readonly unitId: string
  readonly state: SubmissionState
}

/**
 * Of the filings that an entry is part of the one that decides: an open one before a closed one, so that what a
 * later track still asks for can be mended. undefined where it is part of none.
 */
export const decidingFiling = <One extends Filing>(filings: readonly One[]): One | undefined =>
  filings.find(({ state }) => isOpenState(state)) ?? filings.at(-1)

/** Why this actor may not write: the state of a filing that is not open, or not being a writer. null: he may. */
export function lockOf({ state, unitId }: Filing, actor: Actor): SubmissionState | 'not-writer' | null {
  if (!isOpenState(state)) return state
  return isPermitted('entry.write', actor, unitId) ? null : 'not-writer'
}
