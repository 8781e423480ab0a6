/** The first paragraph of an OpenDocument text and of each of its table cells, by where it stands in the XML. */

import { attributeOf, type Tag, tagsOf } from '../packages/markup.ts'
import { timesOf } from '../reading/open/names.ts'
import { isUnseen } from '../reading/open/paragraph-text.ts'
import type { Paragraph } from './cell-paragraphs.ts'

export interface OpenParagraphs {
  readonly first: Paragraph | null
  /** By 'table row column', counted from 1 as a finding's place is; a merged cell at each of its places. */
  readonly cells: ReadonlyMap<string, Paragraph>
}

/** Names are taken as everybody writes them; null where the file has chosen others. */
export function openParagraphs(xml: string): OpenParagraphs | null {
  const root = xml.slice(0, xml.indexOf('<office:body'))
  const isUsual = ['office', 'table', 'text'].every((name) =>
    root.includes(`xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`),
  )
  if (!isUsual || !root.includes('xmlns:dc="http://purl.org/dc/elements/1.1/"')) return null
  const scan = new Scan(xml)
  for (const tag of tagsOf(xml)) scan.see(tag)
  return scan
}

interface OpenTable {
  readonly number: number
  row: number
  rowTimes: number
  column: number
  cell: { readonly places: readonly string[]; readonly times: number; isTaken: boolean } | null
}

class Scan {
  first: Paragraph | null = null
  readonly cells = new Map<string, Paragraph>()
  readonly #xml: string
  readonly #tables: OpenTable[] = []
  #begun = 0
  #unseen = 0
  /** The paragraph whose end is awaited, and how deep in paragraphs its text stands. */
  #open: { readonly from: number; readonly keep: (paragraph: Paragraph) => void } | null = null

  constructor(xml: string) {
    this.#xml = xml
  }

  see(tag: Tag): void {
    if (this.#unseen > 0 || isUnseen(tag.name)) {
      if (tag.kind !== 'empty') this.#unseen += tag.kind === 'open' ? 1 : -1
    } else if (tag.name === 'table:table') this.#table(tag)
    else if (tag.name === 'table:table-row') this.#row(tag)
    else if (tag.name === 'table:table-cell' || tag.name === 'table:covered-table-cell') this.#cell(tag)
    else if (tag.name === 'text:p' || tag.name === 'text:h') this.#paragraph(tag)
  }

  #table({ kind }: Tag): void {
    if (kind === 'close') this.#tables.pop()
    else if (kind === 'open')
      this.#tables.push({ number: ++this.#begun, row: 1, rowTimes: 1, column: 1, cell: null })
  }

  #row(tag: Tag): void {
    const table = this.#tables.at(-1)
    if (!table) return
    if (tag.kind !== 'close') table.rowTimes = this.#times(tag, 'table:number-rows-repeated')
    if (tag.kind === 'open') return
    table.row += table.rowTimes
    table.column = 1
  }

  #cell(tag: Tag): void {
    const table = this.#tables.at(-1)
    if (!table) return
    if (tag.kind !== 'close') {
      const { number, row, column } = table
      const rows = Math.min(this.#times(tag, 'table:number-rows-spanned'), mostSpanned)
      const columns = Math.min(this.#times(tag, 'table:number-columns-spanned'), mostSpanned)
      const places = Array.from(
        { length: rows * columns },
        (_, at) => `${number} ${row + Math.trunc(at / columns)} ${column + (at % columns)}`,
      )
      const times = this.#times(tag, 'table:number-columns-repeated')
      table.cell = { places, times, isTaken: false }
    }
    if (tag.kind === 'open') return
    table.column += table.cell?.times ?? 1
    table.cell = null
  }

  #paragraph(tag: Tag): void {
    const { kind, from, to } = tag
    if (kind === 'empty') this.#keeping()?.({ from, to, isEmpty: true })
    else if (kind === 'open') {
      const keep = this.#keeping()
      if (keep && !this.#open) this.#open = { from: to, keep }
    } else if (this.#open) {
      this.#open.keep({ from: this.#open.from, to: from, isEmpty: false })
      this.#open = null
    }
  }

  /** What waits for its first paragraph: the open cell, or the text itself. */
  #keeping(): ((paragraph: Paragraph) => void) | null {
    const table = this.#tables.at(-1)
    if (!table) return this.first ? null : (paragraph) => (this.first ??= paragraph)
    const { cell } = table
    if (!cell || cell.isTaken) return null
    cell.isTaken = true
    return (paragraph) => {
      for (const place of cell.places) if (!this.cells.has(place)) this.cells.set(place, paragraph)
    }
  }

  #times = (tag: Tag, name: string): number => timesOf(attributeOf(this.#xml, tag, name))
}

/** More than any table of a form has. */
const mostSpanned = 200
