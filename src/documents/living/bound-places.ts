/** Where bound figures stand in a document that somebody edited: by tag, by alias, or by the bookmark around them. */

import { Refusal } from '#domain/refusal.ts'
import { attributeOf, readable, type Tag, tagsOf } from '../packages/markup.ts'

/** A stretch of text between two tags. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface BoundPlace {
  readonly key: string
  readonly via: 'control' | 'bookmark'
  /** Everything between the marks. */
  readonly inside: Stretch
  /** The texts inside that are shown, in order. */
  readonly texts: readonly Stretch[]
  /** What a reader sees there. */
  readonly said: string
  /** It as a reader reads it: with the digits that somebody typed right beside it. */
  readonly read: string
}

/** How one kind of document writes what is looked for. */
export interface Dialect {
  readonly control: string | null
  readonly content: string
  readonly bookmarkStart: string
  readonly bookmarkEnd: string
  readonly bookmarkName: string
  /** The attribute by which an end knows its start. */
  readonly bookmarkId: string
  /** Elements whose text is shown; null: all text is. */
  readonly text: string | null
  /** Subtrees nobody sees. */
  readonly unseen: ReadonlySet<string>
}

export const wordDialect: Dialect = {
  control: 'w:sdt',
  content: 'w:sdtContent',
  bookmarkStart: 'w:bookmarkStart',
  bookmarkEnd: 'w:bookmarkEnd',
  bookmarkName: 'w:name',
  bookmarkId: 'w:id',
  text: 'w:t',
  unseen: new Set(['mc:Fallback', 'w:del', 'w:moveFrom']),
}

/** OpenDocument keeps the bookmarks alone. */
export const openDialect: Dialect = {
  control: null,
  content: '',
  bookmarkStart: 'text:bookmark-start',
  bookmarkEnd: 'text:bookmark-end',
  bookmarkName: 'text:name',
  bookmarkId: 'text:name',
  text: null,
  unseen: new Set(['text:tracked-changes', 'office:annotation']),
}

const keyShape = /^[a-z0-9]{12}$/
/** LibreOffice names the bookmark of a copied text after the copied one, in its language: `g_key Copy 1`, `g_key_Copy_1`. */
const bookmarkShape = /^g_([a-z0-9]{12})(?:[ _].*)?$/

interface OpenControl {
  key: string | null
  /** Where its content begins; null before. */
  from: number | null
  to: number
}

/** A report has some hundred figures; each is held against the others and against every paragraph. */
const mostPlaces = 5000

/** Characters of XML between the marks of all places: those of marks that lie over one another count for each. */
const mostInside = 32_000_000

/** Every place, in order. A bookmark counts only where no control of its key stands in it: it goes with that one. */
export function boundPlaces(xml: string, dialect: Dialect): BoundPlace[] {
  const scan = new Scan(xml, dialect)
  for (const tag of tagsOf(xml)) scan.see(tag)
  const count = scan.controls.length + scan.bookmarks.length
  if (count > mostPlaces) throw new Refusal('file-too-many-parts', { found: count, limit: mostPlaces })
  const controls = scan.controls.map((found) => scan.place(found, 'control'))
  const alone = scan.bookmarks.filter(
    ({ key, inside }) =>
      !scan.controls.some((c) => c.key === key && c.inside.from >= inside.from && c.inside.to <= inside.to),
  )
  const places = [...controls, ...alone.map((found) => scan.place(found, 'bookmark'))]
  return places.toSorted((a, b) => a.inside.from - b.inside.from)
}

/** Marks between which no number runs on. */
const endsLine =
  /<\/?(?:w:p|text:p|text:h|w:tbl|text:note)[\s/>]|<(?:w:(?:tab|br|cr|noBreakHyphen|footnoteReference|fldChar)|text:(?:tab|line-break|s))[\s/>]/

/** As much markup as Word puts between two letters of a line. */
const farthest = 10_000

/** Another figure beside this one was not typed. */
const endsFigure = /<\/w:sdt>|<text:bookmark-end text:name="g_/
const beginsFigure = /<w:sdt>|<text:bookmark-start text:name="g_/

/** Digits, points, signs and a 万 of 17万项 that make another number of one that begins or ends in a digit. */
function withDigits(said: string, { before, after }: { before: string; after: string }): string {
  const isLabel = /^\s*\d+[.．]$/.test(before)
  const [ahead = ''] =
    /^\d/.test(said) && !isLabel ? (/[0-9０-９]+[.．]?$|(?<![\w—])[-－−]$/.exec(before) ?? []) : []
  const [behind = ''] = /\d$/.test(said)
    ? (/^(?:[.．]?[0-9０-９]+|[十百千万亿]+(?=项))/.exec(after) ?? [])
    : []
  return ahead + said + behind
}

interface Found {
  readonly key: string
  readonly inside: Stretch
}

class Scan {
  readonly controls: Found[] = []
  readonly bookmarks: Found[] = []
  readonly #xml: string
  readonly #dialect: Dialect
  readonly #open: OpenControl[] = []
  #inside = 0
  readonly #begun = new Map<string, { key: string; from: number }>()
  readonly #texts: Stretch[] = []
  #textFrom: number | null = null
  #unseen = 0
  #run: 'none' | 'shown' | 'hidden' = 'none'

