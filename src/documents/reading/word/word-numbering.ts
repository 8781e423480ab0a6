/** Numbers that Word computes for its lists: they are in no text, yet a person sees them. */

import { sayNumeral } from '#domain/texts/numeral.ts'
import type { Archive } from '../packages/archive.ts'
import { attribute, type NamedTag, parseNamed } from '../packages/named-xml.ts'
import { refuseLongLevel, refuseLongNumbers, refuseManyLists } from '../refuse-many.ts'
import type { WordParagraph, WordRow } from './word-parts.ts'

interface Level {
  readonly start: number
  readonly format: string
  /** '%1．': level numbers by %1 to %9. */
  readonly text: string
}

type Levels = Map<number, Level>

export interface ListPlace {
  readonly list: string
  readonly level: number
}

export interface Numbering {
  /** The place a style gives its paragraphs; null where it gives none. */
  styled(style: string): ListPlace | null
  /** The number of the next paragraph at a place; '' for bullets and unknown lists. Counts on. */
  next(place: ListPlace): string
}

/** For parts in which nothing is numbered. */
export const unnumbered: Numbering = { styled: () => null, next: () => '' }

/** 0 to 999 in Chinese numerals, others in digits: 10 is 十, 21 二十一, 105 一百零五. */
export const chinese = (value: number): string =>
  value >= 0 && value < 1000 ? sayNumeral(value) : String(value)

/** Thirty times the alphabet: no list is longer, and a greater number would be a text without end. */
const mostLetters = 780

export const letters = (value: number, first: string): string =>
  value >= 1 && value <= mostLetters
    ? String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
    : String(value)

export const circled = (value: number): string =>
  value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value)

const formats: ReadonlyMap<string, (value: number) => string> = new Map(
  Object.entries({
    none: () => '',
    decimalZero: (value: number) => String(value).padStart(2, '0'),
    decimalFullWidth: (value: number) =>
      [...String(value)].map((d) => String.fromCodePoint(0xff10 + Number(d))).join(''),
    decimalEnclosedCircle: circled,
    decimalEnclosedCircleChinese: circled,
    chineseCounting: chinese,
    chineseCountingThousand: chinese,
    japaneseCounting: chinese,
    taiwaneseCounting: chinese,
    taiwaneseCountingThousand: chinese,
    upperLetter: (value: number) => letters(value, 'A'),
    lowerLetter: (value: number) => letters(value, 'a'),
  }),
)

/** Definitions as they are read: abstract lists, and lists that point to them. */
interface Definitions {
  readonly abstracts: Map<string, Levels>
  readonly lists: Map<string, { abstract: string; starts: Map<number, number> }>
}

function readDefinitions(bytes: Uint8Array): Definitions {
  const abstracts: Definitions['abstracts'] = new Map()
  const lists: Definitions['lists'] = new Map()
  let levels: Levels = new Map()
  let list = { abstract: '', starts: new Map<number, number>() }
  let at = 0
  let seen = 0
  const change = (part: Partial<Level>) =>
    levels.set(at, { start: 1, format: 'decimal', text: '', ...levels.get(at), ...part })
  const defined = () => refuseManyLists(++seen)
  const goTo = (tag: NamedTag) => {
    defined()
    at = Number(attribute(tag, 'ilvl'))
  }
  const opened = new Map<string, (tag: NamedTag, value: string) => void>(
    Object.entries({
      abstractNum(tag: NamedTag) {
        defined()
        levels = new Map()
        abstracts.set(attribute(tag, 'abstractNumId') ?? '', levels)
      },
      num(tag: NamedTag) {
        defined()
        levels = new Map()
        list = { abstract: '', starts: new Map() }
        lists.set(attribute(tag, 'numId') ?? '', list)
      },
      abstractNumId(_: NamedTag, value: string) {
        list.abstract = value
      },
      lvl: goTo,
      lvlOverride: goTo,
      start: (_: NamedTag, value: string) => change({ start: Number(value) }),
      startOverride: (_: NamedTag, value: string) => list.starts.set(at, Number(value)),
      numFmt: (_: NamedTag, value: string) => change({ format: value }),
      lvlText(_: NamedTag, value: string) {
        refuseLongLevel(value.length)
        change({ text: value })
      },
    }),
  )
  parseNamed(bytes, 'word/numbering.xml', {
    open: (tag) => opened.get(tag.local)?.(tag, attribute(tag, 'val') ?? ''),
  })
  return { abstracts, lists }
}

