/** The short edition 简本 of a report: at most so many characters, chosen by fixed rules, cut at the ends of sentences. */

import type { ComposedReport, ComposedSection } from '../composed.ts'
import { headingCounter } from '../heading-numbers.ts'
import { fillText, plain, type ReportPhrases } from '../phrases.ts'
import type { BlockNode, InlineNode } from '../section.ts'
import { statement } from '../text/paragraphs.ts'
import { type Part, type Parts, partsOf, textOf } from './parts.ts'
import { charactersOf } from './sentences.ts'
import { type Taken, takeWithin } from './taking.ts'

export interface ShortReport {
  readonly report: ComposedReport
  /** Characters of title, headings, text and closing note; blanks are not counted. */
  readonly characters: number
}

interface Rules {
  readonly limit: number
  /** Words that say an item lags. */
  readonly lagging: readonly string[]
}

const noteKey = 'short-note'
/** Room for the closing note, whatever its numbers. */
const noteRoom = 150

/**
 * Counts and lists first, then what lags, then what is said of whole sections (parts.ts), as much as there is room
 * for; sentences that send the reader to a table go. What was left out is said at the end, with the count.
 * Source: docs/methods/report-sentences.md
 */
export function shortReport(report: ComposedReport, phrases: ReportPhrases, rules: Rules): ShortReport {
  const title = fillText(phrases('short.title'), { title: report.title })
  const parts = partsOf(report, rules.lagging)
  const textIn = textOf(new Map(report.bindings.map((binding) => [binding.key, binding])))
  const budget = rules.limit - charactersOf(title) - noteRoom
  const taken = takeWithin(parts, budget, textIn)
  const sections = report.sections.flatMap((section, at) => shortened(section, at, { parts, taken }))
  const note = fillText(phrases('short.note'), {
    left: leftOut({ report, phrases }, parts, taken),
    characters: '{{characters}}',
  })
  const characters = withOwnCount(charactersOf(title) + writtenIn(sections, textIn), note)
  const used = new Set(sections.flatMap(({ document }) => document.content.flatMap(keysIn)))
  const closing = statement([plain(fillText(note, { characters }))])
  return {
    report: {
      ...report,
      ...{ title, tables: [], charts: [], gaps: [] },
      sections: [...sections, { key: noteKey, document: { type: 'doc', content: [closing] } }],
      bindings: report.bindings.filter(({ key }) => used.has(key)),
    },
    characters,
  }
}

/** The section with what was taken of it; none where that is nothing. */
function shortened(
  { key }: ComposedSection,
  at: number,
  { parts, taken }: { parts: Parts; taken: Taken },
): ComposedSection[] {
  const headings = parts.headings
    .filter((heading) => heading.section === at && taken.openers.has(heading))
    .map(({ node }) => node)
  const paragraphs = parts.parts
    .filter(({ section }) => section === at)
    .flatMap((part, index, all) => paragraphsOf(part, all[index - 1] ?? null, taken))
  const content: BlockNode[] = [...headings, ...paragraphs]
  return content.length === 0 ? [] : [{ key, document: { type: 'doc', content } }]
}

/** What was taken of a part, under its label where it is the first of those under it. */
function paragraphsOf(part: Part, before: Part | null, { sentences, openers }: Taken): BlockNode[] {
  const count = sentences.get(part) ?? 0
  const { label, node } = part
  const isFirst = label !== null && before?.label !== label && openers.has(label)
  const kept = count === 0 ? [] : [{ ...node, content: part.sentences.slice(0, count).flat() }]
  return isFirst ? [label, ...kept] : kept
}

/** ；全文另有176段文字的全部或者后半部分、附表3张、图4幅未收入; '' where everything is in it. */
function leftOut(
  { report, phrases }: { report: ComposedReport; phrases: ReportPhrases },
  { parts }: Parts,
  { sentences }: Taken,
): string {
  const cut = parts.filter((part) => (sentences.get(part) ?? 0) < part.sentences.length)
  const tables = report.tables.filter(({ cutOff }) => cutOff !== null)
  const said = [
    { phrase: 'short.paragraphs' as const, count: cut.length },
    { phrase: 'short.tables' as const, count: tables.filter(({ inText }) => !inText).length },
    { phrase: 'short.textTables' as const, count: tables.filter(({ inText }) => inText).length },
    { phrase: 'short.figures' as const, count: report.charts.length },
  ]
    .filter(({ count }) => count > 0)
    .map(({ phrase, count }) => fillText(phrases(phrase), { count }))
  if (said.length === 0) return ''
  return fillText(phrases('short.left'), { parts: said.join(phrases('list.comma')) })
}

/** Characters of headings with their numbers, and of paragraphs. */
function writtenIn(
  sections: readonly ComposedSection[],
  textIn: (nodes: readonly InlineNode[]) => string,
): number {
  const count = headingCounter()
  const texts = sections.flatMap(({ document }) =>
    document.content.map((block) => {
      if (block.type === 'heading') return count(block.attrs.level) + textIn(block.content)
      return block.type === 'paragraph' ? textIn(block.content) : ''
    }),
  )
  return charactersOf(texts.join(''))
}

/** The count of all, the note that says it included: its own digits are characters too. */
function withOwnCount(written: number, note: string): number {
  let count = written
  for (let digits = 1; digits <= 9; digits += 1) {
    count = written + charactersOf(note.replace('{{characters}}', '')) + digits
    if (String(count).length === digits) return count
  }
  return count
}

const keysIn = (block: BlockNode): string[] =>
  'content' in block ? block.content.flatMap((node) => (node.type === 'binding' ? [node.attrs.key] : [])) : []
