/** The rounds of a filing: from what opened it for writing to what opens it again. */

import { isOpenState, type SubmissionAction, type SubmissionState } from './submission.ts'

export interface TakenStep {
  readonly action: SubmissionAction
  readonly toState: SubmissionState
  readonly actorId: string
}

/** The steps, oldest first, in their rounds: one that opens the filing for writing again ends its round. */
export function roundsOf<Step extends TakenStep>(steps: readonly Step[]): Step[][] {
  const rounds: Step[][] = []
  let isEnded = true
  for (const step of steps) {
    if (isEnded) rounds.push([])
    rounds.at(-1)?.push(step)
    isEnded = isOpenState(step.toState)
  }
  return rounds
}

const filing: readonly SubmissionAction[] = ['submit', 'approve', 'file_for']

/** Whether this person submitted, approved or filed the round that stands for review; false where none stands. */
export function ownsFiling(steps: readonly TakenStep[], personId: string): boolean {
  const round = roundsOf(steps).at(-1) ?? []
  const last = round.at(-1)
  if (!last || isOpenState(last.toState)) return false
  return round.some((step) => step.actorId === personId && filing.includes(step.action))
}