/** Places that paragraph styles give, by style id. */
function readStyles(bytes: Uint8Array): Map<string, ListPlace> {
  const places = new Map<string, ListPlace>()
  let style = ''
  let level = 0
  parseNamed(bytes, 'word/styles.xml', {
    open(tag) {
      const value = attribute(tag, 'val') ?? ''
      if (tag.local === 'style') {
        style = attribute(tag, 'styleId') ?? ''
        level = 0
      } else if (tag.local === 'ilvl') level = Number(value)
      else if (tag.local === 'numId' && style) places.set(style, { list: value, level })
    },
  })
  return places
}

/** Word knows nine. */
const deepest = 8

/** Counts for one abstract list: a new number at a level sets the deeper levels back. */
function count(counts: Map<number, number>, levels: Levels, level: number): void {
  counts.set(level, (counts.get(level) ?? (levels.get(level)?.start ?? 1) - 1) + 1)
  for (let deeper = level + 1; deeper <= deepest; deeper++) counts.delete(deeper)
}

const label = (levels: Levels, counts: Map<number, number>, level: number): string => {
  const own = levels.get(level)
  if (!own || own.format === 'bullet') return ''
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const value = counts.get(at) ?? levels.get(at)?.start ?? 1
    return (formats.get(levels.get(at)?.format ?? 'decimal') ?? String)(value)
  })
}

/** Numbers paragraphs in the order they are asked for. */
function counter({ abstracts, lists }: Definitions): Numbering['next'] {
  const countsByAbstract = new Map<string, Map<number, number>>()
  const started = new Set<string>()
  let written = 0
  return ({ list, level }) => {
    const known = lists.get(list)
    const levels = known && abstracts.get(known.abstract)
    if (!levels || level > deepest) return ''
    const counts = countsByAbstract.get(known.abstract) ?? new Map<number, number>()
    countsByAbstract.set(known.abstract, counts)
    const restart = known.starts.get(level)
    if (restart !== undefined && !started.has(`${list}/${level}`)) counts.set(level, restart - 1)
    started.add(`${list}/${level}`)
    count(counts, levels, level)
    const said = label(levels, counts, level)
    // What writes nothing is gone through all the same.
    written += Math.max(said.length, levels.get(level)?.text.length ?? 0)
    refuseLongNumbers(written)
    return said
  }
}

/** The numbering of one document. Without a numbering part nothing is numbered. */
export function readNumbering(archive: Archive): Numbering {
  if (!archive.has('word/numbering.xml')) return unnumbered
  const places = archive.has('word/styles.xml') ? readStyles(archive.bytes('word/styles.xml')) : new Map()
  return {
    styled: (style) => places.get(style) ?? null,
    next: counter(readDefinitions(archive.bytes('word/numbering.xml'))),
  }
}

/** The list number of a paragraph, in a row of a table or in none. Rows and cells that are not shown do not count. */
export function labelOf(paragraph: WordParagraph, row: WordRow | undefined, numbering: Numbering): string {
  const styled = paragraph.style === null ? null : numbering.styled(paragraph.style)
  const place = paragraph.list === null ? styled : { list: paragraph.list, level: paragraph.level }
  const shown = !row || (!row.deleted && row.cells.at(-1)?.merge !== 'continue')
  return place && shown ? numbering.next(place) : ''
}
