/** Reads the body of a Word document by events: its paragraphs, and its tables as rows of raw cells. */

import type { SaxesTagNS } from 'saxes'
import type { Beside } from '#domain/grids/cell-facts.ts'
import { attribute, parseXml } from '../packages/xml.ts'
import { raisedAfter } from '../raised.ts'
import { extendBeside, noteBeside, noteBox } from './word-beside.ts'
import type { Numbering } from './word-numbering.ts'
import { symbolText } from './word-symbols.ts'

export interface WordCell {
  readonly paragraphs: string[]
  span: number
  /** 'restart' begins a vertically merged area, 'continue' goes on with it. */
  merge: 'none' | 'restart' | 'continue'
  /** Old way of merging: this cell belongs to the one on its left. */
  joinsLeft: boolean
  deleted: boolean
  /** Its number among the cells of the part, from 0. */
  readonly order: number
  /** Keys by which a program may know it again: tags, last words of aliases, bookmarks. */
  readonly names: string[]
  /** What stands in it beside its text; a comment or a note by its number until its text is looked up. */
  readonly beside: Beside[]
}

export interface WordRow {
  /** Empty columns before the first cell. */
  before: number
  readonly cells: WordCell[]
  deleted: boolean
}

export interface WordTable {
  readonly above: readonly string[]
  readonly widths: number[]
  readonly rows: WordRow[]
}

export interface WordBody {
  readonly paragraphs: string[]
  readonly tables: WordTable[]
  /** What stands outside of tables beside the paragraphs. */
  readonly around: Beside[]
}

interface Paragraph {
  text: string
  style: string | null
  list: string | null
  level: number
  /** The paragraph's end was deleted under track changes: it goes on in the next one. */
  runsOn: boolean
}

const word = /wordprocessingml\/(2006\/)?main$/

/** Subtrees that a person does not see, or that tell an earlier state. */
const unseen = new Set(
  (
    'moveFrom rt Fallback pPrChange rPrChange tblPrChange tblPrExChange tblGridChange tcPrChange trPrChange ' +
    'sectPrChange numberingChange'
  ).split(' '),
)

const aboveCount = 6

/** A tag, the last word of an alias, or a bookmark, which LibreOffice gives a longer name in a copy. */
const keyShape = /^(?:(?:.* )?([a-z0-9]{12})|f_([a-z0-9]{12})(?:[ _].*)?)$/s

const isOff = (tag: SaxesTagNS): boolean => /^(0|false|off)$/.test(attribute(tag, 'val') ?? '')
const whole = (tag: SaxesTagNS, local: string): number =>
  Math.max(0, Math.trunc(Number(attribute(tag, local) ?? 0)) || 0)

type Handler = (tag: SaxesTagNS, parent: string) => void

const isRaised = (tag: SaxesTagNS): boolean => attribute(tag, 'val') === 'superscript'

class BodyReader {
  readonly body: WordBody = { paragraphs: [], tables: [], around: [] }
  readonly #numbering: Numbering
  readonly #path: string[] = []
  readonly #tables: WordTable[] = []
  readonly #paragraphs: Paragraph[] = []
  /** Where finished paragraphs go: the cell they stand in, or the body. */
  readonly #sinks: string[][] = [this.body.paragraphs]
  /** Depth inside a subtree that is passed over. */
  #skipping = 0
  #sinceTable = 0
  #carried = ''
  /** How the run that is open looks. */
  readonly #looks = new Set<'hidden' | 'struck' | 'raised'>()
  #checked = false
  /** Where the paragraphs of each open text box begin. */
  readonly #boxes: number[] = []
  #cells = 0
  /** Names said for the next cell. */
  readonly #waiting: string[] = []

  constructor(numbering: Numbering) {
    this.#numbering = numbering
  }

