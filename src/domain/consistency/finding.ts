/** Findings of the consistency check 一致性检查: what a text says and the data do not. */

import type { Severity } from '../findings/finding.ts'

export const consistencyCodes = [
  'figure-differs', // the item has another figure for that year
  'figure-outdated', // the text still quotes an estimate that was replaced
  'figure-unknown', // the data have no such figure of the item
  'unit-differs', // the right figure in another unit of measure
  'points-expected', // a change of a share is in percentage points
  'change-differs', // between the two years the item changed by something else
  'sum-differs', // parts do not add up to the whole
  'share-differs', // a stated share is not the quotient of its counts
  'shares-over-whole', // shares of one whole come to more than 100 %
  'count-differs', // the number of indicators, tasks or projects is another
  'verdict-count-differs', // another number of items was decided with that word
  'verdict-differs', // the item was decided otherwise
  'name-unlike', // nearly the name of an item or unit
  'year-outside', // a year beyond the plan and its vision
] as const
export type ConsistencyCode = (typeof consistencyCodes)[number]

/** Where in the text: paragraph from 0, characters from and to (exclusive) in it. */
export interface TextPlace {
  readonly paragraph: number
  readonly from: number
  readonly to: number
}

export interface ConsistencyFinding {
  readonly code: ConsistencyCode
  readonly severity: Severity
  readonly place: TextPlace
  /** The words that stand there. */
  readonly found: string
  /** What would be right there; '' where only a person can say. */
  readonly right: string
  /** The item, unit or whole it is about; '' where none. */
  readonly about: string
}

/** A finding inside one paragraph, before the paragraph's number is known. */
export type InParagraph = Omit<ConsistencyFinding, 'place'> & { readonly from: number; readonly to: number }
