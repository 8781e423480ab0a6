/** Reads the content of an OpenDocument spreadsheet by events: repeated rows and cells, merged areas, hidden sheets. */

import { Refusal } from '#domain/refusal.ts'
import type { ReadingLimits } from '../limits.ts'
import { type ScanTag, withoutEntities } from '../packages/xml-tag.ts'
import { refuseIdleCells, refuseIdleRows } from '../refuse-many.ts'
import { columnLetters } from '../sheets/packed.ts'
import { type Allowance, isFilled, type RawCell, type RawTable, TableBuilder } from '../sheets/raw-table.ts'
import { struckCell } from '../sheets/struck-cell.ts'
import type { CellFormats } from './cell-formats.ts'
import { cellOf, formulaText, type WrittenValue } from './cell-value.ts'
import { type OpenNames, timesOf } from './names.ts'
import { isUnseen, ParagraphText } from './paragraph-text.ts'

interface OpenCell {
  readonly written: Omit<WrittenValue, 'shown'>
  readonly style: string | null
  readonly times: number
}

interface OpenTable {
  readonly name: string
  readonly builder: TableBuilder
  readonly hidden: boolean
  /** Style that cells of a column have where they and their row name none, with the column it ends at. */
  readonly columnStyles: { readonly style: string | null; readonly end: number }[]
  row: number
  /** Rows that are written out, whatever they stand for. */
  written: number
}

interface OpenRow {
  readonly times: number
  readonly style: string | null
  readonly cells: { readonly column: number; readonly cell: RawCell }[]
  column: number
  /** Cells that are written out. */
  written: number
}

interface Reading {
  readonly names: OpenNames
  readonly formats: CellFormats
  readonly limits: ReadingLimits
}

export class SheetsReader {
  readonly tables: RawTable[] = []
  readonly #names: OpenNames
  readonly #formats: CellFormats
  readonly #limits: ReadingLimits
  readonly #allowance: Allowance
  readonly #paragraphs: ParagraphText
  /** Depth inside a subtree that is passed over. */
  #skipping = 0
  #table: OpenTable | null = null
  #row: OpenRow | null = null
  #cell: OpenCell | null = null

  constructor({ names, formats, limits }: Reading) {
    this.#names = names
    this.#formats = formats
    this.#limits = limits
    this.#allowance = { cells: limits.cells }
    this.#paragraphs = new ParagraphText(names, () => this.#place(), formats)
  }

