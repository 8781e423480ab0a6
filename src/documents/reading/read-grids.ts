/** Reads the tables of a file that someone handed in: the one way in for every import. */

import type { GridFile } from '#domain/grids/grid.ts'
import { Refusal } from '#domain/refusal.ts'
import { answerInThread } from './in-thread.ts'
import { megabytesText, type ReadingLimits, readingLimits } from './limits.ts'
import { refuseUnknown } from './packages/magic.ts'
import { type PackedFile, unpackFile } from './sheets/packed-file.ts'

/** What is refused before a thread is started for it. */
export function refuseUnread(bytes: Uint8Array, limits: ReadingLimits): void {
  if (bytes.length > limits.bytes)
    throw new Refusal('file-too-large', {
      found: megabytesText(bytes.length),
      limit: megabytesText(limits.bytes),
    })
  refuseUnknown(bytes)
}

/**
 * Reads the tables of a .docx, .odt, .xlsx, .xls, .et, .ods or .csv, in a thread of its own that is ended after a time.
 * What a file is is told by its bytes, never by its name.
 * Refuses, by a code of `domain/refusal.ts`, what is empty, too large, of another kind, encrypted, damaged, made to
 * harm, or marked as a state secret. Nothing is stored here.
 */
export async function readGrids(
  bytes: Uint8Array,
  options: { readonly limits?: Partial<ReadingLimits> } = {},
): Promise<GridFile> {
  const limits = { ...readingLimits, ...options.limits }
  refuseUnread(bytes, limits)
  const thread = new URL('./read-worker.ts', import.meta.url)
  return unpackFile(await answerInThread<PackedFile>(thread, { bytes, limits }, limits))
}
