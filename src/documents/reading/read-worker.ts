/** The thread that reads files: one file, one answer, then it ends. */

import { parentPort, type Transferable, workerData } from 'node:worker_threads'
import type { GridFile } from '#domain/grids/grid.ts'
import { refusalAsAnswer } from './in-thread.ts'
import type { ReadingLimits } from './limits.ts'
import { readFile } from './read-file.ts'
import { handedOver, type PackedTable, packTable } from './sheets/packed.ts'

interface ReadingTask {
  readonly bytes: Uint8Array
  readonly limits: ReadingLimits
}

export interface PackedFile extends Omit<GridFile, 'grids'> {
  readonly tables: readonly PackedTable[]
}

async function packedFile({ bytes, limits }: ReadingTask): Promise<PackedFile> {
  const { kind, paragraphs, encoding = null, facts = null, tables } = await readFile(bytes, limits)
  return { kind, paragraphs, encoding, facts, tables: tables.map(packTable) }
}

const answered = await refusalAsAnswer(() => packedFile(workerData))
const handed: Transferable[] = 'tables' in answered ? answered.tables.flatMap(handedOver) : []
parentPort?.postMessage(answered, handed)
