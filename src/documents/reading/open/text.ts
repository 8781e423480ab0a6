/** An OpenDocument text (.odt): its tables, each with the paragraphs above it. */

import type { ReadingLimits } from '../limits.ts'
import type { Archive } from '../packages/archive.ts'
import { scanXml } from '../packages/xml-scan.ts'
import type { ScanTag } from '../packages/xml-tag.ts'
import { ParagraphsAbove } from '../paragraphs-above.ts'
import type { RawFile } from '../raw-file.ts'
import {
  refuseDeepTables,
  refuseLongCell,
  refuseManyCells,
  refuseManyParagraphs,
  refuseManyTables,
  tablePlace,
} from '../refuse-many.ts'
import { trimmed } from '../sheets/numbers.ts'
import { isFilled, type RawCell, type RawTable, TableBuilder, textCell } from '../sheets/raw-table.ts'
import { CellFormats } from './cell-formats.ts'
import { OpenLists } from './list-numbers.ts'
import { OpenNames, timesOf } from './names.ts'
import { readPageTexts } from './page-texts.ts'
import { isUnseen, ParagraphText } from './paragraph-text.ts'
import { openFacts } from './text-facts.ts'
import { type OpenStyles, TextStyles } from './text-styles.ts'

interface TextTable {
  readonly builder: TableBuilder
  readonly number: number
  readonly above: readonly string[]
  row: number
  column: number
  rowTimes: number
  /** Paragraphs of the cell that is open, and how often it stands there. */
  cell: string[] | null
  cellTimes: number
}

class TextReader {
  readonly paragraphs: string[] = []
  readonly #finished: RawTable[] = []
  readonly #part: string
  readonly #names: OpenNames
  readonly #limits: ReadingLimits
  readonly #allowance: { cells: number }
  readonly #text: ParagraphText
  readonly #lists: OpenLists
  readonly #styles: TextStyles
  readonly #tables: TextTable[] = []
  #begun = 0
  #cells = 0
  #skipping = 0
  readonly #above = new ParagraphsAbove()

  constructor({ names, styles }: OpenStyles, part: string, limits: ReadingLimits) {
    this.#part = part
    this.#names = names
    this.#limits = limits
    this.#allowance = { cells: limits.cells }
    this.#lists = new OpenLists(names)
    this.#styles = styles
    this.#text = new ParagraphText(names, () => this.#place(), this.#styles)
  }

  /** In the order in which they begin. */
  get tables(): RawTable[] {
    return this.#finished.toSorted((a, b) => Number(a.places) - Number(b.places))
  }

  open(tag: ScanTag, name: string): void {
    if (this.#skipping > 0 || isUnseen(name) || this.#styles.look(tag, name) === 'hidden') this.#skipping += 1
    else if (name === 'table:table') this.#startTable()
    else if (name === 'table:table-row') {
      const table = this.#tables.at(-1)
      if (table) table.rowTimes = timesOf(this.#names.attribute(tag, 'table:number-rows-repeated'))
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#startCell(tag)
    else {
      this.#lists.open(tag, name)
      this.#text.open(tag, name)
      if (name === 'text:p' || name === 'text:h') this.#text.add(this.#lists.take())
    }
  }

  close(name: string): void {
    if (this.#skipping > 0) this.#skipping -= 1
    else if (name === 'table:table') this.#endTable()
    else if (name === 'table:table-row') this.#endRow()
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#endCell()
    else if (this.#text.close(name)) for (const text of this.#text.take()) this.#put(text)
    else this.#lists.close(name)
  }

  text(text: string): void {
    if (this.#skipping === 0) this.#text.add(text)
  }

  #put(text: string): void {
    const table = this.#tables.at(-1)
    if (table?.cell) refuseLongCell(table.cell.push(text), this.#place())
    else {
      refuseManyParagraphs(this.paragraphs.push(text), this.#part)
      this.#above.add(text)
    }
  }

  /** The table that is open, else the part, as refusals name it. */
  #place(): string {
    const number = this.#tables.at(-1)?.number
    return number === undefined ? this.#part : tablePlace(number)
  }

  #startTable(): void {
    this.#begun += 1
    refuseManyTables(this.#begun)
    refuseDeepTables(this.#tables.length + 1, this.#begun)
    this.#tables.push({
      ...{ builder: new TableBuilder(tablePlace(this.#begun), this.#limits), number: this.#begun },
      ...{ above: this.#above.last, row: 0, column: 0, rowTimes: 1, cell: null, cellTimes: 1 },
    })
  }

  #startCell(tag: ScanTag): void {
    const table = this.#tables.at(-1)
    if (!table) return
    this.#cells += 1
    refuseManyCells(this.#cells)
    const read = (name: string) => timesOf(this.#names.attribute(tag, name))
    const rows = read('table:number-rows-spanned')
    const columns = read('table:number-columns-spanned')
    table.cell = []
    table.cellTimes = read('table:number-columns-repeated')
    if (rows === 1 && columns === 1) return
    const { row: top, column: left } = table
    table.builder.merge({ top, left, bottom: top + rows - 1, right: left + columns - 1 })
  }

  #endCell(): void {
    const table = this.#tables.at(-1)
    if (!table?.cell) return
    const cell = textCell(trimmed(table.cell.join('\n')))
    if (isFilled(cell)) this.#repeat(table, cell)
    table.column += table.cellTimes
    table.cell = null
  }

  #repeat(table: TextTable, cell: RawCell): void {
    const end = Math.min(table.column + table.cellTimes, Math.max(table.column, this.#limits.columns) + 1)
    const lastRow = Math.min(table.row + table.rowTimes, Math.max(table.row, this.#limits.rows) + 1)
    for (let row = table.row; row < lastRow; row++)
      for (let at = table.column; at < end; at++) table.builder.set(row, at, cell)
  }

  #endRow(): void {
    const table = this.#tables.at(-1)
    if (!table) return
    table.row += table.rowTimes
    table.column = 0
  }

  #endTable(): void {
    const table = this.#tables.pop()
    if (!table) return
    const read = table.builder.done({ hidden: false, places: table.number }, this.#allowance)
    this.#finished.push({ ...read, sheet: null, above: table.above })
    if (this.#tables.length === 0) this.#above.clear()
  }
}

/** Reads the text whose content is in `main`. Refuses tables beyond the limits. */
export function readOpenText(archive: Archive, main: string, limits: ReadingLimits): RawFile {
  const names = new OpenNames()
  const styles = new TextStyles(names)
  const margins = readPageTexts(archive, { names, formats: new CellFormats(names), styles })
  const reader = new TextReader({ names, styles }, main, limits)
  scanXml(archive.bytes(main), main, {
    open(tag) {
      names.declare(tag)
      reader.open(tag, names.of(tag.name))
    },
    close: (written) => reader.close(names.of(written)),
    text: (text) => reader.text(text),
  })
  const { boxes, ...facts } = openFacts(archive, main, { names, styles })
  const paragraphs = [...reader.paragraphs, ...boxes]
  return { kind: 'odt', tables: reader.tables, paragraphs, margins, encoding: null, facts }
}
