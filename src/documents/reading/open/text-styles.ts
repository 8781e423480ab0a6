/** Styles of an OpenDocument text by which what stands there is hidden, struck out or raised, each with those it comes from. */

import type { ScanTag } from '../packages/xml-tag.ts'
import { type Style, StyleLines } from '../style-lines.ts'
import type { OpenNames } from './names.ts'
import { raisedIn, type SpanStyles, struckIn } from './span-styles.ts'

/** 'plain' where a style says that nothing is struck out, whatever stands around. */
export type Look = 'hidden' | 'struck' | 'plain'

/** The names and styles of one file. */
export interface OpenStyles {
  readonly names: OpenNames
  readonly styles: TextStyles
}

type Aspect = 'hidden' | 'struck' | 'raised'

const families: Readonly<Partial<Record<string, string>>> = {
  'text:p': 'paragraph',
  'text:h': 'paragraph',
  'text:span': 'text',
}

/** Holds the styles of a whole file: those of its part of styles are to be read before its content. */
export class TextStyles implements SpanStyles {
  readonly #names: OpenNames
  readonly #lines = new StyleLines<Aspect>()
  #reading: Style<Aspect> | null = null
  isPlain = true

  constructor(names: OpenNames) {
    this.#names = names
  }

  /** The look that a stretch of text has by its style; null where none says anything, and for everything else. */
  look(tag: ScanTag, name: string): Look | null {
    const family = families[name]
    if (family !== undefined) return this.#lookOf(family, tag)
    if (name === 'style:style' || name === 'style:default-style') this.#begin(tag)
    else if (name === 'style:text-properties') this.#note(tag)
    // Numbers of lists have looks of their own.
    else if (name.startsWith('text:list') || name.startsWith('text:outline')) this.#reading = null
    return null
  }

  isRaised(style: string): boolean {
    return this.#lines.whole('text', style).get('raised') ?? false
  }

  /** What is struck out in a text is told beside it, and keeps its letters. */
  isStruck(): boolean {
    return false
  }

  #lookOf(family: string, tag: ScanTag): Look | null {
    if (this.isPlain) return null
    const said = this.#lines.whole(family, this.#names.attribute(tag, 'text:style-name') ?? '')
    if (said.get('hidden')) return 'hidden'
    const struck = said.get('struck')
    return struck === undefined ? null : struck ? 'struck' : 'plain'
  }

  #begin(tag: ScanTag): void {
    const read = (name: string) => this.#names.attribute(tag, name) ?? ''
    this.#reading = this.#lines.begin(read('style:family'), read('style:name'))
    this.#reading.parent = read('style:parent-style-name')
  }

  #note(tag: ScanTag): void {
    const display = this.#names.attribute(tag, 'text:display')
    this.#say('hidden', display === null ? null : display === 'none')
    this.#say('struck', struckIn(tag, this.#names))
    this.#say('raised', raisedIn(tag, this.#names))
  }

  #say(aspect: Aspect, is: boolean | null): void {
    if (!this.#reading || is === null) return
    this.#reading.said.set(aspect, is)
    if (is) this.isPlain = false
  }
}
