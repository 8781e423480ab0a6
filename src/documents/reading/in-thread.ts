/** Work on a file that somebody handed in, in a thread of its own that is ended after a time and bounded in memory. */

import { Worker } from 'node:worker_threads'
import { Refusal, type RefusalCode, type RefusalDetails } from '#domain/refusal.ts'
import type { ReadingLimits } from './limits.ts'

export type Answer<Done> = Done | { readonly refused: RefusalCode; readonly details: RefusalDetails }

/** Room for what lives briefly: with the default a large file is swept hundreds of times. */
const youngMegabytes = 96

const outOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * What the thread in `url` answers to its task; it may answer once. Refuses `file-timed-out`,
 * `file-oversized-content`, and whatever the thread refused.
 */
export async function answerInThread<Done extends object>(
  url: URL,
  task: object,
  { seconds, memoryMegabytes }: Pick<ReadingLimits, 'seconds' | 'memoryMegabytes'>,
): Promise<Done> {
  const worker = new Worker(url, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
  })
  const answered = await new Promise<Answer<Done>>((resolve, reject) => {
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
  if ('refused' in answered) throw new Refusal(answered.refused, answered.details)
  return answered
}

/** In the thread: a refusal as an answer, since errors lose their kind on the way. */
export async function refusalAsAnswer<Done extends object>(
  work: () => Promise<Done> | Done,
): Promise<Answer<Done>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code, details: error.details }
    throw error
  }
}
