/** Work on many things that lets others be served in between. */

import { setImmediate as nextTurn } from 'node:timers/promises'
import { slices } from './slices.ts'

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

/** What `work` makes of each slice. The embedded engine works in the server's own thread and never steps aside itself. */
export async function sliceBySlice<One, Made>(
  many: readonly One[],
  size: number,
  work: (some: One[]) => Promise<readonly Made[]>,
): Promise<Made[]> {
  const made: Made[] = []
  for (const some of slices(many, size)) {
    made.push(...(await work(some)))
    await nextTurn()
  }
  return made
}