  open(tag: SaxesTagNS): void {
    if (this.#skipping > 0) this.#skipping += 1
    else if (unseen.has(tag.local)) this.#skipping = 1
    else if (word.test(tag.uri)) this.#opened[tag.local]?.(tag, this.#path.at(-1) ?? '')
    this.#path.push(tag.local)
  }

  close(tag: SaxesTagNS): void {
    this.#path.pop()
    if (this.#skipping > 0) this.#skipping -= 1
    else if (word.test(tag.uri)) this.#closed[tag.local]?.()
  }

  text(text: string): void {
    if (this.#skipping === 0 && this.#path.at(-1) === 't') this.#write(text)
  }

  readonly #opened: Readonly<Record<string, Handler>> = {
    tbl: () => this.#startTable(),
    gridCol: (tag) => this.#tables.at(-1)?.widths.push(whole(tag, 'w')),
    tr: () => this.#tables.at(-1)?.rows.push({ before: 0, cells: [], deleted: false }),
    gridBefore: (tag) => this.#row((row) => (row.before = whole(tag, 'val'))),
    tc: () => this.#startCell(),
    gridSpan: (tag) => this.#cell((cell) => (cell.span = Math.max(1, whole(tag, 'val')))),
    vMerge: (tag) =>
      this.#cell((cell) => (cell.merge = attribute(tag, 'val') === 'restart' ? 'restart' : 'continue')),
    hMerge: (tag) => this.#cell((cell) => (cell.joinsLeft = attribute(tag, 'val') !== 'restart')),
    txbxContent: () => {
      this.#sinks.push(this.body.paragraphs)
      this.#boxes.push(this.body.paragraphs.length)
    },
    p: () => this.#paragraphs.push({ text: '', style: null, list: null, level: 0, runsOn: false }),
    pStyle: (tag) => this.#paragraph((paragraph) => (paragraph.style = attribute(tag, 'val'))),
    numId: (tag) => this.#paragraph((paragraph) => (paragraph.list = attribute(tag, 'val'))),
    ilvl: (tag) => this.#paragraph((paragraph) => (paragraph.level = whole(tag, 'val'))),
    r: () => this.#looks.clear(),
    vanish: (tag, parent) => this.#isOfRun(tag, parent) && this.#looks.add('hidden'),
    strike: (tag, parent) => this.#isOfRun(tag, parent) && this.#looks.add('struck'),
    dstrike: (tag, parent) => this.#isOfRun(tag, parent) && this.#looks.add('struck'),
    vertAlign: (tag, parent) => this.#isOfRun(tag, parent) && isRaised(tag) && this.#looks.add('raised'),
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
    tc: () => this.#endSink(),
    txbxContent: () => this.#endBox(),
    p: () => this.#endParagraph(),
    r: () => this.#looks.clear(),
    checkBox: () => this.#write(this.#checked ? '☑' : '□'),
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
    return this.#tables.length > 0 && this.#path.lastIndexOf('tc') > this.#path.lastIndexOf('tr')
  }

  #note(kind: Beside['kind'], text: string): void {
    if (this.#isInCell()) this.#cell(({ beside }) => noteBeside(beside, kind, text))
    else noteBeside(this.body.around, kind, text)
  }

  #isOfRun(tag: SaxesTagNS, parent: string): boolean {
    return parent === 'rPr' && this.#path.at(-2) === 'r' && !isOff(tag)
  }

  #endBox(): void {
    this.#endSink()
    const from = this.#boxes.pop() ?? 0
    const list = this.#isInCell() ? this.#tables.at(-1)?.rows.at(-1)?.cells.at(-1)?.beside : this.body.around
    if (list) noteBox(list, this.#isInCell() ? this.body.paragraphs.slice(from).join('\n') : '')
  }

  /** The control around a whole cell is named before the cell begins. */
  #name(text: string | null): void {
    const [, own, bookmarked] = keyShape.exec(text ?? '') ?? []
    const key = own ?? bookmarked
    if (key === undefined) return
    if (this.#isInCell()) this.#cell(({ names }) => names.push(key))
    else if (this.#path.lastIndexOf('tr') > this.#path.lastIndexOf('tbl')) this.#waiting.push(key)
  }

  #paragraph(change: (paragraph: Paragraph) => void): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph) change(paragraph)
  }

  #write(text: string): void {
    const looks = this.#looks
    this.#paragraph((paragraph) => {
      if (!looks.has('hidden'))
        paragraph.text += looks.has('raised') ? raisedAfter(paragraph.text, text) : text
    })
    const kind = looks.has('hidden') ? 'hidden' : looks.has('struck') ? 'struck' : null
    if (kind && this.#isInCell()) this.#cell(({ beside }) => extendBeside(beside, kind, text))
    else if (kind) extendBeside(this.body.around, kind, text)
  }

  #startTable(): void {
    const above = this.body.paragraphs.slice(this.#sinceTable).filter((text) => text.trim() !== '')
    const table = { above: above.slice(-aboveCount), widths: [], rows: [] }
    this.#tables.push(table)
    this.body.tables.push(table)
  }

  #endTable(): void {
    this.#tables.pop()
    if (this.#tables.length === 0) this.#sinceTable = this.body.paragraphs.length
  }

  #startCell(): void {
    const paragraphs: string[] = []
    const names = this.#waiting.splice(0)
    this.#row((row) =>
      row.cells.push({
        ...{ paragraphs, span: 1, merge: 'none', joinsLeft: false, deleted: false },
        ...{ order: this.#cells++, names, beside: [] },
      }),
    )
    this.#sinks.push(paragraphs)
  }

  #endSink(): void {
    if (this.#carried) this.#sinks.at(-1)?.push(this.#carried)
    this.#carried = ''
    this.#sinks.pop()
  }

  #endParagraph(): void {
    const ended = this.#paragraphs.pop()
    if (!ended) return
    const text = this.#carried + this.#label(ended) + ended.text
    this.#carried = ended.runsOn ? text : ''
    if (!ended.runsOn) this.#sinks.at(-1)?.push(text)
  }

  /** The paragraph's list number. Rows and cells that are not shown do not count. */
  #label(paragraph: Paragraph): string {
    const styled = paragraph.style === null ? null : this.#numbering.styled(paragraph.style)
    const place = paragraph.list === null ? styled : { list: paragraph.list, level: paragraph.level }
    const row = this.#tables.at(-1)?.rows.at(-1)
    const shown = !row || (!row.deleted && row.cells.at(-1)?.merge !== 'continue')
    return place && shown ? this.#numbering.next(place) : ''
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
export function readWordBody(bytes: Uint8Array, part: string, numbering: Numbering): WordBody {
  const reader = new BodyReader(numbering)
  parseXml(bytes, part, {
    open: (tag) => reader.open(tag),
    close: (tag) => reader.close(tag),
    text: (text) => reader.text(text),
  })
  return reader.body
}
