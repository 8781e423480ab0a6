/** Reads the body of a Word document by events: its paragraphs, and its tables as rows of raw cells. */

import type { Beside } from '#domain/grids/cell-facts.ts'
import { attribute, type NamedTag, parseNamed } from '../packages/named-xml.ts'
import { raisedAfter } from '../raised.ts'
import {
  refuseDeepTables,
  refuseFineTable,
  refuseLongTable,
  refuseManyCells,
  refuseManyKeys,
  refuseManyRuns,
  refuseManyTables,
  refuseWideTable,
  tablePlace,
} from '../refuse-many.ts'
import { type AllBeside, Besides } from './word-beside.ts'
import { WordDropDowns } from './word-drop-downs.ts'
import { labelOf, type Numbering, unnumbered } from './word-numbering.ts'
import {
  clearRun,
  newParagraph,
  type WordBody,
  type WordCell,
  type WordParagraph,
  type WordRow,
  type WordRun,
  type WordTable,
} from './word-parts.ts'
import { WordPath } from './word-path.ts'
import { WordSinks } from './word-sinks.ts'
import { noteLook, WordStyles } from './word-styles.ts'
import { symbolText } from './word-symbols.ts'
import { isOff, isUnseen, keyIn, whole } from './word-tags.ts'

const word = /wordprocessingml\/(2006\/)?main$/

/** What the document says of all its parts; nothing where only its cells are looked for. */
interface WordAround {
  readonly numbering?: Numbering
  readonly styles?: WordStyles
}

type Handler = (tag: NamedTag, parent: string) => void

class BodyReader {
  readonly #beside: AllBeside = { found: 0 }
  readonly body: WordBody = { paragraphs: [], tables: [], around: new Besides(this.#beside) }
  readonly #numbering: Numbering
  readonly #styles: WordStyles
  readonly #path = new WordPath()
  readonly #tables: WordTable[] = []
  readonly #paragraphs: WordParagraph[] = []
  readonly #sinks: WordSinks
  readonly #part: string
  /** Depth inside a subtree that is passed over. */
  #skipping = 0
  #uri = { said: '', isWord: false }
  #checked = false
  readonly #dropDowns = new WordDropDowns({
    chosen: (text) => this.#write(text),
    unknown: (list) => this.#note('dropdown', list),
  })
  /** Where the paragraphs of each open text box begin. */
  readonly #boxes: number[] = []
  #cells = 0
  #keys = 0
  /** Names said for the next cell. */
  readonly #waiting: string[] = []

  constructor(part: string, { numbering = unnumbered, styles = new WordStyles() }: WordAround) {
    this.#part = part
    this.#sinks = new WordSinks(this.body.paragraphs, part)
    this.#numbering = numbering
    this.#styles = styles
  }

