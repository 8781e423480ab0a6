/**
 * The consistency check 一致性检查 of a text against the data: its figures, changes, sums, shares, counts, years, verdict words
 * and names. It points to the place and, where the data say it, offers what would be right. It changes nothing.
 */

import { changeFindings } from './changes.ts'
import { countFindings, yearFindings } from './counts.ts'
import { figureFindings } from './figures.ts'
import type { ConsistencyFinding, InParagraph } from './finding.ts'
import type { Known } from './known.ts'
import { measuresOf } from './measures/measures.ts'
import { yearsOf } from './measures/years.ts'
import { headOf, type Mention, mentionsOf, namingOf, underHead } from './mentions.ts'
import { nameFindings } from './names.ts'
import { paceFindings } from './paces.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { shareFindings } from './shares.ts'
import { type Digits, placeInWords, rightInWords, withDigits } from './spelled.ts'
import { addedFindings, overWholeFindings, sumFindings } from './sums.ts'
import { verdictCountFindings } from './verdict-counts.ts'
import { listFindings, wordFindings } from './words.ts'

/** Findings in the order of the text, at most one at a place. No finding reaches beyond its sentence. */
export function checkText(paragraphs: readonly string[], known: Known): ConsistencyFinding[] {
  const names = [...known.items.map((i) => i.name), ...known.units.flatMap((u) => [u.name, ...u.aliases])]
  const around = { words: known.words, names }
  const naming = namingOf(known)
  return paragraphs.flatMap((text, paragraph) => {
    const plain = narrow(text)
    const head = headOf(plain, naming)
    return sentencesOf(plain)
      .flatMap(inPieces)
      .flatMap(({ from: start, text: sentence }) => {
        const digits = withDigits(sentence, around)
        const item = head && start >= head.to ? head.item : null
        const named = mentionsOf(digits.text, naming)
        const mentions = item ? underHead(digits.text, item, named) : named
        return once(sentenceFindings(digits, mentions, known)).map((finding) => {
          const { from, to } = placeInWords(digits, finding)
          const { code, severity, about } = finding
          return {
            ...{ code, severity, about, right: rightInWords(digits, finding) },
            found: text.slice(start + from, start + to),
            place: { paragraph, from: start + from, to: start + to },
          }
        })
      })
  })
}

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

function sentenceFindings(
  { text, spelled }: Digits,
  mentions: readonly Mention[],
  known: Known,
): InParagraph[] {
  const numbers = { measures: measuresOf(text), years: yearsOf(text) }
  const { measures, years } = numbers
  // 三项举措 is no figure of what stands before it; 达三项 is.
  const isSaid = ({ from }: InParagraph) => spelled.every((s) => s.from !== from || s.isFigure)
  return [
    ...figureFindings(text, mentions, numbers).filter(isSaid),
    ...mentions.flatMap((mention) => changeFindings(text, mention, numbers)),
    ...mentions.flatMap((mention) => paceFindings(text, mention, numbers)),
    ...mentions.flatMap((mention) => wordFindings(text, mention, known.words)),
    ...listFindings(text, mentions, known.words),
    ...verdictCountFindings(text, known),
    ...sumFindings(text, measures),
    ...addedFindings(text, measures),
    ...shareFindings(text, measures),
    ...overWholeFindings(text, measures),
    ...countFindings(text, known),
    ...yearFindings(text, years, known.years),
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
