/** Placeholders of a Word template, with the paragraph, the row and the kind of place each stands in. */

import type { Placeholder, TemplatePlace } from '#domain/templates/check.ts'
import { readable, type Tag, tagsOf } from '../../packages/markup.ts'
import { partText } from '../../packages/parts.ts'
import { type FoundKey, keysIn, refuseManyPlaceholders, shortened } from '../placeholder-text.ts'
import type { TemplateFile } from '../template-file.ts'

export interface WordPlaceholder extends Placeholder, FoundKey {
  /** Whether it stands where the filling reaches: charts and drawings of text do not count. */
  readonly isReached: boolean
  /** Number of the row around the table it stands in; null where that is no table within a table. */
  readonly outerRow: number | null
}

const bodyParts = /^word\/document\d*\.xml$/i
const textParts = /^word\/(document\d*|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/i
const otherParts = /^word\/(charts|diagrams|drawings)\/[^/]+\.xml$/i

/** Those that stand in two pairs of braces, or were meant to. */
export const wordPlaceholders = (file: Pick<TemplateFile, 'parts'>): WordPlaceholder[] =>
  wordKeys(file).filter(({ isBare }) => !isBare)

/** All of them, also words in a single pair of braces. */
export function wordKeys({ parts }: Pick<TemplateFile, 'parts'>): WordPlaceholder[] {
  const rows = { last: 0 }
  return [...parts.keys()].flatMap((name) => {
    const isReached = textParts.test(name)
    if (!isReached && !otherParts.test(name)) return []
    const xml = partText(parts, name)
    if (!xml.includes('{') && !xml.includes('｛') && !xml.includes('}')) return []
    const found = new WordScan(xml, rows).read()
    const place = placeOf(name)
    return found.map((one) => ({
      ...{ ...one, isReached, inMargin: one.inMargin || !bodyParts.test(name) },
      place: place === 'text' || one.place === 'box' ? one.place : place,
    }))
  })
}

/** By the part's name. */
function placeOf(name: string): TemplatePlace {
  const [, kind = ''] =
    /^word\/(header|footer|footnotes|endnotes|comments|charts|diagrams|drawings)/i.exec(name) ?? []
  switch (kind.toLowerCase()) {
    case 'header':
      return 'header'
    case 'footer':
      return 'footer'
    case 'footnotes':
    case 'endnotes':
      return 'note'
    case 'comments':
      return 'comment'
    case '':
      return 'text'
    default:
      return 'chart'
  }
}

interface OpenParagraph {
  text: string
  readonly row: number | null
  readonly outerRow: number | null
  readonly inMargin: boolean
}

/** Elements that are read: of WordprocessingML and of drawings. */
const paragraphs = new Set(['w:p', 'a:p'])
const texts = new Set(['w:t', 'a:t'])

class WordScan {
  readonly #xml: string
  readonly #rows: { last: number }
  readonly #found: Omit<WordPlaceholder, 'isReached'>[] = []
  readonly #open: OpenParagraph[] = []
  /** Rows that are open, innermost last. */
  readonly #inRows: number[] = []
  #boxes = 0
  #unseen = 0
  #textFrom: number | null = null

  constructor(xml: string, rows: { last: number }) {
    this.#xml = xml
    this.#rows = rows
  }

  read(): Omit<WordPlaceholder, 'isReached'>[] {
    for (const tag of tagsOf(this.#xml)) this.#see(tag)
    return this.#found
  }

  #see(tag: Tag): void {
    const { name, kind } = tag
    const top = this.#open.at(-1)
    if (this.#textFrom !== null && top && this.#unseen === 0)
      top.text += readable(this.#xml.slice(this.#textFrom, tag.from))
    this.#textFrom = texts.has(name) && kind === 'open' ? tag.to : null
    if (kind === 'empty') {
      if (name === 'w:tab' && top) top.text += '\t'
      return
    }
    const step = kind === 'open' ? 1 : -1
    if (name === 'mc:Fallback') this.#unseen += step
    if (name === 'w:txbxContent') this.#boxes += step
    if (name === 'w:tr') this.#seeRow(kind)
    if (paragraphs.has(name)) this.#seeParagraph(kind)
  }

  #seeRow(kind: Tag['kind']): void {
    if (kind === 'close') this.#inRows.pop()
    else this.#inRows.push(++this.#rows.last)
  }

  #seeParagraph(kind: Tag['kind']): void {
    if (kind === 'open') {
      this.#open.push({
        ...{ text: '', row: this.#inRows.at(-1) ?? null, outerRow: this.#inRows.at(-2) ?? null },
        inMargin: this.#boxes > 0,
      })
      return
    }
    const ended = this.#open.pop()
    if (!ended || this.#unseen > 0) return
    const { text, row, outerRow, inMargin } = ended
    const inText = row === null ? 'text' : 'table'
    const place = inMargin ? 'box' : inText
    const keys = keysIn(text)
    if (keys.length === 0) return
    const around = shortened(text)
    for (const key of keys)
      refuseManyPlaceholders(this.#found.push({ ...key, row, outerRow, inMargin, place, around }))
  }
}
