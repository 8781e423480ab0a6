/** What a report's text is taken apart into before a short edition is put together of it. */

import type { ComposedReport } from '../composed.ts'
import type { Binding } from '../figure.ts'
import { headingCounter } from '../heading-numbers.ts'
import type { HeadingNode, InlineNode, ParagraphNode } from '../section.ts'
import { charactersOf, isLabel, opensItem, refers, type Sentence, sentencesOf } from './sentences.ts'

/**
 * What goes in before what: 1 counts, lists and what is open of a whole section; 2 the same of a field, and items that
 * lag; 3 what units and writers say of a whole section; 4 what is said of items that lag; 5 other items; 6 what is said
 * of them. 7 never: a verdict on one item that the counts of its field say already, and what is said of that item.
 */
export type Rank = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** What opens those that stand under it: a label, or the heading of a field. */
export type Opener = ParagraphNode | HeadingNode

export interface Part {
  readonly section: number
  /** Place among the paragraphs of its section. */
  readonly ordinal: number
  readonly rank: Rank
  readonly node: ParagraphNode
  readonly sentences: readonly Sentence[]
  /** The label or heading of a field it stands under; null for none. */
  readonly label: Opener | null
}

export interface NumberedHeading {
  readonly section: number
  readonly node: HeadingNode
  /** With its number. */
  readonly text: string
  /** Characters of it. */
  readonly length: number
}

export interface Parts {
  /** Those of the two upper levels. */
  readonly headings: readonly NumberedHeading[]
  readonly parts: readonly Part[]
}

type TextOf = (nodes: readonly InlineNode[]) => string

/** Marks of what is still missing are no text. `lagging`: the words that say an item lags. */
export function partsOf(report: ComposedReport, lagging: readonly string[]): Parts {
  const bindings = new Map(report.bindings.map((binding) => [binding.key, binding]))
  const count = headingCounter()
  const headings: NumberedHeading[] = []
  const parts: Part[] = []
  report.sections.forEach(({ document }, section) => {
    const walk = new Walk(section, { bindings, lagging })
    for (const block of document.content) {
      if (block.type === 'heading') {
        const number = count(block.attrs.level)
        walk.enter(block)
        const text = number + textOf(bindings)(block.content)
        if (block.attrs.level <= 2) headings.push({ section, node: block, text, length: charactersOf(text) })
      } else if (block.type === 'paragraph' && !block.attrs.gap) parts.push(...walk.take(block))
    }
  })
  return { headings, parts }
}

interface Reading {
  readonly bindings: ReadonlyMap<string, Binding>
  readonly lagging: readonly string[]
}

interface ItemRanks {
  readonly itself: Rank
  readonly said: Rank
}

/** One section from its heading on: what each paragraph is about. */
class Walk {
  readonly #section: number
  readonly #reading: Reading
  #isNested = false
  #label: Opener | null = null
  /** Of the item last named: how it and what is said of it rank; null before any. */
  #item: ItemRanks | null = null
  #ordinal = 0

  constructor(section: number, reading: Reading) {
    this.#section = section
    this.#reading = reading
  }

  enter(heading: HeadingNode): void {
    this.#isNested = heading.attrs.level > 2
    this.#label = this.#isNested ? heading : null
    this.#item = null
  }

  take(node: ParagraphNode): Part[] {
    if (isLabel(node)) {
      this.#label = node
      return []
    }
    const rank = this.#rankOf(node)
    const sentences = sentencesOf(node).filter((sentence) => !refers(sentence))
    if (sentences.length === 0) return []
    this.#ordinal += 1
    return [{ section: this.#section, ordinal: this.#ordinal, rank, node, sentences, label: this.#label }]
  }

  #rankOf(node: ParagraphNode): Rank {
    const isOwn = node.attrs.origin === null
    if (isOwn && opensItem(node)) {
      this.#item = this.#ranksOfItem(node)
      return this.#item.itself
    }
    if (this.#item !== null) return this.#item.said
    if (this.#isNested) return isOwn ? 2 : 6
    return isOwn ? 1 : 3
  }

  #ranksOfItem({ content }: ParagraphNode): ItemRanks {
    const { bindings, lagging } = this.#reading
    const figures = content.flatMap((node) =>
      node.type === 'binding' ? [bindings.get(node.attrs.key)].filter((one) => one !== undefined) : [],
    )
    const words = figures.filter(({ figure }) => figure.kind === 'word')
    if (words.some(({ text }) => lagging.includes(text))) return { itself: 2, said: 4 }
    const isVerdictOnly = figures.length > 0 && words.length === figures.length
    return isVerdictOnly ? { itself: 7, said: 7 } : { itself: 5, said: 6 }
  }
}

export const textOf =
  (bindings: ReadonlyMap<string, Binding>): TextOf =>
  (nodes) =>
    nodes
      .map((node) => (node.type === 'text' ? node.text : (bindings.get(node.attrs.key)?.text ?? '')))
      .join('')
