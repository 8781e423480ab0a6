/** What an assessment lacks before it can be handed in. */

import { type MandatePart, neededParts } from './mandate.ts'

interface Written {
  readonly itemIds: readonly string[]
  /** Items with a rating, or a statement that and why they are not rated. */
  readonly rated: ReadonlySet<string>
  readonly texts: Readonly<Partial<Record<MandatePart, string>>>
  /** Whether its own signed report is at hand: then its texts stand there. */
  readonly hasReport: boolean
}

export interface Missing {
  readonly itemIds: readonly string[]
  readonly parts: readonly MandatePart[]
}

export const missingFrom = ({ itemIds, rated, texts, hasReport }: Written): Missing => ({
  itemIds: itemIds.filter((id) => !rated.has(id)),
  parts: hasReport ? [] : neededParts.filter((part) => (texts[part] ?? '').trim() === ''),
})

export const isComplete = ({ itemIds, parts }: Missing): boolean => itemIds.length + parts.length === 0
