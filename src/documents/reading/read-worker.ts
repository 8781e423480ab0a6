/** The thread that reads files: one file, one answer, then it ends. */

import { parentPort, type Transferable, workerData } from 'node:worker_threads'
import type { GridFile } from '#domain/grids/grid.ts'
import { Refusal, type RefusalCode, type RefusalDetails } from '#domain/refusal.ts'
import type { ReadingLimits } from './limits.ts'
import { readFile } from './read-file.ts'
import { handedOver, type PackedTable, packTable } from './sheets/packed.ts'

export interface ReadingTask {
  readonly bytes: Uint8Array
  readonly limits: ReadingLimits
}

export interface PackedFile extends Omit<GridFile, 'grids'> {
  readonly tables: readonly PackedTable[]
}

export type ReadingAnswer =
  | { readonly file: PackedFile }
  | { readonly refused: RefusalCode; readonly details: RefusalDetails }

async function answer({ bytes, limits }: ReadingTask): Promise<ReadingAnswer> {
  try {
    const { tables, kind, paragraphs, encoding = null, facts = null } = await readFile(bytes, limits)
    return { file: { kind, paragraphs, encoding, facts, tables: tables.map(packTable) } }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code, details: error.details }
    throw error
  }
}

const answered = await answer(workerData)
const handed: Transferable[] = 'file' in answered ? answered.file.tables.flatMap(handedOver) : []
parentPort?.postMessage(answered, handed)
