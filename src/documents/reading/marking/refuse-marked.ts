/** Refuses a file that is kept as it is, such as a scan, where it bears a marking of secrecy or reaches outside itself. */

import { Refusal, type RefusalCode } from '#domain/refusal.ts'
import { outsideOf, refuseOutside } from '../outside/outside.ts'
import { readGrids } from '../read-grids.ts'

const refused: ReadonlySet<RefusalCode> = new Set([
  'secret-marking',
  'file-calls-programs',
  'file-reaches-outside',
])

/**
 * Refuses `secret-marking`, `file-calls-programs` and `file-reaches-outside`. A kind that is not read is judged by its
 * name alone, at the edge; its sender answers for the rest.
 */
export async function refuseMarked(bytes: Uint8Array): Promise<void> {
  try {
    refuseOutside(outsideOf(await readGrids(bytes)))
  } catch (error) {
    if (!(error instanceof Refusal) || refused.has(error.code)) throw error
  }
}
