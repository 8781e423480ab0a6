/** A workbook of Excel 5 to 2003 or of WPS (.xls, .et) as tables; every other compound file is refused by its name. */

import { Refusal } from '#domain/refusal.ts'
import type { ReadingLimits } from '../limits.ts'
import type { RawFile } from '../raw-file.ts'
import type { RawTable } from '../sheets/raw-table.ts'
import { readGlobals } from './book-globals.ts'
import { type CompoundFile, openCompound } from './compound-file.ts'
import { compoundKind, holds, refuseEncrypted } from './compound-kind.ts'
import { readOldSheet } from './old-sheet.ts'
import { damagedBook } from './records.ts'

function workbookStream(file: CompoundFile): Uint8Array {
  refuseEncrypted(file)
  const stream = file.stream('Workbook') ?? file.stream('Book')
  if (!stream) throw new Refusal('file-kind-unsupported', { found: compoundKind(file) })
  if (holds(file, '_VBA_PROJECT_CUR')) throw new Refusal('file-has-macros', { found: '_VBA_PROJECT_CUR' })
  return stream
}

/** Reads it. Refuses encryption, macros, links that call programs, loops, sheets that share records, and what is cut off. */
export function readOldWorkbook(bytes: Uint8Array, limits: ReadingLimits): RawFile {
  const stream = workbookStream(openCompound(bytes))
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  try {
    return readBook(view, limits)
  } catch (error) {
    if (error instanceof RangeError) throw damagedBook()
    throw error
  }
}

function readBook(view: DataView, limits: ReadingLimits): RawFile {
  const book = readGlobals(view, limits)
  const allowance = { cells: limits.cells }
  const margins: string[] = []
  const tables = new Map<string, RawTable>()
  let end = book.end
  for (const sheet of book.sheets.toSorted((a, b) => a.at - b.at)) {
    if (sheet.at < end || tables.has(sheet.name)) throw damagedBook()
    const read = readOldSheet(view, { sheet, book }, limits)
    end = read.end
    for (const text of read.margins) margins.push(text)
    tables.set(sheet.name, read.table.done({ hidden: sheet.hidden, places: 'sheet' }, allowance))
  }
  const inOrder = book.sheets.flatMap(({ name }) => tables.get(name) ?? [])
  return { kind: 'xls', tables: inOrder, paragraphs: [], margins, encoding: null }
}
