/** The records of one sheet of an old workbook: its cells, merged areas and page headers. */

import type { ReadingLimits } from '../limits.ts'
import { generalFormat, numberCell, trimmed } from '../sheets/numbers.ts'
import { type RawCell, TableBuilder, textCell } from '../sheets/raw-table.ts'
import { struckCell } from '../sheets/struck-cell.ts'
import { marginTexts } from '../workbook/margins.ts'
import type { BookGlobals, OldSheet } from './book-globals.ts'
import { type BiffRecord, damagedBook, kinds, RunningReader, recordsOf } from './records.ts'

/** Old workbooks keep formulas in a form of their own; that there is one is all that is told. */
const someFormula = '…'

const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

/** A number in four bytes: a whole one, or the upper half of a double; both perhaps in hundredths. */
function shortNumber(view: DataView, at: number): number {
  const packed = view.getInt32(at, true)
  const half = new DataView(new ArrayBuffer(8))
  half.setUint32(4, packed & ~3, true)
  const number = (packed & 2) === 0 ? half.getFloat64(0, true) : packed >> 2
  return (packed & 1) === 0 ? number : number / 100
}

/** What a record must at least hold, lest the one after it be taken for a part of it. */
const shortest: Readonly<Record<number, number>> = {
  [kinds.labelSst]: 10,
  [kinds.label]: 8,
  [kinds.richString]: 8,
  [kinds.number]: 14,
  [kinds.rk]: 10,
  [kinds.mulRk]: 12,
  [kinds.boolErr]: 8,
  [kinds.formula]: 20,
  [kinds.string]: 2,
  [kinds.mergedCells]: 2,
}

class OldSheetReader {
  readonly table: TableBuilder
  readonly margins: string[] = []
  readonly #view: DataView
  readonly #book: BookGlobals
  /** The cell whose formula gave a text, which follows in a record of its own. */
  #awaiting: { row: number; column: number; style: number } | null = null

  constructor(view: DataView, book: BookGlobals, table: TableBuilder) {
    this.#view = view
    this.#book = book
    this.table = table
  }

  read(record: BiffRecord): void {
    if (record.length < (shortest[record.kind] ?? 0)) throw damagedBook()
    this.#readers[record.kind]?.(record)
  }

  readonly #readers: Readonly<Record<number, (record: BiffRecord) => void>> = {
    [kinds.labelSst]: ({ at }) => {
      const text = this.#book.texts[this.#view.getUint32(at + 6, true)]
      if (text === undefined) throw damagedBook()
      this.#set(at, textCell(text))
    },
    [kinds.label]: (record) => this.#set(record.at, textCell(trimmed(this.#text(record, 6)))),
    [kinds.richString]: (record) => this.#set(record.at, textCell(trimmed(this.#richText(record)))),
    [kinds.number]: ({ at }) => this.#set(at, this.#number(at, this.#view.getFloat64(at + 6, true))),
    [kinds.rk]: ({ at }) => this.#set(at, this.#number(at, shortNumber(this.#view, at + 6))),
    [kinds.mulRk]: (record) => this.#setMany(record),
    [kinds.boolErr]: ({ at }) => {
      const value = this.#view.getUint8(at + 6)
      this.#set(at, textCell(this.#flag(value, this.#view.getUint8(at + 7) === 1)))
    },
    [kinds.formula]: (record) => this.#setFormula(record),
    [kinds.string]: (record) => {
      if (this.#awaiting) {
        const { row, column, style } = this.#awaiting
        const cell = textCell(trimmed(this.#text(record, 0)), someFormula)
        this.table.set(row, column, this.#looked(cell, style))
      }
      this.#awaiting = null
    },
    [kinds.mergedCells]: (record) => this.#merge(record),
    [kinds.header]: (record) => this.#margin(record),
    [kinds.footer]: (record) => this.#margin(record),
  }

  #set(at: number, cell: RawCell): void {
    const style = this.#view.getUint16(at + 4, true)
    const looked = this.#looked(cell, style)
    this.table.set(this.#view.getUint16(at, true), this.#view.getUint16(at + 2, true), looked)
  }

  #looked(cell: RawCell, style: number): RawCell {
    return this.#book.struck.has(style) ? struckCell(cell) : cell
  }

  #flag(value: number, isError: boolean): string {
    if (isError) return errors[value] ?? '#N/A'
    return value === 0 ? 'FALSE' : 'TRUE'
  }

