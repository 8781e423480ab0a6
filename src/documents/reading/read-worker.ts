/** The thread that reads files: one file, one answer, then it ends. */

import { parentPort, type Transferable, workerData } from 'node:worker_threads'
import { refusalAsAnswer } from './in-thread.ts'
import type { ReadingLimits } from './limits.ts'
import { handedOver } from './sheets/packed.ts'
import { readPacked } from './sheets/packed-file.ts'

interface ReadingTask {
  readonly bytes: Uint8Array
  readonly limits: ReadingLimits
}

const { bytes, limits }: ReadingTask = workerData
const answered = await refusalAsAnswer(() => readPacked(bytes, limits))
const handed: Transferable[] = 'tables' in answered ? answered.tables.flatMap(handedOver) : []
parentPort?.postMessage(answered, handed)
