/** Work on many things that lets others be served in between. */

import { setImmediate as nextTurn } from 'node:timers/promises'

/** Longer than this nobody waits for a turn, in milliseconds. */
const turn = 10

/** What `work` makes of each, in order. */
export async function inTurns<One, Made>(
  many: readonly One[],
  work: (one: One, at: number) => Made,
): Promise<Made[]> {
  const made: Made[] = []
  let began = performance.now()
  for (const [at, one] of many.entries()) {
    made.push(work(one, at))
    if (performance.now() - began < turn) continue
    await nextTurn()
    began = performance.now()
  }
  return made
}
