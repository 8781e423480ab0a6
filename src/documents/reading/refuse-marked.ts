/** Refuses a file that is kept as it is, such as a scan, where its name or its readable text bears a marking of secrecy. */

import { Refusal } from '#domain/refusal.ts'
import { findMarkingInName } from './marking.ts'
import { readGrids } from './read-grids.ts'

/** Refuses `secret-marking`. A kind that is not read is judged by its name alone; whoever uploads it answers for the rest. */
export async function refuseMarked({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<void> {
  const inName = findMarkingInName(name)
  if (inName !== null) throw new Refusal('secret-marking', { found: inName })
  try {
    await readGrids(bytes)
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'secret-marking') return
    throw error
  }
}
