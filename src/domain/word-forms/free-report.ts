/** A unit's report in its own words: what stands under its headings is offered to the texts of the form. */

import type { GridCell, GridFile } from '../grids/grid.ts'
import type { FrameSection } from '../reports/frame.ts'
import { writable } from '../texts/writable.ts'
import { parseDay } from '../workbooks/cells/day.ts'
import { likeness } from '../workbooks/cells/option.ts'
import { nameKey, narrow } from '../workbooks/cells/text.ts'
import { finding, type WorkbookFinding } from '../workbooks/findings.ts'
import { mergeCell } from '../workbooks/merge.ts'
import type { NamedCell } from '../workbooks/read-sheet.ts'
import type { WorkbookMatch } from '../workbooks/workbook.ts'
import type { Block, Question } from './blocks.ts'
import { type Heading, headingOf } from './headings.ts'
import { isSigningLine } from './heads.ts'
import type { LeftSection, MatchedSection } from './left-sections.ts'

/** A text of the form, and the titles under which a report may give it. */
interface Wanted {
  readonly entryId: string
  readonly question: Question
  readonly titles: readonly string[]
}

/** A section of the frame that no text of the form fills, such as that on indicators. */
interface Passed {
  readonly question: null
  readonly titles: readonly string[]
}

interface Part {
  readonly heading: string
  /** The heading as written, with its number. */
  readonly headingLine: string
  /** null: no text of the form is meant. */
  readonly wanted: Wanted | null
  readonly lines: string[]
  /** Whether other headings stand below it: where nothing else does, they say it all. */
  hasParts: boolean
}

export interface FreeReport {
  readonly named: readonly NamedCell[]
  readonly matches: readonly WorkbookMatch[]
  /** What no heading of the form claims: a person may say where it belongs. */
  readonly left: readonly LeftSection[]
  /** What was taken for a text by its heading, which may be another one's. */
  readonly matched: readonly MatchedSection[]
  readonly findings: readonly WorkbookFinding[]
}

interface Asking {
  readonly blocks: readonly Block[]
  readonly frame: readonly FrameSection[]
  readonly unitName: string
  /** Whether a paragraph stood in the form when it was made. */
  readonly isOwnText: (text: string) => boolean
}

/**
 * Each text of the form with what stands under its heading, also under the heading the report's frame gives it.
 * A heading is taken by what it says, so every one is put to a person; what stands under none is named, and offered.
 * null: nothing stands under any heading but the form's own, so that it is no report.
 */
export function readFreeReport(
  { grids, paragraphs }: GridFile,
  { blocks, frame, unitName, isOwnText }: Asking,
): FreeReport | null {
  const known = [...wantedTexts(blocks, frame), ...passedSections(frame)]
  const isHeading = (text: string): boolean => headingOf(text, new Set())?.level === 1
  const written = paragraphs.filter((text) => !isOwnText(text) || isHeading(text))
  const parts = partsOf(withoutSignature(written, unitName), known)
  const taken = parts.flatMap((part) => (part.wanted ? [{ ...part, wanted: part.wanted }] : []))
  const isWritten = ({ headingLine, lines }: Part) =>
    headingLine !== '' && !isOwnText(headingLine) && lines.length > 0
  if (taken.length === 0 && !parts.some(isWritten)) return null
  const sections = leftSections(parts)
  return {
    left: sections.flatMap(({ section }) => section ?? []),
    matched: parts.flatMap((part, at): MatchedSection[] =>
      part.wanted ? [{ section: sectionOf(part, at), ...placeOf(part.wanted) }] : [],
    ),
    named: taken.map(({ wanted: { entryId, question }, lines }) => ({
      entryId,
      merged: mergeCell(textCell(lines.join('\n')), question.cell, null),
      row: question.row,
      column: question.column,
    })),
    matches: taken.map(({ heading, wanted: { question } }) => ({
      place: {},
      found: heading,
      row: question.row,
    })),
    findings: [
      taken.length > 0
        ? finding('report-read', { place: {}, found: '' }, { count: taken.length })
        : finding('report-unmatched', { place: {}, found: '' }),
      ...sections.map(({ part: { heading, headingLine, lines }, section }) => {
        const found = lines.join('\n') || headingLine
        const details = { heading: heading || '正文', ...(section ? { section: section.key } : {}) }
        return finding('report-unread', { place: {}, found }, details)
      }),
      ...grids.flatMap(({ hidden, rows }, at) => {
        const text = rows
          .flatMap((row) => row.flatMap((cell) => (cell.continued ? [] : [cell.text])))
          .join(' ')
        return hidden || text.trim() === ''
          ? []
          : [finding('table-ignored', { place: { table: at + 1 }, found: text })]
      }),
    ],
  }
}

/** A heading with nothing under it: a sentence of its own perhaps. */
const isBare = ({ heading, hasParts }: Part): boolean => heading !== '' && !hasParts

