/** Gathers the text of OpenDocument paragraphs; notes, drawings and deleted text are no part of it. */

import { Refusal } from '#domain/refusal.ts'
import type { ScanTag } from '../packages/xml-tag.ts'
import { type OpenNames, timesOf } from './names.ts'

/** What a person does not see in the place where it stands. */
const unseen = new Set([
  'office:annotation',
  'office:forms',
  'table:shapes',
  'table:tracked-changes',
  'text:tracked-changes',
  'text:note',
  'text:ruby-text',
])

export const isUnseen = (name: string): boolean => unseen.has(name) || name.startsWith('draw:')

/** In characters; a cell of any program holds 32,767. */
const longestParagraph = 1_000_000

/** Blanks written in a row beyond these are no text of a table. */
const mostBlanks = 1000

export class ParagraphText {
  readonly #names: OpenNames
  #text = ''
  #paragraphs: string[] = []
  #depth = 0

  constructor(names: OpenNames) {
    this.#names = names
  }

  open(tag: ScanTag, name: string): void {
    if (name === 'text:p' || name === 'text:h') this.#depth += 1
    else if (this.#depth === 0) return
    else if (name === 'text:s')
      this.#text += ' '.repeat(Math.min(timesOf(this.#names.attribute(tag, 'text:c')), mostBlanks))
    else if (name === 'text:tab') this.#text += '\t'
    else if (name === 'text:line-break') this.#text += '\n'
  }

  /** True where a paragraph has ended. */
  close(name: string): boolean {
    if (this.#text.length > longestParagraph)
      throw new Refusal('file-oversized-content', {
        found: `> ${longestParagraph}`,
        limit: String(longestParagraph),
      })
    if ((name !== 'text:p' && name !== 'text:h') || this.#depth === 0) return false
    this.#depth -= 1
    if (this.#depth > 0) return false
    this.#paragraphs.push(this.#text)
    this.#text = ''
    return true
  }

  add(text: string): void {
    if (this.#depth > 0) this.#text += text.replace(/[\t\r\n ]+/g, ' ')
  }

  /** The paragraphs since it was last asked. */
  take(): string[] {
    if (this.#paragraphs.length === 0) return this.#paragraphs
    const taken = this.#paragraphs
    this.#paragraphs = []
    return taken
  }
}
