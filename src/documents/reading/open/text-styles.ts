/** Styles of an OpenDocument text by which what stands there is hidden, struck out or raised. */

import type { ScanTag } from '../packages/xml-tag.ts'
import type { OpenNames } from './names.ts'
import { raisedIn, type SpanStyles, struckIn } from './span-styles.ts'

export type Look = 'hidden' | 'struck'

const styled: ReadonlySet<string> = new Set(['text:p', 'text:h', 'text:span'])

export class TextStyles implements SpanStyles {
  readonly #names: OpenNames
  readonly #looks = new Map<string, Look>()
  readonly #raised = new Set<string>()
  #style = ''

  constructor(names: OpenNames) {
    this.#names = names
  }

  /** The look that a stretch of text has by its style; null for a plain one, and for everything else. */
  look(tag: ScanTag, name: string): Look | null {
    if (name === 'style:style') this.#style = this.#names.attribute(tag, 'style:name') ?? ''
    else if (name === 'style:text-properties') this.#note(tag)
    else if (styled.has(name))
      return this.#looks.get(this.#names.attribute(tag, 'text:style-name') ?? '') ?? null
    return null
  }

  get isPlain(): boolean {
    return this.#raised.size === 0
  }

  isRaised(style: string): boolean {
    return this.#raised.has(style)
  }

  /** What is struck out in a text is told beside it, and keeps its letters. */
  isStruck(): boolean {
    return false
  }

  #note(tag: ScanTag): void {
    if (raisedIn(tag, this.#names)) this.#raised.add(this.#style)
    if (this.#names.attribute(tag, 'text:display') === 'none') this.#looks.set(this.#style, 'hidden')
    else if (struckIn(tag, this.#names)) this.#looks.set(this.#style, 'struck')
  }
}
