/** Reads one sheet of a workbook package by events: its cells, merged areas and page headers. */

import { Refusal } from '#domain/refusal.ts'
import type { ReadingLimits } from '../limits.ts'
import { scanXml } from '../packages/xml-scan.ts'
import { attributeOf, localName, type ScanTag } from '../packages/xml-tag.ts'
import { refuseLongText } from '../refuse-many.ts'
import type { Area } from '../sheets/merged.ts'
import { generalFormat, trimmed, writtenNumber } from '../sheets/numbers.ts'
import { columnLetters } from '../sheets/packed.ts'
import { type RawCell, TableBuilder, textCell } from '../sheets/raw-table.ts'
import { struckCell } from '../sheets/struck-cell.ts'
import { marginTexts } from './margins.ts'
import { RichText, unescaped } from './rich-text.ts'
import { movedFormula } from './shared-formula.ts'
import type { BookParts } from './sheet-parts.ts'

interface Address {
  readonly row: number
  readonly column: number
}

/** 'AB12' from 0; null where it is no address. */
function addressOf(reference: string): Address | null {
  let at = 0
  let column = 0
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  const row = Number(reference.slice(at))
  return column > 0 && column < 1e6 && Number.isInteger(row) && row > 0
    ? { row: row - 1, column: column - 1 }
    : null
}

function areaOf(reference: string): Area | null {
  const [from = '', to = from] = reference.replaceAll('$', '').split(':')
  const start = addressOf(from)
  const end = addressOf(to)
  return start && end ? { top: start.row, left: start.column, bottom: end.row, right: end.column } : null
}

interface SharedFormula extends Address {
  readonly formula: string
}

/** The cell between its tags. */
interface OpenCell extends Address {
  readonly kind: string
  readonly style: number
  value: string | null
  formula: string | null
  shared: string | null
}

export class SheetReader {
  readonly table: TableBuilder
  readonly margins: string[] = []
  readonly #name: string
  readonly #book: BookParts
  readonly #shared = new Map<string, SharedFormula>()
  readonly #inline: RichText
  #row = -1
  #column = -1
  #cell: OpenCell | null = null
  /** Where text goes: a value, a formula, an inline text, a page header. */
  #into: 'v' | 'f' | 'is' | 'margin' | null = null
  #text = ''

  constructor(name: string, book: BookParts, limits: ReadingLimits) {
    this.table = new TableBuilder(name, limits)
    this.#name = name
    this.#inline = new RichText(() => this.#place())
    this.#book = book
  }

