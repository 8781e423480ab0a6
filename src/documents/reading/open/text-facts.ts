/** What an OpenDocument text says beside its texts: bookmarks that are keys, comments, notes, pictures, tracked changes. */

import type { Beside, CellFacts, DocumentFacts } from '#domain/grids/cell-facts.ts'
import { type Property, readMarkProperties } from '../../packages/mark-properties.ts'
import { outsideIn } from '../outside/outside.ts'
import type { Archive } from '../packages/archive.ts'
import { scanXml } from '../packages/xml-scan.ts'
import { localName, type ScanTag } from '../packages/xml-tag.ts'
import { refuseManyKeys, refuseManyParagraphs } from '../refuse-many.ts'
import { type AllBeside, Besides } from '../word/word-beside.ts'
import { markAuthor } from '../word/word-notes.ts'
import { OpenNames, timesOf } from './names.ts'
import { isUnseen } from './paragraph-text.ts'
import type { Look, OpenStyles, TextStyles } from './text-styles.ts'

interface Place {
  readonly table: number
  row: number
  column: number
  /** Facts of the open cell; null between cells. */
  cell: { names: string[]; beside: Besides } | null
}

interface Remark {
  readonly kind: Beside['kind']
  depth: number
  text: string
  creator: string
  /** Which of them is being read; dates and numbers are neither. */
  into: 'text' | 'creator' | null
}

const isText = (name: string): boolean => name === 'text:p' || name === 'text:h' || name === 'text:span'

/** In a copy it has a longer name. */
const keyShape = /^f_([a-z0-9]{12})(?:[ _].*)?$/s
const kinds: Readonly<Record<string, Beside['kind']>> = {
  'office:annotation': 'comment',
  'text:note': 'note',
  'text:change': 'tracked',
  'text:change-start': 'tracked',
}

/** Whatever is drawn: with text in it, it is a box. */
const kindOf = (name: string): Beside['kind'] | undefined =>
  name.startsWith('draw:') && name !== 'draw:a' ? 'picture' : kinds[name]

