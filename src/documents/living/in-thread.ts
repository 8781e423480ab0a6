/** A report that came back, opened and refreshed in a thread of its own: nobody else waits for it. */

import type { ConsistencyFinding } from '#domain/consistency/finding.ts'
import type { Known } from '#domain/consistency/known.ts'
import { answerInThread } from '../reading/in-thread.ts'
import { readingLimits } from '../reading/limits.ts'
import type { MadeWith } from './living-file.ts'
import type { RefreshedFile, SaidFigure, StandingFigures } from './refresh-file.ts'

const thread = new URL('./refresh-worker.ts', import.meta.url)

/** What the file was made with; where its manifest did not survive, what its figures say. */
export interface Origin {
  readonly manifest: readonly MadeWith[] | null
  readonly said: readonly SaidFigure[]
}

/** Refuses what `openLivingFile` refuses. */
export const readOrigin = (bytes: Uint8Array): Promise<Origin> =>
  answerInThread<Origin>(thread, { bytes, now: null }, readingLimits)

/** The refreshed file and where its text says otherwise than the data. */
export interface CheckedFile extends RefreshedFile {
  readonly contradictions: readonly ConsistencyFinding[]
}

/** The file with its figures as they are now, checked. Refuses a file marked as a state secret. */
export async function refreshInThread(
  bytes: Uint8Array,
  { texts, bars }: StandingFigures,
  known: Known,
): Promise<CheckedFile> {
  return answerInThread<CheckedFile>(thread, { bytes, now: { texts, bars }, known }, readingLimits)
}
