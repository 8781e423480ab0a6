/** A file named on the command line. */

import { readFile } from 'node:fs/promises'
import { Refusal } from '#domain/refusal.ts'

/** Its bytes. Refuses `file-unreadable` by the name as it was given. */
export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch {
    throw new Refusal('file-unreadable', { found: file })
  }
}
