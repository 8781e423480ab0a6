/** Reads one file from its bytes, inside the worker: by its kind, and with a look for a marking. */

import { Refusal } from '#domain/refusal.ts'
import { megabytesText, type ReadingLimits } from './limits.ts'
import { refuseMarkedTexts } from './marking/marking.ts'
import { openArchive } from './packages/archive.ts'
import { beginningOf } from './packages/magic.ts'
import { packageKind } from './packages/package-kind.ts'
import type { RawFile } from './raw-file.ts'
import type { RawTable } from './sheets/raw-table.ts'

/** Longer texts that many cells show are looked at once. */
const shortText = 100

function* cellTexts({ cells }: RawTable): Generator<string> {
  const seen = new Set<string>()
  for (const row of cells)
    for (const cell of row ?? []) {
      const text = cell?.text ?? ''
      if (text === '' || seen.has(text)) continue
      if (text.length > shortText) seen.add(text)
      yield text
    }
}

function* texts({ tables, paragraphs, margins }: RawFile): Generator<string> {
  yield* margins
  yield* paragraphs
  for (const table of tables) {
    yield table.sheet ?? ''
    yield* cellTexts(table)
  }
}

/** Everything that is told beside the cells, each text as often as it is told. */
function* textsBeside({ tables, paragraphs, margins, facts }: RawFile): Generator<string> {
  yield* margins
  yield* paragraphs
  for (const { above } of tables) yield* above
  if (!facts) return
  for (const { text } of facts.around) yield text
  for (const { beside } of facts.cells) for (const { text } of beside) yield text
}

/** A few bytes can be told without end: a comment in each cell, what stands above each of many tables. */
function refuseLongTexts(file: RawFile, limit: number): void {
  let found = 0
  for (const text of textsBeside(file)) found += text.length
  if (found <= limit) return
  const told = megabytesText(2 * limit)
  throw new Refusal('file-oversized-content', { found: `> ${told}`, limit: told })
}

async function readPackage(bytes: Uint8Array, limits: ReadingLimits): Promise<RawFile> {
  const archive = openArchive(bytes, limits)
  const { kind, main } = packageKind(archive)
  const text = { ...limits, tags: limits.wordTags, cells: Math.min(limits.cells, limits.textCells) }
  if (kind === 'docx') {
    const counted = openArchive(bytes, { ...text, readBytes: limits.wordBytes })
    return (await import('./word/word.ts')).readWord(counted, main, text)
  }
  if (kind === 'xlsx') return (await import('./workbook/workbook.ts')).readWorkbook(archive, main, limits)
  if (kind === 'ods') return (await import('./open/spreadsheet.ts')).readSpreadsheet(archive, main, limits)
  return (await import('./open/text.ts')).readOpenText(openArchive(bytes, text), main, text)
}

/** Refuses what is no sound file of a kind that is read, and a file marked as a state secret. */
export async function readFile(bytes: Uint8Array, limits: ReadingLimits): Promise<RawFile> {
  const beginning = beginningOf(bytes)
  const file =
    beginning === 'zip'
      ? await readPackage(bytes, limits)
      : beginning === 'compound'
        ? (await import('./compound/old-workbook.ts')).readOldWorkbook(bytes, limits)
        : (await import('./csv/csv-file.ts')).readCsvFile(bytes, limits)
  refuseLongTexts(file, limits.characters)
  refuseMarkedTexts(texts(file))
  return file
}
