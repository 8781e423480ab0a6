/** Reads a file in tests as the thread does, without the thread: starting one takes longer than most files do. */

import type { GridFile } from '#domain/grids/grid.ts'
import { readingLimits } from './limits.ts'
import { refuseUnread } from './read-grids.ts'
import { readPacked, unpackFile } from './sheets/packed-file.ts'

export async function readHere(bytes: Uint8Array): Promise<GridFile> {
  refuseUnread(bytes, readingLimits)
  return unpackFile(await readPacked(bytes, readingLimits))
}
