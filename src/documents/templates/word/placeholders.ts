/** Placeholders of a Word template, with the paragraph, the row and the kind of place each stands in. */

import type { Placeholder } from '#domain/templates/check.ts'
import { readable, type Tag, tagsOf } from '../../packages/markup.ts'
import { partText } from '../../packages/parts.ts'
import { keysIn, shortened } from '../placeholder-text.ts'
import type { TemplateFile } from '../template-file.ts'

export interface WordPlaceholder extends Placeholder {
  /** Whether it stands where the filling reaches: charts and drawings of text do not count. */
  readonly isReached: boolean
}

const bodyParts = /^word\/document\d*\.xml$/i
const textParts = /^word\/(document\d*|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/i
const otherParts = /^word\/(charts|diagrams|drawings)\/[^/]+\.xml$/i

export function wordPlaceholders({ parts }: TemplateFile): WordPlaceholder[] {
  const rows = { last: 0 }
  return [...parts.keys()].flatMap((name) => {
    const isReached = textParts.test(name)
    if (!isReached && !otherParts.test(name)) return []
    const xml = partText(parts, name)
    if (!xml.includes('{') && !xml.includes('｛') && !xml.includes('}')) return []
    const found = new WordScan(xml, rows).read()
    return found.map((one) => ({ ...one, isReached, inMargin: one.inMargin || !bodyParts.test(name) }))
  })
}

interface OpenParagraph {
  text: string
  readonly row: number | null
  readonly inMargin: boolean
}

/** Elements that are read: of WordprocessingML and of drawings. */
const paragraphs = new Set(['w:p', 'a:p'])
const texts = new Set(['w:t', 'a:t'])

class WordScan {
  readonly #xml: string
  readonly #rows: { last: number }
  readonly #found: Placeholder[] = []
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

  read(): Placeholder[] {
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
      this.#open.push({ text: '', row: this.#inRows.at(-1) ?? null, inMargin: this.#boxes > 0 })
      return
    }
    const ended = this.#open.pop()
    if (!ended || this.#unseen > 0) return
    const { text, row, inMargin } = ended
    for (const key of keysIn(text)) this.#found.push({ ...key, row, inMargin, around: shortened(text) })
  }
}
