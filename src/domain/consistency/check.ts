/**
 * The consistency check 一致性检查 of a text against the data: its figures, changes, sums, shares, counts, years, verdict words
 * and names. It points to the place and, where the data say it, offers what would be right. It changes nothing.
 */

import { changeFindings } from './changes.ts'
import { countFindings, yearFindings } from './counts.ts'
import { figureFindings } from './figures.ts'
import type { ConsistencyFinding, InParagraph } from './finding.ts'
import type { Known } from './known.ts'
import { yearsOf } from './measures.ts'
import { mentionsOf } from './mentions.ts'
import { nameFindings } from './names.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { addedFindings, overWholeFindings, shareFindings, sumFindings } from './sums.ts'
import { verdictCountFindings } from './verdict-counts.ts'
import { wordFindings } from './words.ts'

/** Findings in the order of the text, at most one at a place. No finding reaches beyond its sentence. */
export const checkText = (paragraphs: readonly string[], known: Known): ConsistencyFinding[] =>
  paragraphs.flatMap((text, paragraph) =>
    sentencesOf(narrow(text))
      .flatMap(inPieces)
      .flatMap(({ from: start, text: sentence }) =>
        once(sentenceFindings(sentence, known)).map(({ from, to, ...finding }) => ({
          ...finding,
          found: text.slice(start + from, start + to),
          place: { paragraph, from: start + from, to: start + to },
        })),
      ),
  )

/** Digits typed at full width are digits: １７．５ is 17.5, character for character. */
const narrow = (text: string): string =>
  text.replace(/[０-９．]/g, (wide) =>
    wide === '．' ? '.' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  )

/** Every mention is held against every number of its sentence: one without an end would take minutes. */
const longestSentence = 2000

function inPieces({ from, text }: Sentence): Sentence[] {
  const pieces: Sentence[] = []
  for (let at = 0; at < text.length; at += longestSentence) {
    pieces.push({ from: from + at, text: text.slice(at, at + longestSentence) })
  }
  return pieces
}

function sentenceFindings(text: string, known: Known): InParagraph[] {
  const mentions = mentionsOf(text, known.items)
  return [
    ...figureFindings(text, mentions),
    ...mentions.flatMap((mention) => changeFindings(text, mention)),
    ...mentions.flatMap((mention) => wordFindings(text, mention, known.words)),
    ...verdictCountFindings(text, known),
    ...sumFindings(text),
    ...addedFindings(text),
    ...shareFindings(text),
    ...overWholeFindings(text),
    ...countFindings(text, known),
    ...yearFindings(yearsOf(text), known.years),
    ...nameFindings(text, known),
  ]
}

/** One finding at a place: the first, in the order of the rules. */
function once(findings: readonly InParagraph[]): InParagraph[] {
  const kept: InParagraph[] = []
  for (const one of findings) {
    if (kept.every((other) => one.to <= other.from || one.from >= other.to)) kept.push(one)
  }
  return kept.toSorted((a, b) => a.from - b.from)
}
