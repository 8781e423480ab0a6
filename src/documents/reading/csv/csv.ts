/** Reads CSV (RFC 4180) into texts: what stands in a cell stays exactly as it was written. */

import { Refusal } from '#domain/refusal.ts'

export interface CsvRow {
  /** Its number as a spreadsheet shows it, the head being 1; blank lines are counted. */
  readonly row: number
  readonly cells: readonly string[]
}

/** A field, quoted or plain, and what ends it. */
const field = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y

/**
 * The rows of the file; blank lines are left out. UTF-8 with or without a byte order mark, else GB18030, as
 * spreadsheets in China save it. Refuses `csv-not-text` and `csv-quote-open`.
 */
export function readCsv(bytes: Uint8Array): CsvRow[] {
  const text = decoded(bytes)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let row = 1
  field.lastIndex = 0
  while (field.lastIndex < text.length || cells.length > 0) {
    const found = field.exec(text)
    if (!found) throw new Refusal('csv-quote-open', { row })
    const [, quoted, plain = '', end] = found
    cells.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === ',') continue
    if (cells.some((cell) => cell !== '')) rows.push({ row, cells })
    cells = []
    row += 1
  }
  return rows
}

function decoded(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\0')) return text
    } catch (fault) {
      if (!(fault instanceof TypeError)) throw fault
    }
  }
  throw new Refusal('csv-not-text')
}
