/** What a report or an adjustment still wants of its comment rounds. */

import type { RoundSubject } from '#contract/consultations.ts'
import type { Condition } from '#domain/processes/condition.ts'
import type { Tx } from '../db.ts'
import { roundsOf } from './rounds.ts'

/** `consulted` until a round was held; `rounds_settled` while one is open or has comments to be ruled on. */
export async function consultationUnmet(
  tx: Tx,
  { process, subjectId }: { process: RoundSubject; subjectId: string },
): Promise<Condition[]> {
  const states = (await roundsOf(tx, process, subjectId)).map(({ state }) => state)
  return [
    ...(states.some((state) => state === 'closed' || state === 'settled') ? [] : (['consulted'] as const)),
    ...(states.some((state) => state === 'open' || state === 'closed') ? (['rounds_settled'] as const) : []),
  ]
}
