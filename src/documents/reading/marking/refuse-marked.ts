/** Refuses a file that is kept as it is, such as a scan, where its readable text bears a marking of secrecy. */

import { Refusal } from '#domain/refusal.ts'
import { readGrids } from '../read-grids.ts'

/** Refuses `secret-marking`. A kind that is not read is judged by its name alone, at the edge; its sender answers for the rest. */
export async function refuseMarked(bytes: Uint8Array): Promise<void> {
  try {
    await readGrids(bytes)
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'secret-marking') return
    throw error
  }
}