  open(tag: NamedTag): void {
    if (this.#skipping === 0) this.#dropDowns.open(tag)
    if (this.#skipping > 0) this.#skipping += 1
    else if (isUnseen(tag.local)) this.#skipping = 1
    else if (this.#isWord(tag.uri)) this.#opened[tag.local]?.(tag, this.#path.last)
    this.#path.push(tag.local)
  }

  close({ local, uri }: Pick<NamedTag, 'local' | 'uri'>): void {
    this.#path.pop()
    if (this.#skipping > 0) this.#skipping -= 1
    else if (this.#isWord(uri)) this.#closed[local]?.()
  }

  /** Most elements have the namespace of the one before. */
  #isWord(uri: string): boolean {
    if (uri !== this.#uri.said) this.#uri = { said: uri, isWord: word.test(uri) }
    return this.#uri.isWord
  }

  text(text: string): void {
    if (this.#skipping === 0 && this.#path.last === 't' && !this.#dropDowns.takes(text)) this.#write(text)
  }

  readonly #opened: Readonly<Record<string, Handler>> = {
    tbl: () => this.#startTable(),
    tblStyle: (tag) => this.#table((table) => (table.style = attribute(tag, 'val'))),
    gridCol: (tag) => this.#startColumn(whole(tag, 'w')),
    tr: () => {
      const rows = this.#tables.at(-1)?.rows.push({ before: 0, cells: [], deleted: false })
      refuseLongTable(rows ?? 0, this.#place)
    },
    gridBefore: (tag) => this.#row((row) => (row.before = whole(tag, 'val'))),
    tc: () => this.#startCell(),
    gridSpan: (tag) => this.#cell((cell) => (cell.span = Math.max(1, whole(tag, 'val')))),
    vMerge: (tag) =>
      this.#cell((cell) => (cell.merge = attribute(tag, 'val') === 'restart' ? 'restart' : 'continue')),
    hMerge: (tag) => this.#cell((cell) => (cell.joinsLeft = attribute(tag, 'val') !== 'restart')),
    txbxContent: () => {
      this.#sinks.begin(this.body.paragraphs)
      this.#boxes.push(this.body.paragraphs.length)
    },
    p: () => this.#paragraphs.push(newParagraph()),
    pStyle: (tag) => this.#paragraph((paragraph) => (paragraph.style = attribute(tag, 'val'))),
    numId: (tag) => this.#paragraph((paragraph) => (paragraph.list = attribute(tag, 'val'))),
    ilvl: (tag) => this.#paragraph((paragraph) => (paragraph.level = whole(tag, 'val'))),
    r: () => this.#startRun(),
    rStyle: (tag, parent) => this.#ofRun(parent, (run) => (run.style = attribute(tag, 'val'))),
    vanish: (tag, parent) => this.#ofRun(parent, ({ own }) => noteLook(tag, own)),
    strike: (tag, parent) => this.#ofRun(parent, ({ own }) => noteLook(tag, own)),
    dstrike: (tag, parent) => this.#ofRun(parent, ({ own }) => noteLook(tag, own)),
    vertAlign: (tag, parent) => this.#ofRun(parent, ({ own }) => noteLook(tag, own)),
    sym: (tag) => this.#write(symbolText(attribute(tag, 'font') ?? '', attribute(tag, 'char') ?? '')),
    checkBox: () => (this.#checked = false),
    checked: (tag) => (this.#checked = !isOff(tag)),
    default: (tag, parent) => {
      if (parent === 'checkBox') this.#checked = !isOff(tag)
    },
    tab: (_, parent) => parent === 'r' && this.#write('\t'),
    br: (tag) => !/page|column/.test(attribute(tag, 'type') ?? '') && this.#write('\n'),
    cr: () => this.#write('\n'),
    noBreakHyphen: () => this.#write('-'),
    ins: () => this.#note('tracked', ''),
    moveTo: () => this.#note('tracked', ''),
    commentReference: (tag) => this.#note('comment', attribute(tag, 'id') ?? ''),
    footnoteReference: (tag) => this.#note('note', `footnote ${attribute(tag, 'id') ?? ''}`),
    endnoteReference: (tag) => this.#note('note', `endnote ${attribute(tag, 'id') ?? ''}`),
    drawing: () => this.#note('picture', ''),
    pict: () => this.#note('picture', ''),
    object: () => this.#note('picture', ''),
    tag: (tag, parent) => parent === 'sdtPr' && this.#name(attribute(tag, 'val')),
    alias: (tag, parent) => parent === 'sdtPr' && this.#name(attribute(tag, 'val')),
    bookmarkStart: (tag) => this.#name(attribute(tag, 'name')),
    del: (_, parent) => this.#markDeleted(parent),
    cellDel: (_, parent) => this.#markDeleted(parent),
  }

  readonly #closed: Readonly<Record<string, () => void>> = {
    tbl: () => this.#endTable(),
    tc: () => this.#sinks.end(this.#place),
    txbxContent: () => this.#endBox(),
    p: () => this.#endParagraph(),
    r: () => this.#paragraph(({ run }) => clearRun(run)),
    checkBox: () => this.#write(this.#checked ? '☑' : '□'),
  }

  #table(change: (table: WordTable) => void): void {
    const table = this.#tables.at(-1)
    if (table) change(table)
  }

  #row(change: (row: WordRow) => void): void {
    const row = this.#tables.at(-1)?.rows.at(-1)
    if (row) change(row)
  }

  #cell(change: (cell: WordCell) => void): void {
    const cell = this.#tables.at(-1)?.rows.at(-1)?.cells.at(-1)
    if (cell) change(cell)
  }

  /** A cell may have ended already while its row goes on. */
  #isInCell(): boolean {
    return this.#tables.length > 0 && this.#path.isWithin('tc', 'tr')
  }

  #note(kind: Beside['kind'], text: string): void {
    if (this.#isInCell()) this.#cell(({ beside }) => beside.note(kind, text))
    else this.body.around.note(kind, text)
  }

  #ofRun(parent: string, change: (run: WordRun) => void): void {
    if (parent === 'rPr' && this.#path.beforeLast === 'r') this.#paragraph(({ run }) => change(run))
  }

  #endBox(): void {
    this.#sinks.end(this.#place)
    const from = this.#boxes.pop() ?? 0
    const list = this.#isInCell() ? this.#tables.at(-1)?.rows.at(-1)?.cells.at(-1)?.beside : this.body.around
    list?.box(this.#isInCell() ? this.body.paragraphs.slice(from).join('\n') : '')
  }

  /** The control around a whole cell is named before the cell begins. */
  #name(text: string | null): void {
    const key = keyIn(text ?? '')
    if (key === null) return
    refuseManyKeys(++this.#keys)
    if (this.#isInCell()) this.#cell(({ names }) => names.push(key))
    else if (this.#path.isWithin('tr', 'tbl')) this.#waiting.push(key)
  }

  #paragraph(change: (paragraph: WordParagraph) => void): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph) change(paragraph)
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph || text === '') return
    const { style, run } = paragraph
    const table = this.#tables.at(-1)?.style
    const looks = this.#styles.looks({ table, paragraph: style, run: run.style, own: run.own })
    if (!looks.hidden) {
      paragraph.last = looks.raised ? raisedAfter(paragraph.last, text) : text
      paragraph.text += paragraph.last
    }
    const kind = looks.hidden ? 'hidden' : looks.struck ? 'struck' : null
    if (kind && this.#isInCell()) this.#cell(({ beside }) => beside.extend(kind, text))
    else if (kind) this.body.around.extend(kind, text)
  }

  #startRun(): void {
    this.#paragraph((paragraph) => {
      clearRun(paragraph.run)
      paragraph.runs += 1
      refuseManyRuns(paragraph.runs, this.#tables.length > 0 ? this.#place : this.#part)
    })
  }

  get #place(): string {
    return tablePlace(this.body.tables.length)
  }

  #startTable(): void {
    const table = { above: this.#sinks.above.last, style: null, widths: [], rows: [] }
    this.#tables.push(table)
    refuseManyTables(this.body.tables.push(table))
    refuseDeepTables(this.#tables.length, this.body.tables.length)
  }

  /** Borders may divide a table more finely than its cells. */
  #startColumn(width: number): void {
    const widths = this.#tables.at(-1)?.widths.push(width) ?? 0
    refuseFineTable(widths, this.#place)
  }

  #endTable(): void {
    this.#tables.pop()
    if (this.#tables.length === 0) this.#sinks.above.clear()
  }

  #startCell(): void {
    const paragraphs: string[] = []
    const names = this.#waiting.splice(0)
    this.#row(({ cells }) => {
      const count = cells.push({
        ...{ paragraphs, span: 1, merge: 'none', joinsLeft: false, deleted: false },
        ...{ order: this.#cells++, names, beside: new Besides(this.#beside) },
      })
      refuseWideTable(count, this.#place)
      refuseManyCells(this.#cells)
    })
    this.#sinks.begin(paragraphs)
  }

  #endParagraph(): void {
    this.#dropDowns.endParagraph()
    const ended = this.#paragraphs.pop()
    if (!ended) return
    const label = labelOf(ended, this.#tables.at(-1)?.rows.at(-1), this.#numbering)
    this.#sinks.add(label + ended.text, { runsOn: ended.runsOn, table: this.#place })
  }

  #markDeleted(parent: string): void {
    if (parent === 'trPr') this.#row((row) => (row.deleted = true))
    else if (parent === 'tcPr') this.#cell((cell) => (cell.deleted = true))
    else if (parent === 'rPr') this.#paragraph((paragraph) => (paragraph.runsOn = true))
    else this.#skipping = 1
    this.#note('tracked', '')
  }
}

/** Reads one part (the document, a header, a footer). A nested table stands after the table it lies in. */
export function readWordBody(bytes: Uint8Array, part: string, around: WordAround = {}): WordBody {
  const reader = new BodyReader(part, around)
  parseNamed(bytes, part, {
    open: (tag) => reader.open(tag),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  })
  return reader.body
}
