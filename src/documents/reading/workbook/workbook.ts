/** A workbook package (.xlsx) as tables: every sheet up to its last content. */

import type { ReadingLimits } from '../limits.ts'
import type { Archive } from '../packages/archive.ts'
import type { RawFile } from '../raw-file.ts'
import { readBookParts } from './sheet-parts.ts'
import { readSheet, SheetReader } from './sheet-reader.ts'

/**
 * Reads the workbook whose main part is `main`. Refuses sheets beyond the limits rather than cutting them off, and
 * links that call programs. Pictures, drawings, embedded files and connections are never unpacked.
 */
export function readWorkbook(archive: Archive, main: string, limits: ReadingLimits): RawFile {
  const book = readBookParts(archive, main, limits)
  const allowance = { cells: limits.cells }
  const margins: string[] = []
  const tables = book.sheets.map(({ name, hidden, part }) => {
    const reader = new SheetReader(name, book, limits)
    readSheet(archive.bytes(part), part, reader)
    for (const text of reader.margins) margins.push(text)
    return reader.table.done({ hidden, places: 'sheet' }, allowance)
  })
  return { kind: 'xlsx', tables, paragraphs: [], margins, encoding: null }
}
