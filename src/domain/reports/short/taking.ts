/** Which sentences go into a short edition: as many as there is room for, in a fixed order. */

import type { InlineNode } from '../section.ts'
import type { NumberedHeading, Opener, Part, Parts } from './parts.ts'
import { charactersOf, type Sentence } from './sentences.ts'

export interface Taken {
  /** How many of its sentences, from the first on; a part that is not there has none. */
  readonly sentences: ReadonlyMap<Part, number>
  /** Headings and labels that something stands under. */
  readonly openers: ReadonlySet<NumberedHeading | Opener>
}

interface Candidate {
  readonly part: Part
  readonly at: number
  readonly sentence: Sentence
}

/**
 * By rank; within one the first sentence of every paragraph before any second, the first paragraph of every section
 * before any second. What does not fit ends its paragraph, and so do words that another unit wrote alike but for its name; what opens
 * it is counted with the first that needs it.
 */
export function takeWithin(
  { parts, headings }: Parts,
  budget: number,
  textIn: (nodes: readonly InlineNode[]) => string,
): Taken {
  const sentences = new Map<Part, number>()
  const openers = new Set<NumberedHeading | Opener>()
  const openerLength = (opener: NumberedHeading | Opener) => {
    if ('text' in opener) return opener.length
    return charactersOf(textIn(opener.content)) + (opener.type === 'heading' ? numberRoom : 0)
  }
  const wordsOfUnits = new Set<string>()
  let left = budget
  for (const { part, at, sentence } of inOrder(parts)) {
    if ((sentences.get(part) ?? 0) !== at) continue
    const text = textIn(sentence)
    const { origin } = part.node.attrs
    // Several units often hand in the same sentence, each with its own name.
    const alike = origin === null ? null : text.replaceAll(origin, '')
    if (alike !== null && wordsOfUnits.has(alike)) continue
    const opening = openersOf(headings, part).filter((opener) => !openers.has(opener))
    const cost = opening.reduce((sum, opener) => sum + openerLength(opener), charactersOf(text))
    if (cost > left) continue
    left -= cost
    sentences.set(part, at + 1)
    if (alike !== null) wordsOfUnits.add(alike)
    for (const opener of opening) openers.add(opener)
  }
  return { sentences, openers }
}

/** Of the heading of a field, whose number depends on which others are in: 12. */
const numberRoom = 3

const inOrder = (parts: readonly Part[]): Candidate[] =>
  parts
    .filter(({ rank }) => rank < 7)
    .flatMap((part) => part.sentences.map((sentence, at) => ({ part, at, sentence })))
    .toSorted(
      (a, b) =>
        a.part.rank - b.part.rank ||
        a.at - b.at ||
        a.part.ordinal - b.part.ordinal ||
        a.part.section - b.part.section,
    )

/** The headings above it, the outer one first, and the label it stands under. */
function openersOf(headings: readonly NumberedHeading[], part: Part): (NumberedHeading | Opener)[] {
  const before = headings.filter(({ section }) => section <= part.section)
  const last = before.at(-1)
  const outer =
    last?.node.attrs.level === 2 ? before.findLast(({ node }) => node.attrs.level === 1) : undefined
  return [outer, last, part.label ?? undefined].filter((opener) => opener !== undefined)
}
