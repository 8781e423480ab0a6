/** Of a report in the unit's own words only some texts are taken: the others stay as they stand. */

import { Refusal } from '../refusal.ts'
import type { EntryReading } from '../workbooks/workbook.ts'

/** A text the report would change, by the entry and the field it belongs to. */
export interface OfferedText {
  readonly entryId: string
  /** `domain/workbooks/slot.ts`: 'answer:achievements'. */
  readonly slotKey: string
  readonly before: string
}

export const offeredKey = ({ entryId, slotKey }: Pick<OfferedText, 'entryId' | 'slotKey'>): string =>
  `${entryId} ${slotKey}`

const answerStart = 'answer:'

/** The entries with the taken texts alone; one of which nothing is taken is left out. Refuses what was not offered. */
export function withChosen<Entry extends Pick<EntryReading, 'entryId' | 'answers'>>(
  entries: readonly Entry[],
  offered: readonly OfferedText[],
  taken: readonly string[],
): Entry[] {
  const wanted = new Set(taken)
  const known = new Set(offered.map(offeredKey))
  if (taken.length === 0 || taken.some((key) => !known.has(key))) throw new Refusal('intake-choice-unknown')
  return entries.flatMap((entry) => {
    const own = offered.filter(({ entryId }) => entryId === entry.entryId)
    const left = own.filter((text) => !wanted.has(offeredKey(text)))
    if (left.length === own.length) return []
    const standing = left.map(({ slotKey, before }) => [slotKey.slice(answerStart.length), before] as const)
    return [{ ...entry, answers: { ...entry.answers, ...Object.fromEntries(standing) } }]
  })
}
