/** Styles of an OpenDocument text by which what stands there is hidden, struck out or raised, each with those it comes from. */

import type { ScanTag } from '../packages/xml-tag.ts'
import { refuseManyStyles } from '../refuse-many.ts'
import type { OpenNames } from './names.ts'
import { raisedIn, type SpanStyles, struckIn } from './span-styles.ts'

/** 'plain' where a style says that nothing is struck out, whatever stands around. */
export type Look = 'hidden' | 'struck' | 'plain'

/** The names and styles of one file. */
export interface OpenStyles {
  readonly names: OpenNames
  readonly styles: TextStyles
}

/** null where a style says nothing of it. */
interface Style {
  readonly parent: string
  hidden: boolean | null
  struck: boolean | null
  raised: boolean | null
}

type Aspect = Exclude<keyof Style, 'parent'>

const families: Readonly<Partial<Record<string, string>>> = {
  'text:p': 'paragraph',
  'text:h': 'paragraph',
  'text:span': 'text',
}

/** Styles that come from one another; more only where they go round. */
const longestLine = 1000

/** Holds the styles of a whole file: those of its part of styles are to be read before its content. */
export class TextStyles implements SpanStyles {
  readonly #names: OpenNames
  /** By family and name; what a family has where no style says otherwise has no name. */
  readonly #styles = new Map<string, Style>()
  readonly #known = new Map<string, Style>()
  #reading: Style | null = null
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
    return this.#whole('text', style).raised ?? false
  }

  /** What is struck out in a text is told beside it, and keeps its letters. */
  isStruck(): boolean {
    return false
  }

  #lookOf(family: string, tag: ScanTag): Look | null {
    if (this.isPlain) return null
    const { hidden, struck } = this.#whole(family, this.#names.attribute(tag, 'text:style-name') ?? '')
    if (hidden) return 'hidden'
    return struck === null ? null : struck ? 'struck' : 'plain'
  }

  #begin(tag: ScanTag): void {
    const read = (name: string) => this.#names.attribute(tag, name) ?? ''
    this.#reading = { parent: read('style:parent-style-name'), hidden: null, struck: null, raised: null }
    this.#styles.set(`${read('style:family')} ${read('style:name')}`, this.#reading)
    refuseManyStyles(this.#styles.size)
    this.#known.clear()
  }

  #note(tag: ScanTag): void {
    if (!this.#reading) return
    const display = this.#names.attribute(tag, 'text:display')
    const said = {
      hidden: display === null ? null : display === 'none',
      struck: struckIn(tag, this.#names),
      raised: raisedIn(tag, this.#names),
    }
    if (said.hidden || said.struck || said.raised) this.isPlain = false
    Object.assign(this.#reading, said)
  }

  /** What a style says together with those it comes from. */
  #whole(family: string, name: string): Style {
    const key = `${family} ${name}`
    const known = this.#known.get(key)
    if (known) return known
    const line = this.#line(family, name)
    const said = (aspect: Aspect) => line.find((one) => one[aspect] !== null)?.[aspect] ?? null
    const whole = { parent: '', hidden: said('hidden'), struck: said('struck'), raised: said('raised') }
    this.#known.set(key, whole)
    return whole
  }

  /** The style, those it comes from, and what its family has without any. */
  #line(family: string, name: string): Style[] {
    const line: Style[] = []
    for (let next = name; next !== '' && line.length < longestLine; ) {
      // Some programs leave the family out.
      const style = this.#styles.get(`${family} ${next}`) ?? this.#styles.get(` ${next}`)
      if (!style) break
      line.push(style)
      next = style.parent
    }
    const standard = this.#styles.get(`${family} `)
    return standard ? [...line, standard] : line
  }
}
