/** Styles of a Word document by which text is hidden, struck out or raised, and what a stretch of text is by all of them. */

import type { Archive } from '../packages/archive.ts'
import { attribute, type NamedTag, parseNamed } from '../packages/named-xml.ts'
import { type Said, type Style, StyleLines } from '../style-lines.ts'
import { isOff, isRaised } from './word-tags.ts'

export type Aspect = 'hidden' | 'struck' | 'struckTwice' | 'raised'

const aspects: ReadonlyMap<string, Aspect> = new Map([
  ['vanish', 'hidden'],
  ['strike', 'struck'],
  ['dstrike', 'struckTwice'],
  ['vertAlign', 'raised'],
])

/** Sets what a tag among the properties of a run or a style says. */
export function noteLook(tag: NamedTag, said: Map<Aspect, boolean>): void {
  const aspect = aspects.get(tag.local)
  if (aspect) said.set(aspect, aspect === 'raised' ? isRaised(tag) : !isOff(tag))
}

export interface Looks {
  readonly hidden: boolean
  readonly struck: boolean
  readonly raised: boolean
}

/** The styles of a stretch of text by name, null where it names none, and what it says itself. */
export interface Stretch {
  /** undefined outside of tables. */
  readonly table: string | null | undefined
  readonly paragraph: string | null
  readonly run: string | null
  readonly own: Said<Aspect>
}

/**
 * What Word switches over where several levels say it, and LibreOffice takes from the nearest: a reader may see a line
 * as soon as one level draws it, unless the run itself says otherwise.
 */
const anyLevel: ReadonlySet<Aspect> = new Set(['hidden', 'struck'])

export class WordStyles {
  readonly #lines = new StyleLines<Aspect>()
  /** By type, the style of what names none. */
  readonly #standard = new Map<string, string>()
  readonly #defaults = new Map<Aspect, boolean>()
  #reading: Style<Aspect> | null = null
  #isPlain = true

  /** `path` leads to the tag from the root. */
  open(tag: NamedTag, path: readonly string[]): void {
    const parent = path.at(-1)
    if (tag.local === 'style') this.#begin(tag)
    else if (tag.local === 'basedOn' && parent === 'style' && this.#reading)
      this.#reading.parent = attribute(tag, 'val') ?? ''
    else if (parent !== 'rPr' || !aspects.has(tag.local)) return
    else if (path.at(-2) === 'rPrDefault') noteLook(tag, this.#defaults)
    else if (path.at(-2) === 'style' && this.#reading) noteLook(tag, this.#reading.said)
    if (aspects.has(tag.local)) this.#isPlain = false
  }

  looks(stretch: Stretch): Looks {
    const levels = this.#isPlain ? [] : this.#levelsOf(stretch)
    const is = (aspect: Aspect): boolean => stretch.own.get(aspect) ?? lookBy(levels, aspect)
    return { hidden: is('hidden'), struck: is('struck') || is('struckTwice'), raised: is('raised') }
  }

  #begin(tag: NamedTag): void {
    const type = attribute(tag, 'type') ?? 'paragraph'
    const name = attribute(tag, 'styleId') ?? ''
    this.#reading = name === '' ? null : this.#lines.begin(type, name)
    if (/^(?:1|true|on)$/.test(attribute(tag, 'default') ?? '')) this.#standard.set(type, name)
  }

  /** The nearest first. */
  #levelsOf({ table, paragraph, run }: Stretch): Said<Aspect>[] {
    const levels = [this.#level('character', run), this.#level('paragraph', paragraph)]
    if (table !== undefined) levels.push(this.#level('table', table))
    return [...levels, this.#defaults]
  }

  #level(type: string, name: string | null): Said<Aspect> {
    const isKnown = name !== null && this.#lines.has(type, name)
    return this.#lines.whole(type, isKnown ? name : (this.#standard.get(type) ?? ''))
  }
}

function lookBy(levels: readonly Said<Aspect>[], aspect: Aspect): boolean {
  if (anyLevel.has(aspect)) return levels.some((said) => said.get(aspect))
  return levels.find((said) => said.has(aspect))?.get(aspect) ?? false
}

const part = 'word/styles.xml'

/** The styles of one document; without their part there are none. */
export function readWordStyles(archive: Archive): WordStyles {
  const styles = new WordStyles()
  if (!archive.has(part)) return styles
  const path: string[] = []
  parseNamed(archive.bytes(part), part, {
    open(tag) {
      styles.open(tag, path)
      path.push(tag.local)
    },
    close: () => path.pop(),
  })
  return styles
}
