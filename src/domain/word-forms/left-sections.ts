/** Sections of a unit's own report that no heading of the form claims: a person says to which text each belongs. */

import { type FormSubject, isText } from '../forms/form.ts'
import { Refusal } from '../refusal.ts'
import { longestAnswer } from '../workbooks/cells/answer.ts'
import { plainText } from '../workbooks/cells/text.ts'
import type { WorkbookEntry } from '../workbooks/workbook.ts'
import type { Block } from './blocks.ts'
import { offeredKey } from './chosen-texts.ts'

export interface LeftSection {
  readonly key: string
  /** Without its number; '' for what stands before the first heading. */
  readonly heading: string
  /** As written, with its number. */
  readonly headingLine: string
  readonly text: string
}

/** A section that was taken for a text by its heading. */
export interface MatchedSection extends Pick<OpenText, 'entryId' | 'slotKey'> {
  readonly section: LeftSection
}

/** A text of the form that no section of the report was taken for. */
export interface OpenText {
  readonly entryId: string
  /** `domain/workbooks/slot.ts`: 'answer:achievements'. */
  readonly slotKey: string
  readonly subject: FormSubject
  /** The item's number and name; 0 and '' for a text of the unit. */
  readonly number: number
  readonly name: string
  readonly field: string
  /** What stands there; '' for nothing. */
  readonly before: string
}

/** A person's word: this section belongs to that text (`offeredKey`). */
export interface Placing {
  readonly section: string
  readonly target: string
}

/** Every text that the form asks for. */
export const openTexts = (blocks: readonly Block[]): OpenText[] =>
  blocks.flatMap(({ entry, questions }) => questions.flatMap((question) => openText(entry, question)))

function openText(entry: WorkbookEntry, { cell }: Block['questions'][number]): OpenText[] {
  const { entryId, subject } = entry
  if (cell.slot.holds !== 'text') return []
  const item = isText(subject) ? { number: 0, name: '' } : { number: entry.number, name: entry.name }
  const { slotKey, stored } = cell
  return [{ entryId, slotKey, subject, ...item, field: cell.slot.field.label.zh, before: stored }]
}

/** What the placed sections make of the texts they belong to. */
export interface PlacedText<Target extends OpenText> {
  readonly target: Target
  readonly text: string
}

interface Offered<Target extends OpenText> {
  readonly left: readonly LeftSection[]
  readonly open: readonly Target[]
}

/** A section that was matched, with the text it was taken for. */
export interface Matched<Target extends OpenText> {
  readonly section: LeftSection
  readonly text: Target
}

/** What is there to be placed once a person has said which of the matches he takes: those he does not are free again. */
export function offeredWith<Target extends OpenText>(
  { left, open }: Offered<Target>,
  matched: readonly Matched<Target>[],
  taken: readonly string[],
): Offered<Target> {
  const isTaken = new Set(taken)
  const free = matched.filter(({ text }) => !isTaken.has(offeredKey(text)))
  return {
    left: [...left, ...free.map(({ section }) => section)].toSorted((a, b) => Number(a.key) - Number(b.key)),
    open: [...open, ...free.map(({ text }) => text)],
  }
}

/**
 * One text for each target: of one section what stands under its heading, of several all of them in the order of the
 * report, each under its heading. Refuses a section or a target that was not offered, one section in two places, and
 * a text longer than is kept.
 */
export function placedTexts<Target extends OpenText>(
  { left, open }: Offered<Target>,
  placed: readonly Placing[],
): PlacedText<Target>[] {
  const targetOf = new Map(placed.map(({ section, target }) => [section, target]))
  const known = new Set(left.map(({ key }) => key))
  const targets = new Set(open.map(offeredKey))
  const isOffered = ({ section, target }: Placing) => known.has(section) && targets.has(target)
  if (targetOf.size !== placed.length || !placed.every(isOffered)) throw new Refusal('intake-choice-unknown')
  return open.flatMap((target) => {
    const own = left.filter(({ key }) => targetOf.get(key) === offeredKey(target))
    if (own.length === 0) return []
    const text = plainText(own.length > 1 ? joined(own) : (own[0]?.text ?? ''))
    if (text.length > longestAnswer) {
      throw new Refusal('section-too-long', { field: target.field, limit: longestAnswer })
    }
    return [{ target, text }]
  })
}

/** A heading without text is its own text. */
const joined = (sections: readonly LeftSection[]): string =>
  sections
    .flatMap(({ heading, headingLine, text }) => [headingLine, ...(text === heading ? [] : [text])])
    .filter((line) => line !== '')
    .join('\n')
