/** Styles of an OpenDocument text by which what stands there is hidden or struck out. */

import type { ScanTag } from '../packages/xml-tag.ts'
import type { OpenNames } from './names.ts'

export type Look = 'hidden' | 'struck'

const styled: ReadonlySet<string> = new Set(['text:p', 'text:h', 'text:span'])

export class TextStyles {
  readonly #names: OpenNames
  readonly #looks = new Map<string, Look>()
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

  #note(tag: ScanTag): void {
    const line = this.#names.attribute(tag, 'style:text-line-through-style') ?? 'none'
    const kind = this.#names.attribute(tag, 'style:text-line-through-type') ?? 'none'
    if (this.#names.attribute(tag, 'text:display') === 'none') this.#looks.set(this.#style, 'hidden')
    else if (line !== 'none' || kind !== 'none') this.#looks.set(this.#style, 'struck')
  }
}