  open(tag: ScanTag, name: string): void {
    if (this.#skipping > 0 || isUnseen(name) || (this.#cell && name === 'table:table')) this.#skipping += 1
    else if (name.startsWith('text:')) {
      if (this.#cell) this.#paragraphs.open(tag, name)
    } else this.#opened[name]?.(tag)
  }

  close(name: string): void {
    if (this.#skipping > 0) this.#skipping -= 1
    else if (name.startsWith('text:')) this.#paragraphs.close(name)
    else this.#closed[name]?.()
  }

  text(text: string): void {
    if (this.#skipping === 0 && this.#cell) this.#paragraphs.add(text)
  }

  /** The cell that is open, as refusals name it. */
  #place(): string {
    return `${this.#table?.name ?? ''} ${columnLetters(this.#row?.column ?? 0)}${(this.#table?.row ?? 0) + 1}`
  }

  readonly #refuseCall = () => {
    throw new Refusal('file-calls-programs', { found: 'DDE' })
  }

  readonly #opened: Readonly<Record<string, (tag: ScanTag) => void>> = {
    'table:table': (tag) => this.#startTable(tag),
    'table:table-column': (tag) => this.#addColumns(tag),
    'table:table-row': (tag) => {
      const times = timesOf(this.#names.attribute(tag, 'table:number-rows-repeated'))
      const style = this.#names.attribute(tag, 'table:default-cell-style-name')
      this.#row = { times, style, cells: [], column: 0, written: 0 }
      const table = this.#table
      if (table) refuseIdleRows(++table.written, table.name)
    },
    'table:table-cell': (tag) => this.#startCell(tag),
    'table:covered-table-cell': (tag) => this.#startCell(tag),
    'table:dde-link': this.#refuseCall,
    'office:dde-source': this.#refuseCall,
  }

  readonly #closed: Readonly<Record<string, () => void>> = {
    'table:table': () => {
      if (this.#table) {
        const { builder, hidden } = this.#table
        this.tables.push(builder.done({ hidden, places: 'sheet' }, this.#allowance))
      }
      this.#table = null
    },
    'table:table-row': () => this.#endRow(),
    'table:table-cell': () => this.#endCell(),
    'table:covered-table-cell': () => this.#endCell(),
  }

  #startTable(tag: ScanTag): void {
    const limit = this.#limits.sheets
    if (this.tables.length >= limit)
      throw new Refusal('file-too-many-parts', { found: this.tables.length + 1, limit })
    const name = this.#names.attribute(tag, 'table:name') ?? ''
    const builder = new TableBuilder(name, this.#limits)
    const hidden = this.#formats.isHidden(this.#names.attribute(tag, 'table:style-name'))
    this.#table = { name, builder, hidden, written: 0, columnStyles: [], row: 0 }
  }

  #addColumns(tag: ScanTag): void {
    const styles = this.#table?.columnStyles
    if (!styles || styles.length > this.#limits.columns) return
    const times = timesOf(this.#names.attribute(tag, 'table:number-columns-repeated'))
    const style = this.#names.attribute(tag, 'table:default-cell-style-name')
    styles.push({ style, end: (styles.at(-1)?.end ?? 0) + times })
  }

  #startCell({ attributes }: ScanTag): void {
    const row = this.#row
    if (row) refuseIdleCells(++row.written, this.#table?.name ?? '')
    const read: Partial<Record<string, string>> = {}
    for (let i = 0; i < attributes.length; i += 2)
      read[this.#names.of(attributes[i] ?? '')] = attributes[i + 1] ?? ''
    const text = (name: string): string | null => {
      const value = read[name]
      return value === undefined ? null : withoutEntities(value, 'content.xml')
    }
    const type = text('office:value-type')
    const formula = text('table:formula')
    const value = type === null ? null : text(valueAttributes[type] ?? 'office:value')
    this.#cell = {
      written: { type, value, formula: formula === null ? null : formulaText(formula) },
      style: text('table:style-name'),
      times: timesOf(text('table:number-columns-repeated')),
    }
    this.#merge(timesOf(text('table:number-rows-spanned')), timesOf(text('table:number-columns-spanned')))
  }

  #merge(rows: number, columns: number): void {
    if ((rows === 1 && columns === 1) || !this.#table || !this.#row) return
    const { row: top } = this.#table
    const { column: left } = this.#row
    this.#table.builder.merge({ top, left, bottom: top + rows - 1, right: left + columns - 1 })
  }

  #endCell(): void {
    const cell = this.#cell
    const row = this.#row
    this.#cell = null
    const shown = this.#paragraphs.take().join('\n')
    if (!cell || !row || !this.#table) return
    const { column } = row
    row.column += cell.times
    if (shown === '' && cell.written.type === null && cell.written.formula === null) return
    const style = cell.style ?? row.style ?? this.#columnStyle(column)
    const plain = cellOf({ ...cell.written, shown }, this.#formats.of(style))
    const read = this.#isStruck(style) ? struckCell(plain) : plain
    // What shows nothing would be repeated for nothing.
    if (!isFilled(read)) return
    // One beyond the limit is enough to be refused.
    const end = Math.min(row.column, Math.max(column + 1, this.#limits.columns + 1))
    for (let at = column; at < end; at++) row.cells.push({ column: at, cell: read })
  }

  #isStruck(style: string | null): boolean {
    return !this.#formats.isPlain && this.#formats.isStruck(style ?? '')
  }

  #columnStyle(column: number): string | null {
    return this.#table?.columnStyles.find(({ end }) => column < end)?.style ?? null
  }

  #endRow(): void {
    const table = this.#table
    const row = this.#row
    this.#row = null
    if (!table || !row) return
    const first = table.row
    table.row += row.times
    if (row.cells.length === 0) return
    const end = Math.min(table.row, Math.max(first + 1, this.#limits.rows + 1))
    for (let at = first; at < end; at++)
      for (const { column, cell } of row.cells) table.builder.set(at, column, cell)
  }
}

/** Where the exact value of a type stands. */
const valueAttributes: Readonly<Record<string, string>> = {
  date: 'office:date-value',
  time: 'office:time-value',
  boolean: 'office:boolean-value',
  string: 'office:string-value',
}