class FactReader {
  readonly cells: CellFacts[] = []
  readonly #all: AllBeside = { found: 0 }
  readonly around = new Besides(this.#all)
  /** Texts of all boxes. */
  readonly boxes: string[] = []
  readonly #names: OpenNames
  readonly #styles: TextStyles
  /** Looks of the stretches of text that are open, each with those around it: looking through all for each text would take ever longer. */
  readonly #looks: (Look | null)[] = []
  #skipping = 0
  readonly #places: Place[] = []
  #begun = 0
  #keys = 0
  /** The remark whose text is being read, and how deep in it the reader stands. */
  #remark: Remark | null = null

  constructor({ names, styles }: OpenStyles) {
    this.#names = names
    this.#styles = styles
  }

  open(tag: ScanTag): void {
    this.#names.declare(tag)
    const name = this.#names.of(tag.name)
    const kind = kindOf(name)
    if (this.#skipping > 0 || (!this.#remark && !kind && isUnseen(name))) this.#skipping += 1
    else if (this.#remark) this.#openInRemark(this.#remark, name)
    else if (kind) this.#remark = { kind, depth: 0, text: '', creator: '', into: null }
    else {
      const look = this.#styles.look(tag, name)
      this.#openPlain(tag, name)
      if (isText(name)) this.#looks.push(this.#lookWithin(look))
    }
  }

  /** What is hidden holds nothing that is shown; else the innermost that says anything counts. */
  #lookWithin(look: Look | null): Look | null {
    const around = this.#looks.at(-1) ?? null
    return around === 'hidden' ? around : (look ?? around)
  }

  #openPlain(tag: ScanTag, name: string): void {
    if (name === 'table:table') this.#places.push({ table: ++this.#begun, row: 0, column: 0, cell: null })
    else if (/^table:(covered-)?table-cell$/.test(name)) this.#openCell()
    else if (name === 'text:bookmark-start') this.#bookmark(tag)
    this.#count(tag, name)
  }

  close(written: string): void {
    const name = this.#names.of(written)
    if (this.#skipping > 0) this.#skipping -= 1
    else if (this.#remark && this.#remark.depth > 0) this.#remark.depth -= 1
    else if (this.#remark) this.#endRemark(this.#remark)
    else if (isText(name)) this.#looks.pop()
    else if (name === 'table:table') this.#places.pop()
    else if (/^table:(covered-)?table-cell$/.test(name)) this.#closeCell()
  }

  text(text: string): void {
    const remark = this.#remark
    if (this.#skipping > 0) return
    if (remark?.into) remark[remark.into] += text
    if (remark) return
    const look = this.#looks.at(-1)
    if (look && look !== 'plain') this.#beside().extend(look, text)
  }

  /** Of the open cell, or of the text around the tables. */
  #beside(): Besides {
    return this.#places.at(-1)?.cell?.beside ?? this.around
  }

  #openInRemark(remark: Remark, name: string): void {
    remark.depth += 1
    if (name === 'text:p' || name === 'text:h') remark.into = 'text'
    else if (remark.into !== 'text') remark.into = localName(name) === 'creator' ? 'creator' : null
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
    if (place) place.cell = { names: [], beside: new Besides(this.#all) }
  }

  #closeCell(): void {
    const place = this.#places.at(-1)
    if (!place?.cell) return
    const { table, row, column, cell } = place
    const { names, beside } = cell
    if (names.length > 0 || !beside.isEmpty)
      this.cells.push({ table, row, column, names, beside: beside.list })
    place.cell = null
  }

  #bookmark(tag: ScanTag): void {
    const key = keyShape.exec(this.#names.attribute(tag, 'text:name') ?? '')?.[1]
    if (key === undefined) return
    refuseManyKeys(++this.#keys)
    this.#places.at(-1)?.cell?.names.push(key)
  }

  #endRemark({ kind, text, creator }: Remark): void {
    this.#remark = null
    if (creator.trim() === markAuthor) return
    const isDrawn = kind === 'picture'
    const said = isDrawn || kind === 'comment' || kind === 'note' ? text.trim() : ''
    if (isDrawn && said !== '') refuseManyParagraphs(this.boxes.push(said), 'content.xml')
    // Boxes around the tables are told as what stands there.
    if (isDrawn && said !== '' && !this.#places.at(-1)?.cell) return
    this.#beside().note(isDrawn && said !== '' ? 'box' : kind, said)
  }
}

/** The facts of the text in `main`, and the texts of everything that is drawn in it. */
export function openFacts(
  archive: Archive,
  main: string,
  shared: OpenStyles,
): DocumentFacts & { boxes: readonly string[] } {
  const reader = new FactReader(shared)
  scanXml(archive.bytes(main), main, {
    open: (tag) => reader.open(tag),
    close: (written) => reader.close(written),
    text: (text) => reader.text(text),
  })
  const { cells, boxes } = reader
  const around = reader.around.list
  return { cells, around, boxes, marks: marksIn(archive), outside: outsideIn(archive, 'odt') }
}

/** Of our mark the properties alone survive in this format. */
function marksIn(archive: Archive): string[][][] {
  const part = 'meta.xml'
  if (!archive.has(part)) return []
  const names = new OpenNames()
  const properties: Property[] = []
  let open: { name: string; value: string } | null = null
  scanXml(archive.bytes(part), part, {
    open(tag) {
      names.declare(tag)
      if (names.of(tag.name) === 'meta:user-defined')
        open = { name: names.attribute(tag, 'meta:name') ?? '', value: '' }
    },
    close() {
      if (open) properties.push(open)
      open = null
    },
    text(text) {
      if (open) open.value += text
    },
  })
  const mark = readMarkProperties(properties)
  return mark ? [mark] : []
}