  /** `at` is where the cell's record begins; its format is its third number. */
  #number(at: number, value: number, formula: string | null = null): RawCell {
    return this.#formatted(value, this.#view.getUint16(at + 4, true), formula)
  }

  #formatted(value: number, style: number, formula: string | null = null): RawCell {
    if (!Number.isFinite(value)) throw damagedBook()
    const format = this.#book.formats[style] ?? generalFormat
    return numberCell(value, format, {
      formula,
      date1904: this.#book.date1904,
      formatting: this.#book.formatting,
    })
  }

  #text(record: BiffRecord, from: number): string {
    const { unicode, decoder } = this.#book
    const reader = new RunningReader(this.#view, record, decoder)
    reader.skip(from)
    const count = reader.short()
    return unicode ? reader.unicode(count) : reader.narrow(count)
  }

  /** A text in the cell's own record, with its runs after it. */
  #richText(record: BiffRecord): string {
    const { unicode, decoder, looks } = this.#book
    const reader = new RunningReader(this.#view, record, decoder)
    reader.skip(6)
    const count = reader.short()
    const text = unicode ? reader.unicode(count) : reader.narrow(count)
    if (looks.isPlain || reader.isUsedUp) return text
    const number = () => (unicode ? reader.short() : reader.byte())
    const runs = Array.from({ length: number() }, () => ({ from: number(), font: number() }))
    return looks.shown(text, runs)
  }

  #setMany({ at, length }: BiffRecord): void {
    const row = this.#view.getUint16(at, true)
    const first = this.#view.getUint16(at + 2, true)
    for (let i = 0; 4 + 6 * i + 6 <= length - 2; i++) {
      const one = at + 4 + 6 * i
      const style = this.#view.getUint16(one, true)
      const cell = this.#formatted(shortNumber(this.#view, one + 2), style)
      this.table.set(row, first + i, this.#looked(cell, style))
    }
  }

  #setFormula({ at }: BiffRecord): void {
    if (this.#view.getUint16(at + 12, true) !== 0xffff) {
      this.#set(at, this.#number(at, this.#view.getFloat64(at + 6, true), someFormula))
      return
    }
    const kind = this.#view.getUint8(at + 6)
    const value = this.#view.getUint8(at + 8)
    const text = kind === 1 || kind === 2 ? this.#flag(value, kind === 2) : ''
    this.#set(at, textCell(text, someFormula))
    const [row, column, style] = [0, 2, 4].map((step) => this.#view.getUint16(at + step, true))
    this.#awaiting = kind === 0 ? { row: row ?? 0, column: column ?? 0, style: style ?? 0 } : null
  }

  #merge({ at, length }: BiffRecord): void {
    const count = Math.min(this.#view.getUint16(at, true), Math.floor((length - 2) / 8))
    for (let i = 0; i < count; i++) {
      const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((step) =>
        this.#view.getUint16(at + 2 + 8 * i + step, true),
      )
      this.table.merge({ top, left, bottom, right })
    }
  }

  #margin(record: BiffRecord): void {
    if (record.length === 0) return
    const { unicode, decoder } = this.#book
    const reader = new RunningReader(this.#view, record, decoder)
    const text = unicode ? reader.unicode(reader.short()) : reader.narrow(reader.byte())
    for (const one of marginTexts(text)) this.margins.push(one)
  }
}

export interface ReadSheet {
  readonly table: TableBuilder
  readonly margins: readonly string[]
  /** Where its records end. */
  readonly end: number
}

/** Reads the sheet's own records; those of a chart that lies in it are passed over. */
export function readOldSheet(
  view: DataView,
  { sheet, book }: { sheet: OldSheet; book: BookGlobals },
  limits: ReadingLimits,
): ReadSheet {
  const reader = new OldSheetReader(view, book, new TableBuilder(sheet.name, limits))
  let depth = 0
  for (const record of recordsOf(view, sheet.at)) {
    if (depth === 0 && record.kind !== kinds.bof) throw damagedBook()
    if (record.kind === kinds.bof) depth += 1
    else if (record.kind === kinds.eof) depth -= 1
    else if (depth === 1) reader.read(record)
    if (depth === 0) return { table: reader.table, margins: reader.margins, end: record.at }
  }
  throw damagedBook()
}
