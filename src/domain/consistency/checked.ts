/** What the consistency check 一致性检查 finds in a text, each place in its sentence. */

import { checkText } from './check.ts'
import type { ConsistencyFinding } from './finding.ts'
import type { Known } from './known.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

export interface CheckedText {
  /** How many were looked at. */
  readonly paragraphs: number
  readonly findings: readonly PlacedFinding[]
}

export interface PlacedFinding extends Omit<ConsistencyFinding, 'place'> {
  /** From 1. */
  readonly paragraph: number
  /** The sentence around it, with the words in question cut out of it. */
  readonly before: string
  readonly after: string
}

/** Characters of its sentence that are shown before and after a place. */
const around = 200

export function checkedText(paragraphs: readonly string[], known: Known): CheckedText {
  const sentences = new Map<number, Sentence[]>()
  const sentencesIn = (paragraph: number): Sentence[] => {
    const read = sentences.get(paragraph) ?? sentencesOf(paragraphs[paragraph] ?? '')
    sentences.set(paragraph, read)
    return read
  }
  const findings = checkText(paragraphs, known).map(({ place, ...finding }) => {
    const text = paragraphs[place.paragraph] ?? ''
    const sentence = sentencesIn(place.paragraph).findLast((s) => s.from <= place.from) ?? { from: 0, text }
    const end = Math.max(place.to, sentence.from + sentence.text.length)
    return {
      ...finding,
      paragraph: place.paragraph + 1,
      before: text.slice(Math.max(sentence.from, place.from - around), place.from),
      found: text.slice(place.from, place.to),
      after: text.slice(place.to, Math.min(end, place.to + around)),
    }
  })
  return { paragraphs: paragraphs.length, findings }
}
