/** Which sentences go into a short edition: as many as there is room for, in a fixed order. */

import type { InlineNode, ParagraphNode } from '../section.ts'
import type { NumberedHeading, Part, Parts } from './parts.ts'
import { charactersOf, type Sentence } from './sentences.ts'

export interface Taken {
  /** How many of its sentences, from the first on; a part that is not there has none. */
  readonly sentences: ReadonlyMap<Part, number>
  /** Headings and labels that something stands under. */
  readonly openers: ReadonlySet<NumberedHeading | ParagraphNode>
}

interface Candidate {
  readonly part: Part
  readonly at: number
  readonly sentence: Sentence
}

/**
 * By rank; within one the first sentence of every paragraph before any second, the first paragraph of every section
 * before any second. What does not fit ends its paragraph, and so do words that another unit wrote alike; what opens
 * it is counted with the first that needs it.
 */
export function takeWithin(
  { parts, headings }: Parts,
  budget: number,
  textIn: (nodes: readonly InlineNode[]) => string,
): Taken {
  const sentences = new Map<Part, number>()
  const openers = new Set<NumberedHeading | ParagraphNode>()
  const openerLength = (opener: NumberedHeading | ParagraphNode) =>
    'text' in opener ? opener.length : charactersOf(textIn(opener.content))
  const wordsOfUnits = new Set<string>()
  let left = budget
  for (const { part, at, sentence } of inOrder(parts)) {
    if ((sentences.get(part) ?? 0) !== at) continue
    const text = textIn(sentence)
    if (wordsOfUnits.has(text)) continue
    const opening = openersOf(headings, part).filter((opener) => !openers.has(opener))
    const cost = opening.reduce((sum, opener) => sum + openerLength(opener), charactersOf(text))
    if (cost > left) continue
    left -= cost
    sentences.set(part, at + 1)
    if (part.node.attrs.origin !== null) wordsOfUnits.add(text)
    for (const opener of opening) openers.add(opener)
  }
  return { sentences, openers }
}

const inOrder = (parts: readonly Part[]): Candidate[] =>
  parts
    .flatMap((part) => part.sentences.map((sentence, at) => ({ part, at, sentence })))
    .toSorted(
      (a, b) =>
        a.part.rank - b.part.rank ||
        a.at - b.at ||
        a.part.ordinal - b.part.ordinal ||
        a.part.section - b.part.section,
    )

/** The headings above it, the outer one first, and the label it stands under. */
function openersOf(headings: readonly NumberedHeading[], part: Part): (NumberedHeading | ParagraphNode)[] {
  const before = headings.filter(({ section }) => section <= part.section)
  const last = before.at(-1)
  const outer =
    last?.node.attrs.level === 2 ? before.findLast(({ node }) => node.attrs.level === 1) : undefined
  return [outer, last, part.label ?? undefined].filter((opener) => opener !== undefined)
}