/** What stands before the first heading without a full stop is the title; a heading of signs that show nothing is none. */
const leftSections = (parts: readonly Part[]): { part: Part; section: LeftSection | null }[] =>
  parts.flatMap((part, at) => {
    if (part.wanted || (part.lines.length === 0 && !isBare(part))) return []
    const section = sectionOf(part, at)
    const isTitle = section.heading === '' && !section.text.includes('。')
    return [{ part, section: isTitle || !isVisible(section.text) ? null : section }]
  })

/** Its key is its place in the report. */
const sectionOf = ({ heading, headingLine, lines }: Part, at: number): LeftSection => ({
  ...{ key: String(at + 1), heading, headingLine },
  text: lines.join('\n') || heading,
})

const placeOf = ({ entryId, question }: Wanted): Pick<MatchedSection, 'entryId' | 'slotKey'> => ({
  entryId,
  slotKey: question.cell.slotKey,
})

const textCell = (text: string): GridCell => ({
  ...{ text, number: null, decimals: null, percent: false, formula: null },
  ...{ place: {}, continued: false },
})

function wantedTexts(blocks: readonly Block[], frame: readonly FrameSection[]): Wanted[] {
  const byField = new Map<string, string>()
  for (const { title, parts } of sectionsOf(frame)) {
    // A heading over several texts is that of the first: the others are told by their own.
    const [first] = parts.flatMap((part) => (part.kind === 'field' ? [part.field] : []))
    if (first !== undefined) byField.set(first, title)
  }
  return blocks
    .filter(({ title }) => title === null)
    .flatMap(({ entry, questions }) =>
      questions.flatMap((question): Wanted[] => {
        const { slot } = question.cell
        if (slot.holds !== 'text') return []
        const framed = byField.get(slot.field.key)
        return [{ entryId: entry.entryId, question, titles: [question.row, ...(framed ? [framed] : [])] }]
      }),
    )
}

const passedSections = (frame: readonly FrameSection[]): Passed[] =>
  sectionsOf(frame)
    .filter(({ parts }) => parts.every(({ kind }) => kind !== 'field'))
    .map(({ title }) => ({ question: null, titles: [title] }))

const sectionsOf = (frame: readonly FrameSection[]): FrameSection[] =>
  frame.flatMap((section) => [section, ...sectionsOf(section.sections)])

/** Signs that show nothing are no text: put to one, they would take away what stands there. */
const isVisible = (text: string): boolean => narrow(writable(text)) !== ''

/** Who signed and when is no text of the last part. */
function withoutSignature(paragraphs: readonly string[], unitName: string): string[] {
  const kept = paragraphs.filter(isVisible)
  const isSignature = (text = ''): boolean => {
    return isSigningLine(text) || nameKey(text) === nameKey(unitName) || parseDay(text) !== null
  }
  while (kept.length > 0 && isSignature(kept.at(-1))) kept.pop()
  return kept
}

function partsOf(paragraphs: readonly string[], known: readonly (Wanted | Passed)[]): Part[] {
  const titles = new Set(known.flatMap((one) => one.titles.map(nameKey)))
  const parts: Part[] = [{ heading: '', headingLine: '', wanted: null, lines: [], hasParts: false }]
  /** Headings over the paragraph, each with the part it began. */
  const path: { level: number; part: Part }[] = []
  for (const paragraph of paragraphs) {
    const heading = headingOf(paragraph, titles)
    if (!heading) {
      ;(path.at(-1)?.part ?? parts[0])?.lines.push(paragraph.trim())
      continue
    }
    while ((path.at(-1)?.level ?? 0) >= heading.level) path.pop()
    const open = known.filter((one) => !parts.some((part) => part.wanted === one))
    const found = bestMatch(heading.title, open)
    const over = path.at(-1)?.part
    if (!found && over?.wanted) {
      // A heading inside of a text belongs to it.
      over.lines.push(paragraph.trim())
      continue
    }
    const wanted = found?.question ? found : null
    const part = { ...begun(heading, paragraph.trim()), wanted }
    parts.push(part)
    if (over) over.hasParts = true
    path.push({ level: heading.level, part })
  }
  return parts
}

function begun({ title, rest }: Heading, paragraph: string): Omit<Part, 'wanted'> {
  const headingLine = rest === '' ? paragraph : paragraph.slice(0, -rest.length)
  return { heading: title, headingLine, lines: rest === '' ? [] : [rest], hasParts: false }
}

/** Nearer than this two titles mean the same. */
const near = 0.6

/** What a title means; null where nothing is near or two are as near. */
function bestMatch(title: string, open: readonly (Wanted | Passed)[]): Wanted | Passed | null {
  const ranked = open
    .map((one) => ({ one, score: Math.max(...one.titles.map((known) => nearness(title, known))) }))
    .toSorted((a, b) => b.score - a.score)
  const [best, second] = ranked
  if (!best || best.score < near || best.score === second?.score) return null
  return best.one
}

function nearness(said: string, title: string): number {
  const [left, right] = [nameKey(said), nameKey(title)]
  if (left === right) return 2
  const isPart = right.length >= 4 && left.includes(right)
  return isPart ? 1 + right.length / left.length / 2 : likeness(left, right)
}
