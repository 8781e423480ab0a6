/** Verdict words said of an item, held against what was decided. */

import type { InParagraph } from './finding.ts'
import { type Mention, placesOf } from './mentions.ts'

/** The first verdict word after the item's name in its clause, where it is not the decided one. */
export function wordFindings(text: string, mention: Mention, words: readonly string[]): InParagraph[] {
  const { item, to, until } = mention
  if (item.word === null) return []
  const said = firstWord(text.slice(to, until), words)
  if (!said || said.word === item.word || isNegated(text, to + said.at)) return []
  const from = to + said.at
  return [
    {
      ...{ code: 'verdict-differs', severity: 'error', from, to: from + said.word.length },
      ...{ found: said.word, right: item.word, about: item.name },
    },
  ]
}

/** The earliest word; of two that begin at one place the longer. */
function firstWord(text: string, words: readonly string[]): { word: string; at: number } | null {
  const found = words
    .flatMap((word) => placesOf(text, word).map((at) => ({ word, at })))
    .toSorted((a, b) => a.at - b.at || b.word.length - a.word.length)
  return found[0] ?? null
}

/** 未达到, 尚未, 不: what stands there is not what is said. */
const isNegated = (text: string, at: number): boolean =>
  /(?:未|未能|未达到|没有|没有达到|不是?|达不到|难以|能否|是否)$/.test(text.slice(0, at))
