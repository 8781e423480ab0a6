/** A whole file on its way out of the reading thread. */

import type { GridFile } from '#domain/grids/grid.ts'
import type { ReadingLimits } from '../limits.ts'
import { readFile } from '../read-file.ts'
import { type PackedTable, packTable, unpackTable } from './packed.ts'

export interface PackedFile extends Omit<GridFile, 'grids'> {
  readonly tables: readonly PackedTable[]
}

export async function readPacked(bytes: Uint8Array, limits: ReadingLimits): Promise<PackedFile> {
  const { kind, paragraphs, encoding = null, facts = null, tables } = await readFile(bytes, limits)
  return { kind, paragraphs, encoding, facts, tables: tables.map(packTable) }
}

export async function unpackFile({ tables, ...file }: PackedFile): Promise<GridFile> {
  const grids: GridFile['grids'][number][] = []
  for (const table of tables) grids.push(await unpackTable(table))
  return { ...file, grids }
}
