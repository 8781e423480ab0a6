/** An OpenDocument spreadsheet (.ods) as tables. */

import { Refusal } from '#domain/refusal.ts'
import type { ReadingLimits } from '../limits.ts'
import type { Archive } from '../packages/archive.ts'
import { scanXml } from '../packages/xml-scan.ts'
import type { RawFile } from '../raw-file.ts'
import { CellFormats } from './cell-formats.ts'
import { OpenNames } from './names.ts'
import { readPageTexts } from './page-texts.ts'
import { SheetsReader } from './sheets-reader.ts'

const isOfFormats = (name: string): boolean => name.startsWith('style:') || name.startsWith('number:')

/** Reads the spreadsheet whose content is in `main`. Refuses sheets beyond the limits, and links that call programs. */
export function readSpreadsheet(archive: Archive, main: string, limits: ReadingLimits): RawFile {
  const names = new OpenNames()
  const formats = new CellFormats(names)
  const margins = readPageTexts(archive, { names, formats })
  const reader = new SheetsReader({ names, formats, limits })
  scanXml(archive.bytes(main), main, {
    open(tag) {
      names.declare(tag)
      const name = names.of(tag.name)
      if (isOfFormats(name)) formats.open(tag, name)
      else reader.open(tag, name)
      if (formats.excessive) throw new Refusal('file-damaged', { found: main })
    },
    close(written) {
      const name = names.of(written)
      if (isOfFormats(name)) formats.close(name)
      else reader.close(name)
    },
    text: (text) => reader.text(text),
  })
  return { kind: 'ods', tables: reader.tables, paragraphs: [], margins, encoding: null }
}
