/** Reads one file from its bytes, inside the worker: checks the package, reads it, looks for a marking. */

import type { GridFile } from '#domain/grids/grid.ts'
import { Refusal } from '#domain/refusal.ts'
import type { ReadingLimits } from './limits.ts'
import { findMarking } from './marking/marking.ts'
import { openArchive } from './packages/archive.ts'
import { packageKind } from './packages/package-kind.ts'

function* texts(file: GridFile, margins: readonly string[]): Generator<string> {
  yield* margins
  yield* file.paragraphs
  for (const { sheet, rows } of file.grids) {
    yield sheet ?? ''
    for (const row of rows) for (const cell of row) yield cell.text
  }
}

/** Refuses what is not a sound .docx or .xlsx, and a file marked as a state secret. */
export async function readFile(bytes: Uint8Array, limits: ReadingLimits): Promise<GridFile> {
  const archive = openArchive(bytes, limits)
  const { kind, main } = packageKind(archive)
  const { file, margins } =
    kind === 'docx'
      ? (await import('./word/word.ts')).readWord(archive, main, limits)
      : (await import('./workbook/workbook.ts')).readWorkbook(archive, main, limits)
  const marking = findMarking(texts(file, margins))
  if (marking) throw new Refusal('secret-marking', { found: marking })
  return file
}
