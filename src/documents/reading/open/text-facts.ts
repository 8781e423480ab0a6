/** What an OpenDocument text says beside its texts: bookmarks that are keys, comments, notes, pictures, tracked changes. */

import type { Beside, CellFacts, DocumentFacts } from '#domain/grids/cell-facts.ts'
import type { Archive } from '../packages/archive.ts'
import { scanXml } from '../packages/xml-scan.ts'
import type { ScanTag } from '../packages/xml-tag.ts'
import { OpenNames, timesOf } from './names.ts'

interface Place {
  readonly table: number
  row: number
  column: number
  /** Facts of the open cell; null between cells. */
  cell: { names: string[]; beside: Beside[] } | null
}

/** In a copy it has a longer name. */
const keyShape = /^f_([a-z0-9]{12})(?:[ _].*)?$/s
const kinds: Readonly<Record<string, Beside['kind']>> = {
  'office:annotation': 'comment',
  'text:note': 'note',
  'draw:frame': 'picture',
  'text:change': 'tracked',
  'text:change-start': 'tracked',
}

class FactReader {
  readonly cells: CellFacts[] = []
  readonly #names = new OpenNames()
  readonly #places: Place[] = []
  #begun = 0
  /** The remark whose text is being read, and how deep in it the reader stands. */
  #remark: { kind: Beside['kind']; text: string; depth: number } | null = null

  open(tag: ScanTag): void {
    this.#names.declare(tag)
    const name = this.#names.of(tag.name)
    if (this.#remark) this.#remark.depth += 1
    else if (name === 'table:table')
      this.#places.push({ table: ++this.#begun, row: 0, column: 0, cell: null })
    else if (/^table:(covered-)?table-cell$/.test(name)) this.#openCell()
    else if (name === 'text:bookmark-start') this.#bookmark(tag)
    else {
      const kind = kinds[name]
      if (kind && this.#places.at(-1)?.cell) this.#remark = { kind, text: '', depth: 0 }
    }
    this.#count(tag, name)
  }

  close(written: string): void {
    const name = this.#names.of(written)
    if (this.#remark && this.#remark.depth > 0) this.#remark.depth -= 1
    else if (this.#remark) this.#endRemark(this.#remark)
    else if (name === 'table:table') this.#places.pop()
    else if (/^table:(covered-)?table-cell$/.test(name)) this.#closeCell()
  }

  text(text: string): void {
    if (this.#remark) this.#remark.text += text
  }

  /** Rows and cells may stand for several; both are counted where they begin. */
  #count(tag: ScanTag, name: string): void {
    const place = this.#places.at(-1)
    if (!place || this.#remark) return
    if (name === 'table:table-row') {
      place.row += timesOf(this.#names.attribute(tag, 'table:number-rows-repeated'))
      place.column = 0
    } else if (/^table:(covered-)?table-cell$/.test(name))
      place.column += timesOf(this.#names.attribute(tag, 'table:number-columns-repeated'))
  }

  #openCell(): void {
    const place = this.#places.at(-1)
    if (place) place.cell = { names: [], beside: [] }
  }

  #closeCell(): void {
    const place = this.#places.at(-1)
    if (!place?.cell) return
    const { table, row, column, cell } = place
    if (cell.names.length > 0 || cell.beside.length > 0) this.cells.push({ table, row, column, ...cell })
    place.cell = null
  }

  #bookmark(tag: ScanTag): void {
    const key = keyShape.exec(this.#names.attribute(tag, 'text:name') ?? '')?.[1]
    if (key !== undefined) this.#places.at(-1)?.cell?.names.push(key)
  }

  #endRemark({ kind, text }: { kind: Beside['kind']; text: string }): void {
    const beside = this.#places.at(-1)?.cell?.beside
    const said = kind === 'comment' || kind === 'note' ? text.trim() : ''
    if (!beside?.some((one) => one.kind === kind && one.text === said)) beside?.push({ kind, text: said })
    this.#remark = null
  }
}

/** The facts of the text in `main`. Our mark does not survive in this format. */
export function openFacts(archive: Archive, main: string): DocumentFacts {
  const reader = new FactReader()
  scanXml(archive.bytes(main), main, {
    open: (tag) => reader.open(tag),
    close: (written) => reader.close(written),
    text: (text) => reader.text(text),
  })
  return { cells: reader.cells, mark: null }
}
