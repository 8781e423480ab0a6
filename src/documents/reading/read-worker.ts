/** The thread that reads files: one file, one answer, then it ends. */

import { parentPort, workerData } from 'node:worker_threads'
import type { GridFile } from '#domain/grids/grid.ts'
import { Refusal, type RefusalCode, type RefusalDetails } from '#domain/refusal.ts'
import type { ReadingLimits } from './limits.ts'
import { readFile } from './read-file.ts'

export interface ReadingTask {
  readonly bytes: Uint8Array
  readonly limits: ReadingLimits
}

export type ReadingAnswer =
  | { readonly file: GridFile }
  | { readonly refused: RefusalCode; readonly details: RefusalDetails }

async function answer({ bytes, limits }: ReadingTask): Promise<ReadingAnswer> {
  try {
    return { file: await readFile(bytes, limits) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code, details: error.details }
    throw error
  }
}

parentPort?.postMessage(await answer(workerData))