  constructor(xml: string, dialect: Dialect) {
    this.#xml = xml
    this.#dialect = dialect
  }

  see(tag: Tag): void {
    const { unseen } = this.#dialect
    if (unseen.has(tag.name) && tag.kind !== 'empty') this.#unseen += tag.kind === 'open' ? 1 : -1
    this.#seeText(tag)
    this.#seeRun(tag)
    if (this.#unseen > 0) return
    this.#seeControl(tag)
    this.#seeBookmark(tag)
  }

  /** Shown texts, whichever element they stand in where the dialect names none. */
  #seeText(tag: Tag): void {
    const { text } = this.#dialect
    const isSeen = this.#unseen === 0 && this.#run !== 'hidden'
    if (this.#textFrom !== null && isSeen && tag.from > this.#textFrom) {
      this.#texts.push({ from: this.#textFrom, to: tag.from })
    }
    this.#textFrom = text === null || (tag.name === text && tag.kind === 'open') ? tag.to : null
  }

  /** What is set hidden nobody reads: a figure there is a figure no more. */
  #seeRun(tag: Tag): void {
    if (tag.name === 'w:r') this.#run = tag.kind === 'open' ? 'shown' : 'none'
    const isHiding = tag.name === 'w:vanish' && this.#run !== 'none'
    if (isHiding && !/^(?:0|false|off)$/.test(attributeOf(this.#xml, tag, 'w:val') ?? ''))
      this.#run = 'hidden'
  }

  #seeControl(tag: Tag): void {
    const { control, content } = this.#dialect
    const top = this.#open.at(-1)
    if (tag.name === control && tag.kind === 'open') this.#open.push({ key: null, from: null, to: 0 })
    else if (tag.name === control && tag.kind === 'close') this.#endControl()
    else if (top && top.from === null && tag.name === 'w:tag') top.key = this.#keyIn(tag) ?? top.key
    else if (top && top.from === null && tag.name === 'w:alias') top.key ??= this.#keyIn(tag)
    else if (top && tag.name === content && tag.kind === 'open') top.from ??= tag.to
    else if (top && tag.name === content && tag.kind === 'close') top.to = tag.from
  }

  /** The key of a tag is its value, of an alias its last word. */
  #keyIn(tag: Tag): string | null {
    const last = (attributeOf(this.#xml, tag, 'w:val') ?? '').split(' ').at(-1) ?? ''
    return keyShape.test(last) ? last : null
  }

  #endControl(): void {
    const ended = this.#open.pop()
    if (ended?.key && ended.from !== null)
      this.controls.push({ key: ended.key, inside: { from: ended.from, to: ended.to } })
  }

  #seeBookmark(tag: Tag): void {
    const { bookmarkStart, bookmarkEnd, bookmarkName, bookmarkId } = this.#dialect
    if (tag.name !== bookmarkStart && tag.name !== bookmarkEnd) return
    const id = attributeOf(this.#xml, tag, bookmarkId) ?? ''
    if (tag.name === bookmarkStart) {
      const [, key] = bookmarkShape.exec(attributeOf(this.#xml, tag, bookmarkName) ?? '') ?? []
      if (key) this.#begun.set(id, { key, from: tag.to })
      return
    }
    const begun = this.#begun.get(id)
    if (begun) this.bookmarks.push({ key: begun.key, inside: { from: begun.from, to: tag.from } })
    this.#begun.delete(id)
  }

  /** The first text from there on: they stand in order. */
  #firstText(from: number): number {
    let low = 0
    let high = this.#texts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#texts[middle]?.from ?? 0) < from) low = middle + 1
      else high = middle
    }
    return low
  }

  place({ key, inside }: Found, via: BoundPlace['via']): BoundPlace {
    this.#inside += inside.to - inside.from
    if (this.#inside > mostInside)
      throw new Refusal('file-too-many-elements', { place: key, limit: mostInside })
    const texts: Stretch[] = []
    for (let at = this.#firstText(inside.from); at < this.#texts.length; at += 1) {
      const text = this.#texts[at]
      if (!text || text.to > inside.to) break
      texts.push(text)
    }
    const said = texts.map((text) => this.#reads(text)).join('')
    return { key, via, inside, texts, said, read: withDigits(said, this.#beside(inside)) }
  }

  readonly #reads = ({ from, to }: Stretch): string => readable(this.#xml.slice(from, to))

  /** What reads right before and right after in the same line. */
  #beside({ from, to }: Stretch): { before: string; after: string } {
    const next = this.#firstText(to)
    let first = this.#firstText(from)
    let before = ''
    while (first > 0 && before.length < 3) {
      const text = this.#texts[--first]
      const between = this.#xml.slice(Math.max(text?.to ?? 0, from - farthest), from)
      if (!text || from - text.to > farthest || endsLine.test(between) || endsFigure.test(between)) break
      before = this.#reads(text) + before
    }
    let after = ''
    for (let at = next; at < this.#texts.length && after.length < 4; at += 1) {
      const text = this.#texts[at]
      const between = this.#xml.slice(to, Math.min(text?.from ?? to, to + farthest))
      if (!text || text.from - to > farthest || endsLine.test(between) || beginsFigure.test(between)) break
      after += this.#reads(text)
    }
    return { before, after }
  }
}
