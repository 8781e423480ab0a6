/** A report that came back, opened and refreshed in a thread of its own: nobody else waits for it. */

import type { ConsistencyFinding } from '#domain/consistency/finding.ts'
import type { Known } from '#domain/consistency/known.ts'
import { answerInThread } from '../reading/in-thread.ts'
import { readingLimits } from '../reading/limits.ts'
import type { MadeWith } from './living-file.ts'
import type { FiguresNow, RefreshedFile } from './refresh-file.ts'

const thread = new URL('./refresh-worker.ts', import.meta.url)

/** What the file was made with; null where that did not survive. Refuses what `openLivingFile` refuses. */
export async function readManifest(bytes: Uint8Array): Promise<readonly MadeWith[] | null> {
  const task = { bytes, now: null }
  type Read = { readonly manifest: readonly MadeWith[] | null }
  return (await answerInThread<Read>(thread, task, readingLimits)).manifest
}

/** The refreshed file and where its text says otherwise than the data. */
export interface CheckedFile extends RefreshedFile {
  readonly contradictions: readonly ConsistencyFinding[]
}

/** The file with its figures as they are now, checked. Refuses a file marked as a state secret. */
export async function refreshInThread(
  bytes: Uint8Array,
  { texts, bars }: FiguresNow,
  known: Known,
): Promise<CheckedFile> {
  return answerInThread<CheckedFile>(thread, { bytes, now: { texts, bars }, known }, readingLimits)
}
