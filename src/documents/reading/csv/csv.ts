/** Reads CSV (RFC 4180) into texts: what stands in a cell stays exactly as it was written. */

import { Refusal } from '#domain/refusal.ts'
import { decodeText } from './text-encoding.ts'

export interface CsvRow {
  /** Its number as a spreadsheet shows it, the head being 1; blank lines are counted. */
  readonly row: number
  readonly cells: readonly string[]
}

/**
 * The rows of the file; blank lines are left out. Refuses `csv-not-text` and `csv-quote-open`.
 */
export function readCsv(bytes: Uint8Array): CsvRow[] {
  const { text } = decodeText(bytes)
  return [...csvRows(text, separatorOf(text), Number.POSITIVE_INFINITY)]
}

const separators = [',', '\t', ';'] as const
type Separator = (typeof separators)[number]

/** The one that stands most often in the first line that has any, quoted texts aside; a comma where none does. */
export function separatorOf(text: string): Separator {
  const start = text.slice(0, 64_000).replace(/"[^"]*"/g, '')
  for (const line of start.split(/\r\n?|\n/)) {
    const counts = separators.map((separator) => line.split(separator).length - 1)
    const most = Math.max(...counts)
    if (most > 0) return separators[counts.indexOf(most)] ?? ','
  }
  return ','
}

interface Field {
  readonly text: string
  /** Where what ends it stands. */
  readonly end: number
}

/** A field in quotation marks that begins at `from`; null where they do not match. */
function quotedField(text: string, from: number): Field | null {
  let written = ''
  let start = from + 1
  for (;;) {
    const mark = text.indexOf('"', start)
    if (mark === -1) return null
    written += text.slice(start, mark)
    if (text.charCodeAt(mark + 1) !== 34) return { text: written, end: mark + 1 }
    written += '"'
    start = mark + 2
  }
}

/** A field that ends at a separator, a line's end or the text's; null where a quotation mark stands in it. */
function plainField(text: string, from: number, separator: number): Field | null {
  let end = from
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === separator || code === 10 || code === 13) break
    if (code === 34) return null
  }
  return { text: text.slice(from, end), end }
}

interface Ended extends Field {
  readonly by: 'separator' | 'line' | 'text'
}

/** The field at `from` and what ends it. Refuses `csv-quote-open`. */
function fieldAt(text: string, from: number, { code, row }: { code: number; row: number }): Ended {
  const field = text.charCodeAt(from) === 34 ? quotedField(text, from) : plainField(text, from, code)
  if (!field) throw new Refusal('csv-quote-open', { row })
  if (field.end >= text.length) return { ...field, by: 'text' }
  const ending = text.charCodeAt(field.end)
  if (ending === code) return { ...field, by: 'separator' }
  if (ending !== 10 && ending !== 13) throw new Refusal('csv-quote-open', { row })
  return { ...field, by: 'line' }
}

/** Every row that is not blank, read as it is asked for. Refuses `csv-quote-open`, and a row of more fields than `most`. */
export function* csvRows(text: string, separator: Separator, most: number): Generator<CsvRow> {
  const code = separator.charCodeAt(0)
  let at = 0
  let row = 1
  let cells: string[] = []
  while (at < text.length || cells.length > 0) {
    const field = fieldAt(text, at, { code, row })
    if (cells.push(field.text) > most)
      throw new Refusal('file-too-many-columns', { place: 'CSV', found: `> ${most}`, limit: most })
    at = field.end + (text.startsWith('\r\n', field.end) ? 2 : 1)
    if (field.by === 'separator') continue
    if (cells.some((cell) => cell !== '')) yield { row, cells }
    cells = []
    row += 1
  }
}