  /** The cell that is open, as refusals name it. */
  #place(): string {
    const cell = this.#cell
    return cell ? `${this.#name} ${columnLetters(cell.column)}${cell.row + 1}` : this.#name
  }

  open(tag: ScanTag): void {
    const local = localName(tag.name)
    if (this.#into === 'is') this.#inline.open(tag)
    else this.#opened[local]?.(tag)
  }

  close(name: string): void {
    const local = localName(name)
    if (this.#into === 'is' && local !== 'is') this.#inline.close(local)
    else this.#closed[local]?.()
  }

  text(text: string): void {
    if (this.#into === 'is') this.#inline.add(text)
    else if (this.#into !== null) {
      this.#text += text
      refuseLongText(this.#text.length, this.#place())
    }
  }

  readonly #startMargin = () => this.#start('margin')
  readonly #endMargin = () => {
    for (const text of marginTexts(this.#text)) this.margins.push(text)
    this.#into = null
  }

  readonly #opened: Readonly<Record<string, (tag: ScanTag) => void>> = {
    row: (tag) => {
      this.#row = Number(attributeOf(tag, 'r') ?? this.#row + 2) - 1
      this.#column = -1
    },
    c: (tag) => this.#startCell(tag),
    v: () => this.#cell && this.#start('v'),
    f: (tag) => this.#startFormula(tag),
    is: () => this.#cell && this.#start('is'),
    mergeCell: (tag) => {
      const area = areaOf(attributeOf(tag, 'ref') ?? '')
      if (area) this.table.merge(area)
    },
    oddHeader: this.#startMargin,
    oddFooter: this.#startMargin,
    evenHeader: this.#startMargin,
    evenFooter: this.#startMargin,
    firstHeader: this.#startMargin,
    firstFooter: this.#startMargin,
  }

  readonly #closed: Readonly<Record<string, () => void>> = {
    c: () => this.#endCell(),
    v: () => {
      if (this.#cell && this.#into === 'v') this.#cell.value = this.#text
      this.#into = null
    },
    f: () => {
      if (this.#cell && this.#into === 'f') this.#cell.formula = this.#text
      this.#into = null
    },
    is: () => {
      if (this.#cell) this.#cell.value = this.#inline.take()
      this.#into = null
    },
    oddHeader: this.#endMargin,
    oddFooter: this.#endMargin,
    evenHeader: this.#endMargin,
    evenFooter: this.#endMargin,
    firstHeader: this.#endMargin,
    firstFooter: this.#endMargin,
  }

  #start(into: 'v' | 'f' | 'is' | 'margin'): void {
    this.#into = into
    this.#text = ''
  }

  #startCell({ attributes }: ScanTag): void {
    let reference = ''
    let kind = 'n'
    let style = 0
    for (let i = 0; i < attributes.length; i += 2) {
      const name = attributes[i]
      const value = attributes[i + 1] ?? ''
      if (name === 'r') reference = value
      else if (name === 't') kind = value
      else if (name === 's') style = Number(value)
    }
    const address = addressOf(reference)
    const { row, column } = address ?? { row: Math.max(this.#row, 0), column: this.#column + 1 }
    this.#row = row
    this.#column = column
    this.#cell = { row, column, kind, style, value: null, formula: null, shared: null }
  }

  #startFormula(tag: ScanTag): void {
    if (!this.#cell) return
    this.#start('f')
    if (attributeOf(tag, 't') === 'shared') this.#cell.shared = attributeOf(tag, 'si') ?? ''
  }

  #endCell(): void {
    const cell = this.#cell
    this.#cell = null
    if (!cell || (cell.value === null && cell.formula === null)) return
    const read = this.#read(cell, this.#formulaOf(cell))
    this.table.set(cell.row, cell.column, this.#book.struck.has(cell.style) ? struckCell(read) : read)
  }

  #formulaOf({ row, column, formula, shared }: OpenCell): string | null {
    if (formula === null || shared === null) return formula === '' ? null : formula
    const first = this.#shared.get(shared)
    if (formula !== '') this.#shared.set(shared, { row, column, formula })
    if (formula !== '' || !first) return formula
    return movedFormula(first.formula, row - first.row, column - first.column)
  }

  #sharedText(index: string): string {
    const text = this.#book.texts[Number(index)]
    if (text === undefined) throw new Refusal('file-damaged', { found: this.#name })
    return text
  }

  /** A formula whose result was never stored stays without text and number: no zero is made up for it. */
  #read({ kind, style, value }: OpenCell, formula: string | null): RawCell {
    if (value === null || value === '') return textCell('', formula)
    if (kind === 's') return textCell(this.#sharedText(value), formula)
    if (kind === 'b') return textCell(value === '1' || value === 'true' ? 'TRUE' : 'FALSE', formula)
    if (kind === 'str') return textCell(trimmed(unescaped(value)), formula)
    if (kind !== 'n') return textCell(trimmed(value), formula)
    const format = this.#book.formats[style] ?? generalFormat
    const given = { formula, date1904: this.#book.date1904, formatting: this.#book.formatting }
    return writtenNumber(value, format, given) ?? textCell(trimmed(value), formula)
  }
}

/** Reads the sheet in `part`. */
export function readSheet(bytes: Uint8Array, part: string, reader: SheetReader): void {
  scanXml(bytes, part, {
    open: (tag) => reader.open(tag),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  })
}
