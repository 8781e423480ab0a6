/** Reads the tables of a file that someone handed in: the one way in for every import. */

import { Worker } from 'node:worker_threads'
import type { Grid, GridFile } from '#domain/grids/grid.ts'
import { Refusal } from '#domain/refusal.ts'
import { megabytesText, type ReadingLimits, readingLimits } from './limits.ts'
import { refuseUnknown } from './packages/magic.ts'
import type { ReadingAnswer, ReadingTask } from './read-worker.ts'
import { unpackTable } from './sheets/packed.ts'

/** Room for what lives briefly: with the default a large file is swept hundreds of times. */
const youngMegabytes = 96

const outOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

function inWorker(task: ReadingTask): Promise<ReadingAnswer> {
  const { seconds, memoryMegabytes } = task.limits
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
  })
  return new Promise<ReadingAnswer>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Refusal('file-timed-out', { limit: seconds })),
      Math.ceil(seconds * 1000),
    )
    worker.once('message', resolve)
    worker.once('error', (error) => {
      const limit = `${memoryMegabytes} MB`
      reject(
        outOfMemory(error) ? new Refusal('file-oversized-content', { found: `> ${limit}`, limit }) : error,
      )
    })
    worker.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the reading thread ended with ${code} and without an answer`))
    })
  }).finally(() => worker.terminate())
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
  if (bytes.length > limits.bytes)
    throw new Refusal('file-too-large', {
      found: megabytesText(bytes.length),
      limit: megabytesText(limits.bytes),
    })
  refuseUnknown(bytes)
  const answer = await inWorker({ bytes, limits })
  if ('refused' in answer) throw new Refusal(answer.refused, answer.details)
  const { tables, ...file } = answer.file
  const grids: Grid[] = []
  for (const table of tables) grids.push(await unpackTable(table))
  return { ...file, grids }
}
